import * as Y from "yjs";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { shortenId } from "../serve/reportEvent.ts";
import { printLogDamage, type PrintLine } from "./readEachDossier.ts";
import { buildDocumentFromLog, type ReadableDossierStore } from "./readableDossierStore.ts";
import type { HubBackupFolder } from "./hubBackupFolder.ts";
import { resolveDossierPrefixes } from "./dossierPrefixes.ts";

/**
 * Saves one dossier as a backup of its own. Resolves with false if some of it could not be read. Refuses a folder that
 * contains a backup already (`keeper.export-there`), since the dossier would be added to it.
 */
export async function exportDossierBackup(
  source: ReadableDossierStore,
  beginning: string,
  target: HubBackupFolder,
  tell: PrintLine,
): Promise<Outcome<boolean>> {
  const dossiers = resolveDossierPrefixes(await source.list(), [beginning]);
  if (isRefusal(dossiers)) return dossiers;
  const dossier = dossiers[0]!;
  if (!(await target.isEmpty())) return refusal("keeper.export-there", { folder: target.folder });
  const kept = await source.read(dossier);
  printLogDamage(dossier, kept, tell);
  const doc = buildDocumentFromLog(kept);
  await target.save(dossier, Y.encodeStateAsUpdate(doc));
  const records = new DossierDoc(doc).size;
  tell(message("keeper.exported", { dossier: shortenId(dossier), folder: target.folder, records }));
  return kept.damage.length === 0;
}
