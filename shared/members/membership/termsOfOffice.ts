import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { RecoverySheet } from "#shared/records/kinds/dossier.ts";
import {
  administratorDevicesOf,
  computeMemberList,
  type TermOfOffice,
  type TermsOfOfficeSoFar,
} from "./computeList.ts";
import { roleAtRecordNumber, type ListedDevice } from "./memberList.ts";
import type { TermBase } from "./membershipRecords.ts";
import type { GraphRecord, RecordGraph } from "./recordGraph.ts";

/** The terms of office that the handovers make, one after the other. */
export interface TermsOfOffice extends TermsOfOfficeSoFar {
  /** The sheets that were in force; the last one is. */
  readonly sheets: readonly RecoverySheet[];
  /** Handovers beside those that were followed which a key in force must reach (rule 18). */
  readonly equalRivals: readonly RecordKey[];
  /** All handovers that were good enough to be followed, and were not. */
  readonly rivals: readonly RecordKey[];
  /** The handovers and beginnings that wait for a confirmation, and those that were followed since they have one. */
  readonly confirmable: readonly ConfirmableHandover[];
}

/** A handover, or a beginning of format 2, on which a confirmation has an effect. */
export interface ConfirmableHandover {
  readonly base: TermBase;
  readonly isConfirmed: boolean;
  /** The devices that may confirm it, and whose they are (rules 11 and 12). */
  readonly mayConfirm: ReadonlyMap<DeviceId, MemberId>;
}

/** A handover that can be followed, or could be if it were confirmed. */
interface Candidate extends ConfirmableHandover {
  readonly canFollow: boolean;
  /** A handover of format 1 is final: the sheet alone signed it, and it goes before what was made without it. */
  readonly isOfFormat1: boolean;
  /** How many members have confirmed it. */
  readonly confirmations: number;
}

/** How many members confirm a handover by right, and who may. */
interface Confirmations extends Pick<Candidate, "confirmations" | "mayConfirm"> {
  /** Whether nobody could confirm it. */
  readonly isAlone: boolean;
}

/** The devices that say that they confirm a handover. */
export type FindConfirmingDevices = (handover: RecordKey) => readonly DeviceId[];

/**
 * Follows the handovers from the first record on, one step at a time (rules 2 and 8 to 17). With `firmOnly`, provisional
 * handovers are left out.
 */
