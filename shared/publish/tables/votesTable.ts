import { textDirectionOf } from "#shared/base/language.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { gateVotesForAudience } from "#shared/publish/gate/votes.ts";
import type { DisclosedVoteOfState, DisclosedVote } from "#shared/ledger/disclosedEntries.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import {
  describeStanceBeforeVote,
  describeVoteCheck,
  describeVoteOutcome,
  describeVoteTotals,
} from "#shared/ledger/votes/describeVote.ts";
import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import { BALLOTS } from "#shared/votes/vote.ts";
import { registerCodeColumnTitle } from "./register/columns.ts";
import { toTimeCell, type TableCell } from "./cells.ts";
import type { DossierTable } from "./dossierTables.ts";

/**
 * Builds the table of votes, in the order in which they were taken: a row for each State. A vote of which no State may
 * be named, or none voted, has one row.
 */
export function buildVotesTable(ledger: Ledger, asked: ExportAudience): DossierTable {
  const { shown, withheld } = gateVotesForAudience(ledger, asked);
  const isTeam = asked.audience === "team";
  const head = [
    message("table.n"),
    message("table.address"),
    message("table.question"),
    message("table.rule"),
    registerCodeColumnTitle(message("table.rule")),
    message("table.outcome"),
    registerCodeColumnTitle(message("table.outcome")),
    message("table.check"),
    ...BALLOTS.map((ballot) => message(`vote.ballot.${ballot}`)),
    message("table.state-name"),
    message("table.code"),
    message("table.ballot"),
    registerCodeColumnTitle(message("table.ballot")),
    message("table.before"),
    message("table.turned"),
    message("table.explanation"),
    ...(isTeam ? [message("table.at"), message("table.meeting"), message("table.confidentiality")] : []),
  ];
  const rows = shown.flatMap((vote, i) => {
    const states: readonly (DisclosedVoteOfState | null)[] = vote.states?.length ? vote.states : [null];
    return states.map((state) => [i + 1, ...voteCells(vote), ...stateCells(state), ...(isTeam ? teamCells(vote) : [])]);
  });
  const isRightToLeft = textDirectionOf(getMessageLanguage()) === "rtl";
  const widths = [8, 14, 36, 18, 14, 24, 12, 40, 10, 10, 10, 10, 26, 8, 12, 12, 24, 10, 40, 20, 20, 14];
  const sheet = {
    name: message("votes.title"),
    rows: [head, ...rows],
    widths: widths.slice(0, head.length),
    isRightToLeft,
  };
  return { sheet, rows: rows.length, left: withheld, earlier: 0 };
}

function voteCells(vote: DisclosedVote): readonly TableCell[] {
  return [
    vote.taken.address,
    vote.question,
    message(`vote.rule.${vote.rule}`),
    vote.rule,
    describeVoteOutcome(vote),
    vote.count.outcome ?? "",
    [describeVoteTotals(vote.count), ...describeVoteCheck(vote)].join("\n"),
    ...BALLOTS.map((ballot) => vote.count.totals[ballot]),
  ];
}

function stateCells(state: DisclosedVoteOfState | null): readonly TableCell[] {
  if (!state) return ["", "", "", "", "", "", ""];
  const { code, ballot, before, turned, explanations = [] } = state;
  return [
    localisedDelegationName(state),
    code,
    ballot ? message(`vote.ballot.${ballot}`) : "",
    ballot ?? "",
    describeStanceBeforeVote(before),
    turned ? message("vote.turned") : "",
    explanations.join("\n"),
  ];
}

function teamCells({ at, meeting, confidentiality }: DisclosedVote): readonly TableCell[] {
  return [toTimeCell(at), meeting ?? "", message(`confidentiality.${confidentiality ?? "chatham"}`)];
}
