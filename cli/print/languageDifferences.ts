import type { Draft } from "#shared/draft/draft.ts";
import { nameOfLanguageTag } from "#shared/messages/languageTagName.ts";
import { message } from "#shared/messages/messages.ts";
import {
  addressOfLanguageDifference,
  describeLanguageDifference,
  labelOfLanguageDifference,
} from "#shared/revise/languages/describeLanguageDifference.ts";
import type {
  CountedLanguageSide,
  LanguageDifference,
  LanguageDifferenceKind,
} from "#shared/revise/languages/languageDifference.ts";
import { compareLanguageVersions } from "#shared/revise/languages/compareLanguageVersions.ts";
import { MIN_PAIRED_PROVISION_PERCENT, pairedProvisionPercentOf } from "#shared/revise/languages/languageRows.ts";

/** Formats the differences between two language versions, one per line after a title. */
export function formatLanguageDifferenceLines(from: Draft, to: Draft): readonly string[] {
  const { rows, differences } = compareLanguageVersions(from, to);
  const percent = pairedProvisionPercentOf(from, to, rows);
  const title = message("languages.copied.title", {
    from: nameOfLanguageTag(from.language),
    to: nameOfLanguageTag(to.language),
    differences: message("languages.differences", { count: differences.length }),
  });
  return [
    title,
    ...(percent < MIN_PAIRED_PROVISION_PERCENT ? [message("cli.languages.unlike", { percent })] : []),
    ...differences.map(
      (each) =>
        `  ${addressOfLanguageDifference(from, to, each)}  ${labelOfLanguageDifference(each)}  ${describeLanguageDifference(from, to, each)}`,
    ),
    ...(differences.length > 0 ? [message("languages.hint")] : []),
  ];
}

interface PrintedSide extends Pick<CountedLanguageSide, "printed" | "brackets" | "siblings"> {
  readonly addresses: readonly string[];
}

interface PrintedDifference {
  readonly kind: LanguageDifferenceKind;
  readonly from: PrintedSide;
  readonly to: PrintedSide;
}

/** The differences between two language versions as JSON. */
export interface PrintedLanguageComparison {
  readonly from: string;
  readonly to: string;
  readonly paired: number;
  readonly differences: readonly PrintedDifference[];
}

export function toLanguageComparisonJson(from: Draft, to: Draft): PrintedLanguageComparison {
  const { rows, differences } = compareLanguageVersions(from, to);
  const side = (draft: Draft, provisions: readonly number[], { printed, brackets, siblings }: CountedLanguageSide) => ({
    addresses: provisions.map((i) => draft.provisions[i]!.address),
    printed,
    brackets,
    siblings,
  });
  return {
    from: from.language,
    to: to.language,
    paired: pairedProvisionPercentOf(from, to, rows),
    differences: differences.map((each: LanguageDifference) => ({
      kind: each.kind,
      from: side(from, each.row.from, each.from),
      to: side(to, each.row.to, each.to),
    })),
  };
}
