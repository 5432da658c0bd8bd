import { expect, test } from "vitest";
import { busyBetween, isQuiet } from "#test/bench/support/busyShare.ts";
import { type BenchFigure, type BenchResult } from "#test/bench/support/figures.ts";
import { mergeKept, renderFigures } from "#test/bench/support/performancePage.ts";

const figure = (what: string, value: number, more: Partial<BenchFigure> = {}): BenchFigure => ({
  ...{ what, value, unit: "x", most: null, ...more },
});
const measured = (bench: string, figures: readonly BenchFigure[]): BenchResult => ({
  ...{
    bench,
    command: `npm run bench -- ${bench}`,
    date: "2026-01-01",
    machine: "a machine",
    seconds: 12,
    figures,
  },
});

const PAGE = `# Page

<!-- figures: npm run bench -- --write -->

### alpha

old alpha

### gamma

old gamma

<!-- end of figures -->

## After

### gamma

not a table
`;

test("A figure that was not measured in this run keeps its limits and its table", () => {
  const now = [measured("beta", [figure("work", 1.23456)]), measured("alpha", [figure("work", 2)])];
  expect(mergeKept({ gamma: { work: 3 }, alpha: { work: 9, gone: 1 } }, now)).toEqual({
    alpha: { work: 2 },
    beta: { work: 1.23 },
    gamma: { work: 3 },
  });
  const page = renderFigures(PAGE, now);
  expect(page.match(/^### \w+/gm)).toEqual(["### alpha", "### beta", "### gamma", "### gamma"]);
  expect(page).not.toContain("old alpha");
  expect(page).toContain("### gamma\n\nold gamma\n");
  expect(page.slice(page.indexOf("<!-- end"))).toBe(PAGE.slice(PAGE.indexOf("<!-- end")));
});

test("Figures that were measured while the machine was busy are not kept", () => {
  const before = { idle: 1000, all: 1000 };
  const atRest = busyBetween(before, { idle: 2950, all: 3000 });
  const oneWorks = busyBetween(before, { idle: 2000, all: 3000 });
  expect([atRest, oneWorks]).toEqual([expect.closeTo(0.025), 0.5]);
  expect([isQuiet(atRest), isQuiet(oneWorks)]).toEqual([true, false]);
  expect(busyBetween(before, before)).toBe(0);
});

test("Writing the page of figures twice changes nothing more", () => {
  const now = [measured("beta", [figure("work", 1)])];
  expect(renderFigures(renderFigures(PAGE, now), now)).toBe(renderFigures(PAGE, now));
});

test("A row has the figure, its noise, its limit and its goal, what both took and the number of rounds", () => {
  const took = { median: 120, least: 110, most: 150, rounds: 7, noise: 0.03 };
  const beside = { name: "a peer", median: 60, least: 60, most: 60, rounds: 7, noise: 0.04 };
  const row = figure("work", 2, { noise: 0.05, most: 2.5, goal: 1, ours: took, peer: beside });
  const page = renderFigures(PAGE, [measured("beta", [row])]);
  expect(page).toContain("| work | 2 x | ± 5 % | 2.5 | 1 | 120 (110–150) | 60 | 7 |");
  const missed = renderFigures(PAGE, [measured("beta", [figure("work", 2, { most: 1.5, noise: 0.2 })])]);
  expect(missed).toContain("| work | **2 x** | **± 20 %** | 1.5 |  |  |  |  |");
});

test("A page without a place for figures is left alone", () => {
  expect(() => renderFigures("# Page\n", [])).toThrow("no place");
});
