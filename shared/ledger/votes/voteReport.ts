import type { VoteExplanation } from "#shared/records/kinds/vote.ts";
import { delegationKeyOf } from "#shared/states/delegations.ts";
import { delegationIdOfState } from "#shared/states/voters.ts";
import { countVote, type VoteCount } from "#shared/votes/countVote.ts";
import { ballotOfEachState, type Ballot } from "#shared/votes/vote.ts";
import type { Position } from "../entries/position.ts";
import type { Vote } from "../entries/vote.ts";
import type { LedgerTextsAndEntries } from "../placement/findPlacementInDraft.ts";
import { groupVotingDisciplineOf, type GroupVotingDiscipline } from "./groupVotingDiscipline.ts";
import { findPositionsBeforeVote, hasVoteContradictedPosition, type PositionBeforeVote } from "./positionBeforeVote.ts";

/** How one State voted. */
export interface VoteOfState {
  readonly code: string;
  /** Undefined if it is not known; then it is listed only for what it said. */
  readonly ballot: Ballot | undefined;
  readonly before: PositionBeforeVote | undefined;
  /** Whether the ballot contradicts what it said before. */
  readonly turned: boolean;
  /** What it said in explanation of its vote. */
  readonly explanations: readonly VoteExplanation[];
}

/** The position that a group stated before a vote, if it is listed with its members. */
export type GroupVote = GroupVotingDiscipline & { readonly before: PositionBeforeVote | undefined };

/** A vote with everything that follows from it. */
export interface VoteReport {
  readonly vote: Vote;
  readonly count: VoteCount;
  /** The States that voted or explained their vote, by code. */
  readonly states: readonly VoteOfState[];
  readonly groups: readonly GroupVote[];
}

/** Reports on a vote, with what is in `positions` of what delegations said before. */
export function buildVoteReport(ledger: LedgerTextsAndEntries, vote: Vote, positions: readonly Position[]): VoteReport {
  const { ballots, explanations } = vote.body;
  const byState = ballotOfEachState(ballots);
  const before = findPositionsBeforeVote(ledger, vote, positions);
  const codes = new Set([...byState.keys(), ...explanations.map(({ state }) => state)]);
  const states = [...codes].sort().map((code): VoteOfState => {
    const ballot = byState.get(code);
    const said = before.get(delegationIdOfState(code));
    const explained = explanations.filter((each) => each.state === code);
    return { code, ballot, before: said, turned: hasVoteContradictedPosition(ballot, said), explanations: explained };
  });
  const groups = groupVotingDisciplineOf(ballots).map((each) => ({
    ...each,
    before: before.get(delegationKeyOf({ name: each.group, kind: "group", code: each.group })),
  }));
  return { vote, count: countVote(vote.body), states, groups };
}
