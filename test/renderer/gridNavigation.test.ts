import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gridCellAfterKey } from "#renderer/features/matrix/gridNavigation.ts";

const SIZE = { rows: 30, columns: 4 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });
const KEYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"];

describe("The keys in a grid", () => {
  it.each([
    ["ArrowRight", false, [5, 2]],
    ["ArrowLeft", false, [5, 0]],
    ["ArrowUp", false, [4, 1]],
    ["ArrowDown", false, [6, 1]],
    ["Home", false, [5, 0]],
    ["End", false, [5, 3]],
    ["Home", true, [0, 0]],
    ["End", true, [29, 3]],
    ["ArrowDown", true, [29, 1]],
    ["ArrowRight", true, [5, 3]],
    ["PageUp", false, [0, 1]],
    ["PageDown", false, [15, 1]],
  ])("lead by %s (with Ctrl: %s) from row 5, column 1 to %j", (key, ctrl, [row, column]) => {
    expect(gridCellAfterKey({ row: 5, column: 1 }, press(key, ctrl), SIZE, false)).toEqual({ row, column });
  });

  it("swap the left and right arrows if the text runs from right to left, and nothing else", () => {
    const at = { row: 5, column: 1 };
    expect(gridCellAfterKey(at, press("ArrowLeft"), SIZE, true)).toEqual({ row: 5, column: 2 });
    expect(gridCellAfterKey(at, press("ArrowRight", true), SIZE, true)).toEqual({ row: 5, column: 0 });
    for (const key of ["ArrowUp", "ArrowDown", "Home", "End", "PageDown"]) {
      expect(gridCellAfterKey(at, press(key), SIZE, true)).toEqual(gridCellAfterKey(at, press(key), SIZE, false));
    }
  });

  it("never lead out of it, and do nothing if they are not among the arrows", () => {
    const inside = (most: number) => fc.integer({ min: 0, max: most - 1 });
    const steps = fc.tuple(inside(30), inside(4), fc.constantFrom(...KEYS), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(steps, ([row, column, key, ctrl, rtl]) => {
        const next = gridCellAfterKey({ row, column }, press(key, ctrl), SIZE, rtl)!;
        expect(next.row).toBeGreaterThanOrEqual(0);
        expect(next.row).toBeLessThan(SIZE.rows);
        expect(next.column).toBeGreaterThanOrEqual(0);
        expect(next.column).toBeLessThan(SIZE.columns);
      }),
    );
    for (const key of ["Enter", "Tab", "a", "Escape"]) {
      expect(gridCellAfterKey({ row: 0, column: 0 }, press(key), SIZE, false)).toBeNull();
    }
  });
});
