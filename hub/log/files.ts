import { existsSync } from "node:fs";
import { access, constants, open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { DossierId } from "../../shared/records/envelope.ts";
import type { Usage } from "./log.ts";

/** Where in a hub's data folder its dossiers are. */
export const dossiersIn = (data: string): string => path.join(path.resolve(data), "dossiers");

/** The dossiers in a data folder, whoever has it. */
export async function dossiersUnder(data: string): Promise<readonly DossierId[]> {
  const names = await readdir(dossiersIn(data)).catch(noneWhereGone);
  return names.filter((name) => /^[0-9a-f]{64}$/.test(name)).sort();
}

/** Dossiers that are looked at at a time. */
const AT_ONCE = 16;

/** What the dossiers in a data folder take up, whoever has it: by the sizes and times of their files. */
export async function usageUnder(data: string): Promise<readonly Usage[]> {
  const dossiers = await dossiersUnder(data);
  const found: Usage[] = [];
  for (let i = 0; i < dossiers.length; i += AT_ONCE)
    found.push(...(await Promise.all(dossiers.slice(i, i + AT_ONCE).map((dossier) => usageOf(data, dossier)))));
  return found;
}

async function usageOf(data: string, dossier: DossierId): Promise<Usage> {
  const folder = path.join(dossiersIn(data), dossier);
  let [bytes, written] = [0, 0];
  for (const name of await readdir(folder).catch(noneWhereGone)) {
    const file = await stat(path.join(folder, name)).catch(nullWhereGone);
    if (!file) continue;
    bytes += file.size;
    written = Math.max(written, file.mtimeMs);
  }
  return { dossier, bytes, written: written === 0 ? null : new Date(written).toISOString() };
}

/**
 * Opens every file of every dossier in a data folder to be read and written, and changes nothing. Rejects with the
 * system's error for the first that cannot be, and its `dossier`.
 */
export async function tryFiles(data: string): Promise<void> {
  const dossiers = await dossiersUnder(data);
  for (let i = 0; i < dossiers.length; i += AT_ONCE)
    await Promise.all(dossiers.slice(i, i + AT_ONCE).map((dossier) => tryDossier(data, dossier)));
}

async function tryDossier(data: string, dossier: DossierId): Promise<void> {
  const folder = path.join(dossiersIn(data), dossier);
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    for (const name of await readdir(folder)) await tryFile(path.join(folder, name));
  } catch (error) {
    // One that was deleted since the folder was listed is in nobody's way.
    if (!existsSync(folder)) return;
    throw Object.assign(error as Error, { dossier });
  }
}

async function tryFile(file: string): Promise<void> {
  try {
    await (await open(file, "r+")).close();
  } catch (error) {
    // A log has given way to a snapshot meanwhile.
    nullWhereGone(error as NodeJS.ErrnoException);
  }
}

function nullWhereGone(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

const noneWhereGone = (error: NodeJS.ErrnoException): string[] => nullWhereGone(error) ?? [];
