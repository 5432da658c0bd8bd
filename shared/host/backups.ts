import type { BackupName } from "../exchange/backup/backupName.ts";
import type { BackupStore, BackupsKept } from "../exchange/backup/saveBackup.ts";
import type { Outcome } from "../base/result.ts";

/** Where and how this installation keeps backups. */
export interface BackupSettings {
  /** The folder's path, or the name that a browser gives it. For display only. */
  readonly folder: string;
  /** How many backups of each dossier are kept. */
  readonly keep: BackupsKept;
  /** The age recipient of the backup code. The code itself is not stored. */
  readonly recipient: string;
}

/** A backup in the folder. */
export interface BackupFile extends BackupName {
  readonly bytes: number;
}

/** Backups of dossiers in a folder that the user has chosen. */
export interface Backups extends BackupStore {
  /** Null if no folder is chosen. */
  settings(): Promise<Outcome<BackupSettings | null>>;
  /** Lets the user choose a folder, for backups that this recipient can open; returns null if the user cancelled. */
  chooseFolder(recipient: string): Promise<Outcome<BackupSettings | null>>;
  /** Changes how many backups are kept. */
  setKept(keep: BackupsKept): Promise<Outcome<BackupSettings | null>>;
  /** Forgets the folder. The backups stay in it. */
  stop(): Promise<Outcome<true>>;
  /** Lists the backups in the folder, the newest first. */
  list(): Promise<Outcome<readonly BackupFile[]>>;
}
