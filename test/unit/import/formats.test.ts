import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseMarkdownInline } from "#shared/import/readers/markdown/parseInline.ts";
import { readMarkdown } from "#shared/import/readers/markdown/readMarkdown.ts";
import { readPlainText } from "#shared/import/readers/text/readPlainText.ts";
import { HTML, MARKDOWN, outline, reading } from "./samples.ts";

test("Markdown is read with its headings, lists and footnotes", async () => {
  const { draft, source, warnings } = await reading("x.md", MARKDOWN);
  expect(source.format).toBe("markdown");
  expect(warnings).toEqual([]);
  expect(`${draft.title}\n${outline(draft)}`).toMatchInlineSnapshot(`
    "Draft agreement on lanterns
    preamble «Preamble» The Parties to this Agreement,
      preamble(1) Recalling the darkness, inter alia,
      preamble(2) [Noting that [lamps][lanterns] go out,]
      preamble(¶2) Have agreed as follows:
    1 «purpose»
      1(1) The purpose is light.
      1(2) Parties shall:
        1(2)(1) carry lanterns;
        1(2)(2) tend them.
        1(2)(¶2) They shall do so at night.
      1(2 bis) A lantern is:
        1(2 bis)(a) any lamp,
        1(2 bis)(b) any torch.
    1 bis «fuel»
      1 bis(option 1) Oil.
      1 bis(option 2) Wax."
  `);
  expect(draft.provisions.flatMap(({ blocks }) => blocks.flatMap(({ footnotes }) => footnotes ?? []))).toEqual([
    { at: 21, mark: "1", text: "Including moonlight." },
  ]);
});

test("HTML is read with its headings, lists and footnotes", async () => {
  const { draft, source, warnings } = await reading("x.html", HTML);
  expect([source.format, draft.language]).toEqual(["html", "en"]);
  expect(warnings).toEqual([]);
  expect(`${draft.title}\n${outline(draft)}`).toMatchInlineSnapshot(`
    "Draft agreement on lanterns
    chapter I «General provisions»
      1 «Purpose» Parties shall, at night:
        1(a) carry lanterns;
        1(b) tend them:
          1(b)(i) with oil;
          1(b)(ii) with wax.
        1(¶2) as appropriate.
      2 «Costs»
        2(1) Each Party bears its own.
        2(4) Others bear theirs.
      3 «Table»
        3(1) One cell.
        3(2) Another.
      4
        4(1) One line.
        4(2) Another & more."
  `);
  expect(draft.provisions.flatMap(({ blocks }) => blocks.flatMap(({ footnotes }) => footnotes ?? []))).toEqual([
    { at: 14, mark: "1", text: "See the footnote." },
  ]);
});

test("Bare roman numerals open chapters if the source marks them as headings, and points otherwise", async () => {
  const marked = "<h2>I. Scope</h2><p>Rule 1. Lamps</p><p>1. All.</p><h2>II. Costs</h2><p>Rule 2. Fees</p><p>None.</p>";
  expect(outline((await reading("x.html", marked)).draft)).toBe(
    "chapter I «Scope»\n  rule 1 «Lamps»\n    rule 1(1) All.\nchapter II «Costs»\n  rule 2 «Fees» None.",
  );
  expect(outline((await reading("x.txt", "Article 1. Scope\nI. Lamps\nII. Torches")).draft)).toBe(
    "1 «Scope»\n  1(I) Lamps\n  1(II) Torches",
  );
});

test("HTML from right to left is read as such", async () => {
  const { draft } = await reading("x.html", '<html lang="ar" dir="rtl"><p>Article 1</p><p>نص</p></html>');
  expect([draft.language, draft.direction]).toEqual(["ar", "rtl"]);
});

test.each([
  ["*Recalling* the **dark**", "Recalling the dark"],
  ["r*eaffirming*", "reaffirming"],
  ["snake_case_name, _this_", "snake_case_name, this"],
  ["[NDMC*][INDC], [NDMC*] 2 * 3", "[NDMC*][INDC], [NDMC*] 2 * 3"],
  ["[shall][*should*][other](a)", "[shall][should][other](a)"],
  ["[the Charter](../charter.md#art) and [this][source] and [source]", "the Charter and this and source"],
  ["\\*literal\\* &amp; &eacute; &#8220;x&#8221; &nosuch;", "*literal* & é “x” &nosuch;"],
  ["a <b>bold</b> word<!-- no --> <https://un.org>", "a bold word<hidden> https://un.org"],
  ['``computer system" means', '``computer system" means'],
  ["~~old~~ new", "old new"],
])("Markdown is read without its markup: %s", (markdown, text) => {
  const pieces = parseMarkdownInline(markdown, { links: new Set(["source"]), notes: new Set() });
  expect(pieces.map((piece) => (piece.type === "text" ? piece.text : `<${piece.type}>`)).join("")).toBe(text);
});

test("Pages and XML in an old encoding are read if they declare it", async () => {
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const page = latin("<html><head><meta charset=windows-1252></head><p>Article 1<p>R\xe9solution \x96 apr\xe8s tout.");
  const { draft } = await reading("a.htm", page);
  expect(draft.provisions[0]!.blocks[0]!.text).toBe("Résolution – après tout.");
  const xml = latin(
    '<?xml version="1.0" encoding="ISO-8859-1"?><udhr xml:lang="fr"><article number="1"><para>\xc9gaux</para></article></udhr>',
  );
  expect((await reading("a.xml", xml)).draft.provisions[0]!.blocks[0]!.text).toBe("Égaux");
});

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url), "utf8");

