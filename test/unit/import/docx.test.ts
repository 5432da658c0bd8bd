import { describe, expect, test } from "vitest";
import { createSampleDocx } from "#scripts/sampleDocx.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { outline, reading, sample, sampleBytes } from "./samples.ts";
import { item, lines, p, printed, t, W, word } from "./docxParts.ts";

describe("The sample", () => {
  test.each(["draft-v1", "draft-v2", "package"])(
    "(%s) is the same draft from Word as from its text",
    async (edition) => {
      const fromText = await reading(`${edition}.txt`, sample(`${edition}.txt`));
      const fromWord = await reading(`${edition}.docx`, sampleBytes(`${edition}.docx`));
      expect(fromWord.draft).toEqual(fromText.draft);
      expect(fromWord.source.format).toBe("docx");
      const codesOf = (read: ImportedDraft) =>
        read.warnings.map(({ code }) => code).filter((code) => code !== "reading.running-heads");
      expect(codesOf(fromWord)).toEqual(codesOf(fromText));
    },
  );

  test.each(["draft-v1", "draft-v2", "package"])(
    "(%s.docx) is generated from its text, byte for byte",
    async (edition) => {
      expect(
        Buffer.from(createSampleDocx(sample(`${edition}.txt`))).equals(Buffer.from(sampleBytes(`${edition}.docx`))),
      ).toBe(true);
    },
  );

  test("has what it is meant to show", async () => {
    const { draft } = await reading("draft-v1.docx", sampleBytes("draft-v1.docx"));
    const kinds = (kind: string) => draft.provisions.filter((provision) => provision.kind === kind).length;
    expect([kinds("chapter") >= 5, kinds("article") >= 27, kinds("recital") >= 6]).toEqual([true, true, true]);
    const addresses = draft.provisions.map(({ address }) => address);
    expect(addresses).toEqual(expect.arrayContaining(["9 bis", "21(20 bis)", "17(3)(b)(ii)", "7(¶2)", "annex(1)(d)"]));
    const later = await reading("draft-v2.docx", sampleBytes("draft-v2.docx"));
    expect(later.warnings).toMatchObject([
      { code: "reading.running-heads" },
      { code: "reading.gap", params: { before: "Article 15", after: "Article 18" } },
    ]);
  });
});

const NUMBERING = `<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>
    <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1."/><w:pStyle w:val="Art"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`;

const STYLES = `<w:styles ${W}>
  <w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Art"><w:name w:val="heading 2"/><w:basedOn w:val="Base"/></w:style>
  <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
</w:styles>`;

