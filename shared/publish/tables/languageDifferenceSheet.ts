import { textDirectionOf } from "#shared/base/language.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { nameOfLanguageTag } from "#shared/messages/languageTagName.ts";
import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import {
  addressesOfSide,
  describeCountedSide,
  labelOfDifference,
} from "#shared/revise/languages/describeLanguageDifference.ts";
import type { LanguageDifference } from "#shared/revise/languages/languageDifference.ts";
import type { TableSheet } from "./xlsx.ts";

/** Builds a list of differences between two language versions as a sheet. */
export function buildLanguageDifferenceSheet(
  from: Draft,
  to: Draft,
  differences: readonly LanguageDifference[],
): TableSheet {
  const [one, other] = [nameOfLanguageTag(from.language), nameOfLanguageTag(to.language)];
  const head = [
    message("languages.column.kind"),
    message("languages.column.address", { language: one }),
    message("languages.column.counted", { language: one }),
    message("languages.column.address", { language: other }),
    message("languages.column.counted", { language: other }),
  ];
  const rows = differences.map((each) => [
    labelOfDifference(each),
    addressesOfSide(from, each.row.from),
    describeCountedSide(each, "from"),
    addressesOfSide(to, each.row.to),
    describeCountedSide(each, "to"),
  ]);
  const isRightToLeft = textDirectionOf(getMessageLanguage()) === "rtl";
  return { name: message("languages.differences.list"), rows: [head, ...rows], widths: WIDTHS, isRightToLeft };
}

const WIDTHS = [22, 18, 40, 18, 40];
