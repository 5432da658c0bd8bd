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
  test("never overlap, and the pinned one is in view, level with its passage if it fits there", () => {
    fc.assert(
      fc.property(items, fc.nat(), fc.integer({ min: 100, max: 900 }), (row, at, room) => {
        const pinned = row[at % row.length]!;
        const tops = stackCards(row, pinned.id, room);
        const top = tops[Number(pinned.id)]!;
        if (pinned.level + pinned.height + 10 <= room) expect(top).toBe(pinned.level);
        else expect(top).toBe(Math.min(pinned.level, Math.max(4, room - pinned.height - 10)));
        for (let i = 1; i < row.length; i++) expect(tops[i]! - tops[i - 1]!).toBeGreaterThan(row[i - 1]!.height);
      }),
    );
  });

  test("are level with their passages if there is room", () => {
    const row = [0, 300, 700].map((level, i) => ({ id: String(i), level, height: 120 }));
    expect(stackCards(row, null, 600)).toEqual([0, 300, 700]);
  });

  test("move up for a pinned one that would not be in view, which begins at the top if it is too high", () => {
    const row = [300, 540, 560].map((level, i) => ({ id: String(i), level, height: 250 }));
    expect(stackCards(row, "1", 600)).toEqual([80, 340, 600]);
    expect(stackCards([{ id: "0", level: 500, height: 900 }], "0", 600)).toEqual([4]);
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
