import { isRefusal, refuse, type Outcome } from "../../shared/base/result.ts";
import type { DeviceCard, DossierKeys, Host } from "../../shared/host/host.ts";
import { Device, newDevice, type DeviceSecrets } from "../../shared/members/device.ts";
import { openHead } from "../../shared/members/invitation.ts";
import { challengeBytes } from "../../shared/records/challenge.ts";
import type { DossierId } from "../../shared/records/envelope.ts";
import { counterAfter, FRESH, recordText, type Counter } from "../../shared/records/sign.ts";
import { read, readAll, write } from "./database.ts";

/** A device of this browser as it is kept: its secrets, its counter, its dossier, the keys it holds. */
interface Entry extends DeviceSecrets {
  readonly counter: Counter;
  readonly dossier: DossierId | "";
  readonly keys: DossierKeys;
}

/** Keys in the browser's own storage. The counter is written down before a signature leaves: no chain forks. */
export const signer: Host["signer"] = {
  async create() {
    const secrets = await newDevice();
    const written = await write("devices", secrets.key, {
      ...secrets,
      counter: FRESH,
      dossier: "",
      keys: {},
    } satisfies Entry);
    return isRefusal(written) ? written : cardOf(secrets);
  },
  adopt: (device, dossier, keys) =>
    alone(device, (entry) => write("devices", device, { ...entry, dossier, keys: { ...entry.keys, ...keys } })),
  record: (device, dossier, unsigned) =>
    alone(device, async (entry) => {
      const hand = new Device(entry, entry.counter);
      const record = await hand.sign(dossier, unsigned);
      const written = await write("devices", device, { ...entry, counter: hand.counter });
      return isRefusal(written) ? written : record;
    }),
  resume: (_dossier, last) =>
    alone(last.device, async (entry) => {
      const counter = counterAfter(last, recordText(last).key);
      return counter.seq > entry.counter.seq ? write("devices", last.device, { ...entry, counter }) : true;
    }),
  async challenge(dossier, challenge) {
    const entry = await entryOf(dossier);
    if (isRefusal(entry)) return entry;
    const sig = await new Device(entry, entry.counter).signBytes(challengeBytes(dossier, challenge));
    return { device: entry.key, sig };
  },
  async open(dossier, sealed) {
    const entry = await entryOf(dossier);
    if (isRefusal(entry)) return entry;
    return (await new Device(entry, entry.counter).open(sealed)) ?? refuse("key.missing");
  },
  async openHead(header) {
    const entries = await readAll<Entry>("devices");
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

async function entryOf(dossier: DossierId): Promise<Outcome<Entry>> {
  const entries = await readAll<Entry>("devices");
  if (isRefusal(entries)) return entries;
  return entries.find((each) => each.dossier === dossier) ?? refuse("device.none");
}

function cardOf({ key, recipient }: DeviceSecrets): DeviceCard {
  return { device: key, recipient };
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other, in this window and in every other of this browser: two records may not share a number. */
function alone<T>(device: string, work: (entry: Entry) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const run = async (): Promise<Outcome<T>> => {
    const entry = await read<Entry>("devices", device);
    if (isRefusal(entry)) return entry;
    return entry ? work(entry) : refuse("device.none");
  };
  const locks = globalThis.navigator.locks as LockManager | undefined;
  const next = turn.then(() => (locks ? locks.request(`clausemark-device-${device}`, run) : run()));
  turn = next.catch(() => undefined);
  return next;
}
