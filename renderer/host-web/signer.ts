import { deriveAtRestKey } from "#shared/base/atRestCipher.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { DevicePublicKeys, HeldKeys, Host } from "#shared/host/host.ts";
import { DeviceSigner, newDeviceSecrets, newestFirst, type DeviceSecrets } from "#shared/members/deviceSigner.ts";
import { decryptAgeHeader } from "#shared/members/joining/invitation.ts";
import { challengeBytes } from "#shared/records/sync/hubChallenge.ts";
import { encodeAttestation } from "#shared/records/verifiedList.ts";
import type { DossierId, Envelope } from "#shared/records/envelope.ts";
import { encodeJoinProof } from "#shared/records/joinProof.ts";
import { counterAfter, EMPTY_CHAIN, serialiseRecord, verifyRecordSignature } from "#shared/records/signRecord.ts";
import { changeRows, readRows, type StoredRows } from "./database.ts";
import { acquireDevice, releaseDevice } from "./deviceLocks.ts";
import { readEntries, packEntry, type DeviceEntry } from "./vault.ts";

/**
 * Keys in the browser's own storage. The counter in it says which numbers are spent; what this window has signed beyond
 * is in its hand, and no other window signs meanwhile (ADR 31).
 */
export const signer: Host["signer"] = {
  async create() {
    const secrets = await newDeviceSecrets();
    const written = await write({
      ...secrets,
      counter: EMPTY_CHAIN,
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
      const hand = await acquireDevice(device, () => entryNamed(device));
      return isRefusal(hand) ? hand : hand.sign(dossier, unsigned);
    }),
  resume: (dossier, last) =>
    inTurn(async () => {
      if (!(await verifyRecordSignature(last, dossier))) return refusal("keys.other-chain");
      releaseDevice(last.device);
      const hand = await acquireDevice(last.device, () => entryNamed(last.device), 0);
      // Another window signs with it: what that has spent is known when it lets the device go.
      if (isRefusal(hand)) return hand.code === "device.elsewhere" ? true : hand;
      hand.catchUp(counterAfter(last, serialiseRecord(last).key));
      return true;
    }),
  spend: (_dossier, last) =>
    inTurn(async () => {
      const spent = await spend(last);
      if (!isRefusal(spent)) releaseDevice(last.device, last.seq + 1);
      return spent;
    }),
  async challenge(dossier, challenge) {
    const entry = await entryOf(dossier);
    if (isRefusal(entry)) return entry;
    const sig = await new DeviceSigner(entry, entry.counter).signBytes(challengeBytes(dossier, challenge));
    return { device: entry.key, sig };
  },
  async vouch(dossier, { device, recipient }) {
    const entry = await entryOf(dossier);
    if (isRefusal(entry)) return entry;
    const sig = await new DeviceSigner(entry, entry.counter).signBytes(encodeJoinProof(dossier, device, recipient));
    return { device: entry.key, sig };
  },
  async attest(dossier, list) {
    const entry = await entryOf(dossier);
    if (isRefusal(entry)) return entry;
    return new DeviceSigner(entry, entry.counter).signBytes(encodeAttestation(dossier, list));
  },
  async open(dossier, sealed) {
    const entry = await entryOf(dossier);
    if (isRefusal(entry)) return entry;
    return (await new DeviceSigner(entry, entry.counter).open(sealed)) ?? refusal("key.missing");
  },
  async openHead(header) {
    const rows = await readRows();
    const entries = isRefusal(rows) ? rows : readEntries(rows);
    if (isRefusal(entries)) return entries;
    for (const { identity } of entries) {
      const key = await decryptAgeHeader(identity, header);
      if (key) return key;
    }
    return refusal("packet.others");
  },
};

export async function readHeldKeys(dossier: DossierId): Promise<Outcome<HeldKeys>> {
  const rows = await readRows();
  const devices = isRefusal(rows) ? rows : devicesIn(rows, dossier);
  if (isRefusal(devices)) return devices;
  const [newest, ...others] = devices;
  const atRest = [deriveAtRestKey(newest.seed), ...others.map(({ seed }) => deriveAtRestKey(seed))] as const;
  return { publicKeys: cardOf(newest), keys: newest.keys, atRest };
}

/** The device of a dossier among rows that were read: the newest, where an earlier one was cut off. */
export function findDevice(rows: StoredRows, dossier: DossierId): Outcome<DeviceEntry> {
  const devices = devicesIn(rows, dossier);
  return isRefusal(devices) ? devices : devices[0];
}

/** All of them, the newest first. */
function devicesIn(rows: StoredRows, dossier: DossierId): Outcome<readonly [DeviceEntry, ...DeviceEntry[]]> {
  const entries = readEntries(rows);
  if (isRefusal(entries)) return entries;
  const [newest, ...others] = newestFirst(entries.filter((each) => each.dossier === dossier));
  return newest ? [newest, ...others] : refusal("device.none");
}

async function entryOf(dossier: DossierId): Promise<Outcome<DeviceEntry>> {
  const rows = await readRows();
  return isRefusal(rows) ? rows : findDevice(rows, dossier);
}

async function entryNamed(device: string): Promise<Outcome<DeviceEntry>> {
  const rows = await readRows();
  return isRefusal(rows) ? rows : namedIn(rows, device);
}

function namedIn(rows: StoredRows, device: string): Outcome<DeviceEntry> {
  const entries = readEntries(rows);
  if (isRefusal(entries)) return entries;
  return entries.find(({ key }) => key === device) ?? refusal("device.none");
}

function write(entry: DeviceEntry): Promise<Outcome<true>> {
  return changeRows((rows) => {
    const packing = packEntry(entry, rows);
    return isRefusal(packing) ? packing : [packing];
  });
}

/** Writes an entry anew, as `make` has it; as it is, where that is null. */
function rewrite(device: string, make: (entry: DeviceEntry) => DeviceEntry | null): Promise<Outcome<true>> {
  return changeRows((rows) => {
    const entry = namedIn(rows, device);
    if (isRefusal(entry)) return entry;
    const made = make(entry);
    const packing = made && packEntry(made, rows);
    return isRefusal(packing) ? packing : packing ? [packing] : [];
  });
}

function spend(last: Envelope): Promise<Outcome<true>> {
  const counter = counterAfter(last, serialiseRecord(last).key);
  return rewrite(last.device, (entry) => (counter.seq > entry.counter.seq ? { ...entry, counter } : null));
}

function cardOf({ key, recipient }: DeviceSecrets): DevicePublicKeys {
  return { device: key, recipient };
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other in this window: two records may not share a number. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work);
  turn = next.catch(() => undefined);
  return next;
}
