import { open, readFile, rm, stat, type FileHandle } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { randomBytes, toHex } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { isProcessRunning, readMachineId } from "./machineIds.ts";

/** A file that one process at a time can hold, on this machine or on another that shares the folder. */
export interface FileLock {
  /**
   * Resolves with false once another process has taken this lock for dead and holds it: then nothing that it protects
   * may be written.
   */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

export interface LockOptions {
  /** How long to wait for the same holder, in ms. */
  readonly patience?: number;
  /**
   * How often a holder rewrites its lock, and how long a lock may stay unchanged before its machine is taken for dead,
   * in ms.
   */
  readonly refresh?: number;
  readonly stale?: number;
}

const REFRESH_MS = 5_000;
const STALE_MS = 20_000;
const STEP_MS = 40;

/** The holder of a lock. `token` identifies this acquisition. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly machine: string;
  readonly token: string;
}

const held = new Set<string>();

/**
 * Locks a folder for one process, by a file `lock` in it. Refuses with `disk.held`; the folder must exist. See
 * `lockFile` for locks of processes that have ended.
 */
export async function lockFolder(folder: string, options: LockOptions = {}): Promise<Outcome<FileLock>> {
  const lock = await lockFile(path.resolve(folder, "lock"), options);
  return isRefusal(lock) ? refusal("disk.held", { folder }) : lock;
}

/**
 * Creates a lock file that names this process, or waits for its holder; refuses with `disk.locked`, naming the holder,
 * when `patience` has run out. The lock of an ended process of this machine is taken over at once. A process of another
 * machine is alive if it rewrites its lock, measured by this machine's clock alone: a lock that stays unchanged for
 * `stale` ms is taken over. Rejects with the file system's error.
 */
export async function lockFile(file: string, options: LockOptions = {}): Promise<Outcome<FileLock>> {
  const { patience = 0, stale = STALE_MS, refresh = REFRESH_MS } = options;
  let [token, waiting, stamp, unchangedSince] = ["", 0, "", 0];
  for (;;) {
    const lock = await create(file, refresh);
    if (lock) return lock;
    const seen = await look(file);
    if (!seen) continue;
    const now = performance.now();
    const { holder } = seen;
    if (waiting === 0 || holder?.token !== token) [token, waiting] = [holder?.token ?? "", now];
    if (seen.stamp !== stamp) [stamp, unchangedSince] = [seen.stamp, now];
    const life = lifeOf(holder);
    if (life === "ended" || (life === "unknown" && now - unchangedSince >= stale)) {
      if (await removeDead(file, seen, options)) continue;
    } else if (now - waiting > (life === "unknown" ? Math.max(patience, 2 * stale) : patience)) {
      return refusal("disk.locked", { file, pid: holder?.pid ?? 0, host: holder?.host ?? "" });
    }
    await pause(STEP_MS);
  }
}

/**
 * Removes the lock of a process that has ended; returns whether the caller may try again at once. Only the holder of a
 * claim on that acquisition may remove it, so that two processes that saw the same dead lock never remove a live one.
 */
async function removeDead(file: string, { stamp, holder }: Seen, options: LockOptions): Promise<boolean> {
  const claim = await lockFile(`${file}.${holder?.token ?? "torn"}`, { ...options, patience: 0 });
  if (isRefusal(claim)) return false;
  try {
    if ((await look(file))?.stamp === stamp) await rm(file, { force: true });
    return true;
  } finally {
    await claim.release();
  }
}

async function create(file: string, refresh: number): Promise<FileLock | null> {
  const handle = await open(file, "wx").catch((error: NodeJS.ErrnoException) => {
    // Windows returns this while the former holder's file is being deleted.
    const isThere = error.code === "EEXIST" || (process.platform === "win32" && error.code === "EPERM");
    if (isThere) return null;
    throw error;
  });
  if (!handle) return null;
  const lock = new HeldLock(file, handle);
  try {
    await lock.begin(refresh);
    return lock;
  } catch (error) {
    await lock.withdraw();
    throw Object.assign(error as Error, { path: file });
  }
}

class HeldLock implements FileLock {
  readonly #file: string;
  readonly #handle: FileHandle;
  readonly #holder: Holder = {
    pid: process.pid,
    host: hostname(),
    machine: readMachineId(),
    token: toHex(randomBytes(8)),
  };
  #timer: NodeJS.Timeout | undefined;
  #beat = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string, handle: FileHandle) {
    this.#file = file;
    this.#handle = handle;
    held.add(this.#holder.token);
  }

  async begin(refresh: number): Promise<void> {
    await this.#write();
    this.#timer = setInterval(() => {
      this.#writing = this.#writing.then(() => this.#rewrite()).catch(() => undefined);
    }, refresh).unref();
  }

  async isHeld(): Promise<boolean> {
    return (await look(this.#file))?.holder?.token === this.#holder.token;
  }

  /** Removes a lock that could not be written; nobody can have taken it over by then. */
  async withdraw(): Promise<void> {
    held.delete(this.#holder.token);
    await this.#handle.close();
    await rm(this.#file, { force: true });
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing;
    await this.#handle.close();
    if (await this.isHeld()) await rm(this.#file, { force: true });
    held.delete(this.#holder.token);
  }

  // By the handle, never by name: that file may belong to another process by now.
  async #write(): Promise<void> {
    const text = JSON.stringify({ ...this.#holder, beat: String((this.#beat += 1)).padStart(12, "0") });
    await this.#handle.write(`${text}\n`, 0);
  }

  async #rewrite(): Promise<void> {
    await this.#write();
    // Sends it to a shared folder's server now, not when the cache is written back.
    await this.#handle.datasync();
  }
}

/** A lock file at one moment. The stamp changes whenever its holder rewrites it. */
interface Seen {
  readonly stamp: string;
  /** Null if it is being written, or its process ended while writing it. */
  readonly holder: Holder | null;
}

async function look(file: string): Promise<Seen | null> {
  try {
    const [text, { ino, mtimeMs }] = [await readFile(file, "utf8"), await stat(file)];
    return { stamp: `${ino} ${mtimeMs} ${text}`, holder: holderIn(text) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || (process.platform === "win32" && code === "EPERM")) return null;
    throw error;
  }
}

function holderIn(text: string): Holder | null {
  try {
    const { pid, host, machine, token } = JSON.parse(text) as Partial<Record<string, unknown>>;
    const isOne = Number.isSafeInteger(pid) && typeof host === "string" && typeof machine === "string";
    if (!isOne || typeof token !== "string" || !/^[0-9a-f]{16}$/.test(token)) return null;
    return { pid: pid as number, host, machine, token };
  } catch {
    return null;
  }
}

/** Returns whether a holder's process is alive; unknown if it runs on another machine or the file does not name it. */
function lifeOf(holder: Holder | null): "lives" | "ended" | "unknown" {
  if (holder?.machine !== readMachineId()) return "unknown";
  // Another process may have had our number before (in a container it nearly always has).
  if (holder.pid === process.pid) return held.has(holder.token) ? "lives" : "ended";
  return isProcessRunning(holder.pid) ? "lives" : "ended";
}
