import { afterEach, describe, expect, it } from "vitest";
import { findDelegationsNamed } from "#shared/states/delegations.ts";
import { describeProposers } from "#shared/ledger/queries/describeProposers.ts";
import { setMessageLanguage } from "#shared/messages/messages.ts";
import { delegationNameInLanguage } from "#shared/states/delegationNameInLanguage.ts";
import { GROUP_NAMES_IN_OTHER_LANGUAGES } from "#shared/states/groupNamesInOtherLanguages.ts";
import { GROUPS_OF_STATES } from "#shared/states/groupsOfStates.ts";
import { STATE_NAMES_IN_OTHER_LANGUAGES } from "#shared/states/stateNamesInOtherLanguages.ts";
import { SOVEREIGN_STATES } from "#shared/states/sovereignStates.ts";

const SCRIPTS = [
  ["fr", /\p{Script=Latin}/u],
  ["es", /\p{Script=Latin}/u],
  ["ru", /\p{Script=Cyrillic}/u],
  ["ar", /\p{Script=Arabic}/u],
  ["zh", /\p{Script=Han}/u],
] as const;

afterEach(() => setMessageLanguage("en"));

describe("The names of States and groups in other languages", () => {
  it("are there for every State, in five languages", () => {
    expect([...STATE_NAMES_IN_OTHER_LANGUAGES.keys()].sort()).toEqual(SOVEREIGN_STATES.map(({ code }) => code).sort());
    for (const [code, names] of STATE_NAMES_IN_OTHER_LANGUAGES)
      for (const [language, script] of SCRIPTS) {
        const written = names.get(language) ?? [];
        expect(written.length, `${code} ${language}`).toBeGreaterThan(0);
        for (const name of written) expect(name, `${code} ${language}`).toMatch(script);
      }
  });

  it("mean one delegation each", () => {
    for (const [code, names] of [...STATE_NAMES_IN_OTHER_LANGUAGES, ...GROUP_NAMES_IN_OTHER_LANGUAGES])
      for (const name of [...names.values()].flat())
        expect(
          findDelegationsNamed(name).map((each) => each.code),
          name,
        ).toEqual([code]);
  });

  it("are those of groups that there are", () => {
    const codes = GROUPS_OF_STATES.map(({ code }) => code);
    expect([...GROUP_NAMES_IN_OTHER_LANGUAGES.keys()].filter((code) => !codes.includes(code))).toEqual([]);
  });

  it("are those that a reader sees; a name that is not listed stays as it is", () => {
    const seen = (name: string) =>
      (["en", "fr", "es", "ru", "ar", "zh"] as const).map((each) => delegationNameInLanguage(each, name));
    expect(seen("New Zealand")).toEqual([
      "New Zealand",
      "Nouvelle-Zélande",
      "Nueva Zelandia",
      "Новая Зеландия",
      "نيوزيلندا",
      "新西兰",
    ]);
    expect(delegationNameInLanguage("fr", "United States of America")).toBe("États-Unis d’Amérique");
    expect(delegationNameInLanguage("es", "African Group")).toBe("Grupo Africano");
    expect(new Set(seen("Centre for Seas"))).toEqual(new Set(["Centre for Seas"]));
  });

  it("stand in what a reader of that language reads", async () => {
    const proposers = [
      { name: "Mexico", kind: "state", code: "MEX", behalf: "Caribbean Community" },
      { name: "Centre for Seas", kind: "other" },
      { name: "New Zealand", kind: "state", code: "NZL", cosponsor: true },
    ] as const;
    expect(describeProposers(proposers)).toBe("Mexico (for Caribbean Community), Centre for Seas, with New Zealand");
    await setMessageLanguage("fr");
    const french = "Mexique (au nom de : Communauté des Caraïbes), Centre for Seas, coauteurs : Nouvelle-Zélande";
    expect(describeProposers(proposers).replace(/\p{Zs}/gu, " ")).toBe(french);
  });
});
