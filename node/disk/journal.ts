import path from "node:path";
import { concat, type Bytes } from "#shared/base/bytes.ts";
import { encodeFrame } from "#shared/base/logFrames.ts";
import { writeAtomic } from "./writeAtomic.ts";
import { realDisk, type Disk, type DiskFile } from "./disk.ts";
import {
  generationOf,
  isSetAside,
  logName,
  readJournalFolder,
  repairJournalFolder,
  snapshotName,
  type JournalDamage,
} from "./journalFolder.ts";
import { rewriteJournalFolder, type RewriteFrame } from "./rewriteJournal.ts";

export type { JournalDamage } from "./journalFolder.ts";

/**
 * A durable log of byte strings that are merged, not replayed (Yjs updates): a snapshot, and what was
 * appended since. What `append` answered for is on the disk. Calls may overlap; they take effect in order.
 */
export interface Journal {
  /** What was found damaged on opening. Everything before the damage is there. */
  readonly damage: readonly JournalDamage[];
  /** Bytes appended since the last snapshot: when to compact is the owner's choice. */
  readonly size: number;
  /** The last snapshot, if any, and everything appended since. */
  read(): Promise<readonly Bytes[]>;
  /**
   * Answers when the bytes are on the disk. Appends that wait at the same time share one write. Rejects with
   * the file system's error (ENOSPC, EIO): then nothing was appended, and a later append may succeed.
   */
  append(bytes: Uint8Array): Promise<void>;
  /**
   * Puts a snapshot in the log's place. `snapshot` is called when every earlier append is on the disk, and
   * must hold all of them. The generation before stays, in case the new one is found damaged.
   */
  compact(snapshot: () => Uint8Array): Promise<void>;
  /** Like `compact`, but nothing else stays: both generations, the log and what was put aside are replaced. */
  erase(snapshot: () => Uint8Array): Promise<void>;
  /**
   * Has every byte string that lies here, in either generation or put aside, made anew by `remake`. After a crash or an error
   * each is there, as it was or as it was made.
   */
  rewrite(remake: RewriteFrame): Promise<void>;
  /** Waits for what is under way. Later calls reject. */
  close(): Promise<void>;
}

/** Opens the journal in a folder, mending what a crash has left. The folder is made at the first append. */
export async function openJournal(folder: string, disk: Disk = realDisk): Promise<Journal> {
  const damage = await repairJournalFolder(folder, disk);
  const { generation, seq, logEnd } = await readJournalFolder(folder, disk);
  return new DiskJournal(folder, disk, damage, { generation, seq, end: logEnd });
}

interface Waiting {
  readonly bytes: Uint8Array;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

class DiskJournal implements Journal {
  readonly damage: readonly JournalDamage[];
  readonly #folder: string;
  readonly #disk: Disk;
  #generation: number;
  /** Of the last frame on the disk. */
  #seq: number;
  /** The log's length in bytes, up to its last whole frame. */
  #end: number;
  #file: DiskFile | null = null;
  /** `#end` is where the log ended before its file was written anew. */
  #moved = false;
  /** There may be a torn write behind `#end`. */
  #torn = false;
  #closed = false;
  #waiting: Waiting[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    folder: string,
    disk: Disk,
    damage: readonly JournalDamage[],
    at: { generation: number; seq: number; end: number },
  ) {
    this.#folder = folder;
    this.#disk = disk;
    this.damage = damage;
    this.#generation = at.generation;
    this.#seq = at.seq;
    this.#end = at.end;
  }

  get size(): number {
    return this.#end;
  }

