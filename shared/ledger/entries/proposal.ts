import { compareValues } from "#shared/base/compareValues.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { ProposalBody } from "#shared/records/kinds/proposal.ts";
import type { RecordIndex, EntityVersion } from "../store/recordIndex.ts";
import { ledgerSubjectOfProposal } from "#shared/records/ledgerSubjects.ts";
import { deriveCurrentEntry, type CurrentEntry } from "./currentEntry.ts";
import { derivePlacements, type PlacementStatementsInDraft } from "./placementStatementsInDraft.ts";

/** One state of floor text, as it was read out or shown at one time. */
export interface FloorTextVersion {
  readonly key: RecordKey;
  /** When it was read out, as the author claims, or else when it was noted (ISO). */
  readonly at: string;
  readonly body: ProposalBody;
}

/** The current state of a proposal. Frozen; it stays the same object until something in it changes. */
export interface Proposal extends CurrentEntry<ProposalBody> {
  /** The states of floor text, the latest last; empty for other proposals. */
  readonly states: readonly FloorTextVersion[];
  /** What members said about its place in other drafts. */
  readonly placements: readonly PlacementStatementsInDraft[];
}

/** Returns the proposal, or undefined if it was retracted, erased, or cannot be read. */
export function deriveProposal(index: RecordIndex, id: RecordKey): Proposal | undefined {
  const current = deriveCurrentEntry<ProposalBody>(index, id, "proposal");
  if (!current) return undefined;
  const versions = index.countingVersions<ProposalBody>(id, "proposal");
  const body = isWrittenProposal(current.body, versions) ? { ...current.body, form: "written" as const } : current.body;
  const states = body.form === "floor" ? statesOf(versions) : [];
  return Object.freeze({
    ...current,
    body,
    states,
    placements: derivePlacements(index, id, ledgerSubjectOfProposal(id)),
  });
}

/**
 * Returns true if an entry stored as floor text is in fact a delegation's written proposal. Floor text has always been
 * stored with the time at which it was read out. An entry with proposers but without a time can only come from an early
 * version of the capture line.
 */
function isWrittenProposal(
  { form, proposers }: ProposalBody,
  versions: readonly EntityVersion<ProposalBody>[],
): boolean {
  // An unreadable version may have had a time.
  return (
    form === "floor" && proposers.length > 0 && versions.every(({ body }) => body !== null && body.at === undefined)
  );
}

/**
 * Returns the states of floor text that the versions amount to. A version with the time or the words of the last state
 * replaces it: it corrects a slip or sets an outcome. A version with both the time and the words of an earlier state
 * removes the states after that one, as undo does.
 */
function statesOf(versions: readonly EntityVersion<ProposalBody>[]): readonly FloorTextVersion[] {
  const states: FloorTextVersion[] = [];
  for (const { key, opened, body } of [...versions].sort(byCommit)) {
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

/** Returns true if a version has the time of a state. Both may have none. */
function hasTime(state: FloorTextVersion, { at }: ProposalBody): boolean {
  return state.body.at === at;
}

function hasWords(state: FloorTextVersion, { wording }: ProposalBody): boolean {
  return state.body.wording.new === wording.new;
}

function byCommit({ opened: a }: EntityVersion, { opened: b }: EntityVersion): number {
  return (
    compareValues(a.record.at, b.record.at) ||
    compareValues(a.record.device, b.record.device) ||
    a.record.seq - b.record.seq
  );
}

/** Whether a wording is the team's own: not withdrawn, not a State's or group's, not read out, not found in a file. */
export function isTeamWording({ proposers, fate, form }: WordingOrigin): boolean {
  return (
    form === "written" && fate !== "withdrawn" && !proposers.some(({ kind }) => kind === "state" || kind === "group")
  );
}

/** From whom a wording comes, and what became of it; `form` is absent where it may not be told. */
interface WordingOrigin extends Pick<ProposalBody, "fate"> {
  readonly proposers: readonly Pick<ProposalBody["proposers"][number], "kind">[];
  readonly form?: ProposalBody["form"];
}
