import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  StandardFonts,
  degrees,
  rgb,
  type PDFPage,
} from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "#shared/base/language.ts";
import { examinePdfBytes } from "#shared/import/readers/pdf/file/hostilePdf.ts";
import { codes, lines, typeset } from "./drawnPdf.ts";
import { markedParagraphs, readMarked, scoreMarks, type Marked, type MarkScore } from "./markedDraft.ts";

type Typst = (marked: Marked) => string;
const escaped = (words: string) => words.replace(/[[\]#*_@$<>~]/gu, (sign) => `\\${sign}`);
const struck = (words: string) => `#strike[${escaped(words)}]`;
/** How programs mark words: what they do with added ones. */
const STYLES: Readonly<Record<string, Typst>> = {
  underlined: ({ type, words }) =>
    type === "plain" ? escaped(words) : type === "deleted" ? struck(words) : `#underline[${escaped(words)}]`,
  coloured: ({ type, words }) =>
    type === "plain"
      ? escaped(words)
      : type === "deleted"
        ? struck(words)
        : `#text(fill: rgb("#0033cc"))[${escaped(words)}]`,
  "coloured and underlined": ({ type, words }) => {
    const mark = type === "deleted" ? struck(words) : `#underline[${escaped(words)}]`;
    return type === "plain" ? escaped(words) : `#text(fill: rgb("#c00000"))[${mark}]`;
  },
};

/** What is no mark of a revision, though it is underlined, coloured or ruled. */
const DECOYS = `
#underline[Annex on colours]

#link("https://example.org/lamps")[#underline[#text(fill: blue)[The register of lamps]]] and https://example.org are on the network.

#table(columns: 2, [Colour], [Use of the lamp], [Green], [Under way], [Amber], [In need of help])
#table(columns: (1fr, 1fr), stroke: (bottom: 0.5pt), inset: (x: 0pt, y: 2pt), [White], [All others])

Signature: #box(width: 120pt, stroke: (bottom: 0.5pt))[#h(1pt)]

#underline[Scope.] This part has a caption of its own#footnote[A note at the foot of the page.], and $a / b$ in it.

Name withheld: #box(fill: black)[#text(fill: black)[somebody]] of the port.
`;

function markup(language: Language, style: Typst, options = ""): string {
  const paragraphs = markedParagraphs(language).map((parts, i) =>
    i === 0
      ? `#align(center)[*${parts[0]!.words}*]`
      : parts
          .map(style)
          .join("")
          .replace(/^(\d+)\./u, "$1\\."),
  );
  return [
    '#set page(paper: "a4", numbering: "1")',
    `#set text(font: ("Noto Serif", "Amiri", "Noto Sans SC"), size: 11pt, lang: "${language}"${language === "ar" ? ", dir: rtl" : ""})`,
    '#show heading: set text(fill: rgb("#2e74b5"))',
    options,
    ...paragraphs,
    ...(language === "en" ? [DECOYS] : []),
  ].join("\n\n");
}

const sum = (scores: readonly MarkScore[]) => ({
  right: scores.reduce((total, { right }) => total + right, 0),
  all: scores.reduce((total, { all }) => total + all, 0),
  invented: scores.flatMap(({ invented }) => invented),
});

describe("Words that are marked on the pages of a PDF", () => {
  it.each(Object.keys(STYLES))("are offered as tracked changes if additions are %s", async (name) => {
    const scores: MarkScore[] = [];
    for (const language of LANGUAGES) {
      for (const options of ["", "#set par(justify: true)\n#set page(width: 90mm)"]) {
        const read = await readMarked(typeset(markup(language, STYLES[name]!, options)));
        expect(read.manualMarkup?.isRead, language).toBe(true);
        scores.push(scoreMarks(language, read));
      }
    }
    const { right, all, invented } = sum(scores);
    expect(invented).toEqual([]);
    expect(all).toBeGreaterThan(80);
    expect(right / all, scores.flatMap(({ missed }) => missed).join("; ")).toBeGreaterThanOrEqual(0.95);
  });

  it("stay words unless the user wants that, and a warning counts the rows", async () => {
    const read = await readMarked(typeset(markup("es", STYLES["underlined"]!)), false);
    expect(read.manualMarkup).toMatchObject({
      deleted: 3,
      inserted: 3,
      doubtful: 0,
      look: "underlined",
      isRead: false,
    });
    expect(read.changes).toEqual([]);
    expect(read.warnings.map(({ code }) => code)).toContain("reading.pdf-redline");
  });

  it("are found on a page that is turned and scaled", async () => {
    const plain = await PDFDocument.load(typeset(markup("fr", STYLES["underlined"]!)));
    for (const angle of [0, 90, 180, 270]) {
      const turned = await PDFDocument.create();
      const [embedded] = await turned.embedPdf(plain, [0]);
      const { width, height } = embedded!.scale(0.6);
      const sideways = angle % 180 !== 0;
      const page = turned.addPage(sideways ? [height + 40, width + 40] : [width + 40, height + 40]);
      const [x, y] = { 0: [20, 20], 90: [height + 20, 20], 180: [width + 20, height + 20], 270: [20, width + 20] }[
        angle
      ]!;
      page.drawPage(embedded!, { x, y, xScale: 0.6, yScale: 0.6, rotate: degrees(angle) });
      page.setRotation(degrees(angle));
      const score = scoreMarks("fr", await readMarked(await turned.save()));
      expect(score, `turned by ${angle}`).toMatchObject({ missed: [], invented: [] });
    }
  });

  it("are read by the legend, without struck words", async () => {
    const legend = "Additions are shown in blue.";
    const file = typeset(`#set text(font: "Noto Serif")
#align(center)[*Article 1*]

${legend}

1\\. Each keeper #text(fill: blue)[and each harbour master] shall keep a record of signals.

2\\. The record is kept for #text(fill: rgb("#cc0000"))[five] years.`);
    const { manualMarkup, changes } = await readMarked(file);
    expect(manualMarkup).toMatchObject({ look: "coloured", legend });
    expect(changes.map(({ type, words }) => [type, words.trim()])).toContainEqual([
      "inserted",
      "and each harbour master",
    ]);
  });
});

describe("What only looks like a mark", () => {
  const text = (body: string) =>
    `#set text(font: "Noto Serif")\n#align(center)[*Article 1*]\n\n1\\. Lamps are lit.\n\n${body}`;

  it("is none in a text without struck words", async () => {
    const { manualMarkup, changes } = await readMarked(typeset(text(DECOYS)));
    expect(manualMarkup).toBeUndefined();
    expect(changes).toEqual([]);
  });

  it("is none in the rows and rules of a table", async () => {
    const rules = [0.3, 0.7, 1.5].map(
      (inset) =>
        `#table(columns: (auto, 1fr), inset: ${inset}pt, [Green], [Under way, and others], [Amber], [In need])`,
    );
    const { manualMarkup } = await readMarked(typeset(text(rules.join("\n\n"))));
    expect(manualMarkup).toBeUndefined();
  });

  it("is doubtful if it may be a caption", async () => {
    const { manualMarkup, warnings } = await readMarked(
      typeset(text("2\\. It #strike[may] #underline[shall] burn.\n\n3\\. #underline[Oil.] Oil is kept dry.")),
    );
    expect(manualMarkup).toMatchObject({ deleted: 1, inserted: 1, doubtful: 1 });
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: "reading.manual-doubtful", params: { words: "Oil.", look: "underlined" } }),
    );
  });
});

