import { describe, expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import type {
  TrackedChangeMode,
  SourceLine,
  LineHints,
  FormatReaderOutput,
  ProvisionHint,
} from "#shared/import/sourceLines.ts";
import type { RecognisedDraft } from "#shared/import/importedDraft.ts";
import { recogniseDraft } from "#shared/import/recognise/recogniseDraft.ts";
import { outline } from "./samples.ts";

const line = (text: string, more: Partial<SourceLine> = {}): SourceLine => ({ text, hints: {}, where: null, ...more });

function recognised(
  lines: readonly SourceLine[],
  more: Partial<FormatReaderOutput> = {},
  view: TrackedChangeMode = "accepted",
): RecognisedDraft {
  const outcome = recogniseDraft({ lines, warnings: [], ...more }, "untitled", { view });
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome;
}

describe("A mark that is attached to words", () => {
  const change = (start: number, end: number, words: string) =>
    ({ type: "inserted", start, end, words, author: "CAN" }) as const;
  const remark = (start: number, end: number, text = "why?") => ({ start, end, author: "NZL", text });

  const lines = [
    line("Draft convention on lamps", { remarks: [remark(0, 5, "on the title")] }),
    line("Article 1. Bright lamps", { tracked: [change(11, 17, "Bright ")], remarks: [remark(18, 23)] }),
    line("[(a) the lamps shine;", {
      tracked: [change(1, 8, "(a) the"), change(15, 20, "shine")],
      remarks: [remark(0, 4, "on the number"), remark(9, 14)],
      footnotes: [{ at: 14, mark: "1", text: "Or torches." }],
    }),
    line("Article 2", { remarks: [remark(8, 9, "on Article 2")] }),
    line("Dark lamps", { tracked: [change(0, 4, "Dark")], footnotes: [{ at: 10, mark: "2", text: "Unlit." }] }),
    line("None.", { hints: { number: "1." }, remarks: [remark(0, 4)] }),
  ];

  test("moves with them into headings, numbers and blocks", () => {
    const { draft, remarks, changes } = recognised(lines);
    expect(outline(draft)).toBe("1 «Bright lamps»\n  1(a) [the lamps shine;\n2 «Dark lamps»\n  2(1) None.");
    expect(remarks.map(({ text, spot }) => [text, ...Object.values(spot)])).toEqual([
      ["on the title", 0, -1, 0, 0],
      ["why?", 0, -1, 7, 12],
      ["on the number", 1, 0, 0, 0],
      ["why?", 1, 0, 5, 10],
      ["on Article 2", 2, -1, 0, 0],
      ["why?", 3, 0, 0, 4],
    ]);
    expect(changes.map(({ words, spot }) => [words, ...Object.values(spot)])).toEqual([
      ["Bright ", 0, -1, 0, 6],
      ["the", 1, 0, 0, 4],
      ["shine", 1, 0, 11, 16],
      ["Dark", 2, -1, 0, 4],
    ]);
    expect(draft.provisions.map(({ blocks }) => blocks)).toEqual([
      [],
      [{ text: "[the lamps shine;", footnotes: [{ at: 10, mark: "1", text: "Or torches." }] }],
      [],
      [{ text: "None.", footnotes: [{ at: 0, mark: "2", text: "Unlit." }] }],
    ]);
  });

  test("is in a draft, if it is a tracked change, only where changes are shown", () => {
    const tracked = (view: TrackedChangeMode) => recognised(lines, {}, view).draft.provisions[1]!.blocks[0]!.tracked;
    expect(tracked("accepted")).toBeUndefined();
    expect(tracked("rejected")).toBeUndefined();
    expect(tracked("shown")).toEqual([change(0, 4, "the"), change(11, 16, "shine")]);
  });

  test("is on its own if no text follows", () => {
    const { draft } = recognised([
      line("Article 1"),
      line("Text."),
      line("Article 2", { footnotes: [{ at: 9, mark: "1", text: "Left out." }] }),
    ]);
    expect(draft.provisions[2]!.blocks).toEqual([{ text: "", footnotes: [{ at: 0, mark: "1", text: "Left out." }] }]);
  });
});

describe("A source with explicit structure", () => {
  const unit = (kind: ProvisionHint["kind"], level: number, num: string, eId?: string, heading = ""): LineHints => ({
    unit: { kind, level, num, heading, ...(eId === undefined ? {} : { eId }) },
  });

  test("is followed: no line becomes a heading, names are kept, kept apart, and made if there are none", () => {
    const { draft } = recognised(
      [
        line("Cover"),
        line("", { hints: unit("chapter", 1, "Chapter I", "chp_I", "General") }),
        line("Article 9", { hints: unit("article", 2, "Article 1", "a-1", "Purpose") }),
        line("More text."),
        line("First.", { hints: unit("paragraph", 4, "1.") }),
        line("Second.", { hints: unit("paragraph", 4, "2.", "a-1") }),
        line("Third.", { hints: unit("article", 2, "Article 2", "a-1__para_1") }),
      ],
      { title: "Act on lamps", language: "fr" },
    );
    expect(draft.title).toBe("Act on lamps");
    expect(draft.provisions.map(({ address, eId, level }) => `${level} ${address} ${eId}`)).toEqual([
      "1 text(1) text_1",
      "1 chapter I chp_I",
      "2 1 a-1",
      "3 1(1 #2) a-1__para_1_2",
      "3 1(2) a-1__para_2",
      "2 2 a-1__para_1",
    ]);
    expect(draft.provisions[2]!.blocks).toEqual([{ text: "Article 9" }, { text: "More text." }]);
  });
});

describe("If headings have other words,", () => {
  test("new text is beside the article that has its number, if there is such an article", () => {
    const words = [
      ["Draft convention on lamps", "Article 12", "Lamps", "Lamps are lit."],
      ["New article 13", "Lanterns", "Lanterns are lit.", "Article 13", "Oil", "Oil is clean."],
      ["[New Article 13 bis]", "Wicks", "Wicks are cut."],
    ].flat();
    const { draft, warnings } = recognised(words.map((text) => line(text)));
    expect(draft.provisions.map(({ num, address, heading }) => [num, address, heading])).toEqual([
      ["Article 12", "12", "Lamps"],
      ["New article 13", "13", "Lanterns"],
      ["Article 13", "13 #2", "Oil"],
      ["[New Article 13 bis]", "13 bis", "Wicks"],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(["reading.repeated"]);
  });

  test("numbers that repeat throughout are reported once, since the file may contain a second text", () => {
    const articles = Array.from({ length: 21 }, (_, i) => [`Article ${i + 1}`, `Rule ${i + 1} is kept.`]).flat();
    const { warnings } = recognised(["Draft convention", ...articles, ...articles].map((text) => line(text)));
    expect(warnings.filter(({ code }) => code.startsWith("reading.repeated"))).toMatchObject([
      { code: "reading.repeated-often", params: { count: 21, address: "1 #2" } },
    ]);
  });

  test("principles and guidelines are read as rules, and a schedule as an annex", () => {
    const words = ["Principles on lamps", "Principle 1", "Lamps are lit.", "Principle 2", "Lamps are round."];
    const { draft } = recognised([...words, "Schedule 1", "1. Oil lamps"].map((text) => line(text)));
    expect(draft.provisions.map(({ num, kind }) => `${num} ${kind}`)).toEqual([
      "Principle 1 rule",
      "Principle 2 rule",
      "Schedule 1 annex",
      "1. paragraph",
    ]);
  });

  test("a sentence that begins with one of these words stays text", () => {
    const words = ["Draft convention on lamps", "Article 1", "Lamps", "Lamps are lit."];
    const sentences = [
      "Principle 1 of the Charter is recalled.",
      "Schedule 1 lists them.",
      "New article 2 was withdrawn.",
    ];
    const { draft } = recognised([...words, ...sentences].map((text) => line(text)));
    expect(draft.provisions.map(({ kind }) => kind)).toEqual(["article", "paragraph", "paragraph", "paragraph"]);
  });
});
