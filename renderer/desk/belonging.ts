import { documentLike } from "../../shared/acts/belonging.ts";
import type { Reading } from "../../shared/import/reading.ts";
import type { Dossier } from "./dossier/dossier.ts";
import type { Answers } from "./files/review.ts";

/**
 * Where a text most likely belongs: to the document of the open dossier that it is like, otherwise as a new one
 * beside it; where nothing may be added, to a new dossier.
 */
export function belonging(dossier: Dossier | null, reading: Reading): Answers["of"] {
  if (dossier?.me?.role !== "lead") return "dossier";
  return documentLike(dossier.ledger, reading)?.id ?? "document";
}
