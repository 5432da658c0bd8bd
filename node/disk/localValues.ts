import path from "node:path";
import type { Bytes } from "#shared/base/bytes.ts";
import { writeAtomic } from "./writeAtomic.ts";
import { realDisk, type Disk } from "./disk.ts";

/** The file of a named value, beside other files in the folder. */
const FILE = /^kept\.([a-z-]+)$/;

/** Reads all values in a folder; none if it does not exist. Rejects with the file system's error. */
export async function readLocalValues(folder: string, disk: Disk = realDisk): Promise<Readonly<Record<string, Bytes>>> {
  const names = (await disk.list(folder)).flatMap((file) => FILE.exec(file)?.[1] ?? []);
  const read = async (name: string) => [name, await disk.read(fileOf(folder, name))] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}

/**
 * Writes values under their names (lowercase letters and hyphens), each replacing the former one as a whole, and
 * resolves when they are on the disk. Creates the folder. Rejects with the file system's error; then each name has its
 * former or its new value.
 */
export async function writeLocalValues(
  folder: string,
  values: Readonly<Record<string, Uint8Array>>,
  disk: Disk = realDisk,
): Promise<void> {
  await disk.makeFolder(folder);
  for (const [name, bytes] of Object.entries(values)) {
    await writeAtomic(fileOf(folder, name), bytes, { disk, mode: 0o600 });
  }
}

const fileOf = (folder: string, name: string): string => path.join(folder, `kept.${name}`);
