import { compare } from "#shared/base/compare.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { ProposalBody } from "#shared/records/kinds/proposal.ts";
import type { RecordIndex, EntityVersion } from "../store/recordIndex.ts";
import { proposalSubject } from "#shared/records/ledgerSubjects.ts";
import { deriveCurrentEntry, type CurrentEntry } from "./currentEntry.ts";
import { placementsOf, type Placement } from "./placement.ts";

/** Floor text as it was read out or shown at one time. */
export interface FloorState {
  readonly key: RecordKey;
  /** When that was, as the author says, or else when it was noted (ISO). A claim. */
  readonly at: string;
  readonly body: ProposalBody;
}

/** Rival wording as it stands now. Frozen; the same object while nothing changed. */
export interface Proposal extends CurrentEntry<ProposalBody> {
  /** What floor text was, the latest last; none for wording that came otherwise. */
  readonly states: readonly FloorState[];
  /** What members said about its place in other drafts. */
  readonly placements: readonly Placement[];
}

/** The proposal, or undefined where it was taken back, erased, or cannot be read. */
export function deriveProposal(index: RecordIndex, id: RecordKey): Proposal | undefined {
  const current = deriveCurrentEntry<ProposalBody>(index, id, "proposal");
  if (!current) return undefined;
  const versions = index.countingVersions<ProposalBody>(id, "proposal");
  const body = wasProposed(current.body, versions) ? { ...current.body, form: "written" as const } : current.body;
  const states = body.form === "floor" ? statesOf(versions) : [];
  return Object.freeze({ ...current, body, states, placements: placementsOf(index, id, proposalSubject(id)) });
}

/**
 * Whether what is stored as floor text is a delegation's proposal. Floor text has always been stored with the time at which
 * it was read out; without one, and with somebody's name, only what an early capture line was told that somebody proposes.
 */
function wasProposed({ form, proposers }: ProposalBody, versions: readonly EntityVersion<ProposalBody>[]): boolean {
  // A version that cannot be read may have had one.
  return (
    form === "floor" && proposers.length > 0 && versions.every(({ body }) => body !== null && body.at === undefined)
  );
}

/**
 * The states that versions amount to. A version with the time or the words of the state before it says that one anew: a
 * slip corrected, a fate. One with the time and the words of an earlier state takes back what came after, as undoing
 * does.
 */
function statesOf(versions: readonly EntityVersion<ProposalBody>[]): readonly FloorState[] {
  const states: FloorState[] = [];
  for (const { key, opened, body } of [...versions].sort(bySaying)) {
    if (body?.form !== "floor") continue;
    const again = states.findIndex((state) => hasTime(state, body) && hasWords(state, body));
    if (again >= 0) states.length = again + 1;
    const last = states.at(-1);
    if (last && (hasTime(last, body) || hasWords(last, body))) {
      states[states.length - 1] = { key, at: body.at ?? last.at, body };
    } else states.push({ key, at: body.at ?? opened.record.at, body });
  }
  return states;
}

/** Whether a version has the time of a state: neither may have one. */
function hasTime(state: FloorState, { at }: ProposalBody): boolean {
  return state.body.at === at;
}

function hasWords(state: FloorState, { wording }: ProposalBody): boolean {
  return state.body.wording.new === wording.new;
}

function bySaying({ opened: a }: EntityVersion, { opened: b }: EntityVersion): number {
  return compare(a.record.at, b.record.at) || compare(a.record.device, b.record.device) || a.record.seq - b.record.seq;
}
