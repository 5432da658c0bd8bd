import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { RecoverySheetPublicKeys } from "#shared/records/kinds/dossier.ts";
import { HandoverConfirmerFinder } from "./handoverConfirmerFinder.ts";
import {
  administratorDevicesOf,
  computeMemberList,
  type TermOfOffice,
  type TermsOfOfficeSoFar,
} from "./computeMemberList.ts";
import { roleAtRecordNumber, type ListedDevice } from "./memberList.ts";
import type { Format2Begin, AdministrationTermBase } from "./membershipRecords.ts";
import type { MembershipRecordGraph } from "./membershipRecordGraph.ts";

/** A handover on which a confirmation has an effect. */
export interface ConfirmableHandover {
  readonly base: AdministrationTermBase;
  readonly isConfirmed: boolean;
  /** The devices that may confirm it, and whose they are (rules 11 and 12). Computed when it is asked for. */
  readonly mayConfirm: ReadonlyMap<DeviceId, MemberId>;
}

/** A beginning of format 2 that waits for a confirmation. */
export interface PendingFormat2Begin {
  readonly begin: Format2Begin;
  /** The devices that may confirm it, and whose they are. */
  readonly mayConfirm: ReadonlyMap<DeviceId, MemberId>;
}

/** A handover that can be followed, or could be if it were confirmed. */
export interface HandoverCandidate extends ConfirmableHandover {
  readonly canFollow: boolean;
  /** Whether it is followed by the rules of format 1, by which the sheet alone decides. */
  readonly isFinal: boolean;
  /** How many members have confirmed it. */
  readonly confirmations: number;
}

/** The beginnings of format 2 upon a base: those that count, and those that wait for a confirmation. */
interface ExaminedBegins {
  readonly counting: readonly RecordKey[];
  readonly pending: readonly PendingFormat2Begin[];
}

/** Who may confirm a handover. */
interface Confirmers extends Pick<HandoverCandidate, "mayConfirm"> {
  /** Whether nobody could confirm it, if it is by the sheet. */
  readonly isAlone: boolean;
}

/** The devices that say that they confirm a handover, or a beginning of format 2. */
export type FindConfirmingDevices = (key: RecordKey) => readonly DeviceId[];

/** Decides which of the handovers upon one base can be followed, and who may confirm them. */
export class HandoverExamination {
  readonly #graph: MembershipRecordGraph;
  readonly #soFar: TermsOfOfficeSoFar;
  readonly #sheet: RecoverySheetPublicKeys;
  readonly #confirming: FindConfirmingDevices;
  readonly #current: TermOfOffice;
  readonly #office: ReadonlySet<DeviceId>;
  readonly #certain: HandoverConfirmerFinder;
  /** Whom only provisional terms list confirms nothing (rule 13). */
  readonly #provisional: readonly RecordKey[];

  constructor(
    graph: MembershipRecordGraph,
    soFar: TermsOfOfficeSoFar,
    sheet: RecoverySheetPublicKeys,
    confirming: FindConfirmingDevices,
  ) {
    this.#graph = graph;
    this.#soFar = soFar;
    this.#sheet = sheet;
    this.#confirming = confirming;
    this.#current = soFar.terms.at(-1)!;
    this.#office = administratorDevicesOf(this.#current.base);
    this.#certain = new HandoverConfirmerFinder(graph, soFar);
    this.#provisional = soFar.terms.filter(({ isProvisional }) => isProvisional).map(({ base }) => base.key);
  }

