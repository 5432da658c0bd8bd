import { describe, expect, test } from "vitest";
import { Random } from "#test/support/random.ts";
import type { TrackedChangeMode, FormatReaderOutput } from "#shared/import/sourceLines.ts";
import { by, dt, lines, mark, p, printed, raw, t, W, word } from "./docxParts.ts";

const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const FOOTNOTES = `<w:footnotes ${W}>${[1, 2, 3].map((id) => `<w:footnote w:id="${id}">${p(`${t(`Note ${id}`)}${by("ins", "A", t(" more"))}${by("del", "B", dt(" less"))}`)}</w:footnote>`).join("")}</w:footnotes>`;

describe("An invented Word file", () => {
  /** The state of a part: kept, inserted, deleted, or inserted by one author and deleted by another. */
  type State = "kept" | "ins" | "del" | "both";
  interface Piece {
    readonly words: string;
    readonly state: State;
    readonly bold: boolean;
    readonly note: number;
  }
  interface Para {
    readonly pieces: readonly Piece[];
    readonly mark: State;
    /** The level in its list; -1 for none. With changes rejected the level may differ. */
    readonly level: number;
    readonly before: number;
  }
  type Row = { readonly state: State; readonly cells: readonly (readonly Para[])[] };
  type Block = Para | readonly Row[];

  const WORDS = ["lamps", "shall ", " burn", "at", " ", "night", "  oil ", "Article 2", "(a)", "wax,"];
  function invented(seed: number): Block[] {
    const random = new Random(seed);
    const next = (below: number) => random.below(below);
    const state = (): State => (["kept", "kept", "kept", "ins", "del", "both"] as const)[next(6)]!;
    const piece = (): Piece => ({
      words: WORDS[next(WORDS.length)]!,
      state: state(),
      bold: next(3) === 0,
      note: next(8) === 0 ? 1 + next(3) : 0,
    });
    const para = (): Para => {
      const level = next(3) - 1;
      return {
        pieces: Array.from({ length: next(5) }, piece),
        mark: state(),
        level,
        before: next(4) === 0 ? next(3) - 1 : level,
      };
    };
    const paras = (most: number) => Array.from({ length: 1 + next(most) }, para);
    const table = (): Row[] =>
      Array.from({ length: 1 + next(3) }, () => ({ state: state(), cells: [paras(2), paras(2)] }));
    const stretch = () =>
      paras(4).map((each, i, all) => (i < all.length - 1 ? each : { ...each, mark: "kept" as const }));
    return Array.from({ length: 1 + next(5) }, () => (next(5) === 0 ? [table()] : stretch())).flat();
  }

  const isTable = (block: Block): block is readonly Row[] => Array.isArray(block);
  const run = ({ words, bold, note, state }: Piece) => {
    const look = bold ? "<w:b/>" : "";
    const text = state === "del" || state === "both" ? t(words, look).replaceAll("w:t", "w:delText") : t(words, look);
    return text + (note > 0 ? `<w:r><w:footnoteReference w:id="${note}"/></w:r>` : "");
  };
  const tracked = (state: State, content: string) => {
    if (state === "ins") return by("ins", "A", content);
    if (state === "del") return by("del", "B", content);
    return state === "both" ? by("ins", "A", by("del", "B", content)) : content;
  };
  const flags = (state: State) =>
    (state === "ins" || state === "both" ? by("ins", "A", "") : "") +
    (state === "del" || state === "both" ? by("del", "B", "") : "");
  const numPr = (level: number) =>
    level < 0 ? "" : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;

  /** The file with its changes tracked. */
  function trackedFile(blocks: readonly Block[]): Uint8Array {
    const para = ({ pieces, mark: end, level, before }: Para) =>
      p(
        pieces.map((piece) => tracked(piece.state, run(piece))).join(""),
        `${numPr(level)}<w:rPr>${flags(end)}</w:rPr>` +
          (before === level ? "" : `<w:pPrChange w:id="9" w:author="A"><w:pPr>${numPr(before)}</w:pPr></w:pPrChange>`),
      );
    const row = ({ state, cells }: Row) =>
      `<w:tr><w:trPr>${flags(state)}</w:trPr>${cells.map((cell) => `<w:tc>${cell.map(para).join("")}</w:tc>`).join("")}</w:tr>`;
    const body = blocks.map((block) => (isTable(block) ? `<w:tbl>${block.map(row).join("")}</w:tbl>` : para(block)));
    return word(body.join(""), { numbering: NUMBERING, footnotes: FOOTNOTES });
  }

  /** The same file after Word has accepted or rejected all changes: words removed, paragraphs joined, rows removed. */
  function settledFile(blocks: readonly Block[], view: TrackedChangeMode): Uint8Array {
    const gone = (state: State) => state === "both" || state === (view === "rejected" ? "ins" : "del");
    const paras = (all: readonly Para[]): string[] => {
      const done: string[] = [];
      let open = "";
      all.forEach(({ pieces, mark: end, level, before }, i) => {
        open += pieces
          .filter((piece) => !gone(piece.state))
          .map((piece) => run({ ...piece, state: "kept" }))
          .join("");
        if (gone(end) && i < all.length - 1) return;
        done.push(p(open, numPr(view === "rejected" ? before : level)));
        open = "";
      });
      return done;
    };
    const row = ({ cells }: Row) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${paras(cell).join("")}</w:tc>`).join("")}</w:tr>`;
    const body: string[] = [];
    for (let i = 0; i < blocks.length;) {
      const block = blocks[i]!;
      if (isTable(block)) {
        body.push(
          `<w:tbl>${block
            .filter(({ state }) => !gone(state))
            .map(row)
            .join("")}</w:tbl>`,
        );
        i++;
        continue;
      }
      const stretch: Para[] = [];
      for (; i < blocks.length && !isTable(blocks[i]!); i++) stretch.push(blocks[i] as Para);
      body.push(...paras(stretch));
    }
    const note = (id: number) => p(t(`Note ${id}${view === "rejected" ? " less" : " more"}`));
    const footnotes = `<w:footnotes ${W}>${[1, 2, 3].map((id) => `<w:footnote w:id="${id}">${note(id)}</w:footnote>`).join("")}</w:footnotes>`;
    return word(body.join(""), { numbering: NUMBERING, footnotes });
  }

  /** Everything except what a copy without changes cannot have. */
  const bare = ({ lines: all }: FormatReaderOutput) =>
    all.map(({ text, hints: { cell, ...hints }, footnotes }) => ({ text, hints, cell: cell?.column, footnotes }));
  const letters = (all: readonly string[]) => {
    const counts: Record<string, number> = {};
    for (const letter of all.join("").replace(/\s+/gu, "")) counts[letter] = (counts[letter] ?? 0) + 1;
    return counts;
  };

  const SEEDS = Array.from({ length: 120 }, (_, i) => i + 1);
  test.each(["accepted", "rejected"] as const)("is read as its copy with its changes %s", (view) => {
    for (const seed of SEEDS) {
      const blocks = invented(seed);
      const seen = { seed, lines: bare(lines(trackedFile(blocks), view)) };
      expect(seen).toEqual({ seed, lines: bare(lines(settledFile(blocks, view))) });
    }
  });

  test("loses no word in any view: each is in the text or in a tracked change", () => {
    for (const seed of SEEDS.slice(0, 60)) {
      const bytes = trackedFile(invented(seed));
      const all = letters(raw(bytes).lines.map(({ text }) => text));
      for (const view of ["accepted", "rejected"] as const) {
        const { lines: settled } = lines(bytes, view);
        if (settled.length === 0) continue;
        const away = settled.flatMap(({ tracked = [] }) =>
          tracked.flatMap((c) => (c.start === c.end ? [c.words] : [])),
        );
        const found = letters([...settled.map(({ text }) => text), ...away]);
        const lost = Object.keys(all).filter((letter) => (found[letter] ?? 0) < all[letter]!);
        expect({ seed, view, lost }).toEqual({ seed, view, lost: [] });
      }
    }
  });

  test("has every tracked change at the words it names", () => {
    for (const seed of SEEDS.slice(0, 60)) {
      for (const { text, tracked = [] } of lines(trackedFile(invented(seed)), "shown").lines) {
        for (const { start, end, type, words } of tracked) {
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
          if (type === "deleted") expect([seed, start]).toEqual([seed, end]);
          const squeezed = (s: string) => s.replace(/\s+/gu, "");
          if (start < end) expect(squeezed(words)).toContain(squeezed(text.slice(start, end)).slice(0, 1));
        }
      }
    }
  });
});

