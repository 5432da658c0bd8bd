import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { RecoverySheet } from "#shared/records/kinds/dossier.ts";
import { administratorsOf, computeMemberList, type Term, type TermsSoFar } from "./computeList.ts";
import { roleAt, type ListedDevice } from "./memberList.ts";
import type { Base } from "./membershipRecords.ts";
import type { GraphRecord, RecordGraph } from "./recordGraph.ts";

/** The terms of office that the handovers make, one after the other. */
export interface Terms extends TermsSoFar {
  /** The sheets that were in force; the last one is. */
  readonly sheets: readonly RecoverySheet[];
  /** Handovers beside those that were followed which a key in force must reach (rule 18). */
  readonly equalRivals: readonly RecordKey[];
  /** All handovers that were good enough to be followed, and were not. */
  readonly rivals: readonly RecordKey[];
}

/** A handover that can be followed. */
interface Candidate {
  readonly base: Base;
  readonly isConfirmed: boolean;
  /** A handover of format 1 is final: the sheet alone signed it, and it goes before what was made without it. */
  readonly isOfFormat1: boolean;
  /** How many members have confirmed it. */
  readonly confirmations: number;
}

/** The devices that say that they confirm a handover. */
export type ConfirmingDevices = (handover: RecordKey) => readonly DeviceId[];

/**
 * Follows the handovers from the first record on, one step at a time (rules 2 and 8 to 17). With `firmOnly`, provisional
 * handovers are left out.
 */
export function followTerms(graph: RecordGraph, first: Base, confirming: ConfirmingDevices, firmOnly: boolean): Terms {
  const handovers = handoversByBase(graph);
  const terms: Term[] = [{ base: first, isProvisional: false }];
  const notFollowed: TermsSoFar["notFollowed"][number][] = [];
  const undone = new Set<RecordKey>();
  const sheets = [first.sheet!];
  const [rivals, equalRivals]: RecordKey[][] = [[], []];
  for (;;) {
    const examination = new HandoverExamination(graph, { terms, notFollowed, undone }, sheets.at(-1)!, confirming);
    const here = handovers.get(terms.at(-1)!.base.key) ?? [];
    const candidates = here.flatMap((base) => examination.examine(base) ?? []);
    const [next, ...others] = candidates.filter((each) => each.isConfirmed || !firmOnly).sort(compareCandidates);
    if (!next) return { terms, notFollowed, undone, sheets, rivals: rivals!, equalRivals: equalRivals! };
    for (const { base, isConfirmed } of others) {
      rivals!.push(base.key);
      if (isConfirmed) notFollowed.push({ base, term: terms.length });
      if (isConfirmed === next.isConfirmed) equalRivals!.push(base.key);
    }
    terms.push({ base: next.base, isProvisional: !next.isConfirmed });
    for (const key of next.base.undo) undone.add(key);
    if (next.base.sheet && next.isConfirmed) sheets.push(next.base.sheet);
  }
}

/** A confirmed one first, then the one that more members have confirmed, then the lower key (rule 15). */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    Number(b.isConfirmed) - Number(a.isConfirmed) ||
    Number(b.isOfFormat1) - Number(a.isOfFormat1) ||
    b.confirmations - a.confirmations ||
    (a.base.key < b.base.key ? -1 : 1)
  );
}

function handoversByBase(graph: RecordGraph): ReadonlyMap<RecordKey, readonly Base[]> {
  const byBase = new Map<RecordKey, Base[]>();
  for (const each of graph.complete.values()) {
    if (each.kind !== "base" || each.previous === null) continue;
    if (graph.complete.has(each.previous) && graph.reachesBase(each.key, each.previous))
      byBase.set(each.previous, [...(byBase.get(each.previous) ?? []), each]);
  }
  return byBase;
}

/** Decides which of the handovers upon one base can be followed. */
class HandoverExamination {
  readonly #graph: RecordGraph;
  readonly #soFar: TermsSoFar;
  readonly #sheet: RecoverySheet;
  readonly #confirming: ConfirmingDevices;
  readonly #current: Term;
  readonly #office: ReadonlySet<DeviceId>;
  /** Whom only provisional terms list confirms nothing (rule 13). */
  readonly #provisional: readonly RecordKey[];

  constructor(graph: RecordGraph, soFar: TermsSoFar, sheet: RecoverySheet, confirming: ConfirmingDevices) {
    this.#graph = graph;
    this.#soFar = soFar;
    this.#sheet = sheet;
    this.#confirming = confirming;
    this.#current = soFar.terms.at(-1)!;
    this.#office = administratorsOf(this.#current.base);
    this.#provisional = soFar.terms.filter(({ isProvisional }) => isProvisional).map(({ base }) => base.key);
  }

