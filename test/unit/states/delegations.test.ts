import { describe, expect, it } from "vitest";
import { delegationKey, delegationsCalled } from "#shared/states/delegations.ts";
import { GROUPS } from "#shared/states/groups.ts";
import { delegationsLike } from "#shared/states/like.ts";
import { STATES } from "#shared/states/states.ts";

describe("States and groups", () => {
  it("are the members of the United Nations, the two observers and two more, each once", () => {
    expect(STATES.length).toBe(193 + 2 + 2);
    expect(new Set(STATES.map(({ code }) => code)).size).toBe(STATES.length);
    expect(new Set(STATES.map(({ short }) => short)).size).toBe(STATES.length);
    for (const { code, short, name } of STATES)
      expect(`${code} ${short} ${name}`).toMatch(/^[A-Z]{3} [A-Z]{2} \p{Lu}/u);
  });

  it("are found by each of their names, in any case and without accents", () => {
    for (const { code, short, name, aliases } of [
      ...STATES,
      ...GROUPS.map((group) => ({ ...group, short: group.code })),
    ]) {
      for (const each of [code, short, name, ...aliases]) {
        const codes = delegationsCalled(each.toLowerCase()).map((found) => found.code);
        expect(codes, each).toContain(code);
      }
    }
    expect(delegationsCalled("turkiye")).toEqual(delegationsCalled("TUR"));
    expect(delegationsCalled("Atlantis")).toEqual([]);
  });

  it("share a name only where a group's short name is a State's code", () => {
    const shared = [...STATES, ...GROUPS].flatMap(({ code, name, aliases }) =>
      [code, name, ...aliases].filter((each) => delegationsCalled(each).length > 1),
    );
    expect([...new Set(shared)].sort()).toEqual(["AG", "AU", "NAM"]);
  });

  it("are kept apart from others of the same name", () => {
    const [canada] = delegationsCalled("Canada");
    expect(delegationKey(canada!)).toBe("state:CAN");
    expect(delegationKey({ name: "Canada", kind: "other" })).toBe("other:canada");
  });

  it("are offered by what their names begin with, whole names first", () => {
    const offered = (typed: string) => delegationsLike(typed).map(({ name }) => name);
    expect(offered("guinea").slice(0, 2)).toEqual(["Guinea", "Guinea-Bissau"]);
    expect(offered("guinea")).toContain("Papua New Guinea");
    expect(offered("new z")).toEqual(["New Zealand", "Canada, Australia and New Zealand"]);
    expect(offered("...")).toEqual([]);
  });
});
