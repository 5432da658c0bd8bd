import { deriveAtRestKey } from "#shared/base/atRestCipher.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { DevicePublicKeys, KeysForDossier, Host } from "#shared/host/host.ts";
import {
  DeviceRecordSigner,
  newDeviceSecrets,
  sortNewestDevicesFirst,
  type DeviceSecrets,
} from "#shared/members/deviceRecordSigner.ts";
import { decryptAgeFileKey } from "#shared/members/joining/invitation.ts";
import { encodeChallengeToSign } from "#shared/records/sync/hubChallenge.ts";
import { encodeAttestationToSign } from "#shared/records/verifiedList.ts";
import type { DossierId, Envelope } from "#shared/records/envelope.ts";
import { encodeJoinToSign } from "#shared/records/joinProof.ts";
import {
  chainCounterAfter,
  EMPTY_CHAIN_COUNTER,
  serialiseAndHashRecord,
  verifyRecordSignature,
} from "#shared/records/signRecord.ts";
import { changeStoredRows, readAllStoredRows, type StoredRows } from "./installationDatabase.ts";
import { acquireSigningDevice, releaseSigningDevice } from "./deviceLocks.ts";
import { readDeviceEntries, packDeviceEntry, type DeviceEntry } from "./browserVault.ts";

/**
 * Keys in the browser's own storage. The stored counter says which numbers are spent. Numbers beyond it that this
 * window has signed are held in memory, and no other window signs meanwhile (ADR 31).
 */
export const browserSigner: Host["signer"] = {
  async create() {
    const secrets = await newDeviceSecrets();
    const written = await write({
      ...secrets,
      counter: EMPTY_CHAIN_COUNTER,
      dossier: "",
      keys: {},
      made: new Date().toISOString(),
    });
    return isRefusal(written) ? written : cardOf(secrets);
  },
  adopt: (device, dossier, keys) =>
    inTurn(() => rewrite(device, (entry) => ({ ...entry, dossier, keys: { ...entry.keys, ...keys } }))),
  record: (device, dossier, unsigned) =>
    inTurn(async () => {
      const acquired = await acquireSigningDevice(device, () => findEntryByKey(device));
      return isRefusal(acquired) ? acquired : acquired.sign(dossier, unsigned);
    }),
  resume: (dossier, last) =>
    inTurn(async () => {
      if (!(await verifyRecordSignature(last, dossier))) return refusal("keys.other-chain");
      releaseSigningDevice(last.device);
      const acquired = await acquireSigningDevice(last.device, () => findEntryByKey(last.device), 0);
      // Another window signs with the device. The numbers it has spent are known when it releases the device.
      if (isRefusal(acquired)) return acquired.code === "device.elsewhere" ? true : acquired;
      acquired.catchUp(chainCounterAfter(last, serialiseAndHashRecord(last).key));
      return true;
    }),
  spend: (_dossier, last) =>
    inTurn(async () => {
      const spent = await spend(last);
      if (!isRefusal(spent)) releaseSigningDevice(last.device, last.seq + 1);
      return spent;
    }),
  async challenge(dossier, challenge) {
    const entry = await entryOf(dossier);
    if (isRefusal(entry)) return entry;
    const sig = await new DeviceRecordSigner(entry, entry.counter).signBytes(encodeChallengeToSign(dossier, challenge));
    return { device: entry.key, sig };
  },
  async vouch(dossier, { device, recipient }) {
    const entry = await entryOf(dossier);
    if (isRefusal(entry)) return entry;
    const sig = await new DeviceRecordSigner(entry, entry.counter).signBytes(
      encodeJoinToSign(dossier, device, recipient),
    );
    return { device: entry.key, sig };
  },
  async attest(dossier, list) {
    const entry = await entryOf(dossier);
    if (isRefusal(entry)) return entry;
    return new DeviceRecordSigner(entry, entry.counter).signBytes(encodeAttestationToSign(dossier, list));
  },
  async open(dossier, sealed) {
    const entry = await entryOf(dossier);
    if (isRefusal(entry)) return entry;
    return (await new DeviceRecordSigner(entry, entry.counter).open(sealed)) ?? refusal("key.missing");
  },
  async openHead(header) {
    const rows = await readAllStoredRows();
    const entries = isRefusal(rows) ? rows : readDeviceEntries(rows);
    if (isRefusal(entries)) return entries;
    for (const { identity } of entries) {
      const key = await decryptAgeFileKey(identity, header);
      if (key) return key;
    }
    return refusal("packet.others");
  },
};

