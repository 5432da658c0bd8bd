import path from "node:path";
import * as Y from "yjs";
import { readWithoutRepair } from "#node/disk/journalFolder.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { dossiersFolder, listDossierIds, markSaved, measureUsage } from "../log/dataFolder.ts";
import type { LogDamage, LogStore, DossierUsage } from "../log/logStore.ts";
import { folderOrders } from "../orders/folderOrders.ts";
import { OrderSet, type OrderBook } from "../orders/orders.ts";

/** What a dossier's log holds, and what of it could not be read. */
export interface StoredLog {
  readonly updates: readonly Uint8Array[];
  readonly damage: readonly Omit<LogDamage, "aside">[];
}

/** Dossiers that can be read, whoever is writing them. */
export interface DossierSource {
  readonly orders: OrderBook;
  /** Those that are there and were not deleted. */
  list(): Promise<readonly DossierId[]>;
  /** What each of these takes up. */
  usage(): Promise<readonly DossierUsage[]>;
  read(dossier: DossierId): Promise<StoredLog>;
  /** All of it has been saved now; a hub tells when that was. */
  noteSaved(): Promise<void>;
}

/** A hub's data folder, or a backup of one: it is read as it is at one moment, and nothing in it is touched. */
export function folderSource(data: string): DossierSource {
  return withoutDeleted({
    orders: folderOrders(data),
    list: () => listDossierIds(data),
    usage: () => measureUsage(data),
    async read(dossier) {
      const { contents, damage } = await readWithoutRepair(path.join(dossiersFolder(data), dossier));
      return { updates: contents, damage };
    },
    noteSaved: () => markSaved(data),
  });
}

export function logSource(logs: LogStore): DossierSource {
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

/** Leaves out what is to be deleted, also where that has not been done yet. */
function withoutDeleted(source: DossierSource): DossierSource {
  const standing = async () => new OrderSet(await source.orders.read());
  return {
    ...source,
    async list() {
      const current = await standing();
      return (await source.list()).filter((dossier) => !current.isDeleted(dossier));
    },
    async usage() {
      const current = await standing();
      return (await source.usage()).filter(({ dossier }) => !current.isDeleted(dossier));
    },
  };
}

/** Everything in a log as one document. */
export function documentOf({ updates }: StoredLog): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}
