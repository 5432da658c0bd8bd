import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { DossierBody } from "#shared/records/kinds/dossier.ts";
import {
  isFormat1ClosingRoster,
  type SharedDossierKey,
  type RosterBody,
  type RosterDevice,
  type RosterInvitation,
} from "#shared/records/kinds/roster.ts";
import type { ControlRecord, RecordSet } from "../recordSet.ts";

/** The list of members in force: the end of the roster chain, or the first record while there is no roster. */
export interface Roster {
  /** The record that contains it. */
  readonly key: RecordKey;
  readonly body: RosterBody;
  /**
   * The recovery sheet, which outranks it: its signing key, and the recipient to which dossier keys are sealed besides
   * the members.
   */
  readonly recovery: DossierBody["recovery"];
  /** Each device's member and entry. */
  readonly devices: ReadonlyMap<DeviceId, { member: MemberId; device: RosterDevice }>;
  readonly invitations: ReadonlyMap<string, RosterInvitation>;
  /** The keys of all rosters in the chain, the base first. */
  readonly chain: ReadonlySet<RecordKey>;
  /** Everyone whose rosters ever counted: the recovery key, the first administrator and later administrators. */
  readonly administrators: ReadonlySet<DeviceId>;
  /** Rosters of the chain with a rival of the same parent or the same base; the lower hash won. */
  readonly forks: readonly RecordKey[];
  /**
   * Every key share along the chain, newest first, then those of rivals, so that records sealed under their keys stay
   * readable.
   */
  readonly keys: readonly SharedDossierKey[];
}

/**
 * Returns the current roster, or null without a first record. The base is the roster of the highest term signed by the
 * recovery key (of several, the lower hash), or else the first record. The chain continues from it through rosters of
 * the same term signed by the base's administrator; of two children of one parent, the lower hash wins. Rosters that only
 * stop earlier versions are disregarded, unless they are asked for.
 */
export function findCurrentRoster(recordSet: RecordSet, withClosing = false): Roster | null {
  const { first } = recordSet;
  if (!first) return null;
  const recovered = recoveryRosters(recordSet, first);
  const [base = { key: first.key, body: firstRoster(first) }, rival] = recovered;
  const chain: Link[] = [base];
  const forks = rival && rival.body.term === base.body.term ? [base.key] : [];
  const children = childrenByParent(recordSet, base.body, withClosing);
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

/** Returns the members according to the first record: its signer, who is a lead and the administrator. */
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

/** Returns the rosters signed by the recovery key, the base first: by descending term, then by hash. */
function recoveryRosters(recordSet: RecordSet, first: ControlRecord<DossierBody>): ControlRecord<RosterBody>[] {
  const signed = [...recordSet.rosters.values()].filter(({ record }) => record.device === first.body.recovery.key);
  return signed.sort((a, b) => b.body.term - a.body.term || byKey(a, b));
}

function childrenByParent(
  recordSet: RecordSet,
  base: RosterBody,
  withClosing: boolean,
): Map<RecordKey, ControlRecord<RosterBody>[]> {
  const children = new Map<RecordKey, ControlRecord<RosterBody>[]>();
  for (const each of recordSet.rosters.values()) {
    const [parent, ...more] = each.record.after ?? [];
    if (!parent || more.length > 0 || each.record.device !== base.administrator) continue;
    if (!withClosing && isFormat1ClosingRoster(each.body)) continue;
    if (each.body.term !== base.term || each.body.administrator !== base.administrator) continue;
    const known = children.get(parent);
    if (known) known.push(each);
    else children.set(parent, [each]);
  }
  return children;
}

/** Returns the administrator's rosters outside the chain. */
function rivalsOf(recordSet: RecordSet, chain: readonly Link[]): readonly Link[] {
  const within = new Set(chain.map(({ key }) => key));
  const { administrator } = chain.at(-1)!.body;
  return [...recordSet.rosters.values()].filter(
    ({ key, record }) => record.device === administrator && !within.has(key),
  );
}

/** Returns the key shares of rosters, those of the last roster first. */
function sharesOf(rosters: readonly Link[]): readonly SharedDossierKey[] {
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
