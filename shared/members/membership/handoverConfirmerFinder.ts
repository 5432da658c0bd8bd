import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import { administratorDevicesOf, type TermsOfOfficeSoFar } from "./computeMemberList.ts";
import type { MembershipChangeRecord, AdministrationTermBase } from "./membershipRecords.ts";
import type { MembershipGraphRecord, MembershipRecordGraph } from "./membershipRecordGraph.ts";

/** Somebody whom one change of a firm term listed, and whom nothing that may count could take from that list. */
interface CertainMember {
  readonly member: MemberId;
  /** The change that listed him, and its base. */
  readonly change: RecordKey;
  readonly base: RecordKey;
}

/** How many of the certain members are looked for among all records at once, before each handover looks by itself. */
const FIRST = 4;

/**
 * Finds cheaply that a handover is not alone (rule 11): that somebody could confirm it. Whoever has the recovery sheet can
 * make any number of handovers, and computing the list of members that each one sees takes long. It is enough to know one
 * member who is in every list with the change that added him, since nothing that may count cuts him, makes him a reader,
 * lists him a second time, or closes the office of who listed him. If there is none, the list has to decide.
 */
export class HandoverConfirmerFinder {
  readonly #graph: MembershipRecordGraph;
  readonly #soFar: TermsOfOfficeSoFar;
  /** The members of whom each device was ever listed, by anything. */
  readonly #membersByDevice = new Map<DeviceId, Set<MemberId>>();
  readonly #certain: readonly CertainMember[];
  /** What reaches the changes that listed the first of these. */
  readonly #reaching = new Map<RecordKey, ReadonlySet<RecordKey>>();

  constructor(graph: MembershipRecordGraph, soFar: TermsOfOfficeSoFar) {
    this.#graph = graph;
    this.#soFar = soFar;
    for (const each of graph.complete.values()) this.#indexListings(each);
    this.#certain = this.#findCertainMembers();
  }

  /** Whether anything here ever listed a device. Others confirm nothing. */
  isListed(device: DeviceId): boolean {
    return this.#membersByDevice.has(device);
  }

  /** Whether somebody could certainly confirm a handover by the sheet, which gives office to these newcomers. */
  includeOneFor(
    { after, ends, undo }: AdministrationTermBase,
    newcomers: AdministrationTermBase["administrators"],
  ): boolean {
    const concerned = new Set(newcomers.map(({ member }) => member));
    for (const { device } of [...newcomers, ...ends])
      for (const member of this.#membersByDevice.get(device) ?? []) concerned.add(member);
    const excluded = new Set([...undo, ...ends.flatMap(({ without }) => without)]);
    const isAble = ({ member, change, base }: CertainMember) =>
      !concerned.has(member) && !excluded.has(change) && !excluded.has(base);
    // Nearly every handover reaches one of the first; a walk back from each one takes long if there are many.
    const first = this.#certain.slice(0, FIRST).filter(isAble);
    if (first.some(({ change }) => after.some((key) => this.#recordsReaching(change).has(key)))) return true;
    const reached = this.#graph.reachedFrom(after);
    return this.#certain.some((each) => reached.has(each.change) && isAble(each));
  }

  #recordsReaching(change: RecordKey): ReadonlySet<RecordKey> {
    let reaching = this.#reaching.get(change);
    if (!reaching) this.#reaching.set(change, (reaching = this.#graph.recordsReaching(change)));
    return reaching;
  }

  #indexListings(each: MembershipGraphRecord): void {
    if (each.kind === "begin") return;
    const listed = each.kind === "base" ? [...each.administrators, ...(each.listing?.body.adds ?? [])] : each.body.adds;
    for (const { device, member } of listed) {
      const members = this.#membersByDevice.get(device);
      if (members) members.add(member);
      else this.#membersByDevice.set(device, new Set([member]));
    }
  }

  #findCertainMembers(): readonly CertainMember[] {
    const { terms, undone } = this.#soFar;
    const firm = terms.filter(({ base, isProvisional }) => !isProvisional && !undone.has(base.key));
    const offices = new Map(firm.map(({ base }) => [base.key, administratorDevicesOf(base)]));
    const changes = this.#changesThatMayCount();
    const { timesNamed, closed } = this.#findDoubts(changes);
    return changes
      .filter(({ signer, body }) => offices.get(body.base)?.has(signer) && !closed.has(signer))
      .filter(({ key, body }) => this.#graph.reachesBase(key, body.base))
      .flatMap(({ key: change, body: { base, adds } }) =>
        adds
          .filter(({ device, role }) => role !== "reader" && timesNamed.get(device) === 1)
          .map(({ member }) => ({ member, change, base })),
      );
  }

  get #bases(): readonly AdministrationTermBase[] {
    return [...this.#soFar.terms, ...this.#soFar.notFollowed].map(({ base }) => base);
  }

  #changesThatMayCount(): readonly MembershipChangeRecord[] {
    const bases = new Set(this.#bases.map(({ key }) => key));
    const changes = [...this.#graph.complete.values()].filter((each) => each.kind === "change");
    return changes.filter(({ body }) => bases.has(body.base));
  }

  /** Counts how often each device is listed, cut or made a reader, and finds the devices whose office something closes. */
  #findDoubts(changes: readonly MembershipChangeRecord[]): {
    readonly timesNamed: ReadonlyMap<DeviceId, number>;
    readonly closed: ReadonlySet<DeviceId>;
  } {
    const bases = this.#bases;
    const bodies = [...changes.map(({ body }) => body), ...bases.flatMap(({ listing }) => listing?.body ?? [])];
    const named = [
      ...bodies.flatMap(({ adds, cuts, roles }) => [
        ...adds,
        ...cuts,
        ...roles.filter(({ role }) => role === "reader"),
      ]),
      ...bases.flatMap(({ administrators, cuts }) => [...administrators, ...cuts]),
    ];
    const timesNamed = new Map<DeviceId, number>();
    for (const { device } of named) timesNamed.set(device, (timesNamed.get(device) ?? 0) + 1);
    const closings = [...bodies.flatMap(({ closed }) => closed), ...bases.flatMap(({ ends }) => ends)];
    return { timesNamed, closed: new Set(closings.map(({ device }) => device)) };
  }
}
