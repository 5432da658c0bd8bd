import type { DisclosedStateVote, DisclosedVote } from "#shared/ledger/disclosedEntries.ts";
import { delegationName } from "#shared/ledger/queries/delegationName.ts";
import {
  describeGroupLine,
  describeStanceBeforeVote,
  describeVoteCheck,
  describeVoteOutcome,
  describeVoteTotals,
  namesOfStates,
} from "#shared/ledger/votes/describeVote.ts";
import { message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { delegationOfState } from "#shared/states/voters.ts";
import { GROUP_MEMBERS_AS_OF } from "#shared/states/groupMembers.ts";
import { BALLOTS } from "#shared/votes/vote.ts";
import type { RollCall } from "#shared/votes/readRollCall.ts";

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

function ballotLines(states: readonly DisclosedStateVote[]): readonly string[] {
  return BALLOTS.flatMap((ballot) => {
    const codes = states.filter((each) => each.ballot === ballot).map(({ code }) => code);
    const names = namesOfStates(codes).join(message("list.comma"));
    return codes.length === 0 ? [] : [`  ${message(`vote.ballot.${ballot}`)} (${codes.length}): ${names}`];
  });
}

function groupLines(groups: NonNullable<DisclosedVote["groups"]>): readonly string[] {
  if (groups.length === 0) return [];
  const lines = groups.map((each) => {
    const otherwise = namesOfStates(each.otherwise).join(message("list.comma"));
    const rest = otherwise === "" ? "" : ` · ${message("vote.group.otherwise", { names: otherwise })}`;
    return `  ${each.group} · ${describeGroupLine(each)}${rest}`;
  });
  return [...lines, `  ${message("vote.groups.as-of", { date: GROUP_MEMBERS_AS_OF })}`];
}

function turnedLines(states: readonly DisclosedStateVote[]): readonly string[] {
  const turned = states.filter((each) => each.turned);
  return [
    `  ${message("vote.turned.count", { count: turned.length })}`,
    ...turned.map(({ ballot, before, ...state }) => {
      return `    ${delegationName(state)}: ${describeStanceBeforeVote(before)} → ${message(`vote.ballot.${ballot!}`)}`;
    }),
  ];
}

/** Explains which words of a roll call are not recorded. */
export function formatUnreadNames({ unknown, voteless, twice, unread }: RollCall): readonly string[] {
  const ballotOf = (ballot: (typeof unknown)[number]["ballot"]) => message(`vote.ballot.${ballot}`);
  return [
    ...unknown.map(({ written: name, ballot }) => message("cli.vote.unknown-name", { name, ballot: ballotOf(ballot) })),
    ...voteless.map(({ written: name, ballot }) => message("cli.vote.voteless", { name, ballot: ballotOf(ballot) })),
    ...twice.map((code) => message("cli.vote.twice", { name: delegationName(delegationOfState(code)) })),
    ...unread.map((line) => message("cli.vote.unread", { line })),
  ];
}
