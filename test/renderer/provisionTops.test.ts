import { expect, test } from "vitest";
import { estimateClientTop, findProvisionsBetweenHeights } from "#renderer/text/geometry/provisionTops.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { Random } from "../support/random.ts";
import { scene, type Scene } from "./support.ts";

/** Gives the provisions heights at random, and their portions the sums of them. Collects which provisions are measured. */
function layOut({ view, positions, draft }: Scene, random: Random) {
  const tops: number[] = [];
  const measured = new Set<number>();
  let height = 40;
  for (let i = 0; i < draft.provisions.length; i++) {
    tops.push(height);
    height += 20 + random.below(200);
  }
  const topOf = (index: number) => tops[index] ?? height;
  const place = (pos: number, first: number, end: number, seen: () => void = () => undefined) => {
    (view.nodeDOM(pos) as HTMLElement).getBoundingClientRect = () => {
      seen();
      return new DOMRect(0, topOf(first), 600, topOf(end) - topOf(first));
    };
  };
  tops.forEach((_, i) => place(positions.before(i), i, i + 1, () => measured.add(i)));
  positions.portionStarts.forEach((start, i) =>
    place(positions.before(start) - 1, start, positions.portionStarts[i + 1] ?? tops.length),
  );
  return { tops, measured, height };
}

test("Provisions at a height are found by measuring only those of the portion that is there", async () => {
  const random = new Random(3);
  const stage = await scene(createConvention(random, 12, 400).draft);
  const { view, positions } = stage;
  const { tops, measured, height } = layOut(stage, random);
  const portionAt = (provision: number) => positions.portionStarts.filter((start) => start <= provision).length - 1;
  const lastAbove = (at: number) => Math.max(0, tops.filter((top) => top <= at).length - 1);
  expect(positions.portionStarts.length).toBeGreaterThan(5);
  for (let round = 0; round < 200; round++) {
    const top = random.below(height + 200) - 100;
    const bottom = top + random.below(900);
    measured.clear();
    const { first, last } = findProvisionsBetweenHeights(view, positions, top, bottom);
    expect([first, last]).toEqual([lastAbove(top), lastAbove(bottom)]);
    const portions = new Set([portionAt(first), portionAt(last)]);
    expect([...measured].filter((provision) => !portions.has(portionAt(provision)))).toEqual([]);
  }
});

test("The place of a provision that is not laid out is estimated within its portion", async () => {
  const random = new Random(4);
  const stage = await scene(createConvention(random, 12, 400).draft);
  const { view, positions } = stage;
  const { tops, measured, height } = layOut(stage, random);
  for (const section of view.dom.querySelectorAll("section")) section.checkVisibility = () => false;
  tops.forEach((_, provision) => {
    const portion = positions.portionStarts.filter((start) => start <= provision).length - 1;
    const start = positions.portionStarts[portion]!;
    const end = positions.portionStarts[portion + 1];
    const estimate = estimateClientTop(view, positions, provision);
    expect(estimate).toBeGreaterThanOrEqual(tops[start]!);
    expect(estimate).toBeLessThan(end === undefined ? height : tops[end]!);
  });
  expect(measured.size).toBe(0);
});
