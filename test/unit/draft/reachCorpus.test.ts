import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { citationGraphOf } from "#shared/draft/citationReach/citationGraph.ts";
import {
  CITATION_REACH_PRECISIONS,
  findCitationReach,
  type CitationReachPrecision,
} from "#shared/draft/citationReach/findCitationReach.ts";
import { corpus, reading } from "../import/samples.ts";

type Answer = Readonly<Partial<Record<CitationReachPrecision, readonly string[]>>>;

/**
 * What cites each of 40 provisions, answered by reading the two conventions: the addresses of the provisions that name
 * it, a part of it, or only what is around it. Uses of defined terms are not among them.
 */
const ANSWERS = JSON.parse(
  readFileSync(new URL("../../fixtures/reach/answers.json", import.meta.url), "utf8"),
) as Readonly<Record<"budapest" | "bbnj", Readonly<Record<string, Answer>>>> & {
  /** What uses the term that a provision defines, answered in the same way. */
  readonly terms: Readonly<Record<"budapest" | "bbnj", Readonly<Record<string, readonly string[]>>>>;
};

const FILES = { budapest: "treaties/budapest-convention.en.md", bbnj: "bbnj/bbnj-en.txt" } as const;

/** Reads a convention; of a file that has it in a second language, too, only the first. */
async function read(name: keyof typeof FILES): Promise<Draft> {
  const { draft } = await reading(FILES[name].split("/").at(-1)!, corpus(FILES[name])!);
  const second = draft.provisions.findIndex(({ address }) => address === "section (#1)");
  return second < 0 ? draft : { ...draft, provisions: draft.provisions.slice(0, second) };
}

describe.each(["budapest", "bbnj"] as const)("In the convention %s", (name) => {
  test.skipIf(!corpus(FILES[name])).each(Object.entries(ANSWERS[name]))(
    "exactly those provisions cite %s that a reader finds",
    async (address, answer) => {
      const draft = await read(name);
      const provision = findProvision(draft, address) as number;
      const reach = findCitationReach(citationGraphOf(draft), provision, 1).filter(
        ({ way }) => way[0]!.kind !== "term",
      );
      const found = Object.fromEntries(
        CITATION_REACH_PRECISIONS.map((precision) => [
          precision,
          reach
            .filter((each) => each.precision === precision)
            .map((each) => draft.provisions[each.provision]!.address)
            .sort(),
        ]),
      );
      const expected = CITATION_REACH_PRECISIONS.map((each) => [each, [...(answer[each] ?? [])].sort()]);
      expect(found).toEqual(Object.fromEntries(expected));
    },
  );

  test.skipIf(!corpus(FILES[name])).each(Object.entries(ANSWERS.terms[name]))(
    "exactly those provisions use the term of %s that a reader finds",
    async (address, answer) => {
      const draft = await read(name);
      const reach = findCitationReach(citationGraphOf(draft), findProvision(draft, address) as number, 1);
      const uses = reach.filter(({ precision, way }) => precision === "exact" && way[0]!.kind === "term");
      expect(uses.map(({ provision }) => draft.provisions[provision]!.address)).toEqual(answer);
    },
  );
});
