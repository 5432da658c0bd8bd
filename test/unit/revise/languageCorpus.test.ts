import { describe, expect, test } from "vitest";
import type { Draft } from "#shared/draft/draft.ts";
import { compareLanguageVersions } from "#shared/revise/languages/compareLanguageVersions.ts";
import type { LanguageRow } from "#shared/revise/languages/languageRows.ts";
import { findLanguageCounterparts } from "#shared/revise/match/languageCounterparts.ts";
import {
  PLANTED_DIFFERENCE_KINDS,
  plantDifferences,
  type PlantedDifference,
} from "#test/support/languages/plantDifferences.ts";
import { Random } from "#test/support/random.ts";
import { corpus, reading } from "../import/samples.ts";

/** Texts that were adopted in both languages, so that every difference reported of them would be wrong. */
const PAIRS = {
  declaration: ["udhr/udhr_eng.xml", "udhr/udhr_fra.xml"],
  agreement: ["bbnj/bbnj-en.pdf", "bbnj/bbnj-fr.pdf"],
} as const;

const isMissing = Object.values(PAIRS)
  .flat()
  .some((path) => !corpus(path));

async function read(name: keyof typeof PAIRS): Promise<readonly [Draft, Draft]> {
  const [from, to] = await Promise.all(
    PAIRS[name].map(async (path) => (await reading(path.split("/").at(-1)!, corpus(path)!)).draft),
  );
  return [from!, to!];
}

/** Returns the share of all provisions that have a counterpart. */
function pairedShare(from: Draft, to: Draft): number {
  const { all } = compareLanguageVersions(from, to).rows;
  const paired = all.filter((row) => row.from.length > 0 && row.to.length > 0);
  const count = paired.reduce((sum, row) => sum + row.from.length + row.to.length, 0);
  return count / (from.provisions.length + to.provisions.length);
}

describe.skipIf(isMissing).each(["declaration", "agreement"] as const)("In English and French, the %s", (name) => {
  test("has at least 99 % of its provisions paired, and no difference reported", async () => {
    const [from, to] = await read(name);
    expect(pairedShare(from, to)).toBeGreaterThanOrEqual(0.99);
    expect(compareLanguageVersions(from, to).differences).toEqual([]);
    expect(compareLanguageVersions(to, from).differences).toEqual([]);
  });
});

test.skipIf(!corpus("udhr/udhr_arb.xml"))(
  "The collection's Arabic copy of the declaration lacks a negation and a recital, and nothing else is reported of it",
  async () => {
    const [english, french] = await read("declaration");
    const { draft: arabic } = await reading("udhr_arb.xml", corpus("udhr/udhr_arb.xml")!);
    const reported = (from: Draft) =>
      compareLanguageVersions(from, arabic).differences.map(
        ({ kind, row }) => `${kind} ${row.from.map((i) => from.provisions[i]!.address).join()}`,
      );
    expect(reported(french)).toEqual(["provision preamble(4)", "negation 29(3)"]);
    // English divides its recitals in another way, so that the missing one could be a part of the next.
    expect(reported(english)).toEqual(["negation 29(3)"]);
  },
);

test.skipIf(!corpus("udhr/udhr_cmn_hans.xml"))(
  "In English and Chinese, the declaration has no difference reported",
  async () => {
    const [english] = await read("declaration");
    const { draft: chinese } = await reading("udhr_cmn_hans.xml", corpus("udhr/udhr_cmn_hans.xml")!);
    expect(compareLanguageVersions(english, chinese).differences).toEqual([]);
  },
);

/** How many differences are planted in each text. The declaration has hardly any numbers and no references. */
const PLANTED = {
  declaration: { count: 9, kinds: ["bracket", "negation", "provision"] },
  agreement: { count: 41, kinds: PLANTED_DIFFERENCE_KINDS },
} as const;

describe.skipIf(isMissing)("Of fifty differences planted in the declaration and the agreement,", () => {
  test.each([1, 2, 3, 4, 5, 6])("at least 45 are found and none is reported elsewhere (seed %i)", async (seed) => {
    const random = new Random(seed);
    let [planted, found] = [0, 0];
    for (const name of ["declaration", "agreement"] as const) {
      const { count, kinds } = PLANTED[name];
      const [from, to] = await read(name);
      const counterparts = findLanguageCounterparts(from, to);
      const changed = plantDifferences({ from, to }, counterparts.to, count, random, kinds);
      const isAt = (row: LanguageRow, { side, eId }: PlantedDifference) => {
        const [own, other] = side === "from" ? [from, to] : [to, from];
        const index = own.provisions.findIndex((each) => each.eId === eId);
        const there = other.provisions[(side === "from" ? counterparts.to : counterparts.from)[index]!]!.eId;
        const [eIdHere, eIdThere] = side === "from" ? [eId, there] : [there, eId];
        return (
          row.from.some((i) => changed.from.provisions[i]!.eId === eIdHere) ||
          row.to.some((i) => changed.to.provisions[i]!.eId === eIdThere)
        );
      };
      const { differences } = compareLanguageVersions(changed.from, changed.to);
      planted += changed.planted.length;
      found += changed.planted.filter((each) => differences.some(({ row }) => isAt(row, each))).length;
      const elsewhere = differences.filter(({ row }) => !changed.planted.some((each) => isAt(row, each)));
      expect(elsewhere).toEqual([]);
    }
    expect(planted).toBe(50);
    expect(found).toBeGreaterThanOrEqual(45);
  });
});
