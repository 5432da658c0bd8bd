import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insertMarginItemByLevel, type MarginItem } from "#renderer/features/margin/layout/useMarginItems.ts";
import { stackCards, type CardBox } from "#renderer/features/margin/layout/stackCards.ts";

const items = fc
  .array(fc.record({ level: fc.integer({ min: -90, max: 900 }), height: fc.integer({ min: 40, max: 400 }) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((row) => row.sort((a, b) => a.level - b.level).map((item, i): CardBox => ({ id: String(i), ...item })));

describe("Cards in the margin", () => {
  test("never overlap, and the pinned one is level with its passage", () => {
    fc.assert(
      fc.property(items, fc.nat(), (row, at) => {
        const pinned = row[at % row.length]!;
        const tops = stackCards(row, pinned.id);
        expect(tops[Number(pinned.id)]).toBe(pinned.level);
        for (let i = 1; i < row.length; i++) expect(tops[i]! - tops[i - 1]!).toBeGreaterThan(row[i - 1]!.height);
      }),
    );
  });

  test("are level with their passages if there is room", () => {
    const row = [0, 300, 700].map((level, i) => ({ id: String(i), level, height: 120 }));
    expect(stackCards(row, null)).toEqual([0, 300, 700]);
  });
});

describe("A new card among those in reading order", () => {
  const item = (id: string, level: number): MarginItem => ({ id, level, standing: null });
  const ids = (items: readonly MarginItem[]) => items.map(({ id }) => id);

  test("comes before the first that is lower, and no other is lost or shown twice", () => {
    const rising = [item("a", 10), item("b", 20)];
    expect(ids(insertMarginItemByLevel(rising, item("new", 15)))).toEqual(["a", "new", "b"]);
    // A long quote begins in an earlier line than the one in which its card is drawn, so its card is lower than the
    // next.
    const falling = [item("a", 30), item("b", 10)];
    expect(ids(insertMarginItemByLevel(falling, item("new", 15)))).toEqual(["new", "a", "b"]);
    expect(ids(insertMarginItemByLevel(falling, item("new", 40)))).toEqual(["a", "b", "new"]);
  });
});
