import { stat } from "node:fs/promises";
import path from "node:path";
import type { Bytes } from "#shared/base/bytes.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import {
  findSurplusBackups,
  formatBackupName,
  listBackupNames,
  parseBackupName,
} from "#shared/exchange/backup/backupName.ts";
import type { BackupStore } from "#shared/exchange/backup/saveBackup.ts";
import type { BackupFile } from "#shared/host/backups.ts";
import type { NamedFile } from "#shared/host/host.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { realDisk, type Disk } from "../disk/disk.ts";
import { removeLeftovers } from "../disk/removeLeftovers.ts";
import { writeAtomic } from "../disk/writeAtomic.ts";

interface BackupFolderOptions {
  /** How many backups of each dossier are kept. */
  readonly keep: number;
  readonly disk?: Disk;
  readonly now?: () => Date;
}

/**
 * The user's folder for backups, or a stick. Each backup is written under another name, synced and then renamed, so that
 * a crash leaves it whole or not at all. Only files with names of backups are read or removed.
 */
export class BackupFolder implements BackupStore {
  readonly #folder: string;
  readonly #keep: number;
  readonly #disk: Disk;
  readonly #now: () => Date;

  constructor(folder: string, { keep, disk = realDisk, now = () => new Date() }: BackupFolderOptions) {
    [this.#folder, this.#keep, this.#disk, this.#now] = [folder, keep, disk, now];
  }

  write(dossier: DossierId, bytes: Bytes): Promise<Outcome<string>> {
    return this.#orRefusal(async () => {
      // The folder is never created here: a stick that is not plugged in must not become a folder of its name.
      if (!(await stat(this.#folder)).isDirectory())
        return refusal("backup.unreachable", { folder: this.#folder, code: "ENOTDIR" });
      await removeLeftovers(this.#folder, this.#disk);
      const name = formatBackupName(dossier, this.#now());
      await writeAtomic(path.join(this.#folder, name), bytes, { disk: this.#disk, mode: 0o600 });
      return name;
    });
  }

  read(name: string): Promise<Outcome<NamedFile>> {
    return this.#orRefusal(async () => {
      if (!parseBackupName(name)) return refusal("backup.gone", { name });
      return { name, bytes: await this.#disk.read(path.join(this.#folder, name)) };
    });
  }

  settle(name: string, isGood: boolean): Promise<Outcome<true>> {
    return this.#orRefusal(async () => {
      const written = parseBackupName(name);
      if (!written) return refusal("backup.gone", { name });
      const names = await this.#disk.list(this.#folder);
      const surplus = isGood ? findSurplusBackups(names, written, this.#keep) : [name];
      for (const each of surplus) await this.#disk.remove(path.join(this.#folder, each));
      if (surplus.length > 0) await this.#disk.syncFolder(this.#folder);
      return true;
    });
  }

  /** Lists the backups, the newest first. */
  list(): Promise<Outcome<readonly BackupFile[]>> {
    return this.#orRefusal(async () => {
      const found = listBackupNames(await this.#disk.list(this.#folder));
      return Promise.all(
        found.map(async (each) => ({ ...each, bytes: (await stat(path.join(this.#folder, each.name))).size })),
      );
    });
  }

  /** Converts an error of the file system into `backup.unreachable`. */
  async #orRefusal<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      return await work();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      return refusal("backup.unreachable", { folder: this.#folder, code });
    }
  }
}
