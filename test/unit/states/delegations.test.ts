import { describe, expect, it } from "vitest";
import { delegationKeyOf, findDelegationsNamed } from "#shared/states/delegations.ts";
import { GROUPS_OF_STATES } from "#shared/states/groupsOfStates.ts";
import { searchDelegations } from "#shared/states/searchDelegations.ts";
import { SOVEREIGN_STATES } from "#shared/states/sovereignStates.ts";
import { suggestDelegationName } from "#shared/states/suggestDelegationName.ts";

describe("States and groups", () => {
  it("are the members of the United Nations, the two observers and two more, each once", () => {
    expect(SOVEREIGN_STATES.length).toBe(193 + 2 + 2);
    expect(new Set(SOVEREIGN_STATES.map(({ code }) => code)).size).toBe(SOVEREIGN_STATES.length);
    expect(new Set(SOVEREIGN_STATES.map(({ short }) => short)).size).toBe(SOVEREIGN_STATES.length);
    for (const { code, short, name } of SOVEREIGN_STATES)
      expect(`${code} ${short} ${name}`).toMatch(/^[A-Z]{3} [A-Z]{2} \p{Lu}/u);
  });

  it("are found by each of their names, in any case and without accents", () => {
    for (const { code, short, name, aliases } of [
      ...SOVEREIGN_STATES,
      ...GROUPS_OF_STATES.map((group) => ({ ...group, short: group.code })),
    ]) {
      for (const each of [code, short, name, ...aliases]) {
        const codes = findDelegationsNamed(each.toLowerCase()).map((found) => found.code);
        expect(codes, each).toContain(code);
      }
    }
    expect(findDelegationsNamed("turkiye")).toEqual(findDelegationsNamed("TUR"));
    expect(findDelegationsNamed("Atlantis")).toEqual([]);
  });

  it("are suggested by a name that is nearly theirs, unless it is nearly several or as short as a code", () => {
    expect(suggestDelegationName(["Mexcio"])).toBe("Mexico");
    expect(suggestDelegationName(["Saudi", "Arbia", "supports"])).toBe("Saudi Arabia");
    expect(suggestDelegationName(["AOISS"])).toBe("AOSIS");
    expect(suggestDelegationName(["Ivroy", "Coast"])).toBe("Ivory Coast");
    expect(suggestDelegationName(["Nigera"])).toBe("none");
    expect(suggestDelegationName(["MXE"])).toBe("none");
    expect(suggestDelegationName(["Atlantis"])).toBe("none");
    expect(suggestDelegationName([])).toBe("none");
  });

  it("share a name only if a group's short name is a State's code", () => {
    const shared = [...SOVEREIGN_STATES, ...GROUPS_OF_STATES].flatMap(({ code, name, aliases }) =>
      [code, name, ...aliases].filter((each) => findDelegationsNamed(each).length > 1),
    );
    expect([...new Set(shared)].sort()).toEqual(["AG", "AU", "NAM"]);
  });

  it("are kept apart from others of the same name", () => {
    const [canada] = findDelegationsNamed("Canada");
    expect(delegationKeyOf(canada!)).toBe("state:CAN");
    expect(delegationKeyOf({ name: "Canada", kind: "other" })).toBe("other:canada");
  });

  it("are suggested by the beginnings of their names, whole names first", () => {
    const offered = (typed: string) => searchDelegations(typed).map(({ name }) => name);
    expect(offered("guinea").slice(0, 2)).toEqual(["Guinea", "Guinea-Bissau"]);
    expect(offered("guinea")).toContain("Papua New Guinea");
    expect(offered("new z")).toEqual(["New Zealand", "Canada, Australia and New Zealand"]);
    expect(offered("...")).toEqual([]);
  });
});
