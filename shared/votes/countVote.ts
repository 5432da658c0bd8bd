import { VOTER_CODES } from "#shared/states/voters.ts";
import {
  ANNOUNCED_BALLOTS,
  BALLOTS,
  type AnnouncedTotals,
  type Ballot,
  type StatesByBallot,
  type VoteResult,
  type VoteRule,
} from "./vote.ts";

/** What is needed to count a vote. */
export interface VoteToCount {
  readonly rule: VoteRule;
  readonly ballots: StatesByBallot;
  readonly announced?: AnnouncedTotals | undefined;
  readonly result?: VoteResult | undefined;
}

/** An announced total that differs from the entered ballots. */
export interface VoteTotalDifference {
  readonly ballot: keyof AnnouncedTotals;
  readonly announced: number;
  readonly entered: number;
}

/** A counted vote. */
export interface VoteCount {
  readonly totals: Readonly<Record<Ballot, number>>;
  /** The number of States of which no ballot is entered. */
  readonly missing: number;
  /** Whether every State's ballot is known: all are entered, or those entered are as many as were announced. */
  readonly complete: boolean;
  /** The outcome by the rule; null as long as the roll call is incomplete. */
  readonly outcome: VoteResult | null;
  /** The outcome by the rule of the announced totals, if totals were announced. */
  readonly byAnnounced: VoteResult | null;
  /** Every announced total that differs from what is entered. */
  readonly differences: readonly VoteTotalDifference[];
  /** Whether the announced result contradicts the outcome, or the announced totals. */
  readonly contradicted: boolean;
}

/**
 * Counts a vote. States the outcome only of a complete roll call. Under consensus nobody is called: the question is
 * adopted unless a State objects, so nothing can be missing.
 */
export function countVote({ rule, ballots, announced, result }: VoteToCount): VoteCount {
  const totals = Object.fromEntries(BALLOTS.map((ballot) => [ballot, ballots[ballot].length])) as VoteCount["totals"];
  const missing = VOTER_CODES.length - BALLOTS.reduce((sum, ballot) => sum + totals[ballot], 0);
  const differences = ANNOUNCED_BALLOTS.flatMap((ballot): VoteTotalDifference[] => {
    const said = announced?.[ballot];
    return said === undefined || said === totals[ballot] ? [] : [{ ballot, announced: said, entered: totals[ballot] }];
  });
  const complete = rule === "consensus" || missing === 0 || (announced !== undefined && differences.length === 0);
  const outcome = complete ? decideByVoteRule(rule, totals) : null;
  const byAnnounced = announced ? decideByVoteRule(rule, announced) : null;
  const contradicted = result !== undefined && [outcome, byAnnounced].some((each) => each !== null && each !== result);
  return { totals, missing, complete, outcome, byAnnounced, differences, contradicted };
}

/**
 * Decides by a rule. Only those who vote yes or no are present and voting (rules 86 and 126 of the General Assembly). A
 * tie is no majority (rule 133), and neither is a vote without a single yes.
 */
export function decideByVoteRule(rule: VoteRule, { yes, no }: Pick<AnnouncedTotals, "yes" | "no">): VoteResult {
  if (rule === "consensus") return no === 0 ? "adopted" : "rejected";
  const enough = rule === "simple" ? yes > no : yes > 0 && yes * 3 >= (yes + no) * 2;
  return enough ? "adopted" : "rejected";
}
