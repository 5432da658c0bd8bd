import { ownTextOfProvision, type Draft } from "#shared/draft/draft.ts";
import { buildTextConcordance, describeConcordanceRow } from "#shared/ledger/queries/describeConcordance.ts";
import type { ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import { message, getMessageLanguage } from "#shared/messages/messages.ts";
import type { TableSheet } from "./xlsx.ts";

/** Builds the concordance as a sheet: the provision before and now, what changed, and the words. */
export function buildConcordanceSheet(two: ComparedTexts): TableSheet {
  const [before, after] = [two.from.revision.body.draft, two.to.revision.body.draft];
  const [from, to] = [nameOfText(two.from), nameOfText(two.to)];
  const head = [
    message("concordance.before", { text: from }),
    message("concordance.heading"),
    message("concordance.now", { text: to }),
    message("concordance.heading"),
    message("concordance.what"),
    message("concordance.words-before"),
    message("concordance.words-now"),
  ];
  const rows = buildTextConcordance(two).map((row) => {
    const [one, other] = [partsOf(before, row.from), partsOf(after, row.to)];
    return [
      one.address,
      one.heading,
      other.address,
      other.heading,
      describeConcordanceRow(row),
      one.words,
      other.words,
    ];
  });
  const isRightToLeft = textDirectionOf(getMessageLanguage()) === "rtl";
  return { name: message("concordance.title"), rows: [head, ...rows], widths: WIDTHS, isRightToLeft };
}

const WIDTHS = [18, 30, 18, 30, 22, 60, 60];

function partsOf({ provisions }: Draft, index: number | null) {
  if (index === null) return { address: "", heading: "", words: "" };
  const provision = provisions[index]!;
  return { address: provision.address, heading: provision.heading, words: ownTextOfProvision(provision) };
}
