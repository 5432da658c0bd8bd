import path from "node:path";
import { concatBytes, type Bytes } from "#shared/base/bytes.ts";
import { encodeLogFrame } from "#shared/base/logFrames.ts";
import { writeAtomic } from "./writeAtomic.ts";
import { realDisk, type Disk, type DiskFile } from "./disk.ts";
import {
  generationOfFile,
  isSetAsideFile,
  logFileName,
  readJournalFolder,
  repairJournalFolder,
  snapshotFileName,
  type JournalDamage,
} from "./journalFolder.ts";
import { releaseMemory } from "./releaseMemory.ts";
import { rewriteJournalFrames, type ConvertFrameBytes } from "./rewriteJournalFrames.ts";

export type { JournalDamage } from "./journalFolder.ts";

/**
 * A durable log of byte strings (Yjs updates) that are merged, not replayed: a snapshot, and what was appended since.
 * Once `append` resolves, the bytes are on the disk. Calls may overlap and take effect in order.
 */
export interface Journal {
  /** Damage found on opening. Everything before it is intact. */
  readonly damage: readonly JournalDamage[];
  /** Bytes appended since the last snapshot; the owner decides when to compact. */
  readonly size: number;
  /** The last snapshot, if any, and everything appended since. */
  read(): Promise<readonly Bytes[]>;
  /**
   * Resolves when the bytes are on the disk. Simultaneous appends share one write. Rejects with the file system's error
   * (ENOSPC, EIO): then nothing was appended, and a later append may succeed.
   */
  append(bytes: Uint8Array): Promise<void>;
  /**
   * Replaces the log by a snapshot. `snapshot` is called when every earlier append is on the disk, and must contain all
   * of them. The previous generation is kept in case the new one is found damaged.
   */
  compact(snapshot: () => Uint8Array): Promise<void>;
  /** Like `compact`, but keeps nothing else: both generations, the log and the files set aside are replaced. */
  erase(snapshot: () => Uint8Array): Promise<void>;
  /**
   * Replaces every stored byte string, in either generation or set aside, by the result of `remake`. After a crash or
   * an error each is present in its old or new form.
   */
  rewrite(remake: ConvertFrameBytes): Promise<void>;
  /** Waits for pending calls. Later calls reject. */
  close(): Promise<void>;
}

/** Opens the journal in a folder, repairing what a crash has left. The folder is created by the first append. */
export async function openJournal(folder: string, disk: Disk = realDisk): Promise<Journal> {
  const { damage, whole } = await repairJournalFolder(folder, disk);
  const { generation, seq, logEnd, contents } = await readJournalFolder(folder, disk, whole);
  return new DiskJournal(folder, disk, damage, { generation, seq, end: logEnd, contents });
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
  /** The number of the last frame on the disk. */
  #seq: number;
  /** The log's length in bytes, up to its last complete frame. */
  #end: number;
  #file: DiskFile | null = null;
  /** Whether `#end` is outdated because the file was rewritten. */
  #moved = false;
  /** Whether there may be a torn write after `#end`. */
  #torn = false;
  /** What was read when the journal was opened, for its first reader; null once it was read or anything was written. */
  #unread: readonly Bytes[] | null;
  #closed = false;
  #waiting: Waiting[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    folder: string,
    disk: Disk,
    damage: readonly JournalDamage[],
    at: { generation: number; seq: number; end: number; contents: readonly Bytes[] },
  ) {
    this.#folder = folder;
    this.#disk = disk;
    this.damage = damage;
    this.#generation = at.generation;
    this.#seq = at.seq;
    this.#end = at.end;
    this.#unread = at.contents;
  }

  get size(): number {
    return this.#end;
  }

  read(): Promise<readonly Bytes[]> {
    return this.#enqueue(async () => {
      const unread = this.#unread;
      this.#unread = null;
      if (unread) return unread;
      if (this.#file) await this.#cutTornWrite(this.#file);
      return (await readJournalFolder(this.#folder, this.#disk)).contents;
    });
  }

  append(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ bytes, resolve, reject });
      if (this.#waiting.length === 1) this.#enqueue(() => this.#flush()).catch((error) => this.#failAll(error));
    });
  }

  compact(snapshot: () => Uint8Array): Promise<void> {
    return this.#enqueue(() => this.#rotate(snapshot()));
  }

  erase(snapshot: () => Uint8Array): Promise<void> {
    return this.#enqueue(async () => {
      const bytes = snapshot();
      await this.#rotate(bytes);
      await this.#rotate(bytes);
      await this.#removeWhere((name) => isSetAsideFile(name) || isOlder(name, this.#generation - 1));
    });
  }

  rewrite(remake: ConvertFrameBytes): Promise<void> {
    return this.#enqueue(async () => {
      this.#unread = null;
      if (this.#file) await this.#cutTornWrite(this.#file);
      await this.#closeFile();
      this.#moved = true;
      await rewriteJournalFrames(this.#folder, remake, this.#disk);
      await this.#findEnd();
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    const end = this.#enqueue(() => this.#closeFile());
    this.#closed = true;
    await end;
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new RangeError(`The journal is closed: ${this.#folder}`));
    const done = this.#queue.then(work);
    // The queue must not keep what was read.
    this.#queue = done.then(
      () => undefined,
      () => undefined,
    );
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
    this.#unread = null;
    const file = await this.#log();
    const frames = concatBytes(...bodies.map((body, i) => encodeLogFrame(this.#seq + 1 + i, body)));
    try {
      this.#torn = true;
      await file.write(frames, this.#end);
      await file.sync();
      this.#torn = false;
    } catch (error) {
      await this.#cutTornWrite(file).catch(() => undefined);
      throw error;
    }
    this.#end += frames.length;
    this.#seq += bodies.length;
  }

  /** Returns the log file, ready for writing at its end. */
  async #log(): Promise<DiskFile> {
    if (this.#moved) await this.#findEnd();
    this.#file ??= await this.#openLog(this.#generation);
    await this.#cutTornWrite(this.#file);
    return this.#file;
  }

  async #findEnd(): Promise<void> {
    this.#end = (await readJournalFolder(this.#folder, this.#disk)).logEnd;
    this.#moved = false;
  }

  async #openLog(generation: number): Promise<DiskFile> {
    await this.#disk.makeFolder(this.#folder);
    const file = await this.#disk.open(this.#path(logFileName(generation)));
    try {
      await this.#disk.syncFolder(this.#folder);
    } catch (error) {
      await file.close();
      throw error;
    }
    return file;
  }

  /** Cuts off a torn write, so that the next frame follows the last good one. */
  async #cutTornWrite(file: DiskFile): Promise<void> {
    if (!this.#torn) return;
    await file.truncate(this.#end);
    await file.sync();
    this.#torn = false;
  }

  // Frames are numbered continuously, and reading takes those after the newest snapshot from every log that exists, so
  // whichever step fails, the content reads the same. A torn write is cut off first, since its number is used again.
  async #rotate(snapshot: Uint8Array): Promise<void> {
    this.#unread = null;
    if (this.#file) await this.#cutTornWrite(this.#file);
    const next = this.#generation + 1;
    await this.#disk.makeFolder(this.#folder);
    const frame = encodeLogFrame(this.#seq, snapshot);
    await writeAtomic(this.#path(snapshotFileName(next)), frame, { disk: this.#disk, mode: 0o600 });
    releaseMemory(frame);
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
  const its = generationOfFile(name);
  return its !== null && its < generation;
}
