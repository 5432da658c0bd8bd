import path from "node:path";
import * as Y from "yjs";
import { readJournalWithoutRepair } from "#node/disk/journalFolder.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { dossiersFolder, listDossierIds, recordBackupTime, measureStoragePerDossier } from "../log/dataFolder.ts";
import type { LogDamage, HubLogStore, DossierStorageUsage } from "../log/logStore.ts";
import { openFolderOrders } from "../orders/folderOrders.ts";
import { OperatorOrderSet, type OperatorOrderStore } from "../orders/operatorOrders.ts";

/** The contents of a dossier's log, and what of it could not be read. */
export interface DossierLogContents {
  readonly updates: readonly Uint8Array[];
  readonly damage: readonly Omit<LogDamage, "aside">[];
}

/** Dossiers that can be read, even while a hub writes them. */
export interface ReadableDossierStore {
  readonly orders: OperatorOrderStore;
  /** Lists the dossiers that exist and were not deleted. */
  list(): Promise<readonly DossierId[]>;
  /** Returns the storage that each of these uses. */
  usage(): Promise<readonly DossierStorageUsage[]>;
  read(dossier: DossierId): Promise<DossierLogContents>;
  /** Records that everything has just been saved; a hub reports the time. */
  noteSaved(): Promise<void>;
}

/** Reads a hub's data folder, or a backup, as it is at one moment. Changes nothing in it. */
export function createReadableFolderStore(data: string): ReadableDossierStore {
  return withoutDeleted({
    orders: openFolderOrders(data),
    list: () => listDossierIds(data),
    usage: () => measureStoragePerDossier(data),
    async read(dossier) {
      const { contents, damage } = await readJournalWithoutRepair(path.join(dossiersFolder(data), dossier));
      return { updates: contents, damage };
    },
    noteSaved: () => recordBackupTime(data),
  });
}

export function createReadableLogStore(logs: HubLogStore): ReadableDossierStore {
  return withoutDeleted({
    orders: logs.orders,
    list: () => logs.list(),
    usage: () => logs.usage(),
    noteSaved: () => logs.noteSaved(),
    async read(dossier) {
      const log = await logs.open(dossier);
      try {
        return { updates: await log.read(), damage: log.damage };
      } finally {
        await log.close();
      }
    },
  });
}

/** Leaves out dossiers that are ordered to be deleted, even if they still exist. */
function withoutDeleted(source: ReadableDossierStore): ReadableDossierStore {
  const readOrders = async () => new OperatorOrderSet(await source.orders.read());
  return {
    ...source,
    async list() {
      const current = await readOrders();
      return (await source.list()).filter((dossier) => !current.isDeleted(dossier));
    },
    async usage() {
      const current = await readOrders();
      return (await source.usage()).filter(({ dossier }) => !current.isDeleted(dossier));
    },
  };
}

/** Merges the updates of a log into one document. */
export function buildDocumentFromLog({ updates }: DossierLogContents): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}
