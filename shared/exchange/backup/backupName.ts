import type { DossierId } from "#shared/records/envelope.ts";

/** What the name of a backup's file says. It has no title: names are never encrypted. */
export interface BackupName {
  readonly name: string;
  /** The first 16 digits of the dossier's id. */
  readonly dossier: string;
  /** When it was made (ISO, UTC). */
  readonly at: string;
}

/** Returns the name of a dossier's backup. Names in the order of the alphabet are in the order of time. */
export function formatBackupName(dossier: DossierId, at: Date): string {
  return `backup-${dossierInBackupName(dossier)}-${at.toISOString().replace(/[-:.]/g, "")}.clausemark`;
}

/** Returns the part of a dossier's id that the names of its backups have. */
export function dossierInBackupName(dossier: DossierId): string {
  return dossier.slice(0, 16);
}

/** Reads the name of a backup's file; returns null for any other file. */
export function parseBackupName(name: string): BackupName | null {
  const found = /^backup-([0-9a-f]{16})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.clausemark$/.exec(name);
  if (!found) return null;
  const [, dossier = "", year, month, day, hour, minute, second, ms] = found;
  return { name, dossier, at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z` };
}

/** Returns the backups among the names in a folder, the newest first. */
export function listBackupNames(names: readonly string[]): readonly BackupName[] {
  return names
    .map(parseBackupName)
    .filter((each) => each !== null)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Returns the backups of a dossier that are more than those to keep, besides the one that has just been written. */
export function findSurplusBackups(names: readonly string[], written: BackupName, keep: number): readonly string[] {
  const ofDossier = listBackupNames(names).filter(({ dossier }) => dossier === written.dossier);
  // A clock that was wrong for a while must not make the new one the oldest.
  const others = ofDossier.filter(({ name }) => name !== written.name);
  return others.slice(Math.max(0, keep - 1)).map(({ name }) => name);
}