  /** Until a beginning of format 2 counts, those handovers of format 1 are followed that one reaches. */
  examine(handover: AdministrationTermBase, hasFormat2: boolean): HandoverCandidate | null {
    const isBySheet = handover.signer === this.#sheet.key;
    const isOfFormat1 = handover.origin === "roster";
    const isByOffice = !isOfFormat1 && this.#office.has(handover.signer) && !this.#current.isProvisional;
    if (!(isBySheet || isByOffice) || !this.#isWellFormed(handover)) return null;
    if (!hasFormat2 && !(isOfFormat1 && this.#beginsUpon(handover.key).length > 0)) return null;
    if (!this.#mayUndo(handover, true)) return null;
    const confirmers = lazily(() => this.#confirmersOf(handover, isBySheet));
    const confirmations = this.#countConfirmations(handover, confirmers);
    const isConfirmed = confirmations > 0;
    const isAlone = () => !this.#certain.includeOneFor(handover, this.#newcomers(handover)) && confirmers().isAlone;
    const canBeFollowed = isConfirmed || !hasFormat2;
    return {
      base: handover,
      isConfirmed,
      confirmations,
      canFollow: canBeFollowed || (isBySheet && this.#mayUndo(handover, false) && isAlone()),
      isFinal: !hasFormat2,
      get mayConfirm() {
        return confirmers().mayConfirm;
      },
    };
  }

  /**
   * Somebody in office begins format 2, whom another member confirms. Somebody who is alone needs no confirmation, while
   * no handover of format 1 is known upon the same base; where there is one, nobody is asked to confirm it.
   */
  examineBegins(handovers: readonly AdministrationTermBase[]): ExaminedBegins {
    const { base } = this.#current;
    const old = handovers.filter(({ origin, signer }) => origin === "roster" && signer === this.#sheet.key);
    const counting: RecordKey[] = [];
    const pending: PendingFormat2Begin[] = [];
    for (const begin of this.#beginsUpon(base.key)) {
      if (begin.base !== base.key || !this.#office.has(begin.signer)) continue;
      if (old.some(({ key }) => this.#graph.reachesBase(begin.key, key))) continue;
      const confirmers = this.#confirmersOf(asHandover(begin, base), true);
      const { isAlone, mayConfirm } = confirmers;
      const isConfirmed = this.#countConfirmations(asHandover(begin, base), () => confirmers) > 0;
      if (isConfirmed || (isAlone && old.length === 0)) counting.push(begin.key);
      else if (old.length === 0 && mayConfirm.size > 0) pending.push({ begin, mayConfirm });
    }
    return { counting, pending };
  }

  /** Returns the beginnings of format 2 that reach a base. */
  #beginsUpon(base: RecordKey): readonly Format2Begin[] {
    const begins = [...this.#graph.complete.values()].filter((each) => each.kind === "begin");
    return begins.filter((each) => this.#graph.reachesBase(each.key, base));
  }

  /** A handover keeps or ends each office, and gives it to at most one who had not (rule 8). */
  #isWellFormed(handover: ConfirmedRecord): boolean {
    const ended = new Set(handover.ends.map(({ device }) => device));
    const after = administratorDevicesOf(handover);
    const isComplete = [...this.#office].every((device) => after.has(device) || ended.has(device));
    return isComplete && after.size > 0 && this.#newcomers(handover).length <= 1;
  }

  #newcomers(handover: ConfirmedRecord): readonly AdministrationTermBase["administrators"][number][] {
    return handover.administrators.filter(({ device }) => !this.#office.has(device));
  }

  /** Counts the members who confirm a handover by right. Who may is asked only if somebody does who was ever listed. */
  #countConfirmations(handover: ConfirmedRecord, confirmers: () => Confirmers): number {
    const confirming = this.#confirmingOf(handover).filter((device) => this.#certain.isListed(device));
    if (confirming.length === 0) return 0;
    const { mayConfirm } = confirmers();
    return new Set(confirming.flatMap((device) => mayConfirm.get(device) ?? [])).size;
  }

  /** Says who may confirm a handover (rules 11 and 12), and whether nobody could. */
  #confirmersOf(handover: ConfirmedRecord, isBySheet: boolean): Confirmers {
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
    return { isAlone: entitled.length === 0, mayConfirm };
  }

  /** Whoever confirms a beginning of format 2 confirms the handovers of format 1 that it reaches, too. */
  #confirmingOf(handover: ConfirmedRecord): readonly DeviceId[] {
    const begins = handover.origin === "roster" ? this.#beginsUpon(handover.key) : [];
    return [handover, ...begins].flatMap(({ key }) => this.#confirming(key));
  }

  /** Returns the list of members in what a handover reaches, without what it closes and what is provisional. */
  #listSeenBy(handover: ConfirmedRecord): { readonly devices: ReadonlyMap<DeviceId, ListedDevice> } {
    const undone = new Set([...this.#soFar.undone, ...handover.undo, ...this.#provisional]);
    const view = { reached: this.#graph.reachedFrom(handover.after), ends: handover.ends };
    return computeMemberList(this.#graph, { ...this.#soFar, undone }, view).list;
  }

  /** Returns the members who may not confirm: who comes into office, whose office alone ends, who begins format 2. */
  #membersConcerned(handover: ConfirmedRecord, devices: ReadonlyMap<DeviceId, ListedDevice>): ReadonlySet<DeviceId> {
    const newcomers = this.#newcomers(handover);
    const concerned = new Set(newcomers.map(({ member }) => member));
    const leaving = handover.ends.length === 1 ? handover.ends : [];
    const beginning = handover.origin === "begin" ? [{ device: handover.signer }] : [];
    for (const { device } of [...newcomers, ...leaving, ...beginning]) {
      const listed = devices.get(device);
      if (listed) concerned.add(listed.member);
    }
    return concerned;
  }

  /** Returns the devices that may confirm anything: in office in a firm term, and not about to leave it. */
  #stayingInOffice(handover: ConfirmedRecord): readonly DeviceId[] {
    if (this.#current.isProvisional) return [];
    const ended = new Set(handover.ends.map(({ device }) => device));
    return [...this.#office].filter((device) => !ended.has(device));
  }

  /** A confirmed handover may undo any before it, a provisional one only provisional ones (rule 17). */
  #mayUndo({ undo }: ConfirmedRecord, isConfirmed: boolean): boolean {
    const { terms, notFollowed } = this.#soFar;
    return undo.every(
      (key) =>
        terms.some(({ base, isProvisional }, i) => i > 0 && base.key === key && (isConfirmed || isProvisional)) ||
        (isConfirmed && notFollowed.some(({ base }) => base.key === key)),
    );
  }
}

/** What is confirmed: a handover, or a beginning of format 2, which changes nothing. */
type ConfirmedRecord = Pick<
  AdministrationTermBase,
  "key" | "after" | "signer" | "administrators" | "cuts" | "ends" | "undo"
> & {
  readonly origin: AdministrationTermBase["origin"] | "begin";
};

function asHandover({ key, after, signer }: Format2Begin, { administrators }: AdministrationTermBase): ConfirmedRecord {
  return { origin: "begin", key, after, signer, administrators, cuts: [], ends: [], undo: [] };
}

function lazily<T>(compute: () => T): () => T {
  let value: { readonly of: T } | null = null;
  return () => (value ??= { of: compute() }).of;
}

function currentRole(device: ListedDevice): string {
  return roleAtRecordNumber(device, Infinity);
}
