import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { printDocxNumber } from "#shared/import/readers/docx/numbers/printNumber.ts";
import { corpus } from "./samples.ts";
import { codes, item, lines, mark, p, printed, t, W, word } from "./docxParts.ts";

const FIXTURES = new URL("../../fixtures/import/docx/", import.meta.url);
/** The numbers that LibreOffice Writer 25.2 printed for each paragraph with text, without bullets. */
const PRINTED = JSON.parse(readFileSync(new URL("printed.json", FIXTURES), "utf8")) as Record<string, string[]>;

/**
 * Where Word's number differs from LibreOffice's, by the position in the file. LibreOffice starts inner levels at a
 * list's own start only for the first of them, ignores `lvlRestart`, and continues letters differently after the last
 * one.
 */
const WORD_SAYS: Record<string, Record<number, string>> = {
  "numbers.docx": {
    16: "(c)",
    17: "(d)",
    19: "(c)",
    26: "Article 3.",
    27: "3.1",
    40: "1.2.3",
    380: "АА)",
    408: "ي)",
    410: "بب)",
    ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [551 + i, `${21 + i})`])),
  },
};

describe("The numbers of a Word file", () => {
  const files = Object.keys(PRINTED).map((name) => ({
    name,
    bytes: name.includes("/") ? corpus(name) : new Uint8Array(readFileSync(new URL(name, FIXTURES))),
  }));
  for (const { name, bytes } of files) {
    test.skipIf(bytes === null)(`are those that LibreOffice prints: ${name}`, () => {
      const said = lines(bytes!).lines.filter(({ text }) => text !== "");
      const expected = PRINTED[name]!.map((number, i) => WORD_SAYS[name]?.[i] ?? number);
      expect(said.map(({ hints }) => hints.number ?? "")).toEqual(expected);
    });
  }
});

test.each([
  ["upperRoman", [1, 4, 9, 40, 1999, 4000], "I IV IX XL MCMXCIX 4000"],
  ["lowerLetter", [1, 26, 27, 28, 52, 53], "a z aa bb zz aaa"],
  ["ordinal", [1, 2, 3, 4, 11, 21, 112], "1st 2nd 3rd 4th 11th 21st 112th"],
  ["cardinalText", [1, 12, 20, 21, 101, 342], "One Twelve Twenty Twenty-one One-hundred-one Three-hundred-forty-two"],
  ["ordinalText", [1, 2, 12, 20, 32], "First Second Twelfth Twentieth Thirty-second"],
  ["russianLower", [1, 9, 10, 26, 29], "а и к ы я"],
  ["arabicAlpha", [1, 2, 3, 28], "أ ب ت ي"],
  ["arabicAbjad", [1, 2, 3, 4, 28], "أ ب ج د غ"],
  ["chineseCounting", [1, 10, 11, 20, 99, 100], "一 十 十一 二十 九十九 一○○"],
  ["chineseCountingThousand", [10, 101, 110, 1005], "十 一百零一 一百一十 一千零五"],
  ["japaneseCounting", [10, 21, 100], "十 二十一 百"],
  ["hindiNumbers", [1, 10, 25], "१ १० २५"],
  ["hebrew1", [1, 10, 15, 16, 22, 115], "א י טו טז כב קטו"],
  ["decimalZero", [1, 10, 100], "01 10 100"],
  ["decimalEnclosedCircle", [1, 20, 21], "① ⑳ 21"],
  ["chicago", [1, 2, 5], "* † **"],
  ["hex", [10, 255], "A FF"],
])("A number in the format %s is printed as Word prints it", (format, values, expected) => {
  expect(values.map((value) => printDocxNumber(value, format)!.replaceAll(" ", "-")).join(" ")).toBe(expected);
});

test("Ordinals are those of the language", () => {
  expect(["en-GB", "fr-FR", "es-ES", "ru-RU", "de-DE"].map((tag) => printDocxNumber(1, "ordinal", tag))).toEqual([
    "1st",
    "1er",
    "1º",
    "1-й",
    "1.",
  ]);
  expect(["fr-FR", "es-ES", "ru-RU", "sv-SE"].map((tag) => printDocxNumber(1, "ordinalText", tag))).toEqual([
    "Premier",
    "Primero",
    "Первый",
    null,
  ]);
});

