import { describe, expect, it } from "vitest";
import { GROUPS_OF_STATES } from "#shared/states/groupsOfStates.ts";
import { REGIONAL_GROUPS, regionalGroupOf, statesOfRegionalGroup } from "#shared/states/regionalGroups.ts";
import { SOVEREIGN_STATES } from "#shared/states/sovereignStates.ts";

describe("The regional groups of the United Nations", () => {
  it("have the 193 Member States, each once, and the groups are ones that a delegation may name", () => {
    const all = REGIONAL_GROUPS.flatMap(statesOfRegionalGroup);
    expect(all).toHaveLength(193);
    expect(new Set(all).size).toBe(193);
    expect(REGIONAL_GROUPS.map((group) => statesOfRegionalGroup(group).length)).toEqual([54, 54, 23, 33, 29]);
    const codes = new Set(GROUPS_OF_STATES.map(({ code }) => code));
    expect(REGIONAL_GROUPS.filter((group) => !codes.has(group))).toEqual([]);
  });

  it("have only listed States, and leave out only those that are no Member States", () => {
    const listed = SOVEREIGN_STATES.map(({ code }) => code);
    expect(REGIONAL_GROUPS.flatMap(statesOfRegionalGroup).filter((code) => !listed.includes(code))).toEqual([]);
    expect(listed.filter((code) => regionalGroupOf(code) === null).sort()).toEqual(["COK", "NIU", "PSE", "VAT"]);
  });
});
