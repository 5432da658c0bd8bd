import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { DossierBody } from "#shared/records/kinds/dossier.ts";
import type { KeyShare, RosterBody, RosterDevice, RosterInvitation } from "#shared/records/kinds/roster.ts";
import type { ControlRecord, RecordSet } from "../recordSet.ts";

/** The list of members in force: the end of the chain, or what the first record says while there is none. */
export interface Roster {
  /** The record it stands in. */
  readonly key: RecordKey;
  readonly body: RosterBody;
  /** What outranks it: the key of the recovery sheet, and whom dossier keys are sealed to beside the members. */
  readonly recovery: DossierBody["recovery"];
  /** Where in the roster a device stands. */
  readonly devices: ReadonlyMap<DeviceId, { member: MemberId; device: RosterDevice }>;
  readonly invitations: ReadonlyMap<string, RosterInvitation>;
  /** Every roster that is part of the chain, the base first. */
  readonly chain: ReadonlySet<RecordKey>;
  /** Whose rosters ever counted: the recovery key, the first administrator and those it handed over to. */
  readonly administrators: ReadonlySet<DeviceId>;
  /** The rosters that have a rival with the same parent or the same base: the lower hash went on. */
  readonly forks: readonly RecordKey[];
  /** Every key share handed out along the chain, the newest first, and by its rivals: what was said under theirs stays readable. */
  readonly keys: readonly KeyShare[];
}

/**
 * The current roster. The base is the first record or, where there are any, the roster of the highest term
 * that the recovery key signed (of several, the lower hash). From it the chain goes through rosters of that
 * term signed by the base's administrator; of two children of one parent the lower hash.
 */
export function currentRoster(recordSet: RecordSet): Roster | null {
  const { first } = recordSet;
  if (!first) return null;
  const recovered = recoveryRosters(recordSet, first);
  const [base = { key: first.key, body: firstRoster(first) }, rival] = recovered;
  const chain: Link[] = [base];
  const forks = rival && rival.body.term === base.body.term ? [base.key] : [];
  const children = childrenByParent(recordSet, base.body);
  for (let next = children.get(base.key); next; next = children.get(next[0]!.key)) {
    const [link, other] = next.sort(byKey);
    chain.push(link!);
    if (other) forks.push(link!.key);
  }
  const administrators = new Set([first.body.recovery.key, first.record.device]);
  for (const { body } of recovered) administrators.add(body.administrator);
  const keys = [...sharesOf(chain), ...sharesOf(rivalsOf(recordSet, chain)), ...first.body.keys];
  return { ...rosterOf(chain), keys, recovery: first.body.recovery, administrators, forks };
}

interface Link {
  readonly key: RecordKey;
  readonly body: RosterBody;
}

/** What the first record says of the members: its signer, a lead and the administrator. */
function firstRoster(first: ControlRecord<DossierBody>): RosterBody {
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

/** What the recovery key signed, the base first: the highest term, of several the lower hash. */
function recoveryRosters(recordSet: RecordSet, first: ControlRecord<DossierBody>): ControlRecord<RosterBody>[] {
  const signed = [...recordSet.rosters.values()].filter(({ record }) => record.device === first.body.recovery.key);
  return signed.sort((a, b) => b.body.term - a.body.term || byKey(a, b));
}

function childrenByParent(recordSet: RecordSet, base: RosterBody): Map<RecordKey, ControlRecord<RosterBody>[]> {
  const children = new Map<RecordKey, ControlRecord<RosterBody>[]>();
  for (const each of recordSet.rosters.values()) {
    const [parent, ...more] = each.record.after ?? [];
    if (!parent || more.length > 0 || each.record.device !== base.administrator) continue;
    if (each.body.term !== base.term || each.body.administrator !== base.administrator) continue;
    const known = children.get(parent);
    if (known) known.push(each);
    else children.set(parent, [each]);
  }
  return children;
}

/** The administrator's rosters that are no part of the chain. */
function rivalsOf(recordSet: RecordSet, chain: readonly Link[]): readonly Link[] {
  const within = new Set(chain.map(({ key }) => key));
  const { administrator } = chain.at(-1)!.body;
  return [...recordSet.rosters.values()].filter(
    ({ key, record }) => record.device === administrator && !within.has(key),
  );
}

/** What rosters hand out, the last one first. */
function sharesOf(rosters: readonly Link[]): readonly KeyShare[] {
  return [...rosters].reverse().flatMap(({ body }) => body.keys);
}

function rosterOf(chain: readonly Link[]): Pick<Roster, "key" | "body" | "devices" | "invitations" | "chain"> {
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
  };
}

function byKey(a: { key: RecordKey }, b: { key: RecordKey }): number {
  return a.key < b.key ? -1 : 1;
}
