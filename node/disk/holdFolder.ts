import { access, constants, open } from "node:fs/promises";
import path from "node:path";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { lockFolder } from "./fileLock.ts";

/** A folder that one process has for itself. */
export interface FolderHold {
  release(): Promise<void>;
}

/** The file that a folder is held by. It is empty, and stays; nobody but SQLite may open it. */
export const HOLD_FILE = "in-use";

/** SQLite's own numbers: somebody else has the lock. */
const BUSY = 5;

/**
 * Takes a folder for one process, by a lock that the system keeps on a file in it: whoever else asks is refused, from
 * any container or process space, and with the process its lock is gone (ADR 44). Refuses with `disk.held`; the folder must
 * exist. Rejects with the system's error.
 */
export async function holdFolder(folder: string): Promise<Outcome<FolderHold>> {
  const sqlite = process.getBuiltinModule?.("node:sqlite");
  // Electron before 36 has none.
  if (!sqlite) return lockFolder(folder);
  const file = path.resolve(folder, HOLD_FILE);
  await make(file);
  const lock = new sqlite.DatabaseSync(file);
  try {
    // A journal in a file would be left behind by a process that is killed.
    lock.exec("PRAGMA journal_mode = MEMORY; PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    const { errcode } = error as { errcode?: number };
    if (errcode !== undefined && (errcode & 0xff) === BUSY) return refusal("disk.held", { folder });
    throw Object.assign(error as Error, { code: `SQLITE_${errcode}`, path: file });
  }
  return {
    release() {
      lock.close();
      return Promise.resolve();
    },
  };
}

/** Makes the file where it is missing. One that is there is not opened: closing it would give up this process's lock on it. */
async function make(file: string): Promise<void> {
  const made = await open(file, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
    return null;
  });
  await made?.close();
  await access(file, constants.R_OK | constants.W_OK);
}
