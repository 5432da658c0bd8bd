import type { DailyProvisionStatement } from "#shared/ledger/queries/dailyCoverage.ts";
import {
  listAllDailyCoverageStatements,
  type CoveredLedgerEntryTypes,
} from "#shared/ledger/queries/dailyCoverageStatements.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { meetingProjection } from "#shared/ledger/store/projections.ts";
import type { DisclosedEntryTypes } from "#shared/ledger/disclosedEntries.ts";
import { findCatalogueOrTeamStandard } from "#shared/ledger/queries/listStandards.ts";
import {
  gateThreadsForAudience,
  confidentialitiesOfVersions,
  exportRecipientOf,
  withholdingReason,
  type ExportAudience,
  type AudienceGateResult,
} from "./audience.ts";
import { FIELD_GATES, isFieldGateOpen } from "./fieldGates.ts";
import { gatePositionsForAudience } from "./positions.ts";
import { gateProposalsForAudience, createProposalLookup, type ExportPredicate } from "./proposals.ts";
import { gateStatusesForAudience } from "./statuses.ts";

/**
 * Returns what an audience may see of the statements about provisions, by the rules for each kind. Time and meeting are
 * shown if the rule for the kind shows the time and the meeting's own label does not forbid its name. An earlier status
 * is as confidential as the current one. Notes and wordings are shown only if `isWanted` accepts them; so are wordings
 * in positions.
 */
export function gateCoverageStatements(
  ledger: Ledger,
  asked: ExportAudience,
  isWanted: ExportPredicate = () => true,
): AudienceGateResult<DailyProvisionStatement<DisclosedEntryTypes>> {
  const left = { team: 0, informals: 0 };
  const shown: DailyProvisionStatement<DisclosedEntryTypes>[] = [];
  for (const each of listAllDailyCoverageStatements(ledger)) {
    if ((each.what === "note" || each.what === "wording") && !isWanted(each.of.id)) continue;
    const one = shownOne(ledger, asked, each, isWanted);
    left.team += one.withheld.team;
    left.informals += one.withheld.informals;
    shown.push(...one.shown);
  }
  return { shown, withheld: left };
}

function shownOne(
  ledger: Ledger,
  asked: ExportAudience,
  each: DailyProvisionStatement<CoveredLedgerEntryTypes>,
  isWanted: ExportPredicate,
): AudienceGateResult<DailyProvisionStatement<DisclosedEntryTypes>> {
  const { members } = ledger;
  const meeting = each.meeting !== null && mayName(ledger, asked, each.meeting) ? each.meeting : null;
  const withMoment = <T extends { readonly at?: string; readonly anchor?: unknown }>(of: T) =>
    of.at === undefined ? { at: null, meeting: null, of } : { at: each.at, meeting, of };
  const { anchor } = each;
  switch (each.what) {
    case "position": {
      const name = (key: string) => (key === meeting ? ledger.get(meetingProjection, key)?.body.name : undefined);
      return through(
        gatePositionsForAudience([each.of], asked, members, name, createProposalLookup(ledger, asked, isWanted)),
        (of) => {
          return { what: "position", anchor, delegation: of.delegation ?? null, ...withMoment(of) };
        },
      );
    }
    case "wording":
      return through(gateProposalsForAudience([each.of], asked, members), (entry) => ({
        what: "wording",
        anchor,
        ...withMoment(entry),
      }));
    case "status": {
      const { entry, body } = each.of;
      const versions = { ...entry, said: [each.of, ...entry.said] };
      return through(gateStatusesForAudience([versions], asked), (of) => {
        return { what: "status", anchor, ...withMoment({ ...of, words: [body.status] }) };
      });
    }
    case "note":
      return through(
        gateThreadsForAudience([each.of], asked, members, (id) => findCatalogueOrTeamStandard(ledger, id)),
        (entry) => ({ what: "note", anchor, ...withMoment(entry) }),
      );
  }
}

function through<T, U>({ shown, withheld }: AudienceGateResult<T>, make: (of: T) => U): AudienceGateResult<U> {
  return { shown: shown.map(make), withheld };
}

/** Whether an audience may see the name of a meeting, by the gate of that field and the meeting's own label. */
function mayName(ledger: Ledger, asked: ExportAudience, key: string): boolean {
  const body = ledger.get(meetingProjection, key)?.body;
  if (!body) return false;
  const labels = confidentialitiesOfVersions([body]);
  return (
    withholdingReason(labels, asked) === null &&
    isFieldGateOpen(FIELD_GATES.meeting.name, exportRecipientOf(asked, labels))
  );
}
