import { describe, expect, test } from "vitest";
import {
  extendSelection,
  NOTHING_SELECTED,
  selectOnly,
  toggleAllSelected,
  toggleSelected,
  type RangeSelection,
  type SelectableRow,
} from "#renderer/workspace/base/rangeSelection.ts";
import { fuzzSeeds } from "../support/fuzzSeeds.ts";
import { Random } from "../support/random.ts";

const rows = (...ids: readonly string[]): SelectableRow[] => ids.map((id, i) => ({ key: `${i}${id}`, id }));
const idsOf = ({ ids }: RangeSelection) => [...ids].sort().join("");

describe("A selection of many", () => {
  const row = rows("a", "b", "c", "d", "e");
  const [a, b, , d, e] = row as [SelectableRow, SelectableRow, SelectableRow, SelectableRow, SelectableRow];

  test("extends from its anchor, and becomes smaller again", () => {
    const first = toggleSelected(NOTHING_SELECTED, b);
    const down = extendSelection(first, row, d.key, b.key);
    expect(idsOf(down)).toBe("bcd");
    expect(idsOf(extendSelection(down, row, a.key, d.key))).toBe("ab");
  });

  test("keeps what was selected before its anchor was set", () => {
    const two = toggleSelected(toggleSelected(NOTHING_SELECTED, a), d);
    const more = extendSelection(two, row, e.key, d.key);
    expect(idsOf(more)).toBe("ade");
    expect(idsOf(extendSelection(more, row, d.key, e.key))).toBe("ad");
  });

  test("begins where the focus is if nothing was selected, or its anchor is no longer listed", () => {
    expect(idsOf(extendSelection(NOTHING_SELECTED, row, d.key, b.key))).toBe("bcd");
    const gone = selectOnly({ key: "gone", id: "z" });
    expect(idsOf(extendSelection(gone, row, b.key, a.key))).toBe("abz");
  });

  test("takes all of a group, or leaves all of it", () => {
    const some = toggleSelected(NOTHING_SELECTED, a);
    const all = toggleAllSelected(some, ["a", "b"]);
    expect(idsOf(all)).toBe("ab");
    expect(idsOf(toggleAllSelected(all, ["a", "b"]))).toBe("");
  });

  test("is, after any keys, what a plain model of them says", () => {
    for (const seed of fuzzSeeds(20)) {
      const random = new Random(seed);
      const list = rows(...Array.from({ length: 9 }, () => random.pick(["a", "b", "c", "d", "e", "f"])));
      let selection = NOTHING_SELECTED;
      let model = new Set<string>();
      let base = new Set<string>();
      let anchor: number | null = null;
      for (let step = 0; step < 30; step++) {
        const at = random.below(list.length);
        const { key, id } = list[at]!;
        if (random.below(2) === 0) {
          selection = toggleSelected(selection, list[at]!);
          model = new Set(model);
          if (!model.delete(id)) model.add(id);
          [base, anchor] = [new Set(model), at];
        } else {
          const start = random.below(list.length);
          selection = extendSelection(selection, list, key, list[start]!.key);
          if (anchor === null) [base, anchor] = [new Set(model), start];
          const [low, high] = [Math.min(anchor, at), Math.max(anchor, at)];
          model = new Set([...base, ...list.slice(low, high + 1).map((each) => each.id)]);
        }
        expect([...selection.ids].sort(), `seed ${seed}, step ${step}`).toEqual([...model].sort());
      }
    }
  });
});
