import { describe, expect, it } from "vitest";
import { delegationOfState, VOTER_CODES } from "#shared/states/voters.ts";
import { BALLOTS } from "#shared/votes/vote.ts";
import {
  beginRollCall,
  enterBallot,
  moveInRollCall,
  orderRollCall,
  undoRollCallStep,
} from "#shared/votes/rollCallEntry.ts";
import { Random } from "#test/support/random.ts";

const nameOf = (code: string) => delegationOfState(code).name;
const compare = (a: string, b: string) => a.localeCompare(b, "en");
const ORDER = orderRollCall(nameOf, compare);

describe("The order of a roll call", () => {
  it("is alphabetical, and begins with the State that was drawn", () => {
    expect(ORDER.slice(0, 3).map(nameOf)).toEqual(["Afghanistan", "Albania", "Algeria"]);
    const drawn = orderRollCall(nameOf, compare, "MLT");
    expect([drawn[0], drawn.at(-1)].map((code) => nameOf(code!))).toEqual(["Malta", "Mali"]);
    expect(new Set(drawn)).toEqual(new Set(VOTER_CODES));
  });
});

describe("Entering a roll call", () => {
  it("takes one step for each State, in order, and passes those that have a ballot", () => {
    const known = new Map([["ALB", "yes"] as const]);
    let entry = beginRollCall(ORDER, known);
    const called: string[] = [];
    while (entry.byState.size < ORDER.length) {
      called.push(entry.current);
      entry = enterBallot(entry, "no");
    }
    expect(called).toEqual(ORDER.filter((code) => code !== "ALB"));
    expect(entry.byState.get("ALB")).toBe("yes");
  });

  it("can be undone step by step to where it began", () => {
    const random = new Random(6161);
    let entry = beginRollCall(ORDER);
    const states = [entry];
    for (let i = 0; i < 300; i++) {
      if (random.next() < 0.3) entry = moveInRollCall(entry, random.below(9) - 4);
      entry = enterBallot(entry, random.next() < 0.1 ? null : random.pick(BALLOTS));
      states.push(entry);
    }
    for (const before of states.slice(0, -1).reverse()) {
      entry = undoRollCallStep(entry);
      expect(entry.byState).toEqual(before.byState);
    }
    expect(undoRollCallStep(entry)).toBe(entry);
  });

  it("stays within the roll", () => {
    const entry = beginRollCall(ORDER);
    expect(moveInRollCall(entry, -5).current).toBe(ORDER[0]);
    expect(moveInRollCall(entry, 500).current).toBe(ORDER.at(-1));
  });
});
