import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import type { SourceLine, FormatReaderOutput } from "#shared/import/sourceLines.ts";
import { readHtml } from "#shared/import/readers/html/readHtml.ts";
import { reading } from "./samples.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/import/html/${name}.html`, import.meta.url), "utf8");

function read(text: string): FormatReaderOutput {
  const lines = readHtml(text);
  if (isRefusal(lines)) throw new Error(lines.code);
  return lines;
}

/** Returns a line as printed: its cell, indent, number and text. */
function printed({ text, hints: { number, indent, cell } }: SourceLine): string {
  const place = cell ? `[${cell.table}.${cell.row}.${cell.column}] ` : "";
  return `${"  ".repeat(indent ?? 0)}${place}${number === undefined ? "" : `${number} `}${text}`;
}
const texts = (text: string) => read(text).lines.map(printed);

describe("A page that Word saved", () => {
  const lines = read(fixture("word"));

  test("gives its paragraphs, without the lists of notes and comments", () => {
    expect(lines.lines.map(printed)).toEqual([
      "Draft Convention on Lamps",
      "Article 1..... 2",
      "Article 1",
      "Each Party mayshall keep a lamp lit at night.",
      "(a) with oil;",
      "(b) with tallow wax.",
      "Article 2",
      "Lamps are free.",
    ]);
    expect(lines.lines.map(({ hints }) => hints.style ?? hints.heading ?? "")).toEqual([
      "Title",
      "toc",
      2,
      "",
      "",
      "",
      2,
      "",
    ]);
    expect(lines).toMatchObject({ language: "EN-GB", title: "Draft Convention on Lamps" });
  });

  test("gives its tracked changes, footnotes and comments at their words", () => {
    const line = lines.lines[3]!;
    const change = { author: "Alba Rossa", at: "2031-03-05T10:00" };
    expect(line.changes).toEqual([
      { type: "deleted", start: 11, end: 14, ...change },
      { type: "inserted", start: 14, end: 19, ...change },
    ]);
    expect(line.footnotes).toEqual([{ at: 31, mark: "1", text: "Including torches." }]);
    expect(line.remarks).toEqual([
      { start: 32, end: 44, author: "AR", at: "2031-03-05T12:00:00", text: "Too narrow: and by day?" },
    ]);
    expect(lines.warnings).toEqual([
      { code: "reading.struck-words", params: { words: "tallow" }, where: { unit: "line", n: 21 } },
      { code: "reading.picture", params: {}, where: { unit: "line", n: 23 } },
    ]);
  });
});

test("A gazette's page gives numbered paragraphs in tables, tables of figures, notes below a rule", () => {
  const { lines } = read(fixture("gazette"));
  expect(lines.map(printed)).toEqual([
    "REGULATION ON LAMPS",
    "Article 1",
    "Subject matter",
    "1. Lamps are governed by this Regulation :",
    "(a) oil lamps:",
    "  (i) of brass;",
    "  (ii) of clay;",
    "(b) wax lamps.",
    "2. Sizes:",
    "[1.1.1] Size",
    "[1.1.2] Oil",
    "[1.1.3] Wick",
    "[1.2.1] Small",
    "[1.2.2] One cup",
    "[1.2.3] Thin",
    "[1.3.2] Two cups",
    "[1.3.3] Thick",
  ]);
  expect(lines[3]!.footnotes).toEqual([{ at: 41, mark: "1", text: "Gazette 7, p. 3." }]);
});

test("Text with a column of comments has these as remarks on the text of the row, and a warning", () => {
  const { lines, warnings } = read(fixture("columns"));
  expect(lines.map(printed)).toEqual([
    "Comments on the draft Convention on Lamps",
    "Article 1. Purpose",
    "1. Lamps shall be lit.",
    "2. Lamps shall be tended.",
    "3. Lamps are free.",
    "Yours, the Lamplighters",
  ]);
  expect(lines.map(({ remarks }) => remarks?.map(({ start, end, text }) => ({ start, end, text })))).toEqual([
    undefined,
    undefined,
    [{ start: 0, end: 22, text: "By whom?\nAnd when?" }],
    undefined,
    [{ start: 0, end: 18, text: "Nothing is said of torches." }],
    undefined,
  ]);
  expect(warnings).toEqual([
    {
      code: "reading.columns",
      params: { comments: "Comment", text: "Draft text", count: 2 },
      where: { unit: "line", n: 3 },
    },
  ]);
});

describe("An HTML list", () => {
  test.each([
    ['<ol start="3"><li>a<li>b</ol>', ["3. a", "4. b"]],
    ['<ol type="I"><li>a<li value="9">b</ol>', ["I. a", "IX. b"]],
    ["<ol reversed><li>a<li>b<li>c</ol>", ["3. a", "2. b", "1. c"]],
    ['<ol style="list-style-type: lower-alpha"><li>a<li>b<ol type="i"><li>c</ol></ol>', ["a. a", "b. b", "  i. c"]],
    ['<ol style="list-style: none"><li>(1) a</ol>', ["(1) a"]],
    ["<ul><li>a<li>b</ul>", ["a", "b"]],
    ["<ol><li><p>a</p><p>b</p></ol>", ["1. a", "  b"]],
    ["<ol><li>a<br>B<li></ol>", ["1. a", "  B", "2. "]],
    ['<ol><li><ol type="a"><li>b</ol></ol>', ["1. ", "  a. b"]],
    ["<ol><li>1. typed</ol>", ["1. typed"]],
  ])("prints its numbers as a browser does: %s", (html, expected) => {
    expect(texts(html)).toEqual(expected);
  });
});

