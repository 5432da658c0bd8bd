import { open, readFile, rm, stat, type FileHandle } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { randomBytes, toHex } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { isProcessRunning, machineId } from "./machine.ts";

/** A file that one process at a time may hold, on this machine or on another that shares the folder. */
export interface FileLock {
  /** False once somebody has taken this lock for dead and holds it now: what it protects must not be written. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

export interface LockOptions {
  /** How long to wait behind one and the same holder, in ms. */
  readonly patience?: number;
  /** How often a holder rewrites its lock, and how long one may stay the same before it is a dead machine's, in ms. */
  readonly refresh?: number;
  readonly stale?: number;
}

const REFRESH_MS = 5_000;
const STALE_MS = 20_000;
const STEP_MS = 40;

/** Who holds a lock. `token` names this one taking of it. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly machine: string;
  readonly token: string;
}

const held = new Set<string>();

/**
 * Takes a folder for one process, by a file `lock` in it. Refuses with `disk.held`; the folder must exist. See `lockFile` for the lock of a process that is gone.
 */
export async function lockFolder(folder: string, options: LockOptions = {}): Promise<Outcome<FileLock>> {
  const lock = await lockFile(path.resolve(folder, "lock"), options);
  return isRefusal(lock) ? refusal("disk.held", { folder }) : lock;
}

/**
 * Creates a lock file that names this process, or waits for its holder; refuses with `disk.locked`, naming the holder,
 * once the patience has run out. The lock of a process of this machine that has ended is taken over at once. Whether a
 * process of another machine lives is seen by its rewriting the lock, against this machine's clock alone: one that has
 * stayed the same for `stale` ms is taken over. Rejects with the file system's error.
 */
export async function lockFile(file: string, options: LockOptions = {}): Promise<Outcome<FileLock>> {
  const { patience = 0, stale = STALE_MS, refresh = REFRESH_MS } = options;
  let [token, waiting, stamp, still] = ["", 0, "", 0];
  for (;;) {
    const lock = await create(file, refresh);
    if (lock) return lock;
    const seen = await look(file);
    if (!seen) continue;
    const now = performance.now();
    const { holder } = seen;
    if (waiting === 0 || holder?.token !== token) [token, waiting] = [holder?.token ?? "", now];
    if (seen.stamp !== stamp) [stamp, still] = [seen.stamp, now];
    const life = lifeOf(holder);
    if (life === "ended" || (life === "unknown" && now - still >= stale)) {
      if (await removeDead(file, seen, options)) continue;
    } else if (now - waiting > (life === "unknown" ? Math.max(patience, 2 * stale) : patience)) {
      return refusal("disk.locked", { file, pid: holder?.pid ?? 0, host: holder?.host ?? "" });
    }
    await pause(STEP_MS);
  }
}

/**
 * Removes the lock of a process that is gone; answers whether somebody may try again at once. Only whoever holds the
 * claim on that one taking may remove it, so that two who saw the same dead lock never remove a living one's.
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
    // Windows answers so while the former holder's file is about to go.
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
    machine: machineId(),
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

  /** Takes a lock away that could not be written: nobody can have taken it over by then. */
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

  // Over the handle, never by name: the file of that name may be another's by now.
  async #write(): Promise<void> {
    const text = JSON.stringify({ ...this.#holder, beat: String((this.#beat += 1)).padStart(12, "0") });
    await this.#handle.write(`${text}\n`, 0);
  }

  async #rewrite(): Promise<void> {
    await this.#write();
    // A shared folder's server gets it now, not when the cache is written back.
    await this.#handle.datasync();
  }
}

/** A lock file as it is at one moment. The stamp changes whenever its holder rewrites it. */
interface Seen {
  readonly stamp: string;
  /** Null where it is being written, or the process ended while writing it. */
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

/** Whether a holder's process lives; unknown where it runs on another machine, or where the file does not say whose it is. */
function lifeOf(holder: Holder | null): "lives" | "ended" | "unknown" {
  if (holder?.machine !== machineId()) return "unknown";
  // Another process may have had our number before us (in a container it nearly always has).
  if (holder.pid === process.pid) return held.has(holder.token) ? "lives" : "ended";
  return isProcessRunning(holder.pid) ? "lives" : "ended";
}