  read(): Promise<readonly Bytes[]> {
    return this.#inTurn(async () => {
      if (this.#file) await this.#mend(this.#file);
      return (await readJournalFolder(this.#folder, this.#disk)).contents;
    });
  }

  append(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ bytes, resolve, reject });
      if (this.#waiting.length === 1) this.#inTurn(() => this.#flush()).catch((error) => this.#failAll(error));
    });
  }

  compact(snapshot: () => Uint8Array): Promise<void> {
    return this.#inTurn(() => this.#rotate(snapshot()));
  }

  erase(snapshot: () => Uint8Array): Promise<void> {
    return this.#inTurn(async () => {
      const bytes = snapshot();
      await this.#rotate(bytes);
      await this.#rotate(bytes);
      await this.#removeWhere((name) => isSetAside(name) || isOlder(name, this.#generation - 1));
    });
  }

  rewrite(remake: RewriteFrame): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#file) await this.#mend(this.#file);
      await this.#closeFile();
      this.#moved = true;
      await rewriteJournalFolder(this.#folder, remake, this.#disk);
      await this.#findEnd();
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    const end = this.#inTurn(() => this.#closeFile());
    this.#closed = true;
    await end;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new RangeError(`The journal is closed: ${this.#folder}`));
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    try {
      await this.#write(batch.map(({ bytes }) => bytes));
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const { resolve } of batch) resolve();
  }

  #failAll(error: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  async #write(bodies: readonly Uint8Array[]): Promise<void> {
    const file = await this.#log();
    const frames = concat(...bodies.map((body, i) => encodeFrame(this.#seq + 1 + i, body)));
    try {
      this.#torn = true;
      await file.write(frames, this.#end);
      await file.sync();
      this.#torn = false;
    } catch (error) {
      await this.#mend(file).catch(() => undefined);
      throw error;
    }
    this.#end += frames.length;
    this.#seq += bodies.length;
  }

  /** The log, ready to be written at its end. */
  async #log(): Promise<DiskFile> {
    if (this.#moved) await this.#findEnd();
    this.#file ??= await this.#openLog(this.#generation);
    await this.#mend(this.#file);
    return this.#file;
  }

  async #findEnd(): Promise<void> {
    this.#end = (await readJournalFolder(this.#folder, this.#disk)).logEnd;
    this.#moved = false;
  }

  async #openLog(generation: number): Promise<DiskFile> {
    await this.#disk.makeFolder(this.#folder);
    const file = await this.#disk.open(this.#path(logName(generation)));
    try {
      await this.#disk.syncFolder(this.#folder);
    } catch (error) {
      await file.close();
      throw error;
    }
    return file;
  }

  /** Cuts a torn write away, so that the next frame follows the last good one. */
  async #mend(file: DiskFile): Promise<void> {
    if (!this.#torn) return;
    await file.truncate(this.#end);
    await file.sync();
    this.#torn = false;
  }

  // Frames are numbered throughout, and reading takes those behind the newest snapshot from every log that is
  // there: so whichever step fails, what is on the disk reads the same. A torn write is cut away first, since
  // its number is given again.
  async #rotate(snapshot: Uint8Array): Promise<void> {
    if (this.#file) await this.#mend(this.#file);
    const next = this.#generation + 1;
    await this.#disk.makeFolder(this.#folder);
    await writeAtomic(this.#path(snapshotName(next)), encodeFrame(this.#seq, snapshot), {
      disk: this.#disk,
      mode: 0o600,
    });
    const file = await this.#openLog(next);
    await this.#closeFile();
    this.#file = file;
    this.#generation = next;
    this.#end = 0;
    this.#moved = false;
    await this.#removeWhere((name) => isOlder(name, next - 1)).catch(() => undefined);
  }

  async #removeWhere(which: (name: string) => boolean): Promise<void> {
    for (const name of await this.#disk.list(this.#folder)) {
      if (which(name)) await this.#disk.remove(this.#path(name));
    }
    await this.#disk.syncFolder(this.#folder);
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  #path(name: string): string {
    return path.join(this.#folder, name);
  }
}

function isOlder(name: string, generation: number): boolean {
  const its = generationOf(name);
  return its !== null && its < generation;
}
