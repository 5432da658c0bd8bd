import { open, rename, unlink } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Replaces a file so that a crash leaves the old one or the new one, whole: a temporary file beside it, fsync,
 * rename, fsync of the folder. Throws what the file system throws; the temporary file does not stay.
 */
export async function writeAtomic(path: string, bytes: Uint8Array, { mode = 0o644 }: { mode?: number } = {}): Promise<void> {
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    const file = await open(temporary, "wx", mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Makes a folder's entries durable. Windows cannot open folders and needs no such call. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
