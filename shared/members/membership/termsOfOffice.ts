import type { RecordKey } from "#shared/records/envelope.ts";
import type { RecoverySheetPublicKeys } from "#shared/records/kinds/dossier.ts";
import type { TermOfOffice, TermsOfOfficeSoFar } from "./computeMemberList.ts";
import {
  HandoverExamination,
  type ConfirmableHandover,
  type FindConfirmingDevices,
  type HandoverCandidate,
  type PendingFormat2Begin,
} from "./handoverExamination.ts";
import type { AdministrationTermBase } from "./membershipRecords.ts";
import type { MembershipRecordGraph } from "./membershipRecordGraph.ts";

/** The terms of office that the handovers make, one after the other. */
export interface TermsOfOffice extends TermsOfOfficeSoFar {
  /** The sheets that were in force; the last one is. */
  readonly sheets: readonly RecoverySheetPublicKeys[];
  /** Handovers beside those that were followed which a key in force must reach (rule 18). */
  readonly equalRivals: readonly RecordKey[];
  /** All handovers that were good enough to be followed, and were not. */
  readonly rivals: readonly RecordKey[];
  /**
   * The handovers that wait for a confirmation, though nobody may be left to give it, and those that were followed since
   * they have one.
   */
  readonly confirmable: readonly ConfirmableHandover[];
  /** Whether the dossier has format 2, so that these rules decide. */
  readonly hasFormat2: boolean;
  /** The beginnings of format 2 that count. */
  readonly begins: readonly RecordKey[];
  /** Those that wait for a confirmation; none once one counts. */
  readonly pendingBegins: readonly PendingFormat2Begin[];
}

/** What the terms are followed through. */
export interface TermsOfOfficeInput {
  readonly graph: MembershipRecordGraph;
  readonly first: AdministrationTermBase;
  readonly confirming: FindConfirmingDevices;
  /** Whether the first record is of format 2. */
  readonly isBornInFormat2: boolean;
}

/**
 * Follows the handovers from the first record on, one step at a time (rules 2 and 8 to 17). With `firmOnly`, provisional
 * handovers are left out. In a dossier of format 1, the rosters of its sheet are followed as far as a beginning of format
 * 2 reaches them, until one counts (rule 29).
 */
export function followTermsOfOffice(input: TermsOfOfficeInput, firmOnly: boolean): TermsOfOffice {
  return new TermsWalk(input, firmOnly).run();
}

class TermsWalk {
  readonly #input: TermsOfOfficeInput;
  readonly #firmOnly: boolean;
  readonly #handovers: ReadonlyMap<RecordKey, readonly AdministrationTermBase[]>;
  readonly #terms: TermOfOffice[];
  readonly #notFollowed: TermsOfOfficeSoFar["notFollowed"][number][] = [];
  readonly #undone = new Set<RecordKey>();
  readonly #sheets: RecoverySheetPublicKeys[];
  readonly #rivals: RecordKey[] = [];
  readonly #equalRivals: RecordKey[] = [];
  readonly #confirmable: ConfirmableHandover[] = [];
  readonly #begins: RecordKey[] = [];
  #pendingBegins: readonly PendingFormat2Begin[] = [];
  #hasFormat2: boolean;

  constructor(input: TermsOfOfficeInput, firmOnly: boolean) {
    this.#input = input;
    this.#firmOnly = firmOnly;
    this.#handovers = handoversByBase(input.graph);
    this.#terms = [{ base: input.first, isProvisional: false }];
    this.#sheets = [input.first.sheet!];
    this.#hasFormat2 = input.isBornInFormat2;
  }

  run(): TermsOfOffice {
    for (let next = this.#step(); next; next = this.#step()) {
      this.#terms.push({ base: next.base, isProvisional: !next.isConfirmed && !next.isFinal });
      for (const key of next.base.undo) this.#undone.add(key);
      if (next.base.sheet && next.isConfirmed) this.#sheets.push(next.base.sheet);
    }
    return {
      terms: this.#terms,
      notFollowed: this.#notFollowed,
      undone: this.#undone,
      sheets: this.#sheets,
      rivals: this.#rivals,
      equalRivals: this.#equalRivals,
      confirmable: this.#confirmable,
      hasFormat2: this.#hasFormat2,
      begins: this.#begins,
      pendingBegins: this.#hasFormat2 ? [] : this.#pendingBegins,
    };
  }

  /** Returns the handover that is followed upon the current base, if any, and notes those that are not. */
  #step(): HandoverCandidate | undefined {
    const here = this.#handovers.get(this.#terms.at(-1)!.base.key) ?? [];
    const examined = this.#examine(here);
    const candidates = examined.filter(
      (each) => each.canFollow && (each.isConfirmed || each.isFinal || !this.#firmOnly),
    );
    const [next, ...others] = candidates.sort(compareCandidates);
    if (next && (next.isConfirmed || next.isFinal)) this.#confirmable.push({ ...next, isConfirmed: true });
    else this.#confirmable.push(...examined.filter((each) => !each.canFollow));
    if (next) for (const each of others) this.#noteRival(each, next);
    return next;
  }

  #examine(handovers: readonly AdministrationTermBase[]): readonly HandoverCandidate[] {
    const { graph, confirming, isBornInFormat2 } = this.#input;
    // Who may confirm is computed later, by what is known at this step.
    const soFar = { terms: [...this.#terms], notFollowed: [...this.#notFollowed], undone: new Set(this.#undone) };
    const examination = new HandoverExamination(graph, soFar, this.#sheets.at(-1)!, confirming);
    if (!isBornInFormat2) {
      const { counting, pending } = examination.examineBegins(handovers);
      this.#begins.push(...counting);
      this.#hasFormat2 ||= counting.length > 0;
      this.#pendingBegins = pending;
    }
    return handovers.flatMap((base) => examination.examine(base, this.#hasFormat2) ?? []);
  }

  #noteRival({ base, isConfirmed, isFinal }: HandoverCandidate, next: HandoverCandidate): void {
    // By the rules of format 1 a rival has no effect.
    if (isFinal && !isConfirmed) return;
    this.#rivals.push(base.key);
    if (isConfirmed) this.#notFollowed.push({ base, term: this.#terms.length });
    if (isConfirmed === next.isConfirmed) this.#equalRivals.push(base.key);
  }
}

/** A confirmed one first, then the one that more members have confirmed, then the lower key (rule 15). */
function compareCandidates(a: HandoverCandidate, b: HandoverCandidate): number {
  return (
    Number(b.isConfirmed) - Number(a.isConfirmed) ||
    b.confirmations - a.confirmations ||
    (a.base.key < b.base.key ? -1 : 1)
  );
}

function handoversByBase(graph: MembershipRecordGraph): ReadonlyMap<RecordKey, readonly AdministrationTermBase[]> {
  const byBase = new Map<RecordKey, AdministrationTermBase[]>();
  for (const each of graph.complete.values()) {
    if (each.kind !== "base" || each.previous === null) continue;
    if (graph.complete.has(each.previous) && graph.reachesBase(each.key, each.previous))
      byBase.set(each.previous, [...(byBase.get(each.previous) ?? []), each]);
  }
  return byBase;
}
