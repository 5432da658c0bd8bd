import type { Reading } from "../import/reading.ts";
import type { DocumentEntry } from "../ledger/entries/document.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** The document that a reading most likely is another text of: with the same symbol but for its revision, or title. */
export function documentLike(
  ledger: Pick<Ledger, "documents">,
  { draft, masthead }: Pick<Reading, "draft" | "masthead">,
): DocumentEntry | undefined {
  const symbol = stem(masthead.symbol ?? "");
  return ledger.documents.find(
    ({ body, revisions }) =>
      folded(body.title) === folded(draft.title) ||
      (symbol !== "" && revisions.some((revision) => stem(revision.body.symbol) === symbol)),
  );
}

/** "A/AC.291/22/Rev.3" is the same document as "A/AC.291/22". */
function stem(symbol: string): string {
  return folded(symbol).replace(/(?:\/(?:rev|add|corr)\.?\s*\d+)+$/u, "");
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
