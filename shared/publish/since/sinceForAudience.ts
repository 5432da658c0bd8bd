import type { Position } from "#shared/ledger/entries/position.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { collectSinceReport, type SinceReport, type SinceReportRequest } from "#shared/ledger/since/sinceReport.ts";
import type { SinceReportFilter } from "#shared/ledger/since/sinceReportFilter.ts";
import {
  confidentialitiesOfVersions,
  exportRecipientOf,
  withholdingReason,
  type ExportAudience,
} from "../gate/audience.ts";
import { FIELD_GATES, isFieldGateOpen } from "../gate/fieldGates.ts";

/** A report as an audience may have it, and how many changes are left out of it. */
export interface GatedSinceReport {
  readonly since: SinceReport;
  readonly withheld: number;
}

/**
 * Collects what happened since a moment, as far as an audience may know it. An entry that is in the report is dated by
 * it, so the gate of times applies: the public learns nothing of notes and positions but what the texts did to them, and
 * what was said under the Chatham House Rule is left out.
 */
export function collectSinceReportForAudience(
  ledger: Ledger,
  request: Omit<SinceReportRequest, "filter">,
  asked: ExportAudience,
): GatedSinceReport {
  const since = collectSinceReport(ledger, { ...request, filter: sinceFilterFor(asked) });
  return { since, withheld: countChanges(collectSinceReport(ledger, request)) - countChanges(since) };
}

function countChanges({ positions, notes, wordings }: SinceReport): number {
  return positions.length + notes.length + wordings.length;
}

/** Returns what a report for an audience may contain, by the table of gates. */
function sinceFilterFor(asked: ExportAudience): SinceReportFilter {
  const readerOf = (entry: Entry) => exportRecipientOf(asked, labelsOf(entry));
  const mayMention = (entry: Entry) =>
    withholdingReason(labelsOf(entry), asked) === null &&
    (!isPosition(entry) || isFieldGateOpen(FIELD_GATES.position.delegation, readerOf(entry)));
  return {
    mayMention,
    mayDate: (entry) => mayMention(entry) && isFieldGateOpen(FIELD_GATES.position.at, readerOf(entry)),
    assignments: isFieldGateOpen(FIELD_GATES.assignment.member, { audience: asked.audience, chatham: false }),
    talk: asked.audience === "team",
  };
}

type Entry = Thread | Position | Proposal;

function isPosition(entry: Entry): boolean {
  return "body" in entry && "stance" in entry.body;
}

function labelsOf(entry: Entry) {
  const versions = "annotation" in entry ? [entry.annotation, ...entry.rivals] : [entry.body, ...entry.rivals];
  return confidentialitiesOfVersions(versions);
}
