import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { randomBytes } from "#shared/base/bytes.ts";
import { realDisk, type Disk } from "./disk.ts";

/** Overwrites a file with random bytes. Copies of overwritten blocks that the disk keeps are out of reach. */
export async function overwriteWithRandomBytes(file: string, disk: Disk = realDisk): Promise<void> {
  const { length } = await disk.read(file);
  const handle = await disk.open(file);
  try {
    for (let at = 0; at < length; at += 65_536) await handle.write(randomBytes(Math.min(65_536, length - at)), at);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Overwrites the files of a folder and removes it with everything in it. Does nothing if it does not exist. */
export async function shredFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isFile()) await overwriteWithRandomBytes(path.join(folder, entry.name));
  await rm(folder, { recursive: true, force: true });
}
