import path from "node:path";
import * as Y from "yjs";
import { readUntouched } from "../../node/disk/generations.ts";
import type { DossierId } from "../../shared/records/envelope.ts";
import { dossiersIn, dossiersUnder, noteSavedIn } from "../log/files.ts";
import type { LogDamage, Logs } from "../log/log.ts";

/** What a dossier's log holds, and what of it could not be read. */
export interface Kept {
  readonly updates: readonly Uint8Array[];
  readonly damage: readonly Omit<LogDamage, "aside">[];
}

/** Dossiers that can be read, whoever is writing them. */
export interface Source {
  list(): Promise<readonly DossierId[]>;
  read(dossier: DossierId): Promise<Kept>;
  /** All of it has been saved now; a hub tells when that was. */
  noteSaved(): Promise<void>;
}

/** A hub's data folder, or a backup of one: it is read as it is at one moment, and nothing in it is touched. */
export function folderSource(data: string): Source {
  return {
    list: () => dossiersUnder(data),
    async read(dossier) {
      const { contents, damage } = await readUntouched(path.join(dossiersIn(data), dossier));
      return { updates: contents, damage };
    },
    noteSaved: () => noteSavedIn(data),
  };
}

export function logSource(logs: Logs): Source {
  return {
    list: () => logs.list(),
    noteSaved: () => logs.noteSaved(),
    async read(dossier) {
      const log = await logs.open(dossier);
      try {
        return { updates: await log.read(), damage: log.damage };
      } finally {
        await log.close();
      }
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
