import type { Ledger } from "../ledger.ts";
import { findDraftChanges, type DraftChange } from "./draftChanges.ts";
import { findNoteChanges, findProposalChanges, type NoteChange, type ProposalChange } from "./entryChanges.ts";
import { recordsBefore, type SinceMoment } from "./moment.ts";
import { findPositionChanges, type PositionChange } from "./positionChanges.ts";
import { SINCE_FOR_MEMBERS, type SinceFilter, type SinceReader } from "./sinceFilter.ts";
import { findTalkIssues, type TalkIssue } from "./talk.ts";

/** What is asked for. */
export interface SinceRequest {
  readonly moment: SinceMoment;
  /** For whom assignments are told; null for nobody. */
  readonly reader: SinceReader | null;
  readonly filter?: SinceFilter;
}

/** What happened in a dossier since a moment, and how delegations stand to what the team wants. Nothing is in it twice. */
export interface Since {
  readonly moment: SinceMoment;
  readonly drafts: readonly DraftChange[];
  readonly positions: readonly PositionChange[];
  readonly notes: readonly NoteChange[];
  readonly wordings: readonly ProposalChange[];
  readonly talk: readonly TalkIssue[];
}

/** Collects what happened since a moment. The view, the message, the command and the briefing all derive from it. */
export function collectSince(ledger: Ledger, { moment, reader, filter = SINCE_FOR_MEMBERS }: SinceRequest): Since {
  const before = recordsBefore(ledger, moment);
  const positions = findPositionChanges(ledger, before, filter);
  return {
    moment,
    drafts: findDraftChanges(ledger, before, filter),
    positions,
    notes: findNoteChanges(ledger, before, reader, filter),
    wordings: findProposalChanges(ledger, before, filter),
    talk: findTalkIssues(ledger, positions, filter),
  };
}
