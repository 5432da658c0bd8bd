import * as Y from "yjs";
import { isRefusal } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { validateRecord } from "#shared/records/validator.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { HubDossier } from "../log/hubDossier.ts";
import type { HubLogStore } from "../log/logStore.ts";
import { openFolderOrders } from "../orders/folderOrders.ts";
import { copyMissingOperatorOrders, mirrorOperatorOrders, OperatorOrderSet } from "../orders/operatorOrders.ts";
import { shortenId } from "../serve/reportEvent.ts";
import { readEachDossier, type PrintLine } from "./readEachDossier.ts";
import { buildDocumentFromLog, type ReadableDossierStore } from "./readableDossierStore.ts";
import type { HubBackupFolder } from "./hubBackupFolder.ts";

const KB = 1024;

/** Compacts every log. Bodies that an effective erasure removes are dropped as well. */
export async function compactLogs(logs: HubLogStore, tell: PrintLine): Promise<void> {
  let [dossiers, before, after] = [0, 0, 0];
  for (const id of await logs.list()) {
    const log = await logs.open(id);
    before += lengthOf(await log.read());
    await compactAndClose(await HubDossier.open(id, log));
    const again = await logs.open(id);
    after += lengthOf(await again.read());
    await again.close();
    dossiers++;
  }
  tell(message("hub.compacted", { dossiers, before: Math.ceil(before / KB), after: Math.ceil(after / KB) }));
}

/**
 * Saves all dossiers in a folder on which a hub can be started. An earlier backup is replaced dossier by dossier; what
 * is written meanwhile may or may not be included. The earlier backup of a damaged dossier is merged into the new one,
 * and that of an unreadable dossier is kept. Resolves with false if there was one.
 */
export async function saveBackup(
  source: ReadableDossierStore,
  target: HubBackupFolder,
  tell: PrintLine,
): Promise<boolean> {
  const ids = await source.list();
  const { dossiers, records, isWhole } = await readEachDossier(source, ids, tell, async (id, kept) => {
    const doc = buildDocumentFromLog(kept);
    if (kept.damage.length > 0) for (const update of await target.read(id)) Y.applyUpdate(doc, update);
    await target.save(id, Y.encodeStateAsUpdate(doc));
    return new DossierDoc(doc).size;
  });
  const removed = await target.keepOnly(ids);
  await mirrorOperatorOrders(source.orders, openFolderOrders(target.folder));
  if (removed > 0) tell(message("hub.left-backup", { dossiers: removed }));
  tell(message("hub.saved", { dossiers, records, folder: target.folder }));
  // The backup is valid even if the source is not writable.
  if (isWhole) await source.noteSaved().catch(() => undefined);
  return isWhole;
}

/**
 * Restores a backup by merging it into what is there: nothing is lost, and nothing erased or deleted comes back. If
 * there is no dossier yet, the orders in the backup take effect again.
 */
export async function restoreBackup(
  logs: HubLogStore,
  source: ReadableDossierStore,
  tell: PrintLine,
): Promise<boolean> {
  if ((await logs.list()).length === 0) await copyMissingOperatorOrders(source.orders, logs.orders);
  const ids = await leaveOutDeletedDossiers(logs, await source.list(), tell);
  const { dossiers, records, isWhole } = await readEachDossier(source, ids, tell, async (id, kept) => {
    const doc = buildDocumentFromLog(kept);
    await mergeDocumentIntoLog(logs, id, doc);
    return new DossierDoc(doc).size;
  });
  tell(message("hub.restored", { dossiers, records }));
  return isWhole;
}

/** Filters out the dossiers that were deleted at the destination. */
export async function leaveOutDeletedDossiers(
  logs: HubLogStore,
  ids: readonly DossierId[],
  tell: PrintLine,
): Promise<readonly DossierId[]> {
  const orders = new OperatorOrderSet(await logs.orders.read());
  const left = ids.filter((dossier) => !orders.isDeleted(dossier));
  if (left.length < ids.length) tell(message("keeper.left-out", { dossiers: ids.length - left.length }));
  return left;
}

/** Merges a document into a log: nothing that either had is lost, and nothing erased comes back. */
export async function mergeDocumentIntoLog(logs: HubLogStore, dossier: DossierId, doc: Y.Doc): Promise<void> {
  const log = await logs.open(dossier);
  while (!(await log.append(Y.encodeStateAsUpdate(doc)))) {
    const isBehind = await log.catchUp(() => Promise.resolve());
    if (!isBehind) throw new Error(message("hub.deleted"));
  }
  await compactAndClose(await HubDossier.open(dossier, log));
}

/** Verifies every record: frames, hashes and signatures. Resolves with false if one is not as it was written. */
export async function verifyDossiers(source: ReadableDossierStore, tell: PrintLine): Promise<boolean> {
  let isSound = true;
  const { dossiers, records, isWhole } = await readEachDossier(source, await source.list(), tell, async (id, kept) => {
    const doc = new DossierDoc(buildDocumentFromLog(kept));
    for (const key of doc.keys()) {
      const stored = doc.get(key);
      const outcome = stored && (await validateRecord(stored, id));
      if (outcome && !isRefusal(outcome)) continue;
      isSound = false;
      tell(
        message("hub.record-damaged", { dossier: shortenId(id), record: shortenId(key), cause: outcome?.code ?? "" }),
      );
    }
    return doc.size;
  });
  const isGood = isWhole && isSound;
  tell(message(isGood ? "hub.verified" : "hub.verified-damaged", { dossiers, records }));
  return isGood;
}

/** Compacts a dossier's log and closes it. */
async function compactAndClose(dossier: HubDossier): Promise<void> {
  const doc = new Y.Doc();
  await dossier.load(doc);
  await dossier.compact();
  doc.destroy();
  await dossier.close();
}

const lengthOf = (updates: readonly Uint8Array[]): number => updates.reduce((sum, { length }) => sum + length, 0);
