import { atRestKey } from "#shared/base/atRest.ts";
import { isRefusal, refuse, type Outcome } from "#shared/base/result.ts";
import type { DeviceCard, HeldKeys, Host } from "#shared/host/host.ts";
import { Device, newDevice, newestFirst, type DeviceSecrets } from "#shared/members/device.ts";
import { openHead } from "#shared/members/invitation.ts";
import { challengeBytes } from "#shared/records/challenge.ts";
import { checkedBytes } from "#shared/records/checked.ts";
import type { DossierId, Envelope } from "#shared/records/envelope.ts";
import { proofBytes } from "#shared/records/proof.ts";
import { counterAfter, FRESH, recordText, verifyRecord } from "#shared/records/sign.ts";
import { change, readRows, type Rows } from "./database.ts";
import { handOf, letGo } from "./hands.ts";
import { entriesOf, packed, type Entry } from "./vault.ts";

/**
 * Keys in the browser's own storage. The counter in it says which numbers are spent; what this window has signed beyond
 * is in its hand, and no other window signs meanwhile (ADR 31).
 */
export const signer: Host["signer"] = {
  async create() {
    const secrets = await newDevice();
    const written = await write({ ...secrets, counter: FRESH, dossier: "", keys: {}, made: new Date().toISOString() });
    return isRefusal(written) ? written : cardOf(secrets);
  },
  adopt: (device, dossier, keys) =>
    inTurn(() => rewrite(device, (entry) => ({ ...entry, dossier, keys: { ...entry.keys, ...keys } }))),
  record: (device, dossier, unsigned) =>
    inTurn(async () => {
      const hand = await handOf(device, () => entryNamed(device));
      return isRefusal(hand) ? hand : hand.sign(dossier, unsigned);
    }),
  resume: (dossier, last) =>
    inTurn(async () => {
      if (!(await verifyRecord(last, dossier))) return refuse("keys.other-chain");
      letGo(last.device);
      const hand = await handOf(last.device, () => entryNamed(last.device), 0);
      // Another window signs with it: what that has spent is known when it lets the device go.
      if (isRefusal(hand)) return hand.code === "device.elsewhere" ? true : hand;
      hand.catchUp(counterAfter(last, recordText(last).key));
      return true;
    }),
  spend: (_dossier, last) =>
    inTurn(async () => {
      const spent = await spend(last);
      if (!isRefusal(spent)) letGo(last.device, last.seq + 1);
      return spent;
    }),
  async challenge(dossier, challenge) {
    const entry = await entryOf(dossier);
    if (isRefusal(entry)) return entry;
    const sig = await new Device(entry, entry.counter).signBytes(challengeBytes(dossier, challenge));
    return { device: entry.key, sig };
  },
  async vouch(dossier, { device, recipient }) {
    const entry = await entryOf(dossier);
    if (isRefusal(entry)) return entry;
    const sig = await new Device(entry, entry.counter).signBytes(proofBytes(dossier, device, recipient));
    return { device: entry.key, sig };
  },
  async attest(dossier, list) {
    const entry = await entryOf(dossier);
    if (isRefusal(entry)) return entry;
    return new Device(entry, entry.counter).signBytes(checkedBytes(dossier, list));
  },
  async open(dossier, sealed) {
    const entry = await entryOf(dossier);
    if (isRefusal(entry)) return entry;
    return (await new Device(entry, entry.counter).open(sealed)) ?? refuse("key.missing");
  },
  async openHead(header) {
    const rows = await readRows();
    const entries = isRefusal(rows) ? rows : entriesOf(rows);
    if (isRefusal(entries)) return entries;
    for (const { identity } of entries) {
      const key = await openHead(identity, header);
      if (key) return key;
    }
    return refuse("packet.others");
  },
};

export async function heldKeys(dossier: DossierId): Promise<Outcome<HeldKeys>> {
  const rows = await readRows();
  const devices = isRefusal(rows) ? rows : devicesIn(rows, dossier);
  if (isRefusal(devices)) return devices;
  const [newest, ...others] = devices;
  const atRest = [atRestKey(newest.seed), ...others.map(({ seed }) => atRestKey(seed))] as const;
  return { card: cardOf(newest), keys: newest.keys, atRest };
}

/** The device of a dossier among rows that were read: the newest, where an earlier one was cut off. */
export function deviceIn(rows: Rows, dossier: DossierId): Outcome<Entry> {
  const devices = devicesIn(rows, dossier);
  return isRefusal(devices) ? devices : devices[0];
}

/** All of them, the newest first. */
function devicesIn(rows: Rows, dossier: DossierId): Outcome<readonly [Entry, ...Entry[]]> {
  const entries = entriesOf(rows);
  if (isRefusal(entries)) return entries;
  const [newest, ...others] = newestFirst(entries.filter((each) => each.dossier === dossier));
  return newest ? [newest, ...others] : refuse("device.none");
}

async function entryOf(dossier: DossierId): Promise<Outcome<Entry>> {
  const rows = await readRows();
  return isRefusal(rows) ? rows : deviceIn(rows, dossier);
}

async function entryNamed(device: string): Promise<Outcome<Entry>> {
  const rows = await readRows();
  return isRefusal(rows) ? rows : namedIn(rows, device);
}

function namedIn(rows: Rows, device: string): Outcome<Entry> {
  const entries = entriesOf(rows);
  if (isRefusal(entries)) return entries;
  return entries.find(({ key }) => key === device) ?? refuse("device.none");
}

function write(entry: Entry): Promise<Outcome<true>> {
  return change((rows) => {
    const packing = packed(entry, rows);
    return isRefusal(packing) ? packing : [packing];
  });
}

/** Writes an entry anew, as `make` has it; as it is, where that is null. */
function rewrite(device: string, make: (entry: Entry) => Entry | null): Promise<Outcome<true>> {
  return change((rows) => {
    const entry = namedIn(rows, device);
    if (isRefusal(entry)) return entry;
    const made = make(entry);
    const packing = made && packed(made, rows);
    return isRefusal(packing) ? packing : packing ? [packing] : [];
  });
}

function spend(last: Envelope): Promise<Outcome<true>> {
  const counter = counterAfter(last, recordText(last).key);
  return rewrite(last.device, (entry) => (counter.seq > entry.counter.seq ? { ...entry, counter } : null));
}

function cardOf({ key, recipient }: DeviceSecrets): DeviceCard {
  return { device: key, recipient };
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other in this window: two records may not share a number. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work);
  turn = next.catch(() => undefined);
  return next;
}
