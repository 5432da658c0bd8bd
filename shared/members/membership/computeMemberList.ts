import { groupBy } from "#shared/base/groupBy.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import { MemberListBuilder, type MemberList } from "./memberList.ts";
import type { AdministrationTermBase, MembershipChangeRecord } from "./membershipRecords.ts";
import type { MembershipRecordGraph } from "./membershipRecordGraph.ts";

/** A term of office: the base that began it. A provisional one is by a sheet whose holder nobody could confirm. */
export interface TermOfOffice {
  readonly base: AdministrationTermBase;
  readonly isProvisional: boolean;
}

/** The terms so far, and the confirmed handovers beside them that were not followed (rules 15 and 16). */
export interface TermsOfOfficeSoFar {
  readonly terms: readonly TermOfOffice[];
  /** Each with the index of the term that it would have begun. */
  readonly notFollowed: readonly { readonly base: AdministrationTermBase; readonly term: number }[];
  /** The bases that a later handover has undone (rule 17). */
  readonly undone: ReadonlySet<RecordKey>;
}

/** The end of somebody's office, of whose changes only those keep their effect that are in `reach`. */
interface OfficeClosing {
  readonly device: DeviceId;
  readonly reach: ReadonlySet<RecordKey>;
}

/** Whether a change has effect, waits for records that it reaches, or has none. */
export type MembershipChangeVerdict = "counts" | "waits" | "void";

/** What a handover that is being examined sees: the records that it reaches, and those whose offices it closes. */
export interface RecordsSeenByHandover {
  readonly reached: ReadonlySet<RecordKey>;
  readonly ends: AdministrationTermBase["ends"];
}

export function administratorDevicesOf({
  administrators,
}: Pick<AdministrationTermBase, "administrators">): ReadonlySet<DeviceId> {
  return new Set(administrators.map(({ device }) => device));
}

/**
 * Computes the list of members that the terms make, from all records or from those that a handover sees, and says
 * which changes have effect. Later terms are taken first, since they may close the office of earlier ones (rule 9).
 */
export function computeMemberList(
  graph: MembershipRecordGraph,
  soFar: TermsOfOfficeSoFar,
  view: RecordsSeenByHandover | null = null,
): { list: MemberList; effects: ReadonlyMap<RecordKey, MembershipChangeVerdict> } {
  return new ListComputation(graph, soFar, view).run();
}

class ListComputation {
  readonly #graph: MembershipRecordGraph;
  readonly #soFar: TermsOfOfficeSoFar;
  readonly #view: RecordsSeenByHandover | null;
  readonly #builder = new MemberListBuilder();
  readonly #effects = new Map<RecordKey, MembershipChangeVerdict>();
  readonly #closings = new Map<DeviceId, ReadonlySet<RecordKey>[]>();
  /** The confirmed bases that were not followed and are in view. */
  readonly #besides: TermsOfOfficeSoFar["notFollowed"];

  constructor(graph: MembershipRecordGraph, soFar: TermsOfOfficeSoFar, view: RecordsSeenByHandover | null) {
    this.#graph = graph;
    this.#soFar = soFar;
    this.#view = view;
    this.#besides = soFar.notFollowed.filter(({ base }) => !view || view.reached.has(base.key));
    for (const { device, closed, without } of view?.ends ?? [])
      if (closed) this.#close({ device, reach: except(view!.reached, without) });
  }

