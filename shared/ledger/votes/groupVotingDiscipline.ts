import { MEMBER_STATES_BY_GROUP } from "#shared/states/groupMembers.ts";
import { isVoterCode } from "#shared/states/voters.ts";
import { ANNOUNCED_BALLOTS, ballotOfEachState, type Ballot, type StatesByBallot } from "#shared/votes/vote.ts";

/** In smaller groups a majority says nothing of a line. */
const FEWEST_MEMBERS = 3;

/** How the members of a group voted. */
export interface GroupVotingDiscipline {
  /** The group's code. */
  readonly group: string;
  readonly totals: Readonly<Record<Ballot, number>>;
  /** The ballot of more than half of the members that took part; null if there is none. */
  readonly line: Exclude<Ballot, "absent"> | null;
  /** The members that took part and voted otherwise, by code. */
  readonly otherwise: readonly string[];
}

/**
 * Returns how the listed groups voted of which three members or more took part. Members that were absent, or whose
 * ballot is not known, do not count against a group's line.
 */
export function groupVotingDisciplineOf(ballots: StatesByBallot): readonly GroupVotingDiscipline[] {
  const byState = ballotOfEachState(ballots);
  return [...MEMBER_STATES_BY_GROUP].flatMap(([group, members]) => {
    const cast = members.filter(isVoterCode).flatMap((code) => {
      const ballot = byState.get(code);
      return ballot ? [{ code, ballot }] : [];
    });
    const present = cast.filter(({ ballot }) => ballot !== "absent");
    if (present.length < FEWEST_MEMBERS) return [];
    const count = (of: Ballot) => cast.filter(({ ballot }) => ballot === of).length;
    const totals = { yes: count("yes"), no: count("no"), abstain: count("abstain"), absent: count("absent") };
    const line = ANNOUNCED_BALLOTS.find((ballot) => totals[ballot] * 2 > present.length) ?? null;
    const otherwise = line === null ? [] : present.filter(({ ballot }) => ballot !== line).map(({ code }) => code);
    return [{ group, totals, line, otherwise }];
  });
}
