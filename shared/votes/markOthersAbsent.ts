import { VOTER_CODES } from "#shared/states/voters.ts";
import { BALLOTS, type StatesByBallot } from "./vote.ts";

/** Adds every State that is in no list to those that were absent. */
export function markOthersAbsent(ballots: StatesByBallot): StatesByBallot {
  const entered = new Set(BALLOTS.flatMap((ballot) => ballots[ballot]));
  return { ...ballots, absent: [...ballots.absent, ...VOTER_CODES.filter((code) => !entered.has(code))].sort() };
}
