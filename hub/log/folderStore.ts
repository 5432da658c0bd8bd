import { existsSync } from "node:fs";
import { mkdir, rm, statfs } from "node:fs/promises";
import path from "node:path";
import { writeAtomic } from "#node/disk/writeAtomic.ts";
import { realDisk } from "#node/disk/disk.ts";
import { holdFolder, type FolderHold } from "#node/disk/holdFolder.ts";
import { releaseMemory } from "#node/disk/releaseMemory.ts";
import { openJournal, type Journal } from "#node/disk/journal.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { openFolderOrders } from "../orders/folderOrders.ts";
import { OperatorOrderSet, type OperatorOrderStore } from "../orders/operatorOrders.ts";
import { MemoryChallengeStore } from "./challengeStore.ts";
import type { DossierLog, HubLogStore, DossierStorageUsage } from "./logStore.ts";
import {
  measureStoredBytes,
  dossiersFolder,
  listDossierIds,
  recordBackupTime,
  readLastBackupTime,
  probeDossierFiles,
  measureStoragePerDossier,
} from "./dataFolder.ts";

/** The file that distinguishes a backup from a hub's own folder. A hub that opens the folder as its own removes it. */
export const BACKUP_MARKER_FILE = "backup";

/** Opens the logs in a local folder, creating it if needed. Only one hub may use it; refuses as `holdFolder` does. */
export async function openFolderLogStore(data: string): Promise<Outcome<HubLogStore>> {
  const folder = dossiersFolder(data);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const hold = await holdFolder(data);
  if (isRefusal(hold)) return hold;
  await rm(path.join(data, BACKUP_MARKER_FILE), { force: true });
  return new FolderLogs(path.resolve(data), hold);
}

class FolderLogs implements HubLogStore {
  readonly isShared = false;
  readonly challengeStore = new MemoryChallengeStore();
  readonly orders: OperatorOrderStore;
  readonly #data: string;
  readonly #hold: FolderHold;

  constructor(data: string, hold: FolderHold) {
    this.orders = openFolderOrders(data);
    this.#data = data;
    this.#hold = hold;
  }

  async open(dossier: DossierId): Promise<DossierLog> {
    return new FolderDossierLog(await openJournal(path.join(dossiersFolder(this.#data), dossier)));
  }

  list(): Promise<readonly DossierId[]> {
    return listDossierIds(this.#data);
  }

  usage(): Promise<readonly DossierStorageUsage[]> {
    return measureStoragePerDossier(this.#data);
  }

  async remove(dossier: DossierId): Promise<void> {
    if (new OperatorOrderSet(await this.orders.read()).isDeleted(dossier))
      await removeDossierFiles(this.#data, dossier);
  }

  readmit(dossier: DossierId): Promise<void> {
    return this.orders.lift({ kind: "deleted", subject: dossier });
  }

  heads(): Promise<ReadonlyMap<DossierId, number>> {
    return Promise.resolve(new Map());
  }

  stored(): Promise<number> {
    return measureStoredBytes(this.#data);
  }

  async free(): Promise<{ free: number; size: number }> {
    const { bavail, blocks, bsize } = await statfs(this.#data);
    return { free: bavail * bsize, size: blocks * bsize };
  }

  savedAt(): Promise<number | null> {
    return readLastBackupTime(this.#data);
  }

  noteSaved(): Promise<void> {
    return recordBackupTime(this.#data);
  }

  probe(): Promise<void> {
    return writeAtomic(path.join(this.#data, "checked"), Buffer.from(`${new Date().toISOString()}\n`), { mode: 0o600 });
  }

  probeAll(): Promise<void> {
    return probeDossierFiles(this.#data);
  }

  close(): Promise<void> {
    return this.#hold.release();
  }
}

/** Removes a dossier's files from a folder that this process holds. */
export async function removeDossierFiles(data: string, dossier: DossierId): Promise<void> {
  await rm(path.join(dossiersFolder(data), dossier), { recursive: true, force: true });
  if (existsSync(dossiersFolder(data))) await realDisk.syncFolder(dossiersFolder(data));
}

/** A journal that no other process writes. */
export class FolderDossierLog implements DossierLog {
  readonly edition = 0;
  readonly head = 0;
  readonly #journal: Journal;
  #stored = 0;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  get stored(): number {
    return this.#stored;
  }

  get damage() {
    return this.#journal.damage;
  }

  get size() {
    return this.#journal.size;
  }

  async read() {
    const contents = await this.#journal.read();
    this.#stored = contents.reduce((sum, { length }) => sum + length, 0);
    return contents;
  }

  release(contents: readonly Bytes[]): void {
    for (const each of contents) releaseMemory(each);
  }

  catchUp(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async append(bytes: Uint8Array): Promise<boolean> {
    await this.#journal.append(bytes);
    this.#stored += bytes.length;
    return true;
  }

  compact(snapshot: () => Uint8Array) {
    return this.#journal.compact(() => this.#count(snapshot()));
  }

  async erase(snapshot: () => Uint8Array): Promise<boolean> {
    await this.#journal.erase(() => this.#count(snapshot()));
    return true;
  }

  /** Counts a snapshot, which replaces everything before it. */
  #count(snapshot: Uint8Array): Uint8Array {
    this.#stored = snapshot.length;
    return snapshot;
  }

  close() {
    return this.#journal.close();
  }
}
