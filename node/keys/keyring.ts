import path from "node:path";
import { utf8 } from "#shared/base/bytes.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { writeAtomic } from "../disk/writeAtomic.ts";
import { realDisk, type Disk } from "../disk/disk.ts";
import { overwriteFile } from "../disk/shredFolder.ts";
import { serialiseKeyEntry, parseKeyEntry, type KeyEntry } from "./keyEntry.ts";
import { plainKeySealer, type KeySealer, type ResealFailure } from "./protection.ts";

export { createKeyEntry, type KeyEntry } from "./keyEntry.ts";

/** A key file that could not be read though its copy could: the copy has taken its place. */
export interface KeyDamage {
  readonly file: string;
  readonly aside: string;
}

interface KeyringOptions {
  readonly disk?: Disk;
  readonly damaged?: (damage: KeyDamage) => void;
}

const KEY = ".key";
const COPY = ".key.copy";

/**
 * The device keys of this installation, two files each under `<folder>/<dossier>/`: `<device>.key`, and `.key.copy`
 * as it was when the device last got a key, whose counter may lag. Where one is damaged the other takes its place, and
 * the damaged one is kept as `damaged.<name>`. Files that cannot be opened are passed over by `list` and never written
 * over.
 */
export class Keyring {
  readonly #folder: string;
  readonly #protection: KeySealer;
  readonly #disk: Disk;
  readonly #damaged: (damage: KeyDamage) => void;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string, protection: KeySealer = plainKeySealer, options: KeyringOptions = {}) {
    this.#folder = folder;
    this.#protection = protection;
    this.#disk = options.disk ?? realDisk;
    this.#damaged = options.damaged ?? (() => undefined);
  }

  /** The devices of this machine in a dossier, in the order of their keys. */
  async list(dossier: DossierId): Promise<readonly KeyEntry[]> {
    const devices = await this.#devices(dossier);
    const entries = await this.#inTurn(() => Promise.all(devices.map((device) => this.#find(dossier, device))));
    return entries.filter((each) => each !== null);
  }

  /** The devices of this machine in every dossier. */
  async all(): Promise<readonly KeyEntry[]> {
    const dossiers = [...(await this.dossiers())].sort();
    return (await Promise.all(dossiers.map((dossier) => this.list(dossier)))).flat();
  }

  /** Whether there are devices in a dossier whose files cannot be opened: another keychain or a passphrase sealed them. */
  async hasLocked(dossier: DossierId): Promise<boolean> {
    return (await this.#devices(dossier)).length > (await this.list(dossier)).length;
  }

  /** Writes a device down; the copy too, unless it differs in its counter alone. */
  save(device: KeyEntry): Promise<void> {
    return this.#inTurn(async () => {
      const name = path.join(device.dossier, device.key);
      const copy = await this.#read(name + COPY);
      await this.#write(name + KEY, device);
      if (!copy || !hasSameKeys(copy, device)) await this.#write(name + COPY, device);
    });
  }

  /** Seals every file anew with what protects them now, each dossier for itself; what cannot be opened stays as it is. */
  async reseal(): Promise<readonly ResealFailure[]> {
    const unsealed: ResealFailure[] = [];
    for (const dossier of await this.dossiers()) {
      await this.#resealOf(dossier).catch((error: unknown) => unsealed.push({ dossier, error }));
    }
    return unsealed;
  }

  async #resealOf(dossier: DossierId): Promise<void> {
    for (const name of (await this.#names(dossier)).filter(isKeyFile)) {
      const file = path.join(dossier, name);
      await this.#inTurn(async () => {
        const device = await this.#read(file);
        if (device) await this.#write(file, device);
      });
    }
  }

  /** The dossiers that there are keys of. */
  async dossiers(): Promise<readonly DossierId[]> {
    return (await this.#disk.list(this.#folder)).filter((name) => /^[0-9a-f]{64}$/.test(name));
  }

  /** Overwrites and removes every file of a dossier here. What a disk keeps of overwritten blocks is out of reach. */
  forget(dossier: DossierId): Promise<void> {
    return this.#inTurn(async () => {
      for (const name of await this.#names(dossier)) await overwriteFile(this.#path(dossier, name), this.#disk);
      for (const name of await this.#names(dossier)) await this.#disk.remove(this.#path(dossier, name));
      await this.#disk.removeFolder(this.#path(dossier));
    });
  }

  /** Writes a dossier's recovery sheet beside its keys; answers with the path, to be printed and taken away. */
  async saveRecovery(dossier: DossierId, text: string): Promise<string> {
    const file = this.#path(dossier, "recovery.txt");
    await this.#disk.makeFolder(this.#path(dossier));
    await writeAtomic(file, utf8(text), { disk: this.#disk, mode: 0o600 });
    return file;
  }

  /** A device's entry: its file's, or where that cannot be read its copy's, which then takes the file's place. */
  async #find(dossier: DossierId, device: string): Promise<KeyEntry | null> {
    const name = path.join(dossier, device);
    const entry = await this.#read(name + KEY);
    if (entry) return isOf(entry, dossier, device);
    const copy = await this.#read(name + COPY);
    if (!copy) return null;
    await this.#mend(name, copy);
    return isOf(copy, dossier, device);
  }

  async #mend(name: string, copy: KeyEntry): Promise<void> {
    const file = path.basename(name) + KEY;
    const aside = `damaged.${file}`;
    const names = await this.#names(path.dirname(name));
    if (names.includes(file)) {
      await this.#disk.rename(this.#path(name + KEY), this.#path(path.dirname(name), aside));
      this.#damaged({ file, aside: this.#path(path.dirname(name), aside) });
    }
    await this.#write(name + KEY, copy);
  }

  /** The devices there are files of. */
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
      // Not there, sealed by another keychain, or damaged: no key of ours.
      return null;
    }
  }

  async #write(file: string, device: KeyEntry): Promise<void> {
    const bytes = await this.#protection.seal(serialiseKeyEntry(device));
    await this.#disk.makeFolder(this.#path(device.dossier));
    await writeAtomic(this.#path(file), bytes, { disk: this.#disk, mode: 0o600 });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  #path(...names: readonly string[]): string {
    return path.join(this.#folder, ...names);
  }
}

const isKeyFile = (name: string): boolean => /^[0-9a-f]{64}\.key(?:\.copy)?$/.test(name);

const isOf = (entry: KeyEntry, dossier: DossierId, device: string): KeyEntry | null =>
  entry.dossier === dossier && entry.key === device ? entry : null;

const hasSameKeys = (a: KeyEntry, b: KeyEntry): boolean =>
  Object.keys(b.dossierKeys).every((id) => a.dossierKeys[id] === b.dossierKeys[id]);