  examine(handover: Base): Candidate | null {
    if (handover.origin === "roster") return this.#examineOldHandover(handover);
    if (handover.origin === "begin") return this.#examineBegin(handover);
    const isBySheet = handover.signer === this.#sheet.key;
    const isByOffice = this.#office.has(handover.signer) && !this.#current.isProvisional;
    if (!(isBySheet || isByOffice) || !this.#isWellFormed(handover)) return null;
    const { confirmations, isAlone } = this.#confirmationsOf(handover, isBySheet);
    const isConfirmed = confirmations > 0;
    if (!isConfirmed && !(isBySheet && isAlone)) return null;
    if (!this.#mayUndo(handover, isConfirmed)) return null;
    return { base: handover, isConfirmed, isOfFormat1: false, confirmations };
  }

  /**
   * A handover of format 1 counts if a beginning of format 2 reaches it that the sheet signed or another device
   * confirms; it has the confirmations of these.
   */
  #examineOldHandover(handover: Base): Candidate | null {
    const begins = [...this.#graph.complete.values()].filter(
      (each) => isBegin(each) && this.#graph.reachesBase(each.key, handover.key),
    );
    const confirming = new Set(begins.flatMap(({ key, signer }) => except(this.#confirming(key), signer)));
    const isBySheet = begins.some(({ signer }) => signer === this.#sheet.key);
    if (handover.signer !== this.#sheet.key || !(isBySheet || confirming.size > 0)) return null;
    return { base: handover, isConfirmed: true, isOfFormat1: true, confirmations: confirming.size };
  }

  /**
   * The sheet begins format 2, or somebody in office whom another member confirms. Somebody who is alone needs no
   * confirmation, if he knows every handover of format 1 that is here. Only the sheet replaces itself.
   */
  #examineBegin(begin: Base): Candidate | null {
    const isBySheet = begin.signer === this.#sheet.key;
    if (!isBySheet && !(this.#office.has(begin.signer) && begin.sheet === null)) return null;
    const { confirmations, isAlone } = this.#confirmationsOf(begin, true);
    if (!isBySheet && confirmations === 0 && !(isAlone && this.#knowsOldHandovers(begin))) return null;
    return { base: begin, isConfirmed: true, isOfFormat1: false, confirmations };
  }

  #knowsOldHandovers(begin: Base): boolean {
    return [...this.#graph.complete.values()].every(
      (each) => each.kind !== "base" || each.origin !== "roster" || this.#graph.reachesBase(begin.key, each.key),
    );
  }

  /** A handover keeps or ends each office, and gives it to at most one who had not (rule 8). */
  #isWellFormed(handover: Base): boolean {
    const ended = new Set(handover.ends.map(({ device }) => device));
    const after = administratorsOf(handover);
    const isComplete = [...this.#office].every((device) => after.has(device) || ended.has(device));
    return isComplete && after.size > 0 && this.#newcomers(handover).length <= 1;
  }

  #newcomers(handover: Base): readonly Base["administrators"][number][] {
    return handover.administrators.filter(({ device }) => !this.#office.has(device));
  }

  /** Counts the members who confirm a handover by right (rules 11 and 12), and says whether nobody could. */
  #confirmationsOf(handover: Base, isBySheet: boolean): { confirmations: number; isAlone: boolean } {
    const { devices } = this.#listSeenBy(handover);
    const partial = this.#membersConcerned(handover, devices);
    const others = [...devices.values()].filter((each) => each.cuts.length === 0 && !partial.has(each.member));
    const leads = others.filter((each) => currentRole(each) === "lead");
    const entitled = leads.length > 0 ? leads : others.filter((each) => currentRole(each) !== "reader");
    const mayConfirm = new Set(isBySheet ? entitled.map(({ device }) => device) : []);
    for (const device of this.#stayingInOffice(handover)) mayConfirm.add(device);
    const cut = new Set(handover.cuts.map(({ device }) => device));
    const members = this.#confirming(handover.key)
      .filter((device) => device !== handover.signer && mayConfirm.has(device) && !cut.has(device))
      .map((device) => devices.get(device))
      .filter((each) => each !== undefined && each.cuts.length === 0)
      .map((each) => each!.member);
    return { confirmations: new Set(members).size, isAlone: entitled.length === 0 };
  }

  /** Returns the list of members in what a handover reaches, without what it closes and what is provisional. */
  #listSeenBy(handover: Base): { readonly devices: ReadonlyMap<DeviceId, ListedDevice> } {
    const undone = new Set([...this.#soFar.undone, ...handover.undo, ...this.#provisional]);
    const view = { reached: this.#graph.reachedFrom(handover.after), ends: handover.ends };
    return computeMemberList(this.#graph, { ...this.#soFar, undone }, view).list;
  }

  /** Returns the members who may not confirm: who comes into office, whose office alone ends, who begins format 2. */
  #membersConcerned(handover: Base, devices: ReadonlyMap<DeviceId, ListedDevice>): ReadonlySet<DeviceId> {
    const newcomers = this.#newcomers(handover);
    const concerned = new Set(newcomers.map(({ member }) => member));
    const leaving = handover.ends.length === 1 ? handover.ends : [];
    const beginning = isBegin(handover) ? [{ device: handover.signer }] : [];
    for (const { device } of [...newcomers, ...leaving, ...beginning]) {
      const listed = devices.get(device);
      if (listed) concerned.add(listed.member);
    }
    return concerned;
  }

  /** Returns the devices that may confirm anything: in office in a firm term, and not about to leave it. */
  #stayingInOffice(handover: Base): readonly DeviceId[] {
    if (this.#current.isProvisional) return [];
    const ended = new Set(handover.ends.map(({ device }) => device));
    return [...this.#office].filter((device) => !ended.has(device));
  }

  /** A confirmed handover may undo any before it, a provisional one only provisional ones (rule 17). */
  #mayUndo({ undo }: Base, isConfirmed: boolean): boolean {
    const { terms, notFollowed } = this.#soFar;
    return undo.every(
      (key) =>
        terms.some(({ base, isProvisional }, i) => i > 0 && base.key === key && (isConfirmed || isProvisional)) ||
        (isConfirmed && notFollowed.some(({ base }) => base.key === key)),
    );
  }
}

function isBegin(each: GraphRecord): each is Base {
  return each.kind === "base" && each.origin === "begin";
}

function except(devices: readonly DeviceId[], device: DeviceId): readonly DeviceId[] {
  return devices.filter((each) => each !== device);
}

function currentRole(device: ListedDevice): string {
  return roleAt(device, Infinity);
}
