import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { holdFolder } from "#node/disk/holdFolder.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { dossiersFolder } from "../log/dataFolder.ts";
import { removeDossierFiles } from "../log/folderStore.ts";
import type { HubLogStore } from "../log/logStore.ts";
import {
  createReadableFolderStore,
  createReadableLogStore,
  type ReadableDossierStore,
} from "./readableDossierStore.ts";

/** How long a hub may take to carry out an order, and how often this is checked, in ms. */
const PATIENCE = 10_000;
const LOOK = 20;
/** How long after a deletion a dossier may be readmitted, in ms. By then every hub has closed it. */
const SETTLED = 10_000;

/** A hub's storage as seen by its operator: readable beside the hub, with orders that the hub carries out. */
export interface OperatorHubStore extends ReadableDossierStore {
  /**
   * Removes a dossier whose deletion was ordered. Resolves with false if the hub that holds the folder has not done so
   * in time.
   */
  remove(dossier: DossierId): Promise<boolean>;
  /** Lifts the order to delete a dossier, after every hub has carried it out. */
  readmit(dossier: DossierId): Promise<void>;
}

/** Opens a data folder. If a hub holds it, that hub carries out the orders; otherwise this process does. */
export function createOperatorFolderStore(data: string): OperatorHubStore {
  const folder = (dossier: DossierId) => path.join(dossiersFolder(data), dossier);
  const source = createReadableFolderStore(data);
  return {
    ...source,
    async remove(dossier) {
      for (const end = Date.now() + PATIENCE; existsSync(folder(dossier)); await pause(LOOK)) {
        if (await removeHeld(data, dossier)) return true;
        if (Date.now() > end) return false;
      }
      return true;
    },
    async readmit(dossier) {
      for (const end = Date.now() + PATIENCE; existsSync(folder(dossier)) && Date.now() < end;) await pause(LOOK);
      await source.orders.lift({ kind: "deleted", subject: dossier });
    },
  };
}

/** Opens a database. Every hub on it obeys its orders, and deletions take effect at once. */
export function createOperatorDatabaseStore(logs: HubLogStore): OperatorHubStore {
  return {
    ...createReadableLogStore(logs),
    async remove(dossier) {
      await logs.remove(dossier);
      return true;
    },
    async readmit(dossier) {
      const orders = await logs.orders.read();
      const given = orders.find(({ kind, subject }) => kind === "deleted" && subject === dossier)?.at;
      if (given !== undefined) await pause(Date.parse(given) + SETTLED - Date.now());
      await logs.readmit(dossier);
    },
  };
}

async function removeHeld(data: string, dossier: DossierId): Promise<boolean> {
  const hold: Outcome<{ release(): Promise<void> }> = await holdFolder(data);
  if (isRefusal(hold)) return false;
  try {
    await removeDossierFiles(data, dossier);
    return true;
  } finally {
    await hold.release();
  }
}