/** A page of rows in a standard font, with lines as thin rectangles. */
async function ruled(
  rows: readonly string[],
  rules: readonly { readonly row: number; readonly words: string; readonly rise: number; readonly beyond?: number }[],
): Promise<{
  document: PDFDocument;
  page: PDFPage;
  boxOf: (row: number, words: string) => [number, number, number, number];
}> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const page = document.addPage([595, 842]);
  rows.forEach((row, i) => page.drawText(row, { x: 80, y: 700 - 20 * i, size: 11, font }));
  const spanOf = (row: number, words: string) => {
    const x = 80 + font.widthOfTextAtSize(rows[row]!.slice(0, rows[row]!.indexOf(words)), 11);
    return { x, width: font.widthOfTextAtSize(words, 11) };
  };
  for (const { row, words, rise, beyond = 0 } of rules) {
    const { x, width } = spanOf(row, words);
    page.drawRectangle({ x, y: 700 - 20 * row + rise, width: width + beyond, height: 0.7, color: rgb(0, 0, 0) });
  }
  const boxOf = (row: number, words: string): [number, number, number, number] => {
    const { x, width } = spanOf(row, words);
    return [x, 697 - 20 * row, x + width, 709 - 20 * row];
  };
  return { document, page, boxOf };
}

const ROWS = ["Article 1", "1. Lamps may be lit by their keepers.", "2. Oil is burnt by day and by night."];

describe("Lines that are thin rectangles", () => {
  it("strike the words under them, in the middle of a run", async () => {
    const { document } = await ruled(ROWS, [{ row: 1, words: "may be", rise: 2.6 }]);
    const { changes } = await readMarked(await document.save());
    expect(changes.map(({ type, words }) => [type, words])).toEqual([["deleted", "may be"]]);
  });

  it.each([
    ["reach far beyond them", { rise: 2.6, beyond: 60 }],
    ["are above them", { rise: 8 }],
  ])("strike none if they %s", async (_, rule) => {
    const { document } = await ruled(ROWS, [{ row: 2, words: "by night.", ...rule }]);
    expect((await readMarked(await document.save())).manualMarkup).toBeUndefined();
  });
});

