import { isRefusal, refuse, type Outcome } from "../../shared/base/result.ts";
import type { DeviceCard, DossierKeys, Host } from "../../shared/host/host.ts";
import { Device, newDevice, type DeviceSecrets } from "../../shared/members/device.ts";
import { openHead } from "../../shared/members/invitation.ts";
import { challengeBytes } from "../../shared/records/challenge.ts";
import type { DossierId } from "../../shared/records/envelope.ts";
import { proofBytes } from "../../shared/records/proof.ts";
import { counterAfter, FRESH, recordText } from "../../shared/records/sign.ts";
import { change, readRows, type Rows } from "./database.ts";
import { entriesOf, packed, type Entry } from "./vault.ts";

/** Keys in the browser's own storage. The counter is written down before a signature leaves: no chain forks. */
export const signer: Host["signer"] = {
  async create() {
    const secrets = await newDevice();
    const written = await write({ ...secrets, counter: FRESH, dossier: "", keys: {}, made: new Date().toISOString() });
    return isRefusal(written) ? written : cardOf(secrets);
  },
  adopt: (device, dossier, keys) =>
    alone(device, (entry) => write({ ...entry, dossier, keys: { ...entry.keys, ...keys } })),
  record: (device, dossier, unsigned) =>
    alone(device, async (entry) => {
      const hand = new Device(entry, entry.counter);
      const record = await hand.sign(dossier, unsigned);
      const written = await write({ ...entry, counter: hand.counter });
      return isRefusal(written) ? written : record;
    }),
  resume: (_dossier, last) =>
    alone(last.device, async (entry) => {
      const counter = counterAfter(last, recordText(last).key);
      return counter.seq > entry.counter.seq ? write({ ...entry, counter }) : true;
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

export async function heldKeys(dossier: DossierId): Promise<Outcome<{ card: DeviceCard; keys: DossierKeys }>> {
  const entry = await entryOf(dossier);
  return isRefusal(entry) ? entry : { card: cardOf(entry), keys: entry.keys };
}

/** The device of a dossier among rows that were read: the newest, where an earlier one was cut off. */
export function deviceIn(rows: Rows, dossier: DossierId): Outcome<Entry> {
  const entries = entriesOf(rows);
  if (isRefusal(entries)) return entries;
  const own = entries.filter((each) => each.dossier === dossier);
  const [newest] = own.sort((a, b) => ((a.made ?? "") < (b.made ?? "") ? 1 : -1));
  return newest ?? refuse("device.none");
}

async function entryOf(dossier: DossierId): Promise<Outcome<Entry>> {
  const rows = await readRows();
  return isRefusal(rows) ? rows : deviceIn(rows, dossier);
}

function write(entry: Entry): Promise<Outcome<true>> {
  return change((rows) => {
    const packing = packed(entry, rows);
    return isRefusal(packing) ? packing : [packing];
  });
}

function cardOf({ key, recipient }: DeviceSecrets): DeviceCard {
  return { device: key, recipient };
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other, in this window and in every other of this browser: two records may not share a number. */
function alone<T>(device: string, work: (entry: Entry) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const run = async (): Promise<Outcome<T>> => {
    const rows = await readRows();
    const entries = isRefusal(rows) ? rows : entriesOf(rows);
    if (isRefusal(entries)) return entries;
    const entry = entries.find(({ key }) => key === device);
    return entry ? work(entry) : refuse("device.none");
  };
  const locks = globalThis.navigator.locks as LockManager | undefined;
  const next = turn.then(() => (locks ? locks.request(`clausemark-device-${device}`, run) : run()));
  turn = next.catch(() => undefined);
  return next;
}
