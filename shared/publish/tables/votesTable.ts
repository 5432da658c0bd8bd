import { textDirectionOf } from "#shared/base/language.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { gateVotesForAudience } from "#shared/publish/gate/votes.ts";
import type { DisclosedStateVote, DisclosedVote } from "#shared/ledger/disclosedEntries.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { delegationName } from "#shared/ledger/queries/delegationName.ts";
import {
  describeStanceBeforeVote,
  describeVoteCheck,
  describeVoteOutcome,
  describeVoteTotals,
} from "#shared/ledger/votes/describeVote.ts";
import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import type { DossierTable } from "./dossierTables.ts";

/**
 * Builds the table of votes, in the order in which they were taken: a row for each State. A vote of which no State may
 * be named, or none voted, has one row.
 */
export function buildVotesTable(ledger: Ledger, asked: ExportAudience): DossierTable {
  const { shown, withheld } = gateVotesForAudience(ledger, asked);
  const isTeam = asked.audience === "team";
  const head = [
    message("table.address"),
    message("table.question"),
    message("table.rule"),
    message("table.outcome"),
    message("table.check"),
    message("table.state-name"),
    message("table.code"),
    message("table.ballot"),
    message("table.before"),
    message("table.turned"),
    message("table.explanation"),
    ...(isTeam ? [message("table.at"), message("table.meeting"), message("table.confidentiality")] : []),
  ];
  const rows = shown.flatMap((vote) => {
    const states: readonly (DisclosedStateVote | null)[] = vote.states?.length ? vote.states : [null];
    return states.map((state) => [...voteCells(vote), ...stateCells(state), ...(isTeam ? teamCells(vote) : [])]);
  });
  const isRightToLeft = textDirectionOf(getMessageLanguage()) === "rtl";
  const widths = [14, 36, 18, 24, 40, 26, 8, 12, 24, 10, 40, 20, 20, 14].slice(0, head.length);
  const sheet = { name: message("votes.title"), rows: [head, ...rows], widths, isRightToLeft };
  return { sheet, rows: rows.length, left: withheld, earlier: 0 };
}

function voteCells(vote: DisclosedVote): readonly string[] {
  return [
    vote.taken.address,
    vote.question,
    message(`vote.rule.${vote.rule}`),
    describeVoteOutcome(vote),
    [describeVoteTotals(vote.count), ...describeVoteCheck(vote)].join("\n"),
  ];
}

function stateCells(state: DisclosedStateVote | null): readonly string[] {
  if (!state) return ["", "", "", "", "", ""];
  const { code, ballot, before, turned, explanations = [] } = state;
  return [
    delegationName(state),
    code,
    ballot ? message(`vote.ballot.${ballot}`) : "",
    describeStanceBeforeVote(before),
    turned ? message("vote.turned") : "",
    explanations.join("\n"),
  ];
}

function teamCells({ at, meeting, confidentiality }: DisclosedVote): readonly string[] {
  return [at ?? "", meeting ?? "", message(`confidentiality.${confidentiality ?? "chatham"}`)];
}