const level = (ilvl: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/>${format}<w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const numbering = (levels: string) =>
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const DECIMAL = numbering(
  level(0, '<w:numFmt w:val="decimal"/>', "%1.") + level(1, '<w:numFmt w:val="lowerLetter"/>', "(%2)"),
);

describe("The numbers that Word prints", () => {
  test("are read in a custom format, in the choice that is understood; an unknown format is reported", () => {
    const custom = (format: string) =>
      `<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="${format}"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>`;
    const padded = word(item("one", 1) + item("two", 1), {
      numbering: numbering(level(0, custom("001, 002, 003, ..."), "%1)")),
    });
    expect(printed(padded)).toEqual(["001)|one", "002)|two"]);
    const odd = word(item("one", 1), { numbering: numbering(level(0, custom("%%"), "%1)")) });
    expect([printed(odd), codes(odd)]).toEqual([["1)|one"], ["reading.number-format"]]);
  });

  test("are in words in the language of the paragraph, its style, or the file", () => {
    const styles = `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`;
    const spelled = numbering(level(0, '<w:numFmt w:val="ordinalText"/>', "CHAPITRE %1"));
    const english = p(t("two"), '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:lang w:val="en-GB"/></w:rPr>');
    expect(printed(word(item("un", 1) + english, { numbering: spelled, styles }))).toEqual([
      "CHAPITRE Premier|un",
      "CHAPITRE Second|two",
    ]);
  });

  test("are shown and not used up by a paragraph whose mark is deleted, and are used up if that is rejected", () => {
    const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body =
      item("one", 1) +
      p(`<w:del w:id="1" w:author="A"><w:r><w:delText>two</w:delText></w:r></w:del>`, numPr + mark("del", "A")) +
      item("three", 1) +
      p(`<w:ins w:id="1" w:author="A">${t("new")}</w:ins>`, numPr + mark("ins", "A")) +
      item("four", 1);
    const bytes = word(body, { numbering: DECIMAL });
    expect(printed(bytes)).toEqual(["1.|one", "2.|three", "3.|new", "4.|four"]);
    expect(printed(bytes, "rejected")).toEqual(["1.|one", "2.|two", "3.|three", "4.|four"]);
  });

  test("follow numbering and styles that were themselves changed, as these are now or were before", () => {
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>`;
    const was = '<w:pPrChange w:id="1" w:author="A"><w:pPr><w:pStyle w:val="H"/></w:pPr></w:pPrChange>';
    const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>';
    const body =
      p(t("one"), `${numPr}</w:numPr>${was}`) +
      p(t("two"), `${numPr}<w:ins w:id="1" w:author="A"/></w:numPr>`) +
      item("three", 1);
    const bytes = word(body, { numbering: DECIMAL, styles });
    expect(printed(bytes)).toEqual(["1.|one", "2.|two", "3.|three"]);
    expect(printed(bytes, "rejected")).toEqual(["one", "two", "1.|three"]);
    expect(lines(bytes, "rejected").lines.map(({ hints }) => hints.heading)).toEqual([1, undefined, undefined]);
  });

  test("are missing in hidden paragraphs, and start again in text boxes", () => {
    const hidden = p(t("hidden", "<w:vanish/>"), '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>');
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${item("boxed", 1)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const body = item("one", 1) + hidden + item("two", 1) + p(t("with a box") + box) + item("three", 1);
    expect(printed(word(body, { numbering: DECIMAL }))).toEqual([
      "1.|one",
      "2.|two",
      "with a box",
      "1.|boxed",
      "3.|three",
    ]);
  });

  test("are missing if lists or levels are undefined, or styles refer to each other in a circle", () => {
    const styles = `<w:styles ${W}>${["A B", "B A"].map((pair) => `<w:style w:type="paragraph" w:styleId="${pair[0]}"><w:name w:val="${pair[0]}"/><w:basedOn w:val="${pair[2]}"/></w:style>`).join("")}</w:styles>`;
    const body =
      item("no list", 7) + item("no level", 1, 5) + item("odd level", 1, -1) + p(t("circle"), '<w:pStyle w:val="A"/>');
    expect(printed(word(body, { numbering: DECIMAL, styles }))).toEqual(["no list", "no level", "odd level", "circle"]);
  });
});
