import { describe, expect, it } from "vitest";
import { findDelegationsNamed } from "#shared/states/delegations.ts";
import { GROUP_NAMES_IN_OTHER_LANGUAGES } from "#shared/states/groupNamesInOtherLanguages.ts";
import { GROUPS_OF_STATES } from "#shared/states/groups.ts";
import { STATE_NAMES_IN_OTHER_LANGUAGES } from "#shared/states/stateNamesInOtherLanguages.ts";
import { SOVEREIGN_STATES } from "#shared/states/states.ts";

describe("The names of States and groups in other languages", () => {
  it("are there for every State, in five languages", () => {
    expect([...STATE_NAMES_IN_OTHER_LANGUAGES.keys()].sort()).toEqual(SOVEREIGN_STATES.map(({ code }) => code).sort());
    for (const [code, names] of STATE_NAMES_IN_OTHER_LANGUAGES) {
      expect(names.length, code).toBeGreaterThanOrEqual(5);
      for (const script of [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Han}/u])
        expect(
          names.some((name) => script.test(name)),
          `${code} ${script}`,
        ).toBe(true);
    }
  });

  it("mean one delegation each", () => {
    for (const [code, names] of [...STATE_NAMES_IN_OTHER_LANGUAGES, ...GROUP_NAMES_IN_OTHER_LANGUAGES])
      for (const name of names)
        expect(
          findDelegationsNamed(name).map((each) => each.code),
          name,
        ).toEqual([code]);
  });

  it("are those of groups that there are", () => {
    const codes = GROUPS_OF_STATES.map(({ code }) => code);
    expect([...GROUP_NAMES_IN_OTHER_LANGUAGES.keys()].filter((code) => !codes.includes(code))).toEqual([]);
  });
});
