import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { writeAtomic } from "../../node/disk/atomic.ts";
import { openJournal, type Journal } from "../../node/disk/journal.ts";
import { lockFolder, type FileLock } from "../../node/disk/lock.ts";
import { isRefusal, type Outcome } from "../../shared/base/result.ts";
import type { DossierId } from "../../shared/records/envelope.ts";
import { AnsweredHere } from "./answered.ts";
import type { DossierLog, Logs } from "./log.ts";

/** Where in a hub's data folder its dossiers are. */
export const dossiersIn = (data: string): string => path.join(path.resolve(data), "dossiers");

/** The dossiers in a data folder, whoever has it. */
export async function dossiersUnder(data: string): Promise<readonly DossierId[]> {
  const names = await readdir(dossiersIn(data)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names.filter((name) => /^[0-9a-f]{64}$/.test(name)).sort();
}

/** The logs in a folder of this machine: one hub to a folder. Refuses as `lockFolder` does; the folder is made. */
export async function folderLogs(data: string): Promise<Outcome<Logs>> {
  const folder = dossiersIn(data);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(data);
  return isRefusal(lock) ? lock : new FolderLogs(path.resolve(data), lock);
}

class FolderLogs implements Logs {
  readonly isShared = false;
  readonly answered = new AnsweredHere();
  readonly #data: string;
  readonly #lock: FileLock;

  constructor(data: string, lock: FileLock) {
    this.#data = data;
    this.#lock = lock;
  }

  async open(dossier: DossierId): Promise<DossierLog> {
    return new FolderLog(await openJournal(path.join(dossiersIn(this.#data), dossier)));
  }

  list(): Promise<readonly DossierId[]> {
    return dossiersUnder(this.#data);
  }

  heads(): Promise<ReadonlyMap<DossierId, number>> {
    return Promise.resolve(new Map());
  }

  check(): Promise<void> {
    return writeAtomic(path.join(this.#data, "checked"), Buffer.from(`${new Date().toISOString()}\n`), { mode: 0o600 });
  }

  close(): Promise<void> {
    return this.#lock.release();
  }
}

/** A journal that nobody else writes. */
export class FolderLog implements DossierLog {
  readonly edition = 0;
  readonly head = 0;
  readonly #journal: Journal;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  get damage() {
    return this.#journal.damage;
  }

  get size() {
    return this.#journal.size;
  }

  read() {
    return this.#journal.read();
  }

  catchUp(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async append(bytes: Uint8Array): Promise<boolean> {
    await this.#journal.append(bytes);
    return true;
  }

  compact(snapshot: () => Uint8Array) {
    return this.#journal.compact(snapshot);
  }

  async erase(snapshot: () => Uint8Array): Promise<boolean> {
    await this.#journal.erase(snapshot);
    return true;
  }

  close() {
    return this.#journal.close();
  }
}
