import type { Draft } from "#shared/draft/draft.ts";
import { nameOfLanguageTag } from "#shared/messages/languageTagName.ts";
import { message } from "#shared/messages/messages.ts";
import type { CountedLanguageSide, LanguageDifference } from "./languageDifference.ts";

/** Returns the addresses of a difference in one version; "" if that lacks the provision. */
export function addressesInLanguageVersion({ provisions }: Draft, of: readonly number[]): string {
  return of.map((i) => provisions[i]!.address).join(message("list.comma"));
}

/** Returns the address by which a difference is listed: that of the first version or, if it has none, of the second. */
export function addressOfLanguageDifference(from: Draft, to: Draft, { row }: LanguageDifference): string {
  return addressesInLanguageVersion(from, row.from) || addressesInLanguageVersion(to, row.to);
}

/** Says what kind of difference it is. */
export function labelOfLanguageDifference({ kind }: LanguageDifference): string {
  return message("languages.difference.kind", { kind });
}

/** Says what was counted on a side: "30, 60", "none", "missing, 2 in its list". */
export function describeCountedLanguageSide(difference: LanguageDifference, side: "from" | "to"): string {
  const counted = difference[side];
  if (difference.kind === "provision") {
    const code = difference.row[side].length > 0 ? "languages.counted.here" : "languages.counted.missing";
    return message(code, { count: counted.siblings });
  }
  return difference.kind === "bracket" ? describeBrackets(counted) : describePrinted(counted);
}

function describeBrackets({ brackets: { opening, closing, depth } }: CountedLanguageSide): string {
  return message("languages.counted.brackets", { opening, closing, depth });
}

function describePrinted({ printed }: CountedLanguageSide): string {
  return printed.join(message("list.comma")) || message("languages.counted.none");
}

/** Says what was counted in each language: "English: 30; French: 60". */
export function describeLanguageDifference(from: Draft, to: Draft, difference: LanguageDifference): string {
  const sides = (["from", "to"] as const).map((side) =>
    message("languages.difference.side", {
      language: nameOfLanguageTag((side === "from" ? from : to).language),
      counted: describeCountedLanguageSide(difference, side),
    }),
  );
  return sides.join(message("list.semicolon"));
}
