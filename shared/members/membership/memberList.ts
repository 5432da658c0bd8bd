import { DAY_MS } from "#shared/base/localDay.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type {
  MembershipChangeBody,
  DeviceCut,
  LastRecord,
  MemberInvitation,
} from "#shared/records/kinds/membershipChange.ts";
import { ROLES, type Role } from "#shared/records/recordKind.ts";
import type { AdministrationTermBase, MembershipChangeRecord } from "./membershipRecords.ts";

/** Invitations for several people are valid for at most a day after their record's own time (rule 20). */
const LONGEST_OPEN_INVITATION = DAY_MS;

/** A device's role from the record numbered above `seq` on, and where this was said. */
interface RoleChange {
  readonly role: Role;
  readonly seq: number;
  readonly term: number;
  readonly depth: number;
}

/** A cut that has effect, and the record that made it. */
export interface EffectiveDeviceCut {
  readonly last: LastRecord | null;
  readonly by: RecordKey;
}

/** A device that somebody in office listed. */
export interface ListedDevice {
  readonly device: DeviceId;
  readonly member: DeviceId;
  readonly recipients: ReadonlySet<string>;
  /** The index of the first term that listed it. */
  readonly since: number;
  /** The role of its first records, and those that follow it, the last one that applies to a record being its role. */
  readonly firstRole: Role;
  readonly roleChanges: readonly RoleChange[];
  /** Empty while the device is a member's. */
  readonly cuts: readonly EffectiveDeviceCut[];
}

/** The union of everything that counts: all branches, all terms (rule 4). */
export interface MemberList {
  readonly devices: ReadonlyMap<DeviceId, ListedDevice>;
  readonly invitations: ReadonlyMap<string, MemberInvitation>;
  /** The closed invitations; of several records that closed one, the lowest key. */
  readonly closed: ReadonlyMap<string, RecordKey>;
}

/** Where a record of the list was made: in which term, whether a provisional one, and who may not be cut there. */
export interface RecordTerm {
  readonly term: number;
  readonly depth: number;
  /** A provisional handover and what is made upon it take nothing from those whom firm terms list (rule 13). */
  readonly isProvisional: boolean;
}

interface Said extends RecordTerm {
  readonly by: RecordKey;
}

/** Returns the role of a device's record with this number (rule 7). */
export function roleAtRecordNumber({ firstRole, roleChanges }: ListedDevice, seq: number): Role {
  let role = firstRole;
  for (const change of roleChanges) if (change.seq < seq) ({ role } = change);
  return role;
}

/** Collects what each base and change says, in any order, and resolves it when everything has been said. */
export class MemberListBuilder {
  readonly #listings = new Map<DeviceId, (Said & { member: DeviceId; recipient: string; role: Role })[]>();
  readonly #cuts = new Map<DeviceId, (Said & Pick<DeviceCut, "last">)[]>();
  readonly #roles = new Map<DeviceId, (Said & { role: Role; last: LastRecord | null })[]>();
  readonly #openings = new Map<string, (Said & { invitation: MemberInvitation })[]>();
  readonly #closings = new Map<string, Said[]>();

