import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { DossierId } from "#shared/records/envelope.ts";

/** How many backups of each dossier are kept, if the user chooses nothing else. */
export const DEFAULT_BACKUPS_KEPT = 10;
/** The numbers that the window offers. */
export const BACKUPS_KEPT_CHOICES = [3, DEFAULT_BACKUPS_KEPT, 30, 100] as const;
export type BackupsKept = (typeof BACKUPS_KEPT_CHOICES)[number];
/** The most backups of a dossier that are kept. */
export const MAX_BACKUPS_KEPT = 1000;

/** The folder in which backups are kept. */
export interface BackupStore {
  /** Writes a backup durably and whole, or not at all; returns the name of its file. */
  write(dossier: DossierId, bytes: Bytes): Promise<Outcome<string>>;
  /** Reads a backup back from the disk. */
  read(name: string): Promise<Outcome<{ readonly name: string; readonly bytes: Bytes }>>;
  /** Ends a backup: a good one stays, and the oldest beyond those to keep are removed; a bad one is removed. */
  settle(name: string, isGood: boolean): Promise<Outcome<true>>;
}

/**
 * Writes a backup, reads it back, and opens it. Older backups are removed only after that; if it does not open, it is
 * removed itself and refused with `backup.unverified`.
 *
 * @param opens opens a backup as read from the disk, and compares its records with the dossier's
 * @returns the name of its file
 */
export async function saveBackup(
  store: BackupStore,
  dossier: DossierId,
  bytes: Bytes,
  opens: (read: Bytes) => Promise<Outcome<true>>,
): Promise<Outcome<string>> {
  const name = await store.write(dossier, bytes);
  if (isRefusal(name)) return name;
  const read = await store.read(name);
  const opened = isRefusal(read) ? read : await opens(read.bytes);
  const settled = await store.settle(name, !isRefusal(opened));
  if (isRefusal(opened)) return refusal("backup.unverified");
  return isRefusal(settled) ? settled : name;
}
