import path from "node:path";
import type { Bytes } from "#shared/base/bytes.ts";
import { writeAtomic } from "./writeAtomic.ts";
import { realDisk, type Disk } from "./disk.ts";

/** What is kept in a folder by name: a file each, beside whatever else lies there. */
const FILE = /^kept\.([a-z-]+)$/;

/** Everything that is kept in a folder; nothing where there is no folder. Rejects with the file system's error. */
export async function readLocalValues(folder: string, disk: Disk = realDisk): Promise<Readonly<Record<string, Bytes>>> {
  const names = (await disk.list(folder)).flatMap((file) => FILE.exec(file)?.[1] ?? []);
  const read = async (name: string) => [name, await disk.read(fileOf(folder, name))] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}

/**
 * Keeps values under their names (small letters and hyphens), each as a whole in the former one's place, and answers when they are on the
 * disk. Makes the folder. Rejects with the file system's error; then each name has the former value or the new one.
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