  run(): { list: MemberList; effects: ReadonlyMap<RecordKey, MembershipChangeVerdict> } {
    const { terms } = this.#soFar;
    const changes = this.#changesByBase();
    for (const [term, { base }] of [...terms.entries()].reverse()) {
      this.#addTerm(term, changes.get(base.key) ?? []);
      for (const beside of this.#besides)
        if (beside.term === term) this.#addNotFollowed(beside.base, term, changes.get(beside.base.key) ?? []);
    }
    const provisional = terms.filter(({ isProvisional }) => isProvisional);
    const ended = new Set(provisional.flatMap(({ base }) => base.ends.map(({ device }) => device)));
    const list = this.#builder.build((term) => terms[term]!.isProvisional, ended);
    return { list, effects: this.#effects };
  }

  /** Sorts the changes in view by base; those that their base does not allow are void (rule 3). */
  #changesByBase(): Map<RecordKey, MembershipChangeRecord[]> {
    const bases = [...this.#soFar.terms, ...this.#besides].map(({ base }) => base);
    const inOffice = new Map(bases.map((base) => [base.key, administratorDevicesOf(base)]));
    const allowed: MembershipChangeRecord[] = [];
    for (const each of this.#graph.complete.values()) {
      if (each.kind !== "change" || (this.#view && !this.#view.reached.has(each.key))) continue;
      const { key, signer, body } = each;
      const office = this.#soFar.undone.has(body.base) ? undefined : inOffice.get(body.base);
      if (!office?.has(signer) || !this.#graph.reachesBase(key, body.base)) this.#effects.set(key, "void");
      else allowed.push(each);
    }
    return groupBy(allowed, ({ body }) => body.base);
  }

  #addTerm(index: number, changes: readonly MembershipChangeRecord[]): void {
    const { base, isProvisional } = this.#soFar.terms[index]!;
    const office = administratorDevicesOf(base);
    const spared = this.#sparedInTerm(index);
    for (const change of changes) {
      if (!this.#counts(change)) continue;
      const depth = this.#graph.depthOf(change.key);
      this.#builder.addChange(change, { term: index, depth, isProvisional }, spared);
      if (!isProvisional) this.#closeOffices(change, office);
    }
    if (this.#soFar.undone.has(base.key)) return;
    const standpoint = { term: index, depth: this.#graph.depthOf(base.key), isProvisional };
    this.#builder.addBase(base, standpoint);
    if (base.listing) this.#builder.addChange({ ...base.listing, key: base.key }, standpoint, spared);
    if (isProvisional) return;
    for (const { device, closed, without } of base.ends)
      if (closed) this.#close({ device, reach: except(this.#graph.reachedFrom(base.after), without) });
  }

  /**
   * Returns whom changes of a term cannot cut (rule 6): those to whom its base gives office, and those to whom a later
   * handover of format 1 does. There, a roster that was not followed cut nobody, so that somebody whom it had removed
   * could take over.
   */
  #sparedInTerm(index: number): ReadonlySet<DeviceId> {
    const bases = this.#soFar.terms.map(({ base }) => base);
    const later = bases.slice(index + 1).filter(({ origin }) => origin === "roster");
    return new Set([bases[index]!, ...later].flatMap((base) => [...administratorDevicesOf(base)]));
  }

  /** A confirmed handover that was not followed still lists, cuts, invites and closes invitations (rule 16). */
  #addNotFollowed(base: AdministrationTermBase, term: number, changes: readonly MembershipChangeRecord[]): void {
    if (this.#soFar.undone.has(base.key)) return;
    const office = administratorDevicesOf(base);
    const at = (key: RecordKey) => ({ term, depth: this.#graph.depthOf(key), isProvisional: false });
    for (const change of changes) if (this.#counts(change)) this.#builder.addChange(change, at(change.key), office);
    this.#builder.addBase(base, at(base.key));
    if (base.listing) this.#builder.addChange({ ...base.listing, key: base.key }, at(base.key), office);
  }

  /** Whether every closing of its signer's office lets a change keep its effect. */
  #counts({ key, signer }: MembershipChangeRecord): boolean {
    const counts = (this.#closings.get(signer) ?? []).every((reach) => reach.has(key));
    this.#effects.set(key, counts ? "counts" : "void");
    return counts;
  }

  /** Somebody in office closes former ones' office, never that of those in office with him. */
  #closeOffices({ body }: MembershipChangeRecord, office: ReadonlySet<DeviceId>): void {
    for (const { device, upto, without } of body.closed)
      if (!office.has(device)) this.#close({ device, reach: except(this.#graph.reachedFrom(upto), without) });
  }

  #close({ device, reach }: OfficeClosing): void {
    this.#closings.set(device, [...(this.#closings.get(device) ?? []), reach]);
  }
}

function except(reach: ReadonlySet<RecordKey>, without: readonly RecordKey[]): ReadonlySet<RecordKey> {
  if (without.length === 0) return reach;
  const left = new Set(reach);
  for (const key of without) left.delete(key);
  return left;
}
