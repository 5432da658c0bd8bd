import { describe, expect, test } from "vitest";
import { applyTrackedChanges } from "#shared/import/applyTrackedChanges.ts";
import type { TrackedChangeMode, SourceLine } from "#shared/import/sourceLines.ts";

const line = (text: string, more: Partial<SourceLine> = {}): SourceLine => ({ text, hints: {}, where: null, ...more });
const settle = (lines: SourceLine[], view: TrackedChangeMode = "accepted") =>
  applyTrackedChanges({ lines, warnings: [] }, view);
const change = (type: "inserted" | "deleted", start: number, end: number, author = "Ana") => ({
  type,
  start,
  end,
  author,
});

describe("Resolving tracked changes", () => {
  test("leaves lines without changes as they are, the same objects", () => {
    const plain = line("Lamps burn.", { footnotes: [{ at: 5, mark: "1", text: "Or torches." }] });
    const { lines, warnings } = settle([plain]);
    expect(lines[0]).toBe(plain);
    expect(warnings).toEqual([]);
  });

  test("moves what follows deleted words, and joins the blanks around them", () => {
    const given = line("Lamps that glow burn at night.", {
      changes: [change("deleted", 6, 15)],
      footnotes: [{ at: 20, mark: "1", text: "Or smoulder." }],
      remarks: [{ start: 11, end: 20, author: "Ben", text: "Both?" }],
    });
    expect(settle([given]).lines).toEqual([
      {
        text: "Lamps burn at night.",
        hints: {},
        footnotes: [{ at: 10, mark: "1", text: "Or smoulder." }],
        tracked: [{ type: "deleted", start: 6, end: 6, words: "that glow", author: "Ana" }],
        remarks: [{ start: 6, end: 10, author: "Ben", text: "Both?" }],
        where: null,
      },
    ]);
  });

  test("reports what became of changes, unless the text shows them", () => {
    const given = line("Lamps that glow burn.", { changes: [change("deleted", 6, 15)] });
    const codes = (view: TrackedChangeMode) => settle([given], view).warnings.map(({ code }) => code);
    expect(codes("accepted")).toEqual(["reading.deletions"]);
    expect(codes("rejected")).toEqual(["reading.deletions-kept"]);
    expect(codes("shown")).toEqual([]);
  });

  test("joins a line whose end was deleted with the next one, which has the same style and numbering", () => {
    const given = [
      line("Lamps", { hints: { number: "1.", bold: true }, mark: { type: "deleted", author: "Ana" } }),
      line(" burn.", { hints: { number: "2.", style: "Text" } }),
    ];
    expect(settle(given).lines).toMatchObject([
      { text: "Lamps burn.", hints: { number: "2.", style: "Text" }, tracked: [{ start: 5, end: 5, words: "\n" }] },
    ]);
    expect(settle(given, "rejected").lines.map(({ text }) => text)).toEqual(["Lamps", "burn."]);
  });

  test("does not join across the edge of a cell", () => {
    const cell = (column: number) => ({ cell: { table: 1, row: 1, column } });
    const given = [
      line("left", { hints: cell(1), mark: { type: "deleted", author: "Ana" } }),
      line("right", { hints: cell(2) }),
    ];
    expect(settle(given).lines.map(({ text }) => text)).toEqual(["left", "right"]);
  });

  test("merges consecutive changes by one author", () => {
    const given = line("Lamps burn", {
      changes: [change("inserted", 0, 3), change("inserted", 3, 6), change("inserted", 6, 10, "Ben")],
      mark: { type: "inserted", author: "Ben" },
    });
    expect(settle([given]).lines[0]!.tracked).toMatchObject([
      { start: 0, end: 6, words: "Lamps ", author: "Ana" },
      { start: 6, end: 10, words: "burn\n", author: "Ben" },
    ]);
  });

  test("keeps words that one author inserted and another deleted in neither text, and reports both", () => {
    const given = line("Lamps glow burn", { changes: [change("inserted", 6, 11), change("deleted", 6, 11, "Ben")] });
    for (const view of ["accepted", "rejected"] as const) {
      const [only] = settle([given], view).lines;
      expect([only!.text, only!.tracked!.map(({ author, words }) => author + words)]).toEqual([
        "Lamps burn",
        ["Anaglow ", "Benglow "],
      ]);
    }
  });

  test("drops an empty line, and moves what was attached to it to the next", () => {
    const remark = { start: 0, end: 4, author: "Ben", text: "Why?" };
    const given = [line("gone", { changes: [change("deleted", 0, 4)], remarks: [remark] }), line("stays")];
    expect(settle(given).lines).toMatchObject([
      { text: "stays", tracked: [{ start: 0, words: "gone\n" }], remarks: [{ start: 0, end: 0, text: "Why?" }] },
    ]);
    expect(settle(given.slice(0, 1)).lines).toEqual([]);
  });

  test("keeps a line that only opens a provision, or has a spelled-out number", () => {
    const unit = { kind: "article" as const, level: 1, num: "Article 1", heading: "Purpose" };
    const given = [line("", { hints: { unit } }), line("", { hints: { number: "Article 5." } }), line("")];
    expect(settle(given).lines).toHaveLength(2);
  });
});
