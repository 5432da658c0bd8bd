import { belongingOf } from "../../shared/acts/belonging.ts";
import type { Reading } from "../../shared/import/reading.ts";
import type { Dossier } from "./dossier/dossier.ts";
import type { Suggestion } from "./files/review.ts";

/**
 * Suggests where a text belongs: to the document of the open dossier that its words say; where they say none, that is
 * asked. Where nothing may be added, or there is no document yet, there is no choice.
 */
export function suggestBelonging(dossier: Dossier | null, reading: Reading): Suggestion {
  if (!dossier || dossier.refusalToSay("document")) return { of: "dossier", found: null };
  if (dossier.ledger.documents.length === 0) return { of: "document", found: null };
  const found = belongingOf(dossier.ledger, reading);
  return { of: found.document?.id ?? null, found };
}