export async function readHeldKeys(dossier: DossierId): Promise<Outcome<KeysForDossier>> {
  const rows = await readAllStoredRows();
  const devices = isRefusal(rows) ? rows : devicesIn(rows, dossier);
  if (isRefusal(devices)) return devices;
  const [newest, ...others] = devices;
  const atRest = [deriveAtRestKey(newest.seed), ...others.map(({ seed }) => deriveAtRestKey(seed))] as const;
  return { publicKeys: cardOf(newest), keys: newest.keys, atRest };
}

/** Finds the device of a dossier in stored rows: the newest, if an earlier one was removed from the team. */
export function findDossierDevice(rows: StoredRows, dossier: DossierId): Outcome<DeviceEntry> {
  const devices = devicesIn(rows, dossier);
  return isRefusal(devices) ? devices : devices[0];
}

/** Returns all of them, newest first. */
function devicesIn(rows: StoredRows, dossier: DossierId): Outcome<readonly [DeviceEntry, ...DeviceEntry[]]> {
  const entries = readDeviceEntries(rows);
  if (isRefusal(entries)) return entries;
  const [newest, ...others] = sortNewestDevicesFirst(entries.filter((each) => each.dossier === dossier));
  return newest ? [newest, ...others] : refusal("device.none");
}

async function entryOf(dossier: DossierId): Promise<Outcome<DeviceEntry>> {
  const rows = await readAllStoredRows();
  return isRefusal(rows) ? rows : findDossierDevice(rows, dossier);
}

async function findEntryByKey(device: string): Promise<Outcome<DeviceEntry>> {
  const rows = await readAllStoredRows();
  return isRefusal(rows) ? rows : entryIn(rows, device);
}

function entryIn(rows: StoredRows, device: string): Outcome<DeviceEntry> {
  const entries = readDeviceEntries(rows);
  if (isRefusal(entries)) return entries;
  return entries.find(({ key }) => key === device) ?? refusal("device.none");
}

function write(entry: DeviceEntry): Promise<Outcome<true>> {
  return changeStoredRows((rows) => {
    const packing = packDeviceEntry(entry, rows);
    return isRefusal(packing) ? packing : [packing];
  });
}

/** Replaces an entry by the result of `make`; leaves it as it is if that is null. */
function rewrite(device: string, make: (entry: DeviceEntry) => DeviceEntry | null): Promise<Outcome<true>> {
  return changeStoredRows((rows) => {
    const entry = entryIn(rows, device);
    if (isRefusal(entry)) return entry;
    const made = make(entry);
    const packing = made && packDeviceEntry(made, rows);
    return isRefusal(packing) ? packing : packing ? [packing] : [];
  });
}

function spend(last: Envelope): Promise<Outcome<true>> {
  const counter = chainCounterAfter(last, serialiseAndHashRecord(last).key);
  return rewrite(last.device, (entry) => (counter.seq > entry.counter.seq ? { ...entry, counter } : null));
}

function cardOf({ key, recipient }: DeviceSecrets): DevicePublicKeys {
  return { device: key, recipient };
}

let turn: Promise<unknown> = Promise.resolve();

/** Runs one task after the other in this window, because no two records may share a number. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work);
  turn = next.catch(() => undefined);
  return next;
}
