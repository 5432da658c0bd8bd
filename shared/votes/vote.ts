/** How a State can answer the roll; `absent` is a State that did not take part. */
export const BALLOTS = ["yes", "no", "abstain", "absent"] as const;
export type Ballot = (typeof BALLOTS)[number];

/** The ballots that a chair announces the number of. */
export const ANNOUNCED_BALLOTS = ["yes", "no", "abstain"] as const;

/** By which rule a question is decided. */
export const VOTE_RULES = ["simple", "two-thirds", "consensus"] as const;
export type VoteRule = (typeof VOTE_RULES)[number];

/**
 * What a yes means for the provision: its words stay, they go, or others come; `unclear` where that cannot be said, as
 * of a motion to adjourn.
 */
export const VOTE_EFFECTS = ["keeps", "removes", "changes", "unclear"] as const;
export type VoteEffect = (typeof VOTE_EFFECTS)[number];

export const VOTE_RESULTS = ["adopted", "rejected"] as const;
export type VoteResult = (typeof VOTE_RESULTS)[number];

/** The codes of the States that cast each ballot. A State is in one list at most. */
export type StatesByBallot = Readonly<Record<Ballot, readonly string[]>>;

export const EMPTY_STATES_BY_BALLOT: StatesByBallot = { yes: [], no: [], abstain: [], absent: [] };

/** The totals that were announced. Abstentions are not always. */
export interface AnnouncedTotals {
  readonly yes: number;
  readonly no: number;
  readonly abstain?: number | undefined;
}

/** Makes ballots from the ballot of each State, in the order of the codes. */
export function groupStatesByBallot(byState: ReadonlyMap<string, Ballot>): StatesByBallot {
  const codes = [...byState.keys()].sort();
  const cast = (ballot: Ballot) => codes.filter((code) => byState.get(code) === ballot);
  return { yes: cast("yes"), no: cast("no"), abstain: cast("abstain"), absent: cast("absent") };
}

/** Returns the ballot of each State. */
export function ballotOfEachState(ballots: StatesByBallot): ReadonlyMap<string, Ballot> {
  return new Map(BALLOTS.flatMap((ballot) => ballots[ballot].map((code) => [code, ballot] as const)));
}
