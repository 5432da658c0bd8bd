import { scrypt } from "node:crypto";
import path from "node:path";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { toCanonicalJson, parseJson } from "#shared/base/canonicalJson.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import {
  wipeMasterKeys,
  isSealedWithMasterKey,
  newMasterKey,
  unsealWithMasterKeys,
  openVault,
  sealWithMasterKey,
  sealVault,
  MIN_PASSPHRASE_LENGTH,
  deriveNewVaultKey,
  vaultFileSchema,
  type MasterKeys,
  type DeriveScryptKey,
  type DerivedVaultKey,
  type VaultFile,
} from "#shared/base/vault.ts";
import type { VaultState } from "#shared/host/host.ts";
import { writeAtomic } from "../disk/writeAtomic.ts";
import { realDisk, type Disk } from "../disk/disk.ts";
import type { KeySealer, DossierResealFailure } from "./keySealer.ts";

const FILE = "vault.json";
/** A copy in case the first is damaged: without a vault no key file opens. */
const COPY = "vault.copy.json";

/** Runs scrypt in Node's thread pool, so that nothing else waits for it. */
export const deriveKeyWithScrypt: DeriveScryptKey = (passphrase, salt, { N, r, p }) =>
  new Promise((resolve, reject) => {
    const maxmem = 160 * N * r;
    scrypt(passphrase, salt, 32, { N, r, p, maxmem }, (error, key) =>
      error ? reject(error) : resolve(new Uint8Array(key)),
    );
  });

/** Reseals every key file with the vault's current key. Resolves when they are on the disk, with the failures. */
type Reseal = () => Promise<readonly DossierResealFailure[]>;

interface Opened {
  readonly masters: MasterKeys;
  readonly by: DerivedVaultKey;
}

interface VaultOptions {
  readonly stretch?: DeriveScryptKey;
  readonly disk?: Disk;
  /** The scrypt cost of a new passphrase; tests use a low one. */
  readonly cost?: { readonly N: number };
}

/**
 * A passphrase over the key files of an installation, on top of their other protection (`beneath`). It seals a master
 * key, which seals the files; setting, changing and removing it reseal every file. Until the last file is done, the
 * vault on the disk opens files sealed before and after the change, so that a crash in between loses nothing: the next
 * unlocking continues.
 */
export class PassphraseVault implements KeySealer {
  readonly #folder: string;
  readonly #beneath: KeySealer;
  readonly #stretch: DeriveScryptKey;
  readonly #disk: Disk;
  readonly #cost: { readonly N: number } | undefined;
  #masters: MasterKeys | null = null;
  /** True while the passphrase is being removed: files are written without it. */
  #isLeaving = false;

  constructor(folder: string, beneath: KeySealer, options: VaultOptions = {}) {
    this.#folder = folder;
    this.#beneath = beneath;
    this.#stretch = options.stretch ?? deriveKeyWithScrypt;
    this.#disk = options.disk ?? realDisk;
    this.#cost = options.cost;
  }

