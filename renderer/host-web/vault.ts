import { toCanonicalJson, parseJson } from "#shared/base/canonicalJson.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import {
  wipeMasterKeys,
  newMasterKey,
  unsealText,
  openVault,
  sealText,
  sealVault,
  MIN_PASSPHRASE_LENGTH,
  deriveVaultKey,
  vaultFileSchema,
  type MasterKeys,
  type DeriveKey,
  type VaultFile,
} from "#shared/base/vault.ts";
import type { Host, VaultState } from "#shared/host/host.ts";
import type { DeviceSecrets } from "#shared/members/deviceSigner.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { ChainCounter } from "#shared/records/signRecord.ts";
import type { DossierKeys } from "#shared/host/host.ts";
import { changeRows, readRows, type StoredRowChange, type StoredRows } from "./database.ts";
import { releaseAllDevices } from "./deviceLocks.ts";
import { overwriteTraces } from "./overwriteTraces.ts";
import { onWindowMessage, notifyWindows, runUnderLock } from "./windowMessages.ts";

/** A device of this browser: its secrets, its counter, its dossier, the keys it holds. */
export interface DeviceEntry extends DeviceSecrets {
  readonly counter: ChainCounter;
  readonly dossier: DossierId | "";
  readonly keys: DossierKeys;
  /** When it was made (ISO, UTC), where this is known. */
  readonly made?: string;
}

/** An entry under a passphrase, as it is kept. */
interface SealedEntry {
  readonly key: string;
  readonly dossier: DossierId | "";
  readonly sealed: string;
}

const ROW = "vault";

/** What the passphrase has opened in this window, and the vault it belongs to: another window may have changed that. */
let open: { readonly masters: MasterKeys; readonly vault: string } | null = null;

/** The passphrase over the keys of this browser. Every change of it seals all of them anew in one transaction. */
export const vault: Host["vault"] = {
  async state() {
    const rows = await readRows();
    return isRefusal(rows) ? rows : stateOf(rows);
  },
  async unlock(passphrase) {
    const opened = await openedBy(passphrase);
    if (isRefusal(opened)) return opened;
    keep(opened.masters, opened.file);
    return true;
  },
  async set(passphrase, old) {
    if (passphrase.length < MIN_PASSPHRASE_LENGTH) return refusal("vault.short", { least: MIN_PASSPHRASE_LENGTH });
    const before = await openedBy(old);
    if (isRefusal(before) && before.code !== "vault.none") return before;
    const masters: MasterKeys = [newMasterKey()];
    const file = sealVault(masters, await deriveVaultKey(passphrase, stretch));
    const changed = await changeRows((rows) => resealed(rows, isRefusal(before) ? null : before, masters, file));
    if (isRefusal(changed)) return changed;
    keep(masters, file);
    notifyWindows("changed");
    // Until now the keys lay open, or under the old passphrase, in the same rows.
    await overwriteTraces();
    return true;
  },
  async remove(passphrase) {
    const before = await openedBy(passphrase);
    if (isRefusal(before)) return before;
    const changed = await changeRows((rows) => resealed(rows, before, null, null));
    if (changed === true) {
      forget();
      notifyWindows("changed");
    }
    return changed;
  },
  lock() {
    releaseAllDevices();
    forget();
    return Promise.resolve(true);
  },
  windows: { tell: notifyWindows, hear: onWindowMessage, alone: runUnderLock },
};

/** An entry as it is to be kept; refused where the passphrase is asked for first. */
export function packEntry(entry: DeviceEntry, rows: StoredRows): Outcome<StoredRowChange> {
  const state = stateOf(rows);
  if (state === "locked") return refusal("vault.locked");
  return { store: "devices", key: entry.key, value: state === "open" ? sealed(entry, open!.masters) : entry };
}

/** The devices of this browser; refused while they are locked. */
export function readEntries(rows: StoredRows): Outcome<readonly DeviceEntry[]> {
  if (stateOf(rows) === "locked") return refusal("vault.locked");
  return unpacked(rows, open?.masters ?? null);
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

async function openedBy(passphrase: string): Promise<Outcome<Opened>> {
  const rows = await readRows();
  if (isRefusal(rows)) return rows;
  const file = fileIn(rows);
  if (!file) return refusal(rows.vault.has(ROW) ? "vault.damaged" : "vault.none", { folder: "IndexedDB" });
  const opened = await openVault(file, passphrase, stretch);
  return opened ? { masters: opened.masters, file } : refusal("vault.wrong");
}

/** Every entry, sealed with other keys or with none. Refused where the vault is another one meanwhile. */
function resealed(
  rows: StoredRows,
  before: Opened | null,
  masters: MasterKeys | null,
  file: VaultFile | null,
): Outcome<readonly StoredRowChange[]> {
  if (fileIn(rows)?.sealed !== before?.file.sealed) return refusal("vault.locked");
  const entries = unpacked(rows, before?.masters ?? null);
  return [
    ...entries.map((entry): StoredRowChange => ({
      store: "devices",
      key: entry.key,
      value: masters ? sealed(entry, masters) : entry,
    })),
    { store: "vault", key: ROW, ...(file && { value: file }) },
  ];
}

function unpacked(rows: StoredRows, masters: MasterKeys | null): readonly DeviceEntry[] {
  return [...rows.devices.values()].flatMap((row) => {
    if (!isSealedEntry(row)) return [row as DeviceEntry];
    const text = masters && unsealText(row.sealed, masters);
    return text ? [parseJson(text) as unknown as DeviceEntry] : [];
  });
}

function sealed(entry: DeviceEntry, masters: MasterKeys): SealedEntry {
  return { key: entry.key, dossier: entry.dossier, sealed: sealText(toCanonicalJson(entry), masters) };
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

/** scrypt in a worker: it takes a second or two, and 128 MB that go with the worker. */
const stretch: DeriveKey = (passphrase, salt, cost) => {
  const worker = new Worker(new URL("../workers/stretchPassphrase.ts", import.meta.url), { type: "module" });
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message ?? ""));
    worker.postMessage({ passphrase, salt, ...cost });
  }).finally(() => worker.terminate());
};
