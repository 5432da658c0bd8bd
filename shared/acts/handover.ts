import { isRefusal, refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { adopt, nextRoster, type Card } from "../members/change.ts";
import { counterIn, Device, type DeviceSecrets } from "../members/device.ts";
import { recoveredKeys } from "../members/recovery.ts";
import { changeRoles, cutDevices, lastRecords, stands } from "../members/spans.ts";
import type { Opened } from "../records/door.ts";
import type { DeviceId, MemberId } from "../records/envelope.ts";
import type { RosterMember } from "../records/kinds/roster.ts";
import type { DossierKey } from "../records/seal.ts";
import { act } from "./act.ts";
import { signAct } from "./sign.ts";

/** A handover of the administration with the recovery sheet. `now` is ISO, UTC. */
export interface Handover {
  readonly recovery: DeviceSecrets;
  /** The device that keeps the roster from now on. */
  readonly device: Card;
  /** Whose device it is, where the roster does not list it: somebody who is new, or comes back, goes by this id. */
  readonly member: MemberId;
  /** Devices that are cut off by it, such as the lost laptop of the administrator before. */
  readonly cut: readonly DeviceId[];
  readonly now: string;
}

/** What a handover has made: the roster of the next term, and the dossier keys that the sheet opens. */
export interface HandedOver {
  readonly said: readonly Opened[];
  readonly keys: readonly DossierKey[];
}

/**
 * Hands the administration over: the recovery key signs a roster of the next term, after which no former
 * administrator's counts. Where that cuts somebody off, the dossier's key is changed and every invitation closed.
 */
export async function handOver(ledger: Ledger, handover: Handover): Promise<Outcome<HandedOver>> {
  const { recovery, device, cut, now } = handover;
  const { roster } = ledger.judgement;
  if (!roster) return refuse("dossier.missing");
  if (roster.recovery.key !== recovery.key) return refuse("recovery.other");
  if (roster.body.administrator === device.key) return refuse("recovery.already");
  const entry = roster.devices.get(device.key);
  if ((entry && !stands(entry.device)) || cut.includes(device.key)) return refuse("recovery.device-cut");
  const keys = await recoveredKeys(roster, recovery);
  const key = keys.find(({ id }) => id === roster.body.keys[0]!.id);
  if (!key) return refuse("key.missing");
  const next = await nextRoster(ledger.judgement, key, now, {
    administrator: device.key,
    members: (listed) => succeeded(ledger, listed, handover),
    ...(cut.length > 0 && { renew: true, invitations: () => [] }),
  });
  if (isRefusal(next)) return next;
  const hand = new Device(recovery, counterIn(ledger.set.byKey.values(), recovery.key));
  const roll = act({ type: "roster", after: [next.after], body: next.body });
  const said = await signAct(roll, (unsigned) => hand.sign(ledger.dossier, unsigned), key);
  return isRefusal(said) ? said : { said, keys };
}

/** The members after it: the new administrator is a lead. */
function succeeded(
  { set }: Ledger,
  listed: readonly RosterMember[],
  { device, member, cut }: Handover,
): readonly RosterMember[] {
  const lastOf = lastRecords(set);
  const known = listed.find(({ devices }) => devices.some((each) => each.device === device.key));
  const { key, recipient } = device;
  const members = known
    ? changeRoles(listed, known.id, "lead", lastOf)
    : adopt(listed, { device: key, recipient, member, role: "lead" });
  return cutDevices(members, new Set(cut), lastOf);
}
