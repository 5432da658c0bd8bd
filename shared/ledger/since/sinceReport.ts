import type { Ledger } from "../ledger.ts";
import { findNewTextsSinceMoment, type NewTextsOfDocument } from "./newTextsSinceMoment.ts";
import { findNoteChanges, findProposalChanges, type NoteChange, type ProposalChange } from "./entryChanges.ts";
import { findRecordsBeforeMoment, type SinceMoment } from "./sinceMoment.ts";
import { findPositionChanges, type PositionChange } from "./positionChanges.ts";
import { UNRESTRICTED_SINCE_FILTER, type SinceReportFilter, type SinceReportRecipient } from "./sinceReportFilter.ts";
import { findTeamAims, type TeamAim } from "./teamAims.ts";

/** What is asked for. */
export interface SinceReportRequest {
  readonly moment: SinceMoment;
  /** For whom assignments are told; null for nobody. */
  readonly reader: SinceReportRecipient | null;
  readonly filter?: SinceReportFilter;
}

/** What happened in a dossier since a moment, and how delegations stand to what the team wants. Nothing is in it twice. */
export interface SinceReport {
  readonly moment: SinceMoment;
  readonly drafts: readonly NewTextsOfDocument[];
  readonly positions: readonly PositionChange[];
  readonly notes: readonly NoteChange[];
  readonly wordings: readonly ProposalChange[];
  readonly talk: readonly TeamAim[];
}

/** Collects what happened since a moment. The view, the message, the command and the briefing all derive from it. */
export function collectSinceReport(
  ledger: Ledger,
  { moment, reader, filter = UNRESTRICTED_SINCE_FILTER }: SinceReportRequest,
): SinceReport {
  const before = findRecordsBeforeMoment(ledger, moment);
  const positions = findPositionChanges(ledger, before, filter);
  return {
    moment,
    drafts: findNewTextsSinceMoment(ledger, before, filter),
    positions,
    notes: findNoteChanges(ledger, before, reader, filter),
    wordings: findProposalChanges(ledger, before, filter),
    talk: findTeamAims(ledger, positions, filter),
  };
}