describe("A footnote in HTML", () => {
  test.each([
    ["raised", '<p>Lamps<sup><a href="#n1">1</a></sup> burn.</p><p id="n1">1. Of oil.</p>'],
    [
      "named",
      '<p>Lamps<a class="footnote-ref" href="#n1" id="r1">1</a> burn.</p><ol><li id="n1"><p>Of oil. <a href="#r1">↩</a></p></li></ol>',
    ],
    [
      "from a word processor",
      '<p>Lamps<a class="sdfootnoteanc" name="a1" href="#s1"><sup>1</sup></a> burn.</p><div id="sdfootnote1"><p><a name="s1" href="#a1">1</a> Of oil.</p></div>',
    ],
    ["linked to and fro", '<p>Lamps<a id="c" href="#t">[1]</a> burn.</p><p><a id="t" href="#c">[1]</a> Of oil.</p>'],
  ])("is found, whatever program made the page: %s", (_, html) => {
    const { lines } = read(html);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ text: "Lamps burn.", footnotes: [{ at: 5, mark: "1", text: "Of oil." }] });
  });

  test("is not a link to an article", () => {
    expect(texts('<p>See <a href="#a5">5</a>.</p><h2 id="a5">Article 5</h2><p>Text.</p>')).toEqual([
      "See 5.",
      "Article 5",
      "Text.",
    ]);
  });
});

test("A block has the direction of its language, emphasis from styles, and its line breaks", () => {
  const { lines, language, direction } = read(
    `<body lang="ar" dir="rtl"><p>المادة 1</p><p dir="ltr"><b style="font-weight:normal">Article 1</b></p>
     <p><span style="font-weight:700">Recalling the night,<br>Noting the oil, which is<br>dear,<br>(a) Text</span></p>`,
  );
  expect({ language, direction }).toEqual({ language: "ar", direction: "rtl" });
  expect(lines.map(({ text, hints }) => [text, hints.direction, hints.bold])).toEqual([
    ["المادة 1", undefined, undefined],
    ["Article 1", "ltr", undefined],
    ["Recalling the night,", undefined, true],
    ["Noting the oil, which is dear,", undefined, true],
    ["(a) Text", undefined, true],
  ]);
});

test("A pasted fragment is read with the markup that the clipboard adds", () => {
  expect(
    texts("<meta charset='utf-8'><!--StartFragment--><h3>Article 1</h3><p>1.&nbsp;Text</p><!--EndFragment-->"),
  ).toEqual(["Article 1", "1. Text"]);
});

test("Paragraphs that were inserted or deleted as a whole also have their ends inserted or deleted", () => {
  const { lines } = read('<del cite="Bo" datetime="2031-01-01"><p>Gone.</p></del><ins><p>New.</p></ins><p>Old.</p>');
  expect(lines.map(({ text, mark, changes }) => [text, mark?.type, changes?.[0]?.author])).toEqual([
    ["Gone.", "deleted", "Bo"],
    ["New.", "inserted", ""],
    ["Old.", undefined, undefined],
  ]);
});

describe("A page made to overload a reader", () => {
  test.each([
    ["deep", "<div>".repeat(5_000)],
    ["deep in formatting", "<b><div>".repeat(5_000)],
    ["deep in tables", "<table><tr><td>".repeat(2_000)],
    ["endless", "<i></i>".repeat(600_000)],
    ["with endless tags", `<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}`).join(" ")}>`],
  ])("is refused: %s", (_, html) => {
    const lines = readHtml(html);
    expect(isRefusal(lines) && lines.code).toBe("reading.too-deep");
  });
});

describe("In HTML,", () => {
  const headings = (text: string) => read(text).lines.map(({ hints }) => hints.heading);

  test("hidden words are left out and reported", () => {
    const { lines, warnings } = read('<p>Seen <span style="display:none">unseen</span></p><p hidden></p>');
    expect(lines.map(printed)).toEqual(["Seen"]);
    expect(warnings).toEqual([{ code: "reading.hidden", params: { words: "unseen" }, where: { unit: "line", n: 1 } }]);
  });

  test("quoted headings are headings only if there are no others", () => {
    const quote = "<blockquote><h2>Article 9</h2></blockquote>";
    expect(headings(`<h2>Article 1</h2>${quote}`)).toEqual([2, undefined]);
    expect(headings(quote)).toEqual([2]);
  });
});

test("The title of a page is the one in its text, not the name of its file", async () => {
  const body = "<p>Article 1</p><p>1. Lamps shall burn.</p>";
  const title = (own: string) =>
    `<html><head><title>L_2099001EN.000101.fmx.xml</title></head><body>${own}${body}</body></html>`;
  const marked = await reading(
    "x.html",
    title(
      '<p class="oj-doc-ti">REGULATION (EU) 2099/1 OF THE COUNCIL</p><p class="oj-doc-ti">of 13 June 2099</p><p class="oj-doc-ti">laying down rules on lamps</p>',
    ),
  );
  expect(marked.draft.title).toBe("REGULATION (EU) 2099/1 OF THE COUNCIL of 13 June 2099 laying down rules on lamps");
  expect(marked.exclusions.map(({ reason, text }) => [reason, text])).toEqual([
    ["metadata", "L_2099001EN.000101.fmx.xml"],
  ]);
  const plain = title("<p>COUNCIL DIRECTIVE 99/1/EC</p><p>of 1 May 2099</p><p>on the approximation of lamps</p>");
  expect((await reading("x.html", plain)).draft.title).toBe(
    "COUNCIL DIRECTIVE 99/1/EC of 1 May 2099 on the approximation of lamps",
  );
  expect((await reading("celex.html", title(""))).draft.title).toBe("celex");
});
