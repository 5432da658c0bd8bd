import type { DisclosedVoteOfState, DisclosedVote } from "#shared/ledger/disclosedEntries.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import {
  describeGroupVoteLine,
  describeStanceBeforeVote,
  describeVoteCheck,
  describeVoteOutcome,
  describeVoteTotals,
  sortedStateNames,
} from "#shared/ledger/votes/describeVote.ts";
import { message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { GROUP_MEMBERS_AS_OF } from "#shared/states/groupMembers.ts";
import { BALLOTS } from "#shared/votes/vote.ts";

/** Formats a vote: its question, outcome and checks, who voted how, the groups, and who turned. */
export function formatVoteLines(id: RecordKey, vote: DisclosedVote): readonly string[] {
  const { taken, question, states, groups } = vote;
  return [
    `${id.slice(0, 16)}  ${taken.address}  ${question}`,
    `  ${describeVoteOutcome(vote)}`,
    `  ${describeVoteTotals(vote.count)}`,
    ...describeVoteCheck(vote).map((line) => `  ${line}`),
    ...(states ? ballotLines(states) : [`  ${message("vote.unnamed-states")}`]),
    ...groupLines(groups ?? []),
    ...(states ? turnedLines(states) : []),
  ];
}

function ballotLines(states: readonly DisclosedVoteOfState[]): readonly string[] {
  return BALLOTS.flatMap((ballot) => {
    const codes = states.filter((each) => each.ballot === ballot).map(({ code }) => code);
    const names = sortedStateNames(codes).join(message("list.comma"));
    return codes.length === 0 ? [] : [`  ${message(`vote.ballot.${ballot}`)} (${codes.length}): ${names}`];
  });
}

function groupLines(groups: NonNullable<DisclosedVote["groups"]>): readonly string[] {
  if (groups.length === 0) return [];
  const lines = groups.map((each) => {
    const otherwise = sortedStateNames(each.otherwise).join(message("list.comma"));
    const rest = otherwise === "" ? "" : ` · ${message("vote.group.otherwise", { names: otherwise })}`;
    return `  ${localisedDelegationName({ name: each.group })} · ${describeGroupVoteLine(each)}${rest}`;
  });
  return [...lines, `  ${message("vote.groups.as-of", { date: GROUP_MEMBERS_AS_OF })}`];
}

function turnedLines(states: readonly DisclosedVoteOfState[]): readonly string[] {
  const turned = states.filter((each) => each.turned);
  return [
    `  ${message("vote.turned.count", { count: turned.length })}`,
    ...turned.map(({ ballot, before, ...state }) => {
      return `    ${localisedDelegationName(state)}: ${describeStanceBeforeVote(before)} → ${message(`vote.ballot.${ballot!}`)}`;
    }),
  ];
}
