import type { RecordKey } from "#shared/records/envelope.ts";
import type { Ledger } from "../ledger.ts";
import { deriveProposal, type Proposal } from "../entries/proposal.ts";
import { deriveThread, type Thread } from "../entries/thread.ts";
import { proposalProjection, threadProjection } from "../store/projections.ts";
import type { RecordsBeforeMoment } from "./sinceMoment.ts";
import type { SinceReportFilter, SinceReportRecipient } from "./sinceReportFilter.ts";

/** What became of a note, net: a note that was resolved and opened again is as it was. */
export const NOTE_CHANGES = ["assigned", "reopened", "resolved", "new"] as const;
export type NoteChangeKind = (typeof NOTE_CHANGES)[number];

/** A note and everything that became of it, so that it is told once. */
export interface NoteChange {
  readonly thread: Thread;
  /** In the order of `NOTE_CHANGES`; not empty. */
  readonly changes: readonly NoteChangeKind[];
  readonly isLate: boolean;
}

/** A rival wording that is new, has other words, or whose outcome was decided or undone. */
export interface ProposalChange {
  readonly proposal: Proposal;
  readonly change: "new" | "reworded" | "outcome";
  readonly isLate: boolean;
}

/** Finds the notes that changed since a moment. Assignments are told for `reader` only. */
export function findNoteChanges(
  ledger: Ledger,
  { index, had, isLate }: RecordsBeforeMoment,
  reader: SinceReportRecipient | null,
  filter: SinceReportFilter,
): readonly NoteChange[] {
  const isReader = (member: string) =>
    reader !== null && ("member" in reader ? reader.member === member : ledger.member(member)?.role === reader.role);
  return ledger.all(threadProjection).flatMap((thread) => {
    if (!filter.mayDate(thread)) return [];
    const was = deriveThread(index, thread.id);
    const { resolution, assigned } = thread;
    const [isResolved, wasResolved] = [isSettled(thread), was !== undefined && isSettled(was)];
    const isAssigned = filter.assignments && assigned !== null && isReader(assigned.member);
    const made: Readonly<Record<NoteChangeKind, readonly RecordKey[]>> = {
      assigned: isAssigned && was?.assigned?.member !== assigned.member ? assigned.heads : [],
      reopened: wasResolved && !isResolved ? (resolution?.heads ?? [thread.id]) : [],
      resolved: isResolved && !wasResolved ? (resolution?.heads ?? []) : [],
      new: had(thread.id) ? [] : [thread.id],
    };
    const changes = NOTE_CHANGES.filter((each) => made[each].length > 0);
    return changes.length === 0
      ? []
      : [{ thread, changes, isLate: changes.every((each) => made[each].every((key) => isLate(key))) }];
  });
}

function isSettled({ resolution }: Thread): boolean {
  return resolution?.state === "settled";
}

/** Finds the rival wordings that changed since a moment, each once. */
export function findProposalChanges(
  ledger: Ledger,
  { index, had, isLate }: RecordsBeforeMoment,
  filter: SinceReportFilter,
): readonly ProposalChange[] {
  return ledger.all(proposalProjection).flatMap((proposal) => {
    if (!filter.mayDate(proposal)) return [];
    const was = deriveProposal(index, proposal.id);
    const change = had(proposal.id) ? proposalChangeOf(was, proposal) : "new";
    if (change === null) return [];
    const late = change === "new" ? isLate(proposal.id) : proposal.heads.every((key) => isLate(key));
    return [{ proposal, change, isLate: late }];
  });
}

function proposalChangeOf(was: Proposal | undefined, { body }: Proposal): ProposalChange["change"] | null {
  if (!was) return null;
  if (was.body.fate !== body.fate) return "outcome";
  return was.body.wording.new === body.wording.new ? null : "reworded";
}
