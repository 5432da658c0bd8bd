import { textDirectionOf } from "#shared/base/language.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { nameOfLanguageTag } from "#shared/messages/languageTagName.ts";
import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import {
  addressesInLanguageVersion,
  describeCountedLanguageSide,
  labelOfLanguageDifference,
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
    labelOfLanguageDifference(each),
    addressesInLanguageVersion(from, each.row.from),
    describeCountedLanguageSide(each, "from"),
    addressesInLanguageVersion(to, each.row.to),
    describeCountedLanguageSide(each, "to"),
  ]);
  const isRightToLeft = textDirectionOf(getMessageLanguage()) === "rtl";
  return { name: message("languages.differences.list"), rows: [head, ...rows], widths: WIDTHS, isRightToLeft };
}

const WIDTHS = [22, 18, 40, 18, 40];