describe("Automatic numbers", () => {
  test("are read in every format, restarted below a level, continued across lists, restarted, and switched off", async () => {
    const body = [
      item("one", 1),
      item("one one", 1, 1),
      item("c", 1, 2),
      item("bullet", 1, 3),
      item("one two", 1, 1),
      item("c again", 1, 2),
      item("two", 1),
      item("two one", 1, 1),
      item("seven", 2),
      item("eight", 1),
      item("none", 0),
    ].join("");
    expect(printed(word(body, { numbering: NUMBERING }))).toEqual([
      "I.|one",
      "1.1|one one",
      "(c)|c",
      "bullet",
      "1.2|one two",
      "(c)|c again",
      "II.|two",
      "2.1|two one",
      "VII.|seven",
      "VIII.|eight",
      "none",
    ]);
  });

  test("come from a style, through the styles that it is based on, with its look; numId 0 removes them", async () => {
    const body =
      p(t("Purpose"), '<w:pStyle w:val="Art"/>') +
      p(t("Article 1 bis. Typed"), '<w:pStyle w:val="Art"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p(t("Scope"), '<w:pStyle w:val="Art"/>') +
      p(t("looped"), '<w:pStyle w:val="Loop"/>');
    const bytes = word(body, { numbering: NUMBERING, styles: STYLES });
    expect(printed(bytes)).toEqual(["Article 1.|Purpose", "Article 1 bis. Typed", "Article 2.|Scope", "looped"]);
    expect(lines(bytes).lines[0]!.hints).toEqual({
      heading: 2,
      style: "heading 2",
      number: "Article 1.",
      indent: 0,
      bold: true,
      align: "center",
    });
    expect(outline((await reading("x.docx", bytes)).draft)).toBe("1 «Purpose»\n1 bis «Typed»\n2 «Scope» looped");
  });
});

describe("In a Word file,", () => {
  test("insertions are kept, deletions dropped, and both counted", async () => {
    const mark = (change: string) => `<w:rPr><w:${change} w:id="1" w:author="A"/></w:rPr>`;
    const body =
      p(t("Article 1")) +
      p(
        `${t("kept ")}<w:ins w:id="2">${t("new")}</w:ins><w:del w:id="3"><w:r><w:delText>old</w:delText></w:r></w:del>`,
      ) +
      p(t("joined ")).replace("<w:pPr></w:pPr>", `<w:pPr>${mark("del")}</w:pPr>`) +
      p(t("on")) +
      p(`<w:moveFrom w:id="4">${t("gone")}</w:moveFrom><w:moveTo w:id="5">${t("here")}</w:moveTo>`);
    const bytes = word(body);
    expect(printed(bytes)).toEqual(["Article 1", "kept new", "joined on", "here"]);
    expect(lines(bytes).warnings).toEqual([
      { code: "reading.insertions", params: { count: 2 }, where: null },
      { code: "reading.deletions", params: { count: 3 }, where: null },
    ]);
  });

  test("pictures, manual strikes and hidden text are reported, a comment without words is dropped, and field codes are not read", async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = p(
      `<w:commentRangeStart w:id="0"/>${t("seen ")}${t("hidden", "<w:vanish/>")}<w:r><w:commentReference w:id="0"/></w:r>` +
        `<w:r><w:drawing><a:blip/></w:drawing></w:r>${t("struck ", "<w:strike/>")}${field("begin")}<w:r><w:instrText>REF x</w:instrText></w:r>` +
        `${field("separate")}${t("result")}${field("end")}<w:r><w:noBreakHyphen/></w:r><w:r><w:tab/></w:r>${t("end")}`,
    );
    const bytes = word(body);
    expect(printed(bytes)).toEqual(["seen struck result- end"]);
    expect(lines(bytes).warnings).toEqual([
      { code: "reading.picture", params: {}, where: { unit: "paragraph", n: 1 } },
      { code: "reading.hidden", params: { words: "hidden" }, where: { unit: "paragraph", n: 1 } },
      { code: "reading.struck-words", params: { words: "struck" }, where: { unit: "paragraph", n: 1 } },
    ]);
  });

  test("footnotes are numbered in the order of their references; one with a mark of its own keeps it", async () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${t(text)}`)}</w:footnote>`;
    const footnotes = `<w:footnotes ${W}><w:footnote w:type="separator" w:id="0"/>${note(7, " First.")}${note(2, "Second.")}${note(3, "Starred.")}</w:footnotes>`;
    const call = (id: number, more = "") => `<w:r><w:footnoteReference w:id="${id}"${more}/></w:r>`;
    const body = p(t("One") + call(7) + t(", two") + call(2) + call(3, ' w:customMarkFollows="1"') + t("*"));
    expect(lines(word(body, { footnotes })).lines[0]!).toMatchObject({
      text: "One, two",
      footnotes: [
        { at: 3, mark: "1", text: "First." },
        { at: 8, mark: "2", text: "Second." },
        { at: 8, mark: "*", text: "Starred." },
      ],
    });
  });
});

test("The cells of a table are lines, contents are left out, and a break divides a heading from its title", async () => {
  const cell = (text: string) => `<w:tc>${p(t(text))}</w:tc>`;
  const toc = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const body =
    p(`${toc("begin")}<w:r><w:instrText> TOC \\o </w:instrText></w:r>${toc("separate")}${t("Purpose 1")}`) +
    p(t("Costs 2") + toc("end")) +
    p(`${t("Article 1")}<w:r><w:br/></w:r>${t("Purpose")}`) +
    `<w:tbl><w:tr>${cell("1. Left.")}${cell("2. Right.")}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell("Gone")}</w:tr></w:tbl>`;
  const read = await reading("x.docx", word(body));
  expect(outline(read.draft)).toBe("1 «Purpose»\n  1(1) Left.\n  1(2) Right.");
  expect(read.warnings.map(({ code }) => code)).toEqual(["reading.deletions", "reading.contents"]);
});

test("Paragraphs set from right to left make the draft run so", async () => {
  const bidi = (text: string) => p(t(text), "<w:bidi/>");
  expect((await reading("x.docx", word(bidi("Article 1") + bidi("نص")))).draft.direction).toBe("rtl");
  expect(
    (await reading("x.docx", word(p(t("Article 1"), '<w:bidi w:val="0"/>') + p(t("Text."))))).draft.direction,
  ).toBe("ltr");
});
