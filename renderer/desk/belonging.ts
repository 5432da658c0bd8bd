import type { Reading } from "../../shared/import/reading.ts";
import type { Dossier } from "./dossier.ts";
import type { Answers } from "./review.ts";

/**
 * Where a text most likely belongs: to the document of the open dossier with the same symbol (but for its
 * revision) or the same title, otherwise as a new one beside it; where nothing may be added, to a new dossier.
 */
export function belonging(dossier: Dossier | null, { draft, masthead }: Reading): Answers["of"] {
  if (dossier?.me?.role !== "lead") return "dossier";
  const symbol = stem(masthead.symbol ?? "");
  const same = dossier.ledger.documents.find(
    ({ body, revisions }) =>
      folded(body.title) === folded(draft.title) ||
      (symbol !== "" && revisions.some((revision) => stem(revision.body.symbol) === symbol)),
  );
  return same?.id ?? "document";
}

/** "A/AC.291/22/Rev.3" is the same document as "A/AC.291/22". */
function stem(symbol: string): string {
  return folded(symbol).replace(/(?:\/(?:rev|add|corr)\.?\s*\d+)+$/u, "");
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
