import path from "node:path";
import { realDisk, type Disk } from "./disk.ts";
import { readHostId } from "./machineIds.ts";

/** The extension of a file that is being written. After a crash such files can be deleted. */
export const TEMPORARY_SUFFIX = ".tmp";

export interface AtomicWriteOptions {
  readonly disk?: Disk;
  /** Permissions of the new file, 0644 by default. */
  readonly mode?: number;
}

let counter = 0;

/** The next content of a file, on the disk beside it. */
export interface StagedFile {
  /** Reads it back from the disk. */
  read(): Promise<Uint8Array>;
  /** Replaces the file. Rejects with the file system's error; then the file is unchanged. */
  replace(): Promise<void>;
  /** Resolves when the new content will survive a crash. */
  flush(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Replaces a file as a whole; resolves when that is on the disk. After a crash the file has either its old or its new
 * content, never a part. Rejects with the file system's error; then no temporary file is left.
 */
export async function writeAtomic(file: string, bytes: Uint8Array, options: AtomicWriteOptions = {}): Promise<void> {
  const staged = await stageFile(file, bytes, options);
  await staged.replace();
  await staged.flush();
}

/**
 * Writes a file's next content beside it, durably. Rejects with the file system's error; then nothing of it is left.
 */
export async function stageFile(
  file: string,
  bytes: Uint8Array,
  options: AtomicWriteOptions = {},
): Promise<StagedFile> {
  const { disk = realDisk, mode = 0o644 } = options;
  const temporary = temporaryOf(file);
  const discard = () => disk.remove(temporary).catch(() => undefined);
  const orDiscard = async (work: Promise<void>) => {
    try {
      await work;
    } catch (error) {
      await discard();
      throw named(error, file);
    }
  };
  await orDiscard(writeWhole(temporary, bytes, disk, mode));
  return {
    read: () => disk.read(temporary),
    replace: () => orDiscard(disk.rename(temporary, file)),
    flush: () => disk.syncFolder(path.dirname(file)),
    discard,
  };
}

function temporaryOf(file: string): string {
  return `${file}.clausemark-${readHostId()}-${process.pid}-${(counter += 1)}${TEMPORARY_SUFFIX}`;
}

/** Returns the process number in the name of a temporary file of this host; null for any other file. */
export function pidOfTemporaryFile(name: string): number | null {
  const [, host, pid] = /\.clausemark-([0-9a-f]{8})-(\d+)-\d+\.tmp$/.exec(name) ?? [];
  return host === readHostId() ? Number(pid) : null;
}

/**
 * Adds to an error the file that it concerns: errors of open files name none, and others would name the temporary file.
 */
function named(error: unknown, file: string): unknown {
  return error instanceof Error && "code" in error ? Object.assign(error, { path: file }) : error;
}

async function writeWhole(file: string, bytes: Uint8Array, disk: Disk, mode: number): Promise<void> {
  const handle = await disk.open(file, mode);
  try {
    // Another process with our number may have left a file of this name.
    await handle.truncate(0);
    await handle.write(bytes, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
