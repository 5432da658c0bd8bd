import type { DeviceId, MemberId, RecordKey } from "../records/envelope.ts";
import type { KeyShare, RosterBody, RosterDevice, RosterInvitation } from "../records/kinds/roster.ts";
import type { Control, RecordSet } from "./set.ts";

/** The list of members in force: the end of the chain, or what the first record says while there is none. */
export interface Roster {
  /** The record it stands in. */
  readonly key: RecordKey;
  readonly body: RosterBody;
  /** Where in the roster a device stands. */
  readonly devices: ReadonlyMap<DeviceId, { member: MemberId; device: RosterDevice }>;
  readonly invitations: ReadonlyMap<string, RosterInvitation>;
  /** Every roster that is part of the chain, the base first. */
  readonly chain: ReadonlySet<RecordKey>;
  /** Parents that had two children: a copied administrator's device. The lower hash went on. */
  readonly forks: readonly RecordKey[];
  /** Every key share handed out along the chain, the newest first. */
  readonly keys: readonly KeyShare[];
}

/**
 * The current roster. The base is the first record or, where there are any, the roster of the highest term
 * that the recovery key signed (of several, the lower hash). From it the chain goes through rosters of that
 * term signed by the base's administrator; of two children of one parent the lower hash.
 */
export function currentRoster(set: RecordSet): Roster | null {
  const { first } = set;
  if (!first) return null;
  const base = recoveryBase(set);
  const body = base?.body ?? firstRoster(set)!;
  const chain: { key: RecordKey; body: RosterBody }[] = [{ key: base?.key ?? first.key, body }];
  const forks: RecordKey[] = [];
  const children = childrenByParent(set, body);
  for (let parent = chain[0]!.key; ; parent = chain.at(-1)!.key) {
    const next = (children.get(parent) ?? []).sort(byKey);
    if (next.length > 1) forks.push(parent);
    if (!next[0]) break;
    chain.push({ key: next[0].key, body: next[0].body });
  }
  return rosterOf(chain, forks, first.body.keys);
}

/** What the first record says of the members: its signer, a lead and the administrator. */
function firstRoster(set: RecordSet): RosterBody | null {
  const { first } = set;
  if (!first) return null;
  const device: RosterDevice = {
    device: first.record.device,
    recipient: first.body.recipient,
    spans: [{ role: "lead" }],
  };
  return {
    term: 0,
    administrator: first.record.device,
    members: [{ id: first.record.device, devices: [device] }],
    invitations: [],
    keys: first.body.keys,
  };
}

function recoveryBase(set: RecordSet): Control<RosterBody> | null {
  const signed = [...set.rosters.values()].filter(({ record }) => record.device === set.first!.body.recovery.key);
  signed.sort((a, b) => b.body.term - a.body.term || byKey(a, b));
  return signed[0] ?? null;
}

function childrenByParent(set: RecordSet, base: RosterBody): Map<RecordKey, Control<RosterBody>[]> {
  const children = new Map<RecordKey, Control<RosterBody>[]>();
  for (const each of set.rosters.values()) {
    const [parent, ...more] = each.record.after ?? [];
    if (!parent || more.length > 0 || each.record.device !== base.administrator) continue;
    if (each.body.term !== base.term || each.body.administrator !== base.administrator) continue;
    children.set(parent, [...(children.get(parent) ?? []), each]);
  }
  return children;
}

function rosterOf(
  chain: readonly { key: RecordKey; body: RosterBody }[],
  forks: readonly RecordKey[],
  firstKeys: readonly KeyShare[],
): Roster {
  const { key, body } = chain.at(-1)!;
  const devices = new Map<DeviceId, { member: MemberId; device: RosterDevice }>();
  for (const member of body.members) {
    for (const device of member.devices) {
      if (!devices.has(device.device)) devices.set(device.device, { member: member.id, device });
    }
  }
  return {
    key,
    body,
    devices,
    invitations: new Map(body.invitations.map((invitation) => [invitation.key, invitation])),
    chain: new Set(chain.map((each) => each.key)),
    forks,
    keys: [
      ...chain
        .map((each) => each.body.keys)
        .reverse()
        .flat(),
      ...firstKeys,
    ],
  };
}

function byKey(a: { key: RecordKey }, b: { key: RecordKey }): number {
  return a.key < b.key ? -1 : 1;
}