export function followTermsOfOffice(
  graph: RecordGraph,
  first: TermBase,
  confirming: FindConfirmingDevices,
  firmOnly: boolean,
): TermsOfOffice {
  const handovers = handoversByBase(graph);
  const terms: TermOfOffice[] = [{ base: first, isProvisional: false }];
  const notFollowed: TermsOfOfficeSoFar["notFollowed"][number][] = [];
  const undone = new Set<RecordKey>();
  const sheets = [first.sheet!];
  const [rivals, equalRivals]: RecordKey[][] = [[], []];
  const confirmable: ConfirmableHandover[] = [];
  for (;;) {
    const examination = new HandoverExamination(graph, { terms, notFollowed, undone }, sheets.at(-1)!, confirming);
    const here = handovers.get(terms.at(-1)!.base.key) ?? [];
    const examined = here.flatMap((base) => examination.examine(base) ?? []);
    const candidates = examined.filter((each) => each.canFollow && (each.isConfirmed || !firmOnly));
    const [next, ...others] = candidates.sort(compareCandidates);
    if (next?.isConfirmed) confirmable.push(next);
    else confirmable.push(...examined.filter((each) => !each.canFollow && each.mayConfirm.size > 0));
    if (!next) return { terms, notFollowed, undone, sheets, rivals: rivals!, equalRivals: equalRivals!, confirmable };
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

function handoversByBase(graph: RecordGraph): ReadonlyMap<RecordKey, readonly TermBase[]> {
  const byBase = new Map<RecordKey, TermBase[]>();
  for (const each of graph.complete.values()) {
    if (each.kind !== "base" || each.previous === null) continue;
    if (graph.complete.has(each.previous) && graph.reachesBase(each.key, each.previous))
      byBase.set(each.previous, [...(byBase.get(each.previous) ?? []), each]);
  }
  return byBase;
}

/** Decides which of the handovers upon one base can be followed, and who may confirm them. */
class HandoverExamination {
  readonly #graph: RecordGraph;
  readonly #soFar: TermsOfOfficeSoFar;
  readonly #sheet: RecoverySheet;
  readonly #confirming: FindConfirmingDevices;
  readonly #current: TermOfOffice;
  readonly #office: ReadonlySet<DeviceId>;
  /** Whom only provisional terms list confirms nothing (rule 13). */
  readonly #provisional: readonly RecordKey[];

  constructor(graph: RecordGraph, soFar: TermsOfOfficeSoFar, sheet: RecoverySheet, confirming: FindConfirmingDevices) {
    this.#graph = graph;
    this.#soFar = soFar;
    this.#sheet = sheet;
    this.#confirming = confirming;
    this.#current = soFar.terms.at(-1)!;
    this.#office = administratorDevicesOf(this.#current.base);
    this.#provisional = soFar.terms.filter(({ isProvisional }) => isProvisional).map(({ base }) => base.key);
  }

  examine(handover: TermBase): Candidate | null {
    if (handover.origin === "roster") return this.#examineOldHandover(handover);
    if (handover.origin === "begin") return this.#examineBegin(handover);
    const isBySheet = handover.signer === this.#sheet.key;
    const isByOffice = this.#office.has(handover.signer) && !this.#current.isProvisional;
    if (!(isBySheet || isByOffice) || !this.#isWellFormed(handover)) return null;
    if (!this.#mayUndo(handover, true)) return null;
    const { confirmations, isAlone, mayConfirm } = this.#confirmationsOf(handover, isBySheet);
    const isConfirmed = confirmations > 0;
    const canFollow = isConfirmed || (isBySheet && isAlone && this.#mayUndo(handover, false));
    return { base: handover, isConfirmed, isOfFormat1: false, confirmations, canFollow, mayConfirm };
  }

  /**
   * A handover of format 1 counts if a beginning of format 2 reaches it that the sheet signed or another device
   * confirms; it has the confirmations of these.
   */
  #examineOldHandover(handover: TermBase): Candidate | null {
    const begins = [...this.#graph.complete.values()].filter(
      (each) => isBegin(each) && this.#graph.reachesBase(each.key, handover.key),
    );
    const confirming = new Set(begins.flatMap(({ key, signer }) => except(this.#confirming(key), signer)));
    const isBySheet = begins.some(({ signer }) => signer === this.#sheet.key);
    if (handover.signer !== this.#sheet.key || !(isBySheet || confirming.size > 0)) return null;
    return {
      base: handover,
      isConfirmed: true,
      isOfFormat1: true,
      confirmations: confirming.size,
      canFollow: true,
      mayConfirm: new Map(),
    };
  }

  /**
   * The sheet begins format 2, or somebody in office whom another member confirms. Somebody who is alone needs no
   * confirmation, if he knows every handover of format 1 that is here. Only the sheet replaces itself.
   */
  #examineBegin(begin: TermBase): Candidate | null {
    const isBySheet = begin.signer === this.#sheet.key;
    if (!isBySheet && !(this.#office.has(begin.signer) && begin.sheet === null)) return null;
    const { confirmations, isAlone, mayConfirm } = this.#confirmationsOf(begin, true);
    const canFollow = isBySheet || confirmations > 0 || (isAlone && this.#knowsOldHandovers(begin));
    return { base: begin, isConfirmed: canFollow, isOfFormat1: false, confirmations, canFollow, mayConfirm };
  }

  #knowsOldHandovers(begin: TermBase): boolean {
    return [...this.#graph.complete.values()].every(
      (each) => each.kind !== "base" || each.origin !== "roster" || this.#graph.reachesBase(begin.key, each.key),
    );
  }

  /** A handover keeps or ends each office, and gives it to at most one who had not (rule 8). */
  #isWellFormed(handover: TermBase): boolean {
    const ended = new Set(handover.ends.map(({ device }) => device));
    const after = administratorDevicesOf(handover);
    const isComplete = [...this.#office].every((device) => after.has(device) || ended.has(device));
    return isComplete && after.size > 0 && this.#newcomers(handover).length <= 1;
  }

  #newcomers(handover: TermBase): readonly TermBase["administrators"][number][] {
    return handover.administrators.filter(({ device }) => !this.#office.has(device));
  }

  /** Counts the members who confirm a handover by right (rules 11 and 12), and says who may, and whether nobody could. */
  #confirmationsOf(handover: TermBase, isBySheet: boolean): Confirmations {
    const { devices } = this.#listSeenBy(handover);
    const partial = this.#membersConcerned(handover, devices);
    const others = [...devices.values()].filter((each) => each.cuts.length === 0 && !partial.has(each.member));
    const leads = others.filter((each) => currentRole(each) === "lead");
    const entitled = leads.length > 0 ? leads : others.filter((each) => currentRole(each) !== "reader");
    const cut = new Set(handover.cuts.map(({ device }) => device));
    const mayConfirm = new Map<DeviceId, MemberId>();
    const byRight = isBySheet ? entitled.map(({ device }) => device) : [];
    for (const device of [...byRight, ...this.#stayingInOffice(handover)]) {
      const listed = devices.get(device);
      if (device !== handover.signer && !cut.has(device) && listed?.cuts.length === 0)
        mayConfirm.set(device, listed.member);
    }
    const members = this.#confirming(handover.key).flatMap((device) => mayConfirm.get(device) ?? []);
    return { confirmations: new Set(members).size, isAlone: entitled.length === 0, mayConfirm };
  }

  /** Returns the list of members in what a handover reaches, without what it closes and what is provisional. */
  #listSeenBy(handover: TermBase): { readonly devices: ReadonlyMap<DeviceId, ListedDevice> } {
    const undone = new Set([...this.#soFar.undone, ...handover.undo, ...this.#provisional]);
    const view = { reached: this.#graph.reachedFrom(handover.after), ends: handover.ends };
    return computeMemberList(this.#graph, { ...this.#soFar, undone }, view).list;
  }

  /** Returns the members who may not confirm: who comes into office, whose office alone ends, who begins format 2. */
  #membersConcerned(handover: TermBase, devices: ReadonlyMap<DeviceId, ListedDevice>): ReadonlySet<DeviceId> {
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
  #stayingInOffice(handover: TermBase): readonly DeviceId[] {
    if (this.#current.isProvisional) return [];
    const ended = new Set(handover.ends.map(({ device }) => device));
    return [...this.#office].filter((device) => !ended.has(device));
  }

  /** A confirmed handover may undo any before it, a provisional one only provisional ones (rule 17). */
  #mayUndo({ undo }: TermBase, isConfirmed: boolean): boolean {
    const { terms, notFollowed } = this.#soFar;
    return undo.every(
      (key) =>
        terms.some(({ base, isProvisional }, i) => i > 0 && base.key === key && (isConfirmed || isProvisional)) ||
        (isConfirmed && notFollowed.some(({ base }) => base.key === key)),
    );
  }
}

function isBegin(each: GraphRecord): each is TermBase {
  return each.kind === "base" && each.origin === "begin";
}

function except(devices: readonly DeviceId[], device: DeviceId): readonly DeviceId[] {
  return devices.filter((each) => each !== device);
}

function currentRole(device: ListedDevice): string {
  return roleAtRecordNumber(device, Infinity);
}