/** Marks words as viewers do. */
function annotate(
  page: PDFPage,
  subtype: "StrikeOut" | "Underline" | "Highlight",
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  text = "",
): void {
  const { context } = page.doc;
  const annotation = context.obj({
    Type: "Annot",
    Subtype: subtype,
    Rect: [x0, y0, x1, y1],
    QuadPoints: [x0, y1, x1, y1, x0, y0, x1, y0],
    T: PDFHexString.fromText("Li Wei"),
    Contents: PDFHexString.fromText(text),
    M: PDFString.of("D:20260402183000Z"),
    F: 4,
  });
  const all = page.node.Annots() ?? context.obj([]);
  all.push(context.register(annotation));
  page.node.set(PDFName.of("Annots"), all);
}

describe("Words that somebody marked in a viewer", () => {
  it("are changes of that person if they are struck", async () => {
    const { document, page, boxOf } = await ruled(ROWS, []);
    annotate(page, "StrikeOut", boxOf(1, "by their keepers"));
    annotate(page, "Highlight", boxOf(2, "by day"), "Why by day?");
    const { changes, remarks } = await readMarked(await document.save());
    expect(changes).toMatchObject([
      { type: "deleted", words: "by their keepers", author: "Li Wei", at: "2026-04-02T18:30:00Z" },
    ]);
    expect(remarks.map(({ text }) => text)).toEqual(["Why by day?"]);
  });

  it("are found on a page that is shown turned", async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.TimesRoman);
    const page = document.addPage([595, 842]);
    page.setRotation(degrees(90));
    ROWS.forEach((row, i) => page.drawText(row, { x: 100 + 20 * i, y: 80, size: 11, font, rotate: degrees(90) }));
    const start = 80 + font.widthOfTextAtSize("2. Oil is burnt ", 11);
    annotate(page, "StrikeOut", [131, start, 143, start + font.widthOfTextAtSize("by day", 11)], "Why by day?");
    const file = await document.save();
    const [{ changes }, { remarks }] = [await readMarked(file), await readMarked(file, false)];
    expect(changes.map(({ type, words }) => [type, words])).toEqual([["deleted", "by day"]]);
    expect(remarks.map(({ spot: { start, end } }) => [start, end])).toEqual([[13, 19]]);
  });

  it("keep what is said about them", async () => {
    const { document, page, boxOf } = await ruled(ROWS, []);
    annotate(page, "StrikeOut", boxOf(1, "by their keepers"), "Nobody else may.");
    const { remarks } = await readMarked(await document.save());
    expect(remarks.map(({ text }) => text)).toEqual(["Nobody else may."]);
  });

  it("are doubtful additions if they are underlined away from struck ones", async () => {
    const { document, page, boxOf } = await ruled(ROWS, []);
    annotate(page, "StrikeOut", boxOf(1, "may be"));
    annotate(page, "Underline", boxOf(1, "lit"));
    annotate(page, "Underline", boxOf(2, "by night"));
    const { manualMarkup, changes } = await readMarked(await document.save());
    expect(manualMarkup).toMatchObject({ deleted: 1, inserted: 1, doubtful: 1, look: "underlined" });
    expect(changes.map(({ words }) => words)).toEqual(["may be", "lit"]);
  });
});

describe("The content of pages", () => {
  it("is followed only if a line may run through its letters", async () => {
    const strikes = async (rules: Parameters<typeof ruled>[1]) =>
      examinePdfBytes(await (await ruled(ROWS, rules)).document.save()).mayStrikeLetters;
    expect(await strikes([])).toBe(false);
    expect(await strikes([{ row: 2, words: "Oil", rise: -1.5 }])).toBe(false);
    expect(await strikes([{ row: 2, words: "Oil", rise: 2.6 }])).toBe(true);
    expect(examinePdfBytes(typeset(markup("en", STYLES["underlined"]!))).mayStrikeLetters).toBe(true);
  });

  it("is read like the same words without marks", async () => {
    const plain: Typst = ({ words }) => escaped(words);
    for (const language of LANGUAGES) {
      const [marked, other] = [STYLES["underlined"]!, plain].map((style) => typeset(markup(language, style)));
      const [one, two] = [await lines(marked!), await lines(other!)];
      expect(
        one.lines.map(({ text }) => text),
        language,
      ).toEqual(two.lines.map(({ text }) => text));
      expect(codes(two)).not.toContain("reading.pdf-redline");
    }
  });
});
