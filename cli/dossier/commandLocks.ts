import { basename, dirname, join } from "node:path";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { realDisk } from "#node/disk/disk.ts";
import { lockFile, type FileLock } from "#node/disk/fileLock.ts";

/** How long a command waits behind one other, in ms. */
const PATIENCE_MS = 30_000;

/**
 * What one command holds until it ends: first its keyring, so that the commands of one device run one after the other, then
 * the dossier file.
 */
export class CommandLocks {
  readonly #held = new Map<string, FileLock>();

  async keyring(home: string): Promise<Outcome<FileLock>> {
    await realDisk.makeFolder(join(home, "keys"));
    return this.#take(join(home, "keys"), "lock");
  }

  /** A dossier file, by a lock file beside it: for whoever else writes it, from here or from another machine. */
  file(path: string): Promise<Outcome<FileLock>> {
    return this.#take(dirname(path), `${basename(path)}.lock`);
  }

  /** Lets go of everything, the last first. */
  async release(): Promise<void> {
    for (const [file, lock] of [...this.#held].reverse()) {
      this.#held.delete(file);
      await lock.release();
    }
  }

  async #take(folder: string, name: string): Promise<Outcome<FileLock>> {
    const file = join(folder, name);
    const held = this.#held.get(file);
    if (held) return held;
    const lock = await lockFile(file, { patience: PATIENCE_MS });
    if (!isRefusal(lock)) this.#held.set(file, lock);
    return lock;
  }
}
