import { captionOfProvision, type Draft } from "#shared/draft/draft.ts";
import { buildTextConcordance, describeConcordanceRow } from "#shared/ledger/queries/describeConcordance.ts";
import type { ConcordanceRow } from "#shared/revise/concordance/buildConcordance.ts";
import type { ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import { message } from "#shared/messages/messages.ts";
import {
  toInterfaceTemplateText,
  toAuthoredTemplateText,
  type TemplateTextWithLanguage,
} from "./templateTextWithLanguage.ts";

/** The concordance with another text, as a table of what changed. */
export interface ConcordanceAnnex {
  readonly title: TemplateTextWithLanguage;
  readonly note: string;
  readonly head: readonly TemplateTextWithLanguage[];
  readonly rows: readonly (readonly TemplateTextWithLanguage[])[];
}

/**
 * Builds the table: the address before and now, the heading or first words, and what changed. It contains only
 * provisions, nothing that anybody said.
 */
export function buildConcordanceAnnex(two: ComparedTexts): ConcordanceAnnex {
  const [from, to] = [nameOfText(two.from), nameOfText(two.to)];
  const [before, after] = [two.from.revision.body.draft, two.to.revision.body.draft];
  const changed = buildTextConcordance(two).filter((row) => isConcordanceRowPrinted(row, after));
  return {
    title: toAuthoredTemplateText(message("concordance.annex", { text: from })),
    note: message("concordance.annex.note"),
    head: [
      toAuthoredTemplateText(from),
      toAuthoredTemplateText(to),
      toInterfaceTemplateText(message("concordance.heading")),
      toInterfaceTemplateText(message("concordance.what")),
    ],
    rows: changed.map((row) => {
      const [one, other] = [partOf(before, row.from), partOf(after, row.to)];
      const head = { t: captionOfProvision((other ?? one)!), lang: after.language, dir: after.direction };
      return [address(one), address(other), head, toInterfaceTemplateText(describeConcordanceRow(row))];
    }),
  };
}

/**
 * Returns whether a row is printed: its words, or its own place or number, changed. A provision that is edited only beneath is
 * printed if it is an article, a rule, a preamble or an annex.
 */
export function isConcordanceRowPrinted({ kind, reworded, followsParent, to }: ConcordanceRow, draft: Draft): boolean {
  if (reworded) return true;
  if (kind === "edited") return to !== null && /^(?:article|rule|preamble|annex)$/.test(draft.provisions[to]!.kind);
  return kind !== "same" && !followsParent;
}

function partOf({ provisions }: Draft, index: number | null) {
  return index === null ? null : provisions[index]!;
}

/** Addresses are written from left to right in every language. */
function address(provision: ReturnType<typeof partOf>): TemplateTextWithLanguage {
  return { t: provision?.address ?? "–", lang: "en", dir: "ltr" };
}
