import { constants, writeSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, rmdir, type FileHandle } from "node:fs/promises";
import path from "node:path";
import type { Bytes } from "#shared/base/bytes.ts";

/** A file opened for writing at given offsets. */
export interface DiskFile {
  /** Writes all of the bytes at an offset. */
  write(bytes: Uint8Array, at: number): Promise<void>;
  /** Resolves when the written bytes and the file's length are on the disk. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** The file system operations that durable files need. Tests wrap them to inject errors. */
export interface Disk {
  /** Creates a folder and its parents, durably. */
  makeFolder(folder: string): Promise<void>;
  /** Returns the names in a folder; none if it does not exist. */
  list(folder: string): Promise<readonly string[]>;
  read(file: string): Promise<Bytes>;
  /** Opens a file for writing, creating it with `mode` if it is missing. `syncFolder` makes its name durable. */
  open(file: string, mode?: number): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** Removes a folder if it is empty. */
  removeFolder(folder: string): Promise<void>;
  syncFolder(folder: string): Promise<void>;
}

/** The file system of this machine. Errors are Node's own, with `code` ENOSPC, EIO and so on. */
export const realDisk: Disk = {
  async makeFolder(folder) {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    for (let made = folder; made.length >= first.length; made = path.dirname(made)) {
      await this.syncFolder(path.dirname(made));
    }
  },
  async list(folder) {
    return readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    });
  },
  async read(file) {
    const { buffer, byteOffset, length } = await readFile(file);
    return new Uint8Array(buffer, byteOffset, length);
  },
  async open(file, mode = 0o600) {
    // Creates or opens the file and allows writing at offsets; no fopen flag does both.
    return fileOver(await open(file, constants.O_RDWR | constants.O_CREAT, mode));
  },
  rename,
  remove: (file) => rm(file, { force: true }),
  removeFolder: (folder) =>
    rmdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT" && error.code !== "ENOTEMPTY") throw error;
    }),
  async syncFolder(folder) {
    // Windows has no folder handles; a rename is durable there by itself.
    if (process.platform === "win32") return;
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  },
};

/** The most bytes that are written at once, into the system's memory: a thread would take longer to be asked for it. */
const AT_ONCE = 64 * 1024;

function fileOver(handle: FileHandle): DiskFile {
  return {
    async write(bytes, at) {
      for (let done = 0; done < bytes.length;) {
        const rest = [bytes, done, bytes.length - done, at + done] as const;
        done += bytes.length <= AT_ONCE ? writeSync(handle.fd, ...rest) : (await handle.write(...rest)).bytesWritten;
      }
    },
    sync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  };
}
