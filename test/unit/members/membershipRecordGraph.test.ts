import { expect, it } from "vitest";
import { MembershipRecordGraph, type MembershipGraphRecord } from "#shared/members/membership/membershipRecordGraph.ts";
import { Random } from "#test/support/random.ts";

/** Creates records of which each names one or two before it, and some name one that is not here. */
function createRecords(random: Random, count: number): readonly MembershipGraphRecord[] {
  return Array.from({ length: count }, (_, i) => {
    const after = i === 0 ? [] : [...new Set([random.below(i), Math.max(0, i - 1 - random.below(3))])].map(nameOf);
    if (i > 0 && random.below(20) === 0) after.push("missing");
    const kind = i === 0 ? "base" : "change";
    return { kind, key: nameOf(i), after, previous: null } as unknown as MembershipGraphRecord;
  });
}

const nameOf = (i: number) => `record ${i}`;

it("The complete records that reach one are those from which it is reached", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = new Random(seed);
    const graph = new MembershipRecordGraph(random.shuffle(createRecords(random, 60)));
    const complete = [...graph.complete.keys()];
    expect(complete.length).toBeGreaterThan(1);
    for (const key of complete) {
      const reaching = complete.filter((other) => graph.reachedFrom([other]).has(key));
      expect([...graph.recordsReaching(key)].sort()).toEqual(reaching.sort());
    }
  }
});
