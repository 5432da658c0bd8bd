import { existsSync } from "node:fs";
import { access, constants, open, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { writeAtomic } from "#node/disk/writeAtomic.ts";
import { selectJournalFiles } from "#node/disk/journalFolder.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { DossierStorageUsage } from "./logStore.ts";

/** Returns the folder of the dossiers in a hub's data folder. */
export const dossiersFolder = (data: string): string => path.join(path.resolve(data), "dossiers");

/** Lists the dossiers in a data folder, even while another process holds it. */
export async function listDossierIds(data: string): Promise<readonly DossierId[]> {
  const names = await orIfMissing(readdir(dossiersFolder(data)), []);
  return names.filter((name) => /^[0-9a-f]{64}$/.test(name)).sort();
}

/** The file whose content is the time (ISO) of the last backup of a data folder. */
const savedIn = (data: string): string => path.join(path.resolve(data), "saved");

export function recordBackupTime(data: string): Promise<void> {
  return writeAtomic(savedIn(data), Buffer.from(`${new Date().toISOString()}\n`), { mode: 0o600 });
}

export async function readLastBackupTime(data: string): Promise<number | null> {
  const text = await orIfMissing(readFile(savedIn(data), "utf8"), "");
  return Date.parse(text.trim()) || null;
}

/** Returns the bytes of all dossiers in a data folder: of the newest snapshots and of the logs since. */
export async function measureStoredBytes(data: string): Promise<number> {
  const sizes = await forEachDossier(data, (dossier) => bytesIn(data, dossier));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function bytesIn(data: string, dossier: DossierId): Promise<number> {
  const folder = path.join(dossiersFolder(data), dossier);
  const names = await orIfMissing(readdir(folder), []);
  const files = selectJournalFiles(names).map((name) => orIfMissing(stat(path.join(folder, name)), null));
  return (await Promise.all(files)).reduce((sum, file) => sum + (file?.size ?? 0), 0);
}

/** Resolves with a default if the file does not exist (any more): a log may have been replaced by a snapshot. */
function orIfMissing<T>(found: Promise<T>, otherwise: T): Promise<T> {
  return found.catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return otherwise;
    throw error;
  });
}

/** The number of dossiers that are read at a time. */
const AT_ONCE = 16;

/** Applies `find` to each dossier in a data folder. */
async function forEachDossier<T>(data: string, find: (dossier: DossierId) => Promise<T>): Promise<readonly T[]> {
  const dossiers = await listDossierIds(data);
  const found: T[] = [];
  for (let i = 0; i < dossiers.length; i += AT_ONCE)
    found.push(...(await Promise.all(dossiers.slice(i, i + AT_ONCE).map(find))));
  return found;
}

/**
 * Measures what the dossiers in a data folder use, by the sizes and times of their files, even while another process
 * holds it.
 */
export function measureStoragePerDossier(data: string): Promise<readonly DossierStorageUsage[]> {
  return forEachDossier(data, (dossier) => usageOf(data, dossier));
}

async function usageOf(data: string, dossier: DossierId): Promise<DossierStorageUsage> {
  const folder = path.join(dossiersFolder(data), dossier);
  let [bytes, written] = [0, 0];
  for (const name of await orIfMissing(readdir(folder), [])) {
    const file = await orIfMissing(stat(path.join(folder, name)), null);
    if (!file) continue;
    bytes += file.size;
    written = Math.max(written, file.mtimeMs);
  }
  return { dossier, bytes, written: written === 0 ? null : new Date(written).toISOString() };
}

/**
 * Opens every file of every dossier in a data folder for reading and writing, and changes nothing. Rejects with the
 * system's error for the first that fails, with `dossier` added.
 */
export async function probeDossierFiles(data: string): Promise<void> {
  await forEachDossier(data, (dossier) => tryDossier(data, dossier));
}

async function tryDossier(data: string, dossier: DossierId): Promise<void> {
  const folder = path.join(dossiersFolder(data), dossier);
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    for (const name of await readdir(folder)) await tryFile(path.join(folder, name));
  } catch (error) {
    // A dossier that was deleted since the folder was listed is no problem.
    if (!existsSync(folder)) return;
    throw Object.assign(error as Error, { dossier });
  }
}

async function tryFile(file: string): Promise<void> {
  await (await orIfMissing(open(file, "r+"), null))?.close();
}