test("Markdown is read with front matter, tables, changes and a column of comments", async () => {
  const { draft, warnings, remarks, changes } = await reading("lanterns.md", fixture("markdown/lanterns.md"));
  expect(draft).toMatchObject({ title: "Draft agreement on lanterns", language: "en" });
  expect(outline(draft)).toMatchInlineSnapshot(`
    "preamble «Preamble» The Parties to this Agreement,
      preamble(1) Recalling the darkness, inter alia of wi
      preamble(¶2) Have agreed as follows:
    chapter I «General provisions»
      1 «purpose»
        1(1) The purpose is light. It is dim bright.
        1(2) Parties shall:
          1(2)(1) carry lanterns;
          1(2)(2) tend them, whether of oil or of wax.
          1(2)(¶2) They shall do so at night.
        1(2 bis) A lantern is:
          1(2 bis)(a) any lamp,
          1(2 bis)(b) any torch & candle.
        1(3) Lamps are free.
        1(4) Lamps are lit.
      1 bis «fuel»
        1 bis(option 1) Oil.
        1 bis(option 2) Wax.
          1 bis(option 2)(¶2) New text, text.
      2
        2(1) Code is text too."
  `);
  expect(remarks.map(({ text }) => text)).toEqual(["At whose cost | when?"]);
  expect(changes.map(({ type, words }) => `${type} ${words}`)).toEqual(["inserted New", "deleted old"]);
  expect(warnings.map(({ code }) => code)).toEqual([
    "reading.struck-words",
    "reading.columns",
    "reading.insertions",
    "reading.deletions",
  ]);
});

test("A table without lines around its cells is read, and pictures are reported", () => {
  const { lines, warnings } = readMarkdown(
    "Size | Oil\n--- | ---\nSmall | One \\| two\nBig |\n\nNext | line ![a lamp](x.png)",
  );
  expect(lines.map(({ text, hints: { cell } }) => [text, cell?.row, cell?.column])).toEqual([
    ["Size", 1, 1],
    ["Oil", 1, 2],
    ["Small", 2, 1],
    ["One | two", 2, 2],
    ["Big", 3, 1],
    ["Next | line", undefined, undefined],
  ]);
  expect(warnings).toEqual([
    { code: "reading.picture-named", params: { words: "a lamp" }, where: { unit: "line", n: 6 } },
  ]);
});

test("Plain text wrapped at a margin, in pages, is joined", async () => {
  const { draft } = await reading("wrapped.txt", fixture("text/wrapped.txt"));
  expect(outline(draft, 200)).toMatchInlineSnapshot(`
    "preamble The Parties to this Agreement,
      preamble(1) Recalling the darkness that falls upon every land at the end of each day and the dangers that come with it,
      preamble(¶2) Have agreed as follows:
    1 «Purpose»
      1(1) The purpose of this Agreement is to let there be light in each and every street, and to further the well-being of whoever walks there.
      1(2) Each Party shall, within the limits of its means and in accord-ance with its law:
        1(2)(a) carry lanterns, of whatever make, in places where there would be none otherwise;
        1(2)(b) tend them.
    2 «Costs» Each Party bears its own."
  `);
  const notes = draft.provisions.flatMap(({ blocks }) => blocks.flatMap(({ footnotes }) => footnotes ?? []));
  expect(notes).toEqual([
    {
      at: 134,
      mark: "1",
      text: "Including moonlight, where there is any, and the light of such stars as may be seen.",
    },
  ]);
});

test("Running heads and page numbers are left out, headings at the top of pages are kept", () => {
  const page = (n: number) => `Draft of the lamp\n\nArticle ${n}\nTitle\n\n${"Text. ".repeat(n).trim()}\n\n- ${n} -`;
  const { lines, masthead } = readPlainText([1, 2, 3, 4].map(page).join("\f"));
  expect(lines.map(({ text }) => text)).toEqual(
    [1, 2, 3, 4].flatMap((n) => [`Article ${n}`, "Title", "Text. ".repeat(n).trim()]),
  );
  expect(masthead).toEqual(["Draft of the lamp"]);
});

test("Headings quoted in Markdown make no articles, unless the whole draft is quoted", async () => {
  const articles = async (text: string) =>
    (await reading("x.md", text)).draft.provisions.filter(({ kind }) => kind === "article").map(({ num }) => num);
  expect(await articles("# Article 1\n\nOne.\n\n> # Article 9\n> Nine.\n\n# Article 2\n\nTwo.")).toEqual([
    "Article 1",
    "Article 2",
  ]);
  expect(await articles("> # Article 1\n> One.\n>\n> # Article 4\n> Four.")).toEqual(["Article 1", "Article 4"]);
});

test("Text that a mail quotes, and text wrapped at a margin between many short lines, is joined", async () => {
  expect(outline((await reading("x.txt", "She wrote:\n> Article 1. Aim\n> 1. Light.\n>\n> 2. Oil.")).draft)).toBe(
    "text(1) She wrote:\n1 «Aim»\n  1(1) Light.\n  1(2) Oil.",
  );
  const wrapped = (n: number) =>
    `${n}. Each Party shall keep its lamps lit from the time the sun goes\ndown until it rises.`;
  const short = Array.from({ length: 20 }, (_, i) => `${i + 4}. Short.`).join("\n");
  expect(
    outline((await reading("x.txt", `Article 1\n${[1, 2, 3].map(wrapped).join("\n")}\n${short}`)).draft, 90),
  ).toMatch(/^1\n  1\(1\) Each .* goes down until it rises\.\n  1\(2\) .*\n  1\(3\) .* it rises\.\n  1\(4\) Short\./);
});

test("Two hyphens stand for a dash before a title", async () => {
  expect(outline((await reading("x.txt", "Part I -- General\n\nArticle 1 -- Aim\n\nLight.")).draft)).toBe(
    "part I «General»\n  1 «Aim» Light.",
  );
});
