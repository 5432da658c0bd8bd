import { access, constants, open } from "node:fs/promises";
import path from "node:path";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { lockFolder } from "./fileLock.ts";

/** An exclusive hold on a folder. */
export interface FolderHold {
  release(): Promise<void>;
}

/** The file by which a folder is held. It is empty and never removed; only SQLite may open it. */
export const HOLD_FILE = "in-use";

/** SQLite's result code for a lock held by another process. */
const BUSY = 5;

/**
 * Holds a folder for one process, by a lock that the system keeps on a file in it. Others are refused, from any
 * container or process namespace, and the lock ends with the process (ADR 44). Refuses with `disk.held`; the folder
 * must exist. Rejects with the system's error.
 */
export async function holdFolder(folder: string): Promise<Outcome<FolderHold>> {
  const sqlite = process.getBuiltinModule?.("node:sqlite");
  // Electron before 36 does not have it.
  if (!sqlite) return lockFolder(folder);
  const file = path.resolve(folder, HOLD_FILE);
  await make(file);
  const lock = new sqlite.DatabaseSync(file);
  try {
    // A journal file would be left behind if the process is killed.
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

/**
 * Creates the file if it is missing. An existing file is not opened, since closing it would release this process's lock
 * on it.
 */
async function make(file: string): Promise<void> {
  const made = await open(file, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
    return null;
  });
  await made?.close();
  await access(file, constants.R_OK | constants.W_OK);
}