  async state(): Promise<VaultState> {
    if (this.#masters) return "open";
    return (await this.#exists()) ? "locked" : "none";
  }

  /** Returns whether a passphrase protects what is written now: if one is set, locked or not. */
  async isSealing(): Promise<boolean> {
    return !this.#isLeaving && (this.#masters !== null || (await this.#exists()));
  }

  /** Seals a text. Rejects while the vault is locked. */
  async seal(text: string): Promise<Uint8Array> {
    if (this.#isLeaving) return this.#beneath.seal(text);
    if (this.#masters) return this.#beneath.seal(sealWithMasterKey(text, this.#masters));
    if (await this.#exists()) throw new RangeError("The vault is locked");
    return this.#beneath.seal(text);
  }

  /** Opens sealed bytes. Rejects while the vault is locked, or if its keys do not open the bytes. */
  async open(bytes: Uint8Array): Promise<string> {
    const text = await this.#beneath.open(bytes);
    if (!this.#masters && (isSealedWithMasterKey(text) || (await this.#exists())))
      throw new RangeError("The vault is locked");
    const clear = isSealedWithMasterKey(text) && this.#masters ? unsealWithMasterKeys(text, this.#masters) : text;
    if (clear === null) throw new RangeError("Sealed by another vault");
    return clear;
  }

  /**
   * Opens the vault, and as far as possible finishes an interrupted resealing. Refuses with `vault.wrong` or
   * `vault.damaged`.
   */
  async unlock(passphrase: string, reseal: Reseal): Promise<Outcome<true>> {
    const opened = await this.#opened(passphrase);
    if (isRefusal(opened)) return opened;
    this.#masters = opened.masters;
    await this.#finishResealing(opened.masters, opened.by, reseal);
    return true;
  }

  /**
   * Sets or changes the passphrase; `old` is the current one, if any. Refuses with `vault.short`, `vault.wrong` or
   * `vault.damaged`.
   */
  async set(passphrase: string, old: string, reseal: Reseal): Promise<Outcome<true>> {
    if (passphrase.length < MIN_PASSPHRASE_LENGTH) return refusal("vault.short", { least: MIN_PASSPHRASE_LENGTH });
    const is = (await this.#exists()) ? await this.#opened(old) : null;
    if (isRefusal(is)) return is;
    const masters: MasterKeys = [newMasterKey(), ...(is?.masters ?? [])];
    const by = await deriveNewVaultKey(passphrase, this.#stretch, this.#cost);
    await this.#write(sealVault(masters, by));
    this.#masters = masters;
    await this.#finishResealing(masters, by, reseal);
    return true;
  }

  /**
   * Removes the passphrase: the key files keep only their other protection. Refuses with `vault.wrong` or
   * `vault.damaged`.
   */
  async remove(passphrase: string, reseal: Reseal): Promise<Outcome<true>> {
    const is = await this.#opened(passphrase);
    if (isRefusal(is)) return is;
    this.#masters = is.masters;
    this.#isLeaving = true;
    try {
      const [left] = await reseal();
      if (left) throw left.error;
      for (const name of [COPY, FILE]) await this.#disk.remove(path.join(this.#folder, name));
      await this.#disk.syncFolder(this.#folder);
      this.lock();
    } finally {
      this.#isLeaving = false;
    }
    return true;
  }

  /** Forgets the master keys. */
  lock(): void {
    wipeMasterKeys(this.#masters);
    this.#masters = null;
  }

  // The older masters are dropped only when every file is sealed by the first. If the disk fails, they stay until the
  // next unlocking.
  async #finishResealing(masters: MasterKeys, by: DerivedVaultKey, reseal: Reseal): Promise<void> {
    const unsealed = await reseal();
    const [master, ...older] = masters;
    if (unsealed.length > 0 || older.length === 0) return;
    const isDown = await this.#write(sealVault([master], by)).then(
      () => true,
      () => false,
    );
    if (!isDown) return;
    this.#masters = [master];
    for (const each of older) each.fill(0);
  }

  async #write(vault: VaultFile): Promise<void> {
    await this.#disk.makeFolder(this.#folder);
    for (const name of [FILE, COPY])
      await writeAtomic(path.join(this.#folder, name), encodeUtf8(toCanonicalJson(vault)), {
        disk: this.#disk,
        mode: 0o600,
      });
  }

  /** Opens a vault with a passphrase. The copy is used if the file is damaged or a change was interrupted. */
  async #opened(passphrase: string): Promise<Outcome<Opened>> {
    const files = await this.#read();
    for (const file of files) {
      const opened = await openVault(file, passphrase, this.#stretch);
      if (opened) return opened;
    }
    return refusal(files.length === 0 ? "vault.damaged" : "vault.wrong", { folder: this.#folder });
  }

  /** Returns the readable vaults: one, if both files are equal. */
  async #read(): Promise<readonly VaultFile[]> {
    const found: VaultFile[] = [];
    for (const name of [FILE, COPY]) {
      const bytes = await this.#disk.read(path.join(this.#folder, name)).catch(() => null);
      const read = vaultFileSchema.safeParse(bytes && parseJson(new TextDecoder().decode(bytes)));
      if (read.success && found[0]?.sealed !== read.data.sealed) found.push(read.data);
    }
    return found;
  }

  async #exists(): Promise<boolean> {
    const names = await this.#disk.list(this.#folder);
    return names.includes(FILE) || names.includes(COPY);
  }
}
