import * as Y from "yjs";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { short } from "../serve/report.ts";
import { tellDamage, type Tell } from "./each.ts";
import { documentOf, type Source } from "./source.ts";
import type { Target } from "./target.ts";
import { dossiersBy } from "./which.ts";

/**
 * Saves one dossier as a backup of it alone. False where not all of it could be read; refused where a backup is there already,
 * since it would be added to that.
 */
export async function exportDossier(
  source: Source,
  beginning: string,
  target: Target,
  tell: Tell,
): Promise<Outcome<boolean>> {
  const dossiers = dossiersBy(await source.list(), [beginning]);
  if (isRefusal(dossiers)) return dossiers;
  const dossier = dossiers[0]!;
  if (!(await target.isEmpty())) return refusal("keeper.export-there", { folder: target.folder });
  const kept = await source.read(dossier);
  tellDamage(dossier, kept, tell);
  const doc = documentOf(kept);
  await target.save(dossier, Y.encodeStateAsUpdate(doc));
  const records = new DossierDoc(doc).size;
  tell(message("keeper.exported", { dossier: short(dossier), folder: target.folder, records }));
  return kept.damage.length === 0;
}
