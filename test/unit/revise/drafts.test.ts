import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Draft } from "#shared/draft/draft.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { corpus, reading } from "../import/samples.ts";

const fixture = new URL("../../fixtures/revise/paris.json", import.meta.url);
/** Which article of 23 October corresponds to which of 4 December, determined by hand from numbers and titles. */
const PARIS = (JSON.parse(readFileSync(fixture, "utf8")) as { articles: readonly (readonly [string, string])[] })
  .articles;

/** Two drafts of one text, if available: otherwise each test is skipped by name. */
const EDITIONS = [
  ["paris-agreement/paris-agreement_23-oct-2015_index.md", "paris-agreement/paris-agreement_4-dec-2015_index.md"],
  ["paris-agreement/11infnot.pdf", "paris-agreement/adp_compilation_4dec15_10am.pdf"],
] as const;
/** Texts whose articles keep their numbers, among them rewritten and repealed ones. */
const NUMBERED = [
  ["paris-agreement/8infnot.pdf", "paris-agreement/11infnot.pdf"],
  ["paris-agreement/8infnot.pdf", "paris-agreement/adp_compilation_4dec15_10am.pdf"],
  ["revisions/grundgesetz-2012.md", "revisions/grundgesetz-2018.md"],
  ["revisions/19410716_041U0633_VIGENZA_20211231.xml", "revisions/19410716_041U0633_VIGENZA_20241222.xml"],
  ["revisions/CECILL-1.1.txt", "revisions/CECILL-2.0.txt"],
  ["revisions/CECILL-2.0.txt", "revisions/CECILL-2.1.txt"],
] as const;
const PREPCOM = ["bbnj-prepcom/prepcom-report-2026-04-02.pdf", "bbnj-prepcom/prepcom-report-2026-05-04.pdf"] as const;
const has = (paths: readonly string[]) => paths.every((path) => corpus(path) !== null);
const read = async (path: string) => (await reading(path, corpus(path)!)).draft;

/** Returns the addresses of all provisions of a kind, each with the address of its counterpart. */
function became(from: Draft, to: Draft, kind: string): readonly (readonly string[])[] {
  const alignment = alignDrafts(from, to);
  return from.provisions.flatMap((provision, i) =>
    provision.kind === kind
      ? [[provision.address, ...alignment.matchOfFrom(i).to.map((j) => to.provisions[j]!.address)]]
      : [],
  );
}

describe("Drafts that were negotiated", () => {
  for (const paths of EDITIONS) {
    test.skipIf(!has(paths))(
      `(${paths.join(" and ")}) have every article as the one with its number and title`,
      async () => {
        const [from, to] = [await read(paths[0]), await read(paths[1])];
        expect(became(from, to, "article")).toEqual(PARIS);
        const added = alignDrafts(from, to).matches.filter(
          ({ kind, to: [j] }) => kind === "added" && to.provisions[j!]!.kind === "article",
        );
        expect(added).toEqual([]);
      },
    );
  }

  for (const paths of NUMBERED) {
    test.skipIf(!has(paths))(`(${paths.join(" and ")}) have every surviving article under its number`, async () => {
      const [from, to] = [await read(paths[0]), await read(paths[1])];
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        const there = new Set(other.provisions.filter(({ kind }) => kind === "article").map(({ address }) => address));
        const truth = one.provisions.flatMap(({ kind, address }) =>
          kind === "article" ? [there.has(address) ? [address, address] : [address]] : [],
        );
        expect(truth.length).toBeGreaterThan(10);
        expect(became(one, other, "article")).toEqual(truth);
      }
    });
  }

  test.skipIf(!has(PREPCOM))(`(${PREPCOM.join(" and ")}) have every rule as itself`, async () => {
    const [from, to] = [await read(PREPCOM[0]), await read(PREPCOM[1])];
    const rules = from.provisions.filter(({ kind }) => kind === "rule").map(({ address }) => [address, address]);
    expect(rules.length).toBeGreaterThan(60);
    expect(became(from, to, "rule")).toEqual(rules);
    expect(became(to, from, "rule")).toEqual(rules);
  });
});
