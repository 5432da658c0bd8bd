import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findProposerNameCompletions,
  printProposers,
  parseProposers,
  findUnlistedProposers,
} from "#shared/acts/input/parseProposers.ts";
import { PROPOSER_KINDS, type Proposer } from "#shared/records/kinds/proposal.ts";
import { foldDelegationName } from "#shared/states/delegations.ts";
import { GROUPS_OF_STATES } from "#shared/states/groupsOfStates.ts";
import { SOVEREIGN_STATES } from "#shared/states/sovereignStates.ts";

const read = (proposers: string, cosponsors = "", kinds = {}) => parseProposers({ proposers, cosponsors, kinds });

describe("Who proposes, as it is typed,", () => {
  it("is recognised as States and groups by any of their names, and others are kept as typed", () => {
    expect(read("mexico, nz, EU, Centre for Human Rights", "nor", { "Centre for Human Rights": "person" })).toEqual([
      { name: "Mexico", kind: "state", code: "MEX" },
      { name: "New Zealand", kind: "state", code: "NZL" },
      { name: "European Union", kind: "group" },
      { name: "Centre for Human Rights", kind: "person" },
      { name: "Norway", kind: "state", code: "NOR", cosponsor: true },
    ]);
  });

  it("records on whose behalf a proposal is made if one of the two is known or in brackets", () => {
    const behalf = (typed: string) => read(typed).map(({ name, behalf: of }) => [name, of ?? null]);
    expect(behalf("BRB for CARICOM")).toEqual([["Barbados", "Caribbean Community"]]);
    expect(behalf("Chile for friends of the sea")).toEqual([["Chile", "friends of the sea"]]);
    expect(behalf("Chair for GRULAC")).toEqual([["Chair", "Group of Latin American and Caribbean States"]]);
    expect(behalf("[a, b] for [c for d]")).toEqual([["a, b", "c for d"]]);
    expect(behalf("Working party for tides")).toEqual([["Working party for tides", null]]);
    expect(behalf("[Mexico]")).toEqual([["Mexico", null]]);
  });

  it("names nobody twice, and keeps what was known of a name that is typed again", () => {
    expect(read("Mexico, MEX", "Mexico, CHL").map(({ name }) => name)).toEqual(["Mexico", "Chile"]);
    const known: Proposer[] = [{ name: "M. Weber", kind: "person" }, { name: "Palau" }];
    const typed = printProposers(known);
    expect(parseProposers(typed, known)).toEqual(known);
    expect(parseProposers({ ...typed, proposers: `${typed.proposers}, Fiji` }, known)).toEqual([
      ...known,
      { name: "Fiji", kind: "state", code: "FJI" },
    ]);
  });

  it("asks what a name is only if the list does not have it", () => {
    const typed = {
      proposers: "Mexico, Chair for EU",
      cosponsors: "[Norway], AG",
      kinds: { Chair: "person" as const },
    };
    expect(findUnlistedProposers(typed).map(({ name, kind }) => [name, kind])).toEqual([
      ["Chair", "person"],
      ["Norway", "other"],
      ["AG", "other"],
    ]);
  });

  it("is parsed from its own printed form as the same, whoever proposes", () => {
    const listed = [...SOVEREIGN_STATES.map(({ name }) => name), ...GROUPS_OF_STATES.map(({ name }) => name)];
    const word = fc.stringMatching(/^[A-Za-zé,. [\]]{1,12}( for [A-Z][a-z]{1,6})?$/).map((text) => text.trim());
    const name = fc.oneof(
      fc.constantFrom(...listed),
      word.filter((text) => /\p{L}/u.test(text)),
    );
    const proposer = fc.record({ name, behalf: fc.option(name), cosponsor: fc.boolean(), kind: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(proposer, { maxLength: 5 }), (rough) => {
        const once = new Map(rough.map((each) => [foldDelegationName(each.name), each]));
        const proposers = [...once.values()].map(({ name, behalf, cosponsor, kind }): Proposer => {
          const [clean, of] = [plain(name), behalf && plain(behalf)];
          const [found] = read(clean);
          const isListed = found?.name === clean && found.kind !== "other";
          return {
            ...(isListed ? { ...found } : { name: clean, kind: PROPOSER_KINDS[kind]! }),
            ...(of && { behalf: of }),
            ...(cosponsor && { cosponsor: true as const }),
          };
        });
        const sorted = [...proposers].sort((a, b) => Number(a.cosponsor ?? 0) - Number(b.cosponsor ?? 0));
        const unique = sorted.filter(
          (each, i) => sorted.findIndex((o) => foldDelegationName(o.name) === foldDelegationName(each.name)) === i,
        );
        expect(parseProposers(printProposers(unique), unique)).toEqual(unique);
        const anew = parseProposers(printProposers(unique));
        expect(anew.map((each) => each.name)).toEqual(unique.map((each) => each.name));
        expect(anew.map(({ behalf }) => behalf)).toEqual(unique.map(({ behalf }) => behalf));
      }),
      { seed: 20260411, numRuns: 400 },
    );
  });
});

/** Returns a name as a record may contain it: trimmed, and without two spaces in a row. */
function plain(name: string): string {
  return name.replace(/[[\]]/g, "").replace(/\s+/gu, " ").trim() || "x";
}

describe("A name that is being typed", () => {
  const options = (typed: string, caret = typed.length) =>
    findProposerNameCompletions(typed, caret, ["Chair", "Secretariat"]).options;

  it("is completed from its beginning, with offices first, and not if it is complete", () => {
    expect(options("cha")[0]).toBe("Chair");
    expect(options("Chair")).toEqual([]);
    expect(options("Mexico, zeal")).toEqual(["New Zealand", "CANZ"]);
    expect(options("Barbados for carib")).toContain("Caribbean Community");
    expect(options("NZ")).toEqual([]);
    expect(options("")).toEqual([]);
    expect(options("zealand", 3)).toEqual([]);
    expect(findProposerNameCompletions("Chile, mont", 11)).toMatchObject({ from: 7, to: 11, options: ["Montenegro"] });
  });
});
