import { basename, dirname, join } from "node:path";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { realDisk } from "#node/disk/disk.ts";
import { lockFile, type FileLock } from "#node/disk/fileLock.ts";

/** How long a command waits for another one, in ms. */
const PATIENCE_MS = 30_000;

/**
 * The locks that one command holds until it ends: first its keyring, so that commands of one device run one after the
 * other, then the dossier file.
 */
export class CommandLocks {
  readonly #held = new Map<string, FileLock>();

  async keyring(home: string): Promise<Outcome<FileLock>> {
    await realDisk.makeFolder(join(home, "keys"));
    return this.#acquire(join(home, "keys"), "lock");
  }

  /** Locks a dossier file, by a lock file beside it, against writers on this and other machines. */
  file(path: string): Promise<Outcome<FileLock>> {
    return this.#acquire(dirname(path), `${basename(path)}.lock`);
  }

  /** Releases all locks, last first. */
  async release(): Promise<void> {
    for (const [file, lock] of [...this.#held].reverse()) {
      this.#held.delete(file);
      await lock.release();
    }
  }

  async #acquire(folder: string, name: string): Promise<Outcome<FileLock>> {
    const file = join(folder, name);
    const held = this.#held.get(file);
    if (held) return held;
    const lock = await lockFile(file, { patience: PATIENCE_MS });
    if (!isRefusal(lock)) this.#held.set(file, lock);
    return lock;
  }
}
