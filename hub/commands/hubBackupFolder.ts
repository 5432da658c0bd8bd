import { existsSync } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { writeAtomic } from "#node/disk/writeAtomic.ts";
import { realDisk } from "#node/disk/disk.ts";
import { readJournalWithoutRepair, snapshotFileName } from "#node/disk/journalFolder.ts";
import { HOLD_FILE, holdFolder, type FolderHold } from "#node/disk/holdFolder.ts";
import { encodeLogFrame } from "#shared/base/logFrames.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { dossiersFolder, listDossierIds } from "../log/dataFolder.ts";
import { BACKUP_MARKER_FILE } from "../log/folderStore.ts";
import { openFolderOrders } from "../orders/folderOrders.ts";

/**
 * The only file of a dossier in a backup. Its name never changes, so that copying the backup elsewhere replaces file by
 * file.
 */
const SNAPSHOT = snapshotFileName(1);

const MARK = "Saved by “hub backup”.\n";

/** A folder that receives a backup, held exclusively while it is open. */
export class HubBackupFolder {
  readonly folder: string;
  readonly #hold: FolderHold;

  /**
   * Opens a folder that does not exist yet, is empty, or contains a backup. Refuses the folder that is being saved
   * (`hub.same-folder`), one that holds anything else (`hub.not-backup`), and one that a hub holds.
   */
  static async open(folder: string, data: string | null): Promise<Outcome<HubBackupFolder>> {
    if (data !== null && (await isSameFolder(folder, data))) return refusal("hub.same-folder", { folder });
    if (!(await canHoldBackup(folder))) return refusal("hub.not-backup", { folder });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const hold = await holdFolder(folder);
    if (isRefusal(hold)) return hold;
    // A hub may have started there since the first check.
    if (await canHoldBackup(folder)) {
      const mark = path.join(folder, BACKUP_MARKER_FILE);
      if (!existsSync(mark)) await writeAtomic(mark, Buffer.from(MARK), { mode: 0o600 });
      return new HubBackupFolder(folder, hold);
    }
    await hold.release();
    return refusal("hub.not-backup", { folder });
  }

  private constructor(folder: string, hold: FolderHold) {
    this.folder = folder;
    this.#hold = hold;
  }

  /** Returns whether neither a dossier nor an order is saved here. */
  async isEmpty(): Promise<boolean> {
    const [dossiers, orders] = [await listDossierIds(this.folder), await openFolderOrders(this.folder).read()];
    return dossiers.length === 0 && orders.length === 0;
  }

  /** Reads what is saved of a dossier. */
  async read(dossier: DossierId): Promise<readonly Uint8Array[]> {
    return (await readJournalWithoutRepair(path.join(dossiersFolder(this.folder), dossier))).contents;
  }

  /** Saves a whole dossier and removes its other files. A file that already has the same content is not rewritten. */
  async save(dossier: DossierId, state: Uint8Array): Promise<void> {
    const folder = path.join(dossiersFolder(this.folder), dossier);
    const [file, frame] = [path.join(folder, SNAPSHOT), encodeLogFrame(1, state)];
    const names = await realDisk.list(folder);
    const isThere = names.includes(SNAPSHOT) && Buffer.from(await realDisk.read(file)).equals(frame);
    await realDisk.makeFolder(folder);
    if (!isThere) await writeAtomic(file, frame, { mode: 0o600 });
    for (const name of names) if (name !== SNAPSHOT) await realDisk.remove(path.join(folder, name));
    await realDisk.syncFolder(folder);
  }

  /** Removes the dossiers that are not in this list; returns how many there were. */
  async keepOnly(dossiers: readonly DossierId[]): Promise<number> {
    const others = (await listDossierIds(this.folder)).filter((each) => !dossiers.includes(each));
    for (const each of others) await rm(path.join(dossiersFolder(this.folder), each), { recursive: true });
    return others.length;
  }

  close(): Promise<void> {
    return this.#hold.release();
  }
}

/** Returns whether a folder is a backup, is empty or does not exist. */
async function canHoldBackup(folder: string): Promise<boolean> {
  const names = (await realDisk.list(folder)).filter((name) => name !== HOLD_FILE);
  return names.length === 0 || names.includes(BACKUP_MARKER_FILE);
}

/** Returns whether two paths lead to the same folder, including by links or mounts. */
export async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((folder) => stat(folder).catch(() => null)));
  return a && b ? a.dev === b.dev && a.ino === b.ino : path.resolve(one) === path.resolve(other);
}