  /** Adds what a base says: its administrators are leads. */
  addBase({ key, administrators, cuts, ends }: AdministrationTermBase, standpoint: RecordTerm): void {
    const said = { ...standpoint, by: key };
    for (const { device, member, recipient, from } of administrators) {
      push(this.#listings, device, { ...said, member, recipient, role: "lead" });
      // Being in office is the handover's own effect, which a firm term's word on a role does not limit.
      push(this.#roles, device, { ...said, isProvisional: false, role: "lead", last: from });
    }
    const kept = new Set(administrators.map(({ device }) => device));
    const ended = new Set(ends.map(({ device }) => device));
    for (const { device, last } of cuts) {
      if (kept.has(device) || (standpoint.isProvisional && !ended.has(device))) continue;
      push(this.#cuts, device, { ...said, isProvisional: false, last });
    }
  }

  /** Adds what a change says; `office` are those whom its own base gives office, and whom it cannot cut (rule 6). */
  addChange(
    { key, at, body }: Pick<MembershipChangeRecord, "key" | "at" | "body">,
    standpoint: RecordTerm,
    office: ReadonlySet<DeviceId>,
  ): void {
    const said = { ...standpoint, by: key };
    for (const each of body.adds) push(this.#listings, each.device, { ...said, ...each });
    for (const { device, last } of body.cuts) if (!office.has(device)) push(this.#cuts, device, { ...said, last });
    for (const { device, role, last } of body.roles) push(this.#roles, device, { ...said, role, last });
    for (const invitation of body.opens)
      if (isShortEnough(invitation, at)) push(this.#openings, invitation.key, { ...said, invitation });
    for (const invitation of body.closes) push(this.#closings, invitation, said);
  }

  /**
   * Resolves everything that was said. `isProvisional` tells of a term, `endedByProvisional` names the devices whose
   * office a provisional handover ends, and which it may cut.
   */
  build(isProvisional: (term: number) => boolean, endedByProvisional: ReadonlySet<DeviceId>): MemberList {
    const devices = new Map<DeviceId, ListedDevice>();
    for (const [device, listings] of [...this.#listings].sort(compareListings)) {
      const since = Math.min(...listings.map(({ term }) => term));
      const mayTake = (said: Said) => !said.isProvisional || isProvisional(since);
      const cuts = (this.#cuts.get(device) ?? []).filter(
        (cut) => cut.term >= since && (mayTake(cut) || endedByProvisional.has(device)),
      );
      devices.set(device, {
        device,
        member: listings.map(({ member }) => member).sort()[0]!,
        recipients: new Set(listings.map(({ recipient }) => recipient)),
        since,
        firstRole: highestRole(listings.map(({ role }) => role)),
        roleChanges: resolveRoles((this.#roles.get(device) ?? []).filter(mayTake)),
        cuts: cuts.map(({ last, by }) => ({ last, by })),
      });
    }
    return { devices, invitations: this.#invitations(), closed: this.#closed(isProvisional) };
  }

  #invitations(): Map<string, MemberInvitation> {
    const lowest = (openings: readonly { invitation: MemberInvitation }[]) =>
      openings.map(({ invitation }) => invitation).sort(compareInvitations)[0]!;
    return new Map([...this.#openings].map(([key, openings]) => [key, lowest(openings)]));
  }

  #closed(isProvisional: (term: number) => boolean): Map<string, RecordKey> {
    const closed = new Map<string, RecordKey>();
    for (const [invitation, closings] of this.#closings) {
      const terms = (this.#openings.get(invitation) ?? []).map(({ term }) => term);
      const isFirm = terms.length === 0 || !isProvisional(Math.min(...terms));
      const by = closings.filter((said) => !(said.isProvisional && isFirm)).map((said) => said.by);
      if (by.length > 0) closed.set(invitation, by.sort()[0]!);
    }
    return closed;
  }
}

/** Sorts devices by who was listed first, and by id where that was at once, so that every machine shows one order. */
function compareListings([one, a]: [DeviceId, readonly Said[]], [other, b]: [DeviceId, readonly Said[]]): number {
  const first = (listings: readonly Said[], key: "term" | "depth") => Math.min(...listings.map((each) => each[key]));
  const between = first(a, "term") - first(b, "term") || first(a, "depth") - first(b, "depth");
  return between || (one < other ? -1 : 1);
}

function isShortEnough({ uses, expires }: MembershipChangeBody["opens"][number], at: number): boolean {
  return uses === "one" || (expires !== undefined && Date.parse(expires) <= at + LONGEST_OPEN_INVITATION);
}

/**
 * Sorts the changes of a device's role so that the last one that applies to a record decides: a later term's, then the
 * one that begins at the later record, then the one with more records behind it, then the lesser role (rule 7).
 */
function resolveRoles(said: readonly (Said & { role: Role; last: LastRecord | null })[]): readonly RoleChange[] {
  const changes = said.map(({ role, last, term, depth }) => ({ role, seq: last?.seq ?? -1, term, depth }));
  return changes.sort(
    (a, b) => a.term - b.term || a.seq - b.seq || a.depth - b.depth || rankOf(b.role) - rankOf(a.role),
  );
}

/** ROLES lists the highest role first. */
function rankOf(role: Role): number {
  return ROLES.length - ROLES.indexOf(role);
}

function highestRole(roles: readonly Role[]): Role {
  return ROLES.find((role) => roles.includes(role))!;
}

/** Of two openings of one invitation the lesser role goes first, then one use before many, then the earlier end. */
function compareInvitations(a: MemberInvitation, b: MemberInvitation): number {
  const textOf = ({ role, uses, expires = "", member = "", recipient }: MemberInvitation) =>
    [rankOf(role), uses === "one" ? 0 : 1, expires, member, recipient].join();
  return textOf(a) < textOf(b) ? -1 : 1;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
