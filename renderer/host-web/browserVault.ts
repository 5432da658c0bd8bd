import { toCanonicalJson, parseJson } from "#shared/base/canonicalJson.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import {
  wipeMasterKeys,
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
  type VaultFile,
} from "#shared/base/vault.ts";
import type { Host, VaultState } from "#shared/host/host.ts";
import type { DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { ChainCounter } from "#shared/records/signRecord.ts";
import type { DossierKeys } from "#shared/host/host.ts";
import { changeStoredRows, readAllStoredRows, type StoredRowChange, type StoredRows } from "./installationDatabase.ts";
import { releaseAllSigningDevices } from "./deviceLocks.ts";
import { overwriteKeyTraces } from "./overwriteKeyTraces.ts";
import { onWindowMessage, notifyOtherWindows, runUnderBrowserLock } from "./windowMessages.ts";

/** A device of this browser: its secrets, its counter, its dossier, and the dossier keys it holds. */
export interface DeviceEntry extends DeviceSecrets {
  readonly counter: ChainCounter;
  readonly dossier: DossierId | "";
  readonly keys: DossierKeys;
  /** When it was created (ISO, UTC), if that is known. */
  readonly made?: string;
}

/** An entry encrypted under the passphrase, as stored. */
interface SealedEntry {
  readonly key: string;
  readonly dossier: DossierId | "";
  readonly sealed: string;
}

const ROW = "vault";

/** The master keys opened in this window, and the vault they belong to: another window may have changed the vault. */
let open: { readonly masters: MasterKeys; readonly vault: string } | null = null;

/**
 * Protects the keys of this browser with a passphrase. Every change of the passphrase re-encrypts all keys in one
 * transaction.
 */
export const browserVault: Host["vault"] = {
  async state() {
    const rows = await readAllStoredRows();
    return isRefusal(rows) ? rows : stateOf(rows);
  },
  async unlock(passphrase) {
    const opened = await openWith(passphrase);
    if (isRefusal(opened)) return opened;
    keep(opened.masters, opened.file);
    return true;
  },
  async set(passphrase, old) {
    if (passphrase.length < MIN_PASSPHRASE_LENGTH) return refusal("vault.short", { least: MIN_PASSPHRASE_LENGTH });
    const before = await openWith(old);
    if (isRefusal(before) && before.code !== "vault.none") return before;
    const masters: MasterKeys = [newMasterKey()];
    const file = sealVault(masters, await deriveNewVaultKey(passphrase, stretch));
    const changed = await changeStoredRows((rows) => resealAll(rows, isRefusal(before) ? null : before, masters, file));
    if (isRefusal(changed)) return changed;
    keep(masters, file);
    notifyOtherWindows("changed");
    // Until now the keys were unencrypted, or under the old passphrase, in the same rows.
    await overwriteKeyTraces();
    return true;
  },
  async remove(passphrase) {
    const before = await openWith(passphrase);
    if (isRefusal(before)) return before;
    const changed = await changeStoredRows((rows) => resealAll(rows, before, null, null));
    if (changed === true) {
      forget();
      notifyOtherWindows("changed");
    }
    return changed;
  },
  lock() {
    releaseAllSigningDevices();
    forget();
    return Promise.resolve(true);
  },
  windows: { tell: notifyOtherWindows, hear: onWindowMessage, alone: runUnderBrowserLock },
};

/** Converts an entry to the row that stores it; refused with `browserVault.locked` while the vault is locked. */
export function packDeviceEntry(entry: DeviceEntry, rows: StoredRows): Outcome<StoredRowChange> {
  const state = stateOf(rows);
  if (state === "locked") return refusal("vault.locked");
  return { store: "devices", key: entry.key, value: state === "open" ? sealed(entry, open!.masters) : entry };
}

/** Returns the devices of this browser; refused with `browserVault.locked` while the vault is locked. */
export function readDeviceEntries(rows: StoredRows): Outcome<readonly DeviceEntry[]> {
  if (stateOf(rows) === "locked") return refusal("vault.locked");
  return unpackEntries(rows, open?.masters ?? null);
}

function stateOf(rows: StoredRows): VaultState {
  const file = fileIn(rows);
  if (!file) return "none";
  return open?.vault === file.sealed ? "open" : "locked";
}

function fileIn(rows: StoredRows): VaultFile | null {
  const read = vaultFileSchema.safeParse(rows.vault.get(ROW));
  return read.success ? read.data : null;
}

interface Opened {
  readonly masters: MasterKeys;
  readonly file: VaultFile;
}

async function openWith(passphrase: string): Promise<Outcome<Opened>> {
  const rows = await readAllStoredRows();
  if (isRefusal(rows)) return rows;
  const file = fileIn(rows);
  if (!file) return refusal(rows.vault.has(ROW) ? "vault.damaged" : "vault.none", { folder: "IndexedDB" });
  const opened = await openVault(file, passphrase, stretch);
  return opened ? { masters: opened.masters, file } : refusal("vault.wrong");
}

/**
 * Returns changes that re-encrypt every entry with other keys, or store it unencrypted. Refused with `browserVault.locked` if
 * another window has replaced the vault meanwhile.
 */
function resealAll(
  rows: StoredRows,
  before: Opened | null,
  masters: MasterKeys | null,
  file: VaultFile | null,
): Outcome<readonly StoredRowChange[]> {
  if (fileIn(rows)?.sealed !== before?.file.sealed) return refusal("vault.locked");
  const entries = unpackEntries(rows, before?.masters ?? null);
  return [
    ...entries.map((entry): StoredRowChange => ({
      store: "devices",
      key: entry.key,
      value: masters ? sealed(entry, masters) : entry,
    })),
    { store: "vault", key: ROW, ...(file && { value: file }) },
  ];
}

function unpackEntries(rows: StoredRows, masters: MasterKeys | null): readonly DeviceEntry[] {
  return [...rows.devices.values()].flatMap((row) => {
    if (!isSealedEntry(row)) return [row as DeviceEntry];
    const text = masters && unsealWithMasterKeys(row.sealed, masters);
    return text ? [parseJson(text) as unknown as DeviceEntry] : [];
  });
}

function sealed(entry: DeviceEntry, masters: MasterKeys): SealedEntry {
  return { key: entry.key, dossier: entry.dossier, sealed: sealWithMasterKey(toCanonicalJson(entry), masters) };
}

const isSealedEntry = (row: unknown): row is SealedEntry => typeof (row as Partial<SealedEntry>).sealed === "string";

function keep(masters: MasterKeys, { sealed: of }: VaultFile): void {
  forget();
  open = { masters, vault: of };
}

function forget(): void {
  wipeMasterKeys(open?.masters ?? null);
  open = null;
}

/** Runs scrypt in a worker: it takes a second or two and 128 MB, which are freed with the worker. */
const stretch: DeriveScryptKey = (passphrase, salt, cost) => {
  const worker = new Worker(new URL("../workers/stretchPassphrase.ts", import.meta.url), { type: "module" });
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message ?? ""));
    worker.postMessage({ passphrase, salt, ...cost });
  }).finally(() => worker.terminate());
};
