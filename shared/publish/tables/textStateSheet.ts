import type { Hash } from "#shared/base/hash.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { gateStatusWords } from "#shared/publish/gate/statuses.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { TEXT_STATE_FIGURES, countTextStateFigure } from "#shared/ledger/textState/textStatePlaces.ts";
import { measureArticleTextStates, sumArticleTextStates } from "#shared/ledger/textState/textState.ts";
import { findTextChain } from "#shared/ledger/texts/textChains.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import type { DossierTable } from "./dossierTables.ts";

/**
 * Builds the table of the state of a text and of all others of its document in its language, the oldest first: a row
 * for each article, with its brackets, options and words, and its provisions by how far they have come.
 */
export function buildTextStateTable(ledger: Ledger, asked: ExportAudience, draft: Hash): DossierTable {
  const left = { team: 0, informals: 0 };
  const rows = (findTextChain(ledger.texts, draft)?.texts ?? []).flatMap((text) => {
    const { draftId, body } = text.revision;
    const gated = gateStatusWords(ledger, draftId, asked);
    left.team += gated.withheld.team;
    left.informals += gated.withheld.informals;
    return measureArticleTextStates(body.draft, gated.words).map((article) => {
      const { address, heading } = body.draft.provisions[article.unit]!;
      const figures = TEXT_STATE_FIGURES.map((figure) => countTextStateFigure(article, figure));
      return [
        nameOfText(text),
        address,
        heading,
        ...[...figures, sumArticleTextStates([article]).deepest, article.words],
      ];
    });
  });
  const head = [
    message("table.text"),
    message("table.address"),
    message("concordance.heading"),
    ...TEXT_STATE_FIGURES.map((figure) => message(`state.${figure}`)),
    message("state.deepest"),
    message("state.all-words"),
  ];
  const isRightToLeft = textDirectionOf(getMessageLanguage()) === "rtl";
  const widths = [24, 14, 36, ...head.slice(3).map(() => 12)];
  const sheet = { name: message("matrix.table.state"), rows: [head, ...rows], widths, isRightToLeft };
  return { sheet, rows: rows.length, left, earlier: 0 };
}
