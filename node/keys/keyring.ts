import path from "node:path";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { writeAtomic } from "../disk/writeAtomic.ts";
import { realDisk, type Disk } from "../disk/disk.ts";
import { overwriteWithRandomBytes } from "../disk/shredFolder.ts";
import { serialiseKeyEntry, parseKeyEntry, type KeyEntry } from "./keyEntry.ts";
import { plainKeySealer, type KeySealer, type DossierResealFailure } from "./keySealer.ts";

export { buildKeyEntry, type KeyEntry } from "./keyEntry.ts";

/** A key file that could not be read and was replaced by its copy. */
export interface DamagedKeyFile {
  readonly file: string;
  readonly aside: string;
}

interface KeyringOptions {
  readonly disk?: Disk;
  readonly damaged?: (damage: DamagedKeyFile) => void;
}

const KEY = ".key";
const COPY = ".key.copy";

/**
 * The device keys of this installation, in two files each under `<folder>/<dossier>/`: `<device>.key`, and `.key.copy`
 * as of the last time the device received a key, whose counter may lag behind. If one is damaged, the other replaces
 * it, and the damaged one is kept as `damaged.<name>`. Files that cannot be opened are skipped by `list` and never
 * overwritten.
 */
export class Keyring {
  readonly #folder: string;
  readonly #protection: KeySealer;
  readonly #disk: Disk;
  readonly #damaged: (damage: DamagedKeyFile) => void;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string, protection: KeySealer = plainKeySealer, options: KeyringOptions = {}) {
    this.#folder = folder;
    this.#protection = protection;
    this.#disk = options.disk ?? realDisk;
    this.#damaged = options.damaged ?? (() => undefined);
  }

  /** Returns the devices of this machine in a dossier, ordered by key. */
  async list(dossier: DossierId): Promise<readonly KeyEntry[]> {
    const devices = await this.#devices(dossier);
    const entries = await this.#enqueue(() => Promise.all(devices.map((device) => this.#find(dossier, device))));
    return entries.filter((each) => each !== null);
  }

  /** Returns the devices of this machine in all dossiers. */
  async all(): Promise<readonly KeyEntry[]> {
    const dossiers = [...(await this.dossiers())].sort();
    return (await Promise.all(dossiers.map((dossier) => this.list(dossier)))).flat();
  }

  /**
   * Returns whether a dossier has devices whose files cannot be opened, because another keychain or a passphrase sealed
   * them.
   */
  async hasLocked(dossier: DossierId): Promise<boolean> {
    return (await this.#devices(dossier)).length > (await this.list(dossier)).length;
  }

  /** Saves a device, and its copy unless only the counter differs. */
  save(device: KeyEntry): Promise<void> {
    return this.#enqueue(async () => {
      const name = path.join(device.dossier, device.key);
      const copy = await this.#read(name + COPY);
      await this.#write(name + KEY, device);
      if (!copy || !hasSameKeys(copy, device)) await this.#write(name + COPY, device);
    });
  }

  /**
   * Reseals every file with the current protection, dossier by dossier. Files that cannot be opened are left unchanged.
   * Returns the failures.
   */
  async reseal(): Promise<readonly DossierResealFailure[]> {
    const unsealed: DossierResealFailure[] = [];
    for (const dossier of await this.dossiers()) {
      await this.#resealOf(dossier).catch((error: unknown) => unsealed.push({ dossier, error }));
    }
    return unsealed;
  }

  async #resealOf(dossier: DossierId): Promise<void> {
    for (const name of (await this.#names(dossier)).filter(isKeyFile)) {
      const file = path.join(dossier, name);
      await this.#enqueue(async () => {
        const device = await this.#read(file);
        if (device) await this.#write(file, device);
      });
    }
  }

  /** Returns the dossiers that have keys here. */
  async dossiers(): Promise<readonly DossierId[]> {
    return (await this.#disk.list(this.#folder)).filter((name) => /^[0-9a-f]{64}$/.test(name));
  }

  /**
   * Overwrites and removes every file of a dossier here. Copies of overwritten blocks that the disk keeps are out of
   * reach.
   */
  forget(dossier: DossierId): Promise<void> {
    return this.#enqueue(async () => {
      for (const name of await this.#names(dossier))
        await overwriteWithRandomBytes(this.#path(dossier, name), this.#disk);
      for (const name of await this.#names(dossier)) await this.#disk.remove(this.#path(dossier, name));
      await this.#disk.removeFolder(this.#path(dossier));
    });
  }

  /** Writes a dossier's recovery sheet beside its keys, to be printed and removed; returns its path. */
  async saveRecovery(dossier: DossierId, text: string, name = "recovery.txt"): Promise<string> {
    const file = this.#path(dossier, name);
    await this.#disk.makeFolder(this.#path(dossier));
    await writeAtomic(file, encodeUtf8(text), { disk: this.#disk, mode: 0o600 });
    return file;
  }

  /** Reads a device's entry. If its file cannot be read, the copy replaces it. */
  async #find(dossier: DossierId, device: string): Promise<KeyEntry | null> {
    const name = path.join(dossier, device);
    const entry = await this.#read(name + KEY);
    if (entry) return entryIfOf(entry, dossier, device);
    const copy = await this.#read(name + COPY);
    if (!copy) return null;
    await this.#restoreFromCopy(name, copy);
    return entryIfOf(copy, dossier, device);
  }

  async #restoreFromCopy(name: string, copy: KeyEntry): Promise<void> {
    const file = path.basename(name) + KEY;
    const aside = `damaged.${file}`;
    const names = await this.#names(path.dirname(name));
    if (names.includes(file)) {
      await this.#disk.rename(this.#path(name + KEY), this.#path(path.dirname(name), aside));
      this.#damaged({ file, aside: this.#path(path.dirname(name), aside) });
    }
    await this.#write(name + KEY, copy);
  }

  /** Returns the devices that have files. */
  async #devices(dossier: DossierId): Promise<readonly string[]> {
    const files = (await this.#names(dossier)).filter(isKeyFile);
    return [...new Set(files.map((name) => name.slice(0, name.indexOf("."))))].sort();
  }

  #names(dossier: string): Promise<readonly string[]> {
    return this.#disk.list(this.#path(dossier));
  }

  async #read(file: string): Promise<KeyEntry | null> {
    try {
      return parseKeyEntry(await this.#protection.open(await this.#disk.read(this.#path(file))));
    } catch {
      // Missing, sealed by another keychain, or damaged: not one of our keys.
      return null;
    }
  }

  async #write(file: string, device: KeyEntry): Promise<void> {
    const bytes = await this.#protection.seal(serialiseKeyEntry(device));
    await this.#disk.makeFolder(this.#path(device.dossier));
    await writeAtomic(this.#path(file), bytes, { disk: this.#disk, mode: 0o600 });
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  #path(...names: readonly string[]): string {
    return path.join(this.#folder, ...names);
  }
}

const isKeyFile = (name: string): boolean => /^[0-9a-f]{64}\.key(?:\.copy)?$/.test(name);

const entryIfOf = (entry: KeyEntry, dossier: DossierId, device: string): KeyEntry | null =>
  entry.dossier === dossier && entry.key === device ? entry : null;

const hasSameKeys = (a: KeyEntry, b: KeyEntry): boolean =>
  Object.keys(b.dossierKeys).every((id) => a.dossierKeys[id] === b.dossierKeys[id]);
