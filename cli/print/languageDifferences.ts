import type { Draft } from "#shared/draft/draft.ts";
import { nameOfLanguageTag } from "#shared/messages/languageTagName.ts";
import { message } from "#shared/messages/messages.ts";
import {
  addressOfDifference,
  describeDifference,
  labelOfDifference,
} from "#shared/revise/languages/describeLanguageDifference.ts";
import type {
  CountedSide,
  LanguageDifference,
  LanguageDifferenceKind,
} from "#shared/revise/languages/languageDifference.ts";
import { compareLanguages } from "#shared/revise/languages/languageDifferences.ts";
import { FEW_PAIRED, pairedPercentOf } from "#shared/revise/languages/languageRows.ts";

/** Formats the differences between two language versions, one per line after a title. */
export function formatLanguageDifferenceLines(from: Draft, to: Draft): readonly string[] {
  const { rows, differences } = compareLanguages(from, to);
  const percent = pairedPercentOf(from, to, rows);
  const title = message("languages.copied.title", {
    from: nameOfLanguageTag(from.language),
    to: nameOfLanguageTag(to.language),
    differences: message("languages.differences", { count: differences.length }),
  });
  return [
    title,
    ...(percent < FEW_PAIRED ? [message("cli.languages.unlike", { percent })] : []),
    ...differences.map(
      (each) =>
        `  ${addressOfDifference(from, to, each)}  ${labelOfDifference(each)}  ${describeDifference(from, to, each)}`,
    ),
    ...(differences.length > 0 ? [message("languages.hint")] : []),
  ];
}

interface PrintedSide extends Pick<CountedSide, "printed" | "brackets" | "siblings"> {
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
  const { rows, differences } = compareLanguages(from, to);
  const side = (draft: Draft, provisions: readonly number[], { printed, brackets, siblings }: CountedSide) => ({
    addresses: provisions.map((i) => draft.provisions[i]!.address),
    printed,
    brackets,
    siblings,
  });
  return {
    from: from.language,
    to: to.language,
    paired: pairedPercentOf(from, to, rows),
    differences: differences.map((each: LanguageDifference) => ({
      kind: each.kind,
      from: side(from, each.row.from, each.from),
      to: side(to, each.row.to, each.to),
    })),
  };
}
