import { expect, test } from "vitest";
import {
  buildOutlineRows,
  countNoteTonesByRow,
  isRowOpen,
  listVisibleRows,
  outlineRowNameOf,
  parentAt,
} from "#renderer/features/outline/outlineRows.ts";
import type { AnchoredNote } from "#renderer/workspace/textModel/notesOnText.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { SMALL_DRAFT } from "../support/team/team.ts";

/** The small draft with an article that has neither a heading nor words of its own. */
function untitled(words: string): Draft {
  const [first] = SMALL_DRAFT.provisions;
  const article = { ...first!, kind: "article", address: "2", heading: "", level: 1, blocks: [] } as const;
  const paragraph = { ...first!, kind: "paragraph", address: "2(1)", heading: "", level: 2 } as const;
  const blocks = words === "" ? [] : [{ ...SMALL_DRAFT.provisions.flatMap((each) => each.blocks)[0]!, text: words }];
  return { ...SMALL_DRAFT, provisions: [article, { ...paragraph, blocks }] };
}

test.each([
  ["Each State shall keep a gauge.", "Each State shall keep a gauge."],
  [`  ${"long ".repeat(20)}`, "long ".repeat(12)],
  ["", "2"],
])("An article without a heading is listed by the first words in it (%s), or else by its number", (words, name) => {
  const draft = untitled(words);
  expect(buildOutlineRows(draft).map((row) => outlineRowNameOf(draft, row))[0]).toBe(name);
});

test("An article with a heading is listed by it", () => {
  const draft = SMALL_DRAFT;
  const rows = buildOutlineRows(draft).filter(({ provision }) => provision.heading !== "");
  expect(rows.map((row) => outlineRowNameOf(draft, row))).toEqual(rows.map(({ provision }) => provision.heading));
  expect(rows.length).toBeGreaterThan(0);
});

const LAYERS = [
  ["chapter", "chapter I", 1],
  ["article", "1", 2],
  ["paragraph", "1(1)", 3],
  ["point", "1(1)(a)", 4],
  ["paragraph", "1(2)", 3],
  ["article", "2", 2],
  ["chapter", "chapter II", 1],
  ["article", "3", 2],
  ["paragraph", "3(option 1)", 3],
  ["paragraph", "3(option 1)(1)", 4],
] as const;
const layered: Draft = {
  ...SMALL_DRAFT,
  provisions: LAYERS.map(([kind, address, level]) => ({
    ...{ kind, address, level, eId: address, num: address, heading: "", blocks: [] },
  })),
};
const rows = buildOutlineRows(layered);
const toggledRows = (...eIds: readonly string[]) => new Set(eIds);
const visibleWith = (...eIds: readonly string[]) =>
  listVisibleRows(rows, toggledRows(...eIds)).map(({ provision }) => provision.address);

test("The outline is a tree down to paragraphs, without their points", () => {
  expect(rows.map(({ provision, level, hasChildren }) => [provision.address, level, hasChildren])).toEqual([
    ["chapter I", 1, true],
    ["1", 2, true],
    ["1(1)", 3, false],
    ["1(2)", 3, false],
    ["2", 2, false],
    ["chapter II", 1, true],
    ["3", 2, true],
    ["3(option 1)", 3, true],
    ["3(option 1)(1)", 4, false],
  ]);
  expect(rows.map((_, at) => rows[parentAt(rows, at)]?.provision.address)).toEqual([
    undefined,
    "chapter I",
    "1",
    "1",
    "chapter I",
    undefined,
    "chapter II",
    "3",
    "3(option 1)",
  ]);
});

test("Headings are open and articles closed until the user toggles them", () => {
  expect(visibleWith()).toEqual(["chapter I", "1", "2", "chapter II", "3"]);
  expect(visibleWith("1", "3")).toEqual(["chapter I", "1", "1(1)", "1(2)", "2", "chapter II", "3", "3(option 1)"]);
  expect(visibleWith("chapter I", "1")).toEqual(["chapter I", "chapter II", "3"]);
  expect(isRowOpen(rows[0]!, toggledRows("chapter I"))).toBe(false);
});

test("A note counts in every row around it, and a row without notes has no count", () => {
  const noteAt = (address: string) => {
    const provision = LAYERS.findIndex(([, each]) => each === address);
    return { from: { provision }, thread: { annotation: { kind: "question" } } } as unknown as AnchoredNote;
  };
  const counts = countNoteTonesByRow(rows, [noteAt("1"), noteAt("1(1)(a)"), noteAt("3(option 1)(1)")]);
  const sumOf = (index: number) => Object.values(counts.get(index) ?? {}).reduce((sum, n) => sum + n, 0);
  expect(rows.map(({ index, provision }) => [provision.address, sumOf(index)])).toEqual([
    ["chapter I", 2],
    ["1", 2],
    ["1(1)", 1],
    ["1(2)", 0],
    ["2", 0],
    ["chapter II", 1],
    ["3", 1],
    ["3(option 1)", 1],
    ["3(option 1)(1)", 1],
  ]);
});
