import path from "node:path";
import { realDisk, type Disk } from "./disk.ts";

/** The ending of a file that is being written. What a crash leaves under it was never anybody's file. */
export const TEMPORARY = ".tmp";

export interface AtomicOptions {
  readonly disk?: Disk;
  /** Permissions of the new file, 0644 where nothing is said. */
  readonly mode?: number;
}

let counter = 0;

/**
 * Replaces a file as a whole and answers when that is on the disk: after a crash there is the old content or
 * the new one, never a part. Rejects with the file system's error; then no temporary file stays.
 */
export async function writeAtomic(file: string, bytes: Uint8Array, options: AtomicOptions = {}): Promise<void> {
  const { disk = realDisk, mode = 0o644 } = options;
  const temporary = `${file}.${process.pid}-${(counter += 1)}${TEMPORARY}`;
  try {
    await writeWhole(temporary, bytes, disk, mode);
    await disk.rename(temporary, file);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(path.dirname(file));
}

async function writeWhole(file: string, bytes: Uint8Array, disk: Disk, mode: number): Promise<void> {
  const handle = await disk.open(file, mode);
  try {
    // Another process with our number may have left one of this name.
    await handle.truncate(0);
    await handle.write(bytes, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
