import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitIntoHighlightRuns, type HighlightedNoteRange } from "#shared/publish/layouts/content/highlightRuns.ts";

const show = (text: string, marks: readonly HighlightedNoteRange[]) =>
  splitIntoHighlightRuns(text, marks).map(({ text, notes, ends }) => [text, notes.map(({ n }) => n), ends]);

describe("Cutting a block into runs", () => {
  it("keeps overlapping marks apart", () => {
    expect(
      show("abcdefgh", [
        { n: 1, start: 1, end: 5 },
        { n: 2, start: 3, end: 7 },
      ]),
    ).toEqual([
      ["a", [], []],
      ["bc", [1], []],
      ["de", [1, 2], [1]],
      ["fg", [2], [2]],
      ["h", [], []],
    ]);
  });

  it("gives notes over the same words separate lanes, and reuses a lane once it is free", () => {
    const lanes = splitIntoHighlightRuns("abcdefgh", [
      { n: 1, start: 0, end: 4 },
      { n: 2, start: 0, end: 8 },
      { n: 3, start: 4, end: 8 },
    ]).map(({ notes }) => notes);
    expect(lanes).toEqual([
      [
        { n: 1, lane: 0 },
        { n: 2, lane: 1 },
      ],
      [
        { n: 2, lane: 1 },
        { n: 3, lane: 0 },
      ],
    ]);
  });

  it("puts footnote marks after their words, also before the first and after the last word", () => {
    const at = (offset: number) =>
      splitIntoHighlightRuns("ab", [], [{ at: offset, mark: "1" }]).map((run) => [run.text, run.footnotes]);
    expect(at(0)).toEqual([
      ["", ["1"]],
      ["ab", []],
    ]);
    expect(at(1)).toEqual([
      ["a", ["1"]],
      ["b", []],
    ]);
    expect(at(99)).toEqual([["ab", ["1"]]]);
  });

  it("cuts no surrogate pair", () => {
    expect(show("a😀b", [{ n: 1, start: 2, end: 4 }])).toEqual([
      ["a", [], []],
      ["😀b", [1], [1]],
    ]);
  });

  it("gives the original text when the runs are joined, with every mark on its own characters and ending once", () => {
    const block = fc
      .string({ unit: "binary", maxLength: 60 })
      .chain((text) =>
        fc.tuple(
          fc.constant(text),
          fc.array(fc.tuple(fc.integer({ min: -2, max: 70 }), fc.integer({ min: -2, max: 70 })), { maxLength: 8 }),
          fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 3 }),
        ),
      );
    fc.assert(
      fc.property(block, ([text, ranges, feet]) => {
        const marks = ranges.map(([start, end], i) => ({ n: i + 1, start, end }));
        const made = splitIntoHighlightRuns(
          text,
          marks,
          feet.map((at, i) => ({ at, mark: String(i) })),
        );
        expect(made.map((run) => run.text).join("")).toBe(text);
        if (text !== "") expect(made.flatMap((run) => run.footnotes)).toHaveLength(feet.length);
        for (const run of made) {
          expect(run.text).not.toMatch(/\p{Surrogate}/u);
          expect(new Set(run.notes.map(({ lane }) => lane)).size).toBe(run.notes.length);
        }
        for (const { n, start, end } of marks) {
          const covered = Math.min(end, text.length) > Math.max(start, 0);
          expect(made.filter((run) => run.ends.includes(n))).toHaveLength(covered ? 1 : 0);
          const words = made.filter((run) => run.notes.some((over) => over.n === n)).map((run) => run.text);
          if (covered) expect(words.join("")).toContain(text.slice(Math.max(0, start), Math.max(0, end)));
        }
      }),
      { seed: 20260402, numRuns: 400 },
    );
  });
});
