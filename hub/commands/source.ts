import path from "node:path";
import * as Y from "yjs";
import { readUntouched } from "#node/disk/generations.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { dossiersIn, dossiersUnder, noteSavedIn, usageUnder } from "../log/files.ts";
import type { LogDamage, Logs, Usage } from "../log/log.ts";
import { folderOrders } from "../orders/folder-orders.ts";
import { Orders, type OrderBook } from "../orders/orders.ts";

/** What a dossier's log holds, and what of it could not be read. */
export interface Kept {
  readonly updates: readonly Uint8Array[];
  readonly damage: readonly Omit<LogDamage, "aside">[];
}

/** Dossiers that can be read, whoever is writing them. */
export interface Source {
  readonly orders: OrderBook;
  /** Those that are there and were not deleted. */
  list(): Promise<readonly DossierId[]>;
  /** What each of these takes up. */
  usage(): Promise<readonly Usage[]>;
  read(dossier: DossierId): Promise<Kept>;
  /** All of it has been saved now; a hub tells when that was. */
  noteSaved(): Promise<void>;
}

/** A hub's data folder, or a backup of one: it is read as it is at one moment, and nothing in it is touched. */
export function folderSource(data: string): Source {
  return withoutDeleted({
    orders: folderOrders(data),
    list: () => dossiersUnder(data),
    usage: () => usageUnder(data),
    async read(dossier) {
      const { contents, damage } = await readUntouched(path.join(dossiersIn(data), dossier));
      return { updates: contents, damage };
    },
    noteSaved: () => noteSavedIn(data),
  });
}

export function logSource(logs: Logs): Source {
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
function withoutDeleted(source: Source): Source {
  const standing = async () => new Orders(await source.orders.read());
  return {
    ...source,
    async list() {
      const now = await standing();
      return (await source.list()).filter((dossier) => !now.isDeleted(dossier));
    },
    async usage() {
      const now = await standing();
      return (await source.usage()).filter(({ dossier }) => !now.isDeleted(dossier));
    },
  };
}

/** Everything in a log as one document. */
export function documentOf({ updates }: Kept): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}
