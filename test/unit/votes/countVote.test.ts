import { describe, expect, it, test } from "vitest";
import { VOTER_CODES } from "#shared/states/voters.ts";
import { countVote, decideByVoteRule } from "#shared/votes/countVote.ts";
import { BALLOTS, EMPTY_STATES_BY_BALLOT, VOTE_RULES, type StatesByBallot } from "#shared/votes/vote.ts";
import { Random } from "#test/support/random.ts";
import { castBallots } from "#test/support/votes/rollCallText.ts";

const SEEDS = Array.from({ length: 200 }, (_, i) => i + 1);

/** Ballots of all States with these numbers of votes; the rest are absent. */
function ballotsWith(yes: number, no: number, abstain: number): StatesByBallot {
  const cut = (from: number, to: number) => VOTER_CODES.slice(from, to);
  return {
    yes: cut(0, yes),
    no: cut(yes, yes + no),
    abstain: cut(yes + no, yes + no + abstain),
    absent: cut(yes + no + abstain, VOTER_CODES.length),
  };
}

describe("The outcome of a vote", () => {
  it("does not depend on abstentions and absences, and follows the rule for every number of votes", () => {
    for (const seed of SEEDS) {
      const random = new Random(seed);
      const weights = {
        yes: random.below(9) + 1,
        no: random.below(9),
        abstain: random.below(9),
        absent: random.below(4),
      };
      const ballots = castBallots(random, weights);
      const [yes, no] = [ballots.yes.length, ballots.no.length];
      for (const rule of ["simple", "two-thirds"] as const) {
        const { outcome } = countVote({ rule, ballots });
        const share = yes / (yes + no);
        const expected = rule === "simple" ? share > 0.5 : share > 2 / 3 - 1e-9;
        expect(outcome, `seed ${seed}`).toBe(expected ? "adopted" : "rejected");
        const moved = { ...ballots, absent: [...ballots.absent, ...ballots.abstain], abstain: [] };
        expect(countVote({ rule, ballots: moved }).outcome, `seed ${seed}`).toBe(outcome);
      }
    }
  });

  test.each([
    ["simple", 74, 4, "adopted"],
    ["simple", 40, 40, "rejected"],
    ["simple", 1, 0, "adopted"],
    ["simple", 0, 0, "rejected"],
    ["two-thirds", 66, 33, "adopted"],
    ["two-thirds", 66, 34, "rejected"],
    ["two-thirds", 0, 0, "rejected"],
    ["consensus", 0, 0, "adopted"],
    ["consensus", 0, 1, "rejected"],
  ] as const)("by %s with %i in favour and %i against is: %s", (rule, yes, no, outcome) => {
    expect(decideByVoteRule(rule, { yes, no })).toBe(outcome);
  });

  it("is not stated as long as a State has no entry, unless the entries are as many as were announced", () => {
    const whole = ballotsWith(74, 4, 30);
    const printed = { ...whole, absent: [] };
    expect(countVote({ rule: "simple", ballots: whole })).toMatchObject({ complete: true, outcome: "adopted" });
    expect(countVote({ rule: "simple", ballots: printed })).toMatchObject({
      complete: false,
      outcome: null,
      missing: 85,
    });
    const announced = { yes: 74, no: 4, abstain: 30 };
    expect(countVote({ rule: "simple", ballots: printed, announced })).toMatchObject({
      complete: true,
      outcome: "adopted",
      differences: [],
    });
  });

  it("is compared with the announced totals and the announced result", () => {
    const ballots = ballotsWith(60, 40, 30);
    const announced = { yes: 60, no: 41, abstain: 30 };
    expect(countVote({ rule: "simple", ballots, announced, result: "adopted" })).toMatchObject({
      outcome: "adopted",
      byAnnounced: "adopted",
      contradicted: false,
      differences: [{ ballot: "no", announced: 41, entered: 40 }],
    });
    expect(countVote({ rule: "two-thirds", ballots, announced, result: "adopted" })).toMatchObject({
      outcome: "rejected",
      contradicted: true,
    });
    expect(countVote({ rule: "simple", ballots: EMPTY_STATES_BY_BALLOT, result: "rejected" }).contradicted).toBe(false);
  });

  it("counts every State once", () => {
    for (const seed of SEEDS) {
      const ballots = castBallots(new Random(seed), { yes: 1, no: 1, abstain: 1, absent: 1 });
      for (const rule of VOTE_RULES) {
        const { totals, missing } = countVote({ rule, ballots });
        expect(BALLOTS.reduce((sum, each) => sum + totals[each], missing)).toBe(193);
      }
    }
  });
});