describe("In a Word file that was changed by hand,", () => {
  const at = "2026-03-02T10:00:00Z";

  test("changes carry author and date; a moved passage is deleted in one place and inserted in the other", () => {
    const bytes = word(
      p(
        `${t("Lamps ")}${by("ins", "Ana", t("and torches "))}${t("burn")}${by("del", "Ben", dt(" brightly"))}${t(".")}`,
      ) +
        p(by("moveFrom", "Ana", t("Wicks are trimmed.")), `<w:rPr>${by("moveFrom", "Ana", "")}</w:rPr>`) +
        p(t("Oil is poured.")) +
        p(by("moveTo", "Ana", t("Wicks are trimmed.")), `<w:rPr>${by("moveTo", "Ana", "")}</w:rPr>`) +
        p(t("End.")),
    );
    const { lines: accepted, warnings } = lines(bytes);
    expect(accepted.map(({ text }) => text)).toEqual([
      "Lamps and torches burn.",
      "Oil is poured.",
      "Wicks are trimmed.",
      "End.",
    ]);
    expect(accepted[0]!.tracked).toEqual([
      { type: "inserted", start: 6, end: 18, words: "and torches ", author: "Ana", at },
      { type: "deleted", start: 22, end: 22, words: " brightly", author: "Ben", at },
    ]);
    expect(accepted[1]!.tracked).toEqual([
      { type: "deleted", start: 0, end: 0, words: "Wicks are trimmed.\n", author: "Ana", at },
    ]);
    expect(accepted[2]!.tracked).toEqual([
      { type: "inserted", start: 0, end: 18, words: "Wicks are trimmed.\n", author: "Ana", at },
    ]);
    expect(warnings.map(({ code, params }) => [code, params.count])).toEqual([
      ["reading.insertions", 2],
      ["reading.deletions", 2],
    ]);
    expect(printed(bytes, "rejected")).toEqual([
      "Lamps burn brightly.",
      "Wicks are trimmed.",
      "Oil is poured.",
      "End.",
    ]);
  });

  test("the words of a deleted row go to the line after the table, those of the last one to the line before", () => {
    const row = (text: string, state = "") => `<w:tr><w:trPr>${state}</w:trPr><w:tc>${p(t(text))}</w:tc></w:tr>`;
    const gone = by("del", "Ben", "");
    const bytes = word(
      p(t("Before.")) +
        `<w:tbl>${row("kept")}${row("lost", gone)}</w:tbl>` +
        p(t("After.")) +
        `<w:tbl>${row("end", gone)}</w:tbl>`,
    );
    const { lines: accepted } = lines(bytes);
    expect(accepted.map(({ text, tracked = [] }) => [text, tracked.map(({ start, words }) => [start, words])])).toEqual(
      [
        ["Before.", []],
        ["kept", []],
        [
          "After.",
          [
            [0, "lost\n"],
            [6, "\nend"],
          ],
        ],
      ],
    );
  });

  test("a deleted footnote is reported, and the others are numbered without it", () => {
    const note = (id: number) => `<w:footnote w:id="${id}">${p(t(`Note ${id}`))}</w:footnote>`;
    const footnotes = `<w:footnotes ${W}>${note(1)}${note(2)}</w:footnotes>`;
    const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const bytes = word(p(t("One") + by("del", "Ben", call(1)) + t(" two") + call(2)), { footnotes });
    const { lines: accepted, warnings } = lines(bytes);
    expect(accepted[0]!.footnotes).toEqual([{ at: 7, mark: "1", text: "Note 2" }]);
    expect(warnings).toMatchObject([{ code: "reading.note-gone", params: { mark: "1", words: "Note 1" } }]);
    expect(lines(bytes, "rejected").lines[0]!.footnotes).toEqual([
      { at: 3, mark: "1", text: "Note 1" },
      { at: 7, mark: "2", text: "Note 2" },
    ]);
  });

  test("the last paragraph keeps its end; a paragraph before a table is deleted with all its words, or stays", () => {
    const gone = mark("del", "Ben");
    const cell = `<w:tbl><w:tr><w:tc>${p(t("cell"), gone)}</w:tc></w:tr></w:tbl>`;
    const bytes = word(p(t("stays"), gone) + cell + p(by("del", "Ben", dt("goes")), gone) + cell + p(t("last"), gone));
    expect(printed(bytes)).toEqual(["stays", "cell", "cell", "last"]);
    expect(printed(bytes, "rejected")).toEqual(["stays", "cell", "goes", "cell", "last"]);
  });

  test("a line break that somebody inserted divides a heading only if it is accepted", () => {
    const bytes = word(p(t("Article 1") + by("ins", "Ana", "<w:r><w:br/></w:r>") + t("Purpose")));
    expect(printed(bytes)).toEqual(["Article 1", "Purpose"]);
    expect(printed(bytes, "rejected")).toEqual(["Article 1Purpose"]);
  });
});
