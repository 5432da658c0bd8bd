import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { isRefusal } from "#shared/base/result.ts";
import { by, codes, dt, lines, p, printed, raw, t, W, word } from "./docxParts.ts";
import { reading } from "./samples.ts";

const cell = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const order = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
const shape = (inside: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const drawing = (inside: string) => `<w:r><w:drawing>${inside}</w:drawing></w:r>`;

describe("A table in a Word file", () => {
  test("gives each line its table, row and column, with spans counted and nested tables separate", () => {
    const inner = table(row(cell(p(t("inner")))));
    const body =
      table(
        row(cell(p(t("a"))), cell(p(t("b1")) + p(t("b2")))),
        row(cell(p(t("wide")), '<w:gridSpan w:val="2"/>'), cell(inner + p(t("c")))),
      ) + table(row(cell(p(t("later")))));
    const cells = lines(word(body)).lines.map(
      ({ text, hints: { cell: at } }) => `${text} ${at!.table}.${at!.row}.${at!.column}`,
    );
    expect(cells).toEqual(["a 1.1.1", "b1 1.1.2", "b2 1.1.2", "wide 1.2.1", "inner 2.1.1", "c 1.2.3", "later 3.1.1"]);
  });

  test("gives only the text if comments are beside it, with the comments on it", async () => {
    const body =
      p(t("Submission of an observer")) +
      table(
        row(cell(p(t("Draft text"))), cell(p(t("Comments")))),
        row(cell(p(t("Article 1. Purpose")), '<w:gridSpan w:val="2"/>')),
        row(
          cell(p(t("1. Lamps burn at night.")) + p(t("2. They glow."))),
          cell(p(t("Which night?")) + p(t("Every night."))),
        ),
        row(cell(p("")), cell(p(t("Also by day.")))),
        row(cell(p(t("3. Oil is poured."))), cell(p(""))),
      );
    const { draft, remarks, warnings } = await reading("x.docx", word(body));
    expect(draft.provisions.filter(({ kind }) => kind === "paragraph").map(({ address }) => address)).toEqual([
      "1(1)",
      "1(2)",
      "1(3)",
    ]);
    expect(remarks.map(({ text, spot }) => [draft.provisions[spot.provision]!.address, text])).toEqual([
      ["1(1)", "Which night?\nEvery night."],
      ["1(2)", "Also by day."],
    ]);
    expect(warnings.map(({ code }) => code)).toContain("reading.columns");
  });
});

describe("In the body of a Word file,", () => {
  test("fields show their results; what Word would calculate is reported; buttons show their labels", () => {
    const body = p(
      t("see ") +
        `<w:fldSimple w:instr=" REF a ">${t("article 3")}</w:fldSimple>` +
        field("begin") +
        order(" PAGEREF b ") +
        field("separate") +
        t(" on 7") +
        field("end") +
        field("begin") +
        order(" AUTONUM ") +
        field("end") +
        field("begin") +
        order(" XE lamp ") +
        field("end") +
        field("begin") +
        order(" MACROBUTTON NoMacro [add a date]") +
        field("end"),
    );
    expect(printed(word(body))).toEqual(["see article 3 on 7[add a date]"]);
    expect(lines(word(body)).warnings).toEqual([
      { code: "reading.field", params: { words: "AUTONUM" }, where: { unit: "paragraph", n: 1 } },
    ]);
  });

  test("a field that never ends hides no text", () => {
    const body = p(t("one ") + field("begin") + order("REF") + t("two")) + p(t("three"));
    expect(printed(word(body))).toEqual(["one two", "three"]);
  });

  test("symbols, hyphens, tabs and breaks are read as they are printed", () => {
    const run = (inside: string) => `<w:r>${inside}</w:r>`;
    const body =
      p(
        t("non") +
          run("<w:noBreakHyphen/>") +
          t("paper") +
          run("<w:tab/>") +
          t("co") +
          run("<w:softHyphen/>") +
          t("op") +
          run('<w:br w:type="page"/>') +
          t("on"),
      ) +
      p(
        run('<w:sym w:font="Symbol" w:char="F0B3"/>') +
          t(" 5 ") +
          run('<w:sym w:font="Wingdings" w:char="F0FE"/>') +
          run('<w:sym w:font="Odd" w:char="F0FE"/>'),
      ) +
      p(t("(a) oil;") + run("<w:br/>") + t("(b) wax.")) +
      p(`<w:r><w:ruby><w:rt>${t("あ")}</w:rt><w:rubyBase>${t("亜")}</w:rubyBase></w:ruby></w:r>`);
    expect(printed(word(body))).toEqual(["non-paper coop on", "≥ 5 ☑\ufffd", "(a) oil;", "(b) wax.", "亜"]);
    expect(codes(word(body))).toEqual(["reading.symbol"]);
  });

  test("wrappers of all kinds are opened, and one choice of several is taken", () => {
    const sdt = (inside: string, look = "") =>
      `<w:sdt><w:sdtPr>${look}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const contents = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';
    const choice = (one: string, other: string) =>
      `<mc:AlternateContent><mc:Choice Requires="wps">${one}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`;
    const body =
      sdt(p(t("Purpose 1")), contents) +
      sdt(
        p(
          sdt(t("lamps ")) +
            `<w:smartTag><w:hyperlink>${t("burn ")}</w:hyperlink></w:smartTag>` +
            `<w:bdo w:val="rtl">${t("on")}</w:bdo>`,
        ),
      ) +
      `<w:customXml>${p(t("custom"))}</w:customXml>` +
      choice(p(t("taken")), p(t("left"))) +
      by("ins", "Ana", p(t("put in")));
    const read = lines(word(body));
    expect(read.lines.map(({ text }) => text)).toEqual(["Purpose 1", "lamps burn on", "custom", "taken", "put in"]);
    expect(read.lines[0]!.hints.style).toBe("toc");
    expect(read.lines[4]!.tracked).toMatchObject([{ type: "inserted", words: "put in\n" }]);
  });

  test("text boxes are read once, after the paragraph that they are attached to", () => {
    const body = p(t("Article 1") + shape(p(t("boxed")) + table(row(cell(p(t("in a table"))))))) + p(t("Purpose"));
    expect(printed(word(body))).toEqual(["Article 1", "boxed", "in a table", "Purpose"]);
    const joined = p(t("Lamps ") + shape(p(t("boxed"))), `<w:rPr>${by("del", "Ana", "")}</w:rPr>`) + p(t("burn."));
    expect(printed(word(joined))).toEqual(["Lamps burn.", "boxed"]);
  });

  test("what is not text is reported with its place and its description in the file", () => {
    const body =
      p(t("one")) +
      p(
        drawing('<wp:docPr id="1" name="x" descr="A lantern"/><a:blip/>') +
          drawing("<c:chart/>") +
          `<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>` +
          `<w:r><w:pict><v:line/></w:pict></w:r>` +
          `<m:oMath><m:r><m:t>E=m</m:t></m:r></m:oMath>`,
      ) +
      `<m:oMathPara><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></m:oMathPara>` +
      `<w:altChunk/>`;
    const read = lines(word(body));
    expect(read.lines.map(({ text }) => text)).toEqual(["one", "E=m", "a+b"]);
    expect(read.warnings.map(({ code, params, where }) => [code, params.words, where?.n])).toEqual([
      ["reading.picture-named", "A lantern", 2],
      ["reading.chart", undefined, 2],
      ["reading.object-named", "Excel.Sheet.12", 2],
      ["reading.equation", "E=m", 2],
      ["reading.equation", "a+b", 3],
      ["reading.embedded", undefined, 3],
    ]);
  });

  test("more than a hundred of a kind are only counted", () => {
    const read = lines(word(p(t("x") + drawing("<a:blip/>").repeat(130))));
    expect(read.warnings).toHaveLength(101);
    expect(read.warnings[100]).toMatchObject({ code: "reading.more-left-out", params: { count: 30 } });
  });
});

describe("Notes in a Word file", () => {
  const note = (kind: string, id: number, content: string) => `<w:${kind} w:id="${id}">${p(content)}</w:${kind}>`;
  const call = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

  test("are numbered as the section says, endnotes in roman numerals; their own changes are resolved too", () => {
    const footnotes = `<w:footnotes ${W}>${note("footnote", 1, t("Or torches") + by("del", "Ben", dt(" and oil")) + t("."))}${note("footnote", 2, t("Two."))}</w:footnotes>`;
    const endnotes = `<w:endnotes ${W}>${note("endnote", 1, t("At the end."))}</w:endnotes>`;
    const section =
      '<w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>';
    const body =
      p(t("Lamps") + call("footnote", 1) + call("endnote", 1), section) + p(t("burn") + call("footnote", 2)) + section;
    const bytes = word(body, { footnotes, endnotes });
    expect(lines(bytes).lines.map(({ footnotes: all }) => all)).toEqual([
      [
        { at: 5, mark: "a", text: "Or torches." },
        { at: 5, mark: "i", text: "At the end." },
      ],
      [{ at: 4, mark: "a", text: "Two." }],
    ]);
    expect(lines(bytes, "rejected").lines[0]!.footnotes![0]!.text).toBe("Or torches and oil.");
  });
});

describe("In a whole Word file,", () => {
  test("running heads are left out, reported once, and kept for the masthead", () => {
    const heads = {
      header1: `<w:hdr ${W}>${p(t("A/AC.9/1"))}</w:hdr>`,
      header2: `<w:hdr ${W}>${p(t("A/AC.9/1"))}${p(t("Distr.: Limited"))}</w:hdr>`,
      footer1: `<w:ftr ${W}>${p(`${field("begin")}${order("PAGE")}${field("separate")}${t("1")}${field("end")}${t("/")}<w:fldSimple w:instr="NUMPAGES">${t("9")}</w:fldSimple>`)}</w:ftr>`,
    };
    const section = `<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>`;
    const read = raw(word(p(t("Lamps")) + section, heads));
    expect(read.masthead).toEqual(["A/AC.9/1", "Distr.: Limited"]);
    expect(read.warnings).toEqual([
      { code: "reading.running-heads", params: { words: "A/AC.9/1 · Distr.: Limited" }, where: null },
    ]);
    expect(read.lines.map(({ text }) => text)).toEqual(["Lamps"]);
  });

  test("pages are those that Word saved last; without them there are none", () => {
    const turn = "<w:r><w:lastRenderedPageBreak/></w:r>";
    const pages = (body: string) => lines(word(body)).lines.map(({ hints }) => hints.page);
    expect(pages(p(t("one")) + p(turn + t("two")) + p(t("two ") + turn + t("three")) + p(t("three")))).toEqual([
      1, 2, 2, 3,
    ]);
    expect(pages(p(t("one")))).toEqual([undefined]);
  });

  test("paragraphs and toggles run from right to left, and are off if they say so; complex scripts have their own bold", () => {
    const rtl = (text: string, more = "") => p(t(text, `<w:rtl/>${more}`), "<w:bidi/>");
    const body =
      rtl("المادة 1", "<w:bCs/>") +
      rtl("نص", "<w:b/>") +
      p(t("Latin", '<w:b/><w:rtl w:val="0"/>'), '<w:bidi w:val="0"/>') +
      rtl("نص");
    const read = lines(word(body));
    expect(read.direction).toBe("rtl");
    expect(read.lines.map(({ hints: { direction, bold } }) => [direction, bold])).toEqual([
      ["rtl", true],
      ["rtl", undefined],
      ["ltr", true],
      ["rtl", undefined],
    ]);
  });

  test("the language is the file's only if the words do not show it", () => {
    const marked = (text: string) => lines(word(p(t(text, '<w:lang w:val="id-ID"/>')))).language;
    expect(marked("Pasal 1 Lampu harus menyala")).toBe("id-ID");
    expect(marked("The lamps of the Parties shall burn")).toBeUndefined();
  });

  test("the strict form of the format is read in the same way", () => {
    const strict = new TextDecoder().decode(
      strToU8(
        `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${p(t("Lamps"))}</w:body></w:document>`,
      ),
    );
    const types = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${types}/officeDocument" Target="/w/main.xml"/></Relationships>`;
    expect(printed(zipSync({ "_rels/.rels": strToU8(relations), "w/main.xml": strToU8(strict) }))).toEqual(["Lamps"]);
  });
});

test("Progress is reported while a long file is read", async () => {
  const told: number[] = [];
  const body = p(t("Article 1")) + p(t("Lamps.")).repeat(500);
  await readDraftFromBytes("x.docx", word(body), { progress: (done) => told.push(done) });
  expect(told.length).toBeGreaterThan(3);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
});

describe("A hostile Word file", () => {
  const outcome = async (bytes: Uint8Array) => {
    const read = await readDraftFromBytes("x.docx", bytes);
    return isRefusal(read) ? read.code : "read";
  };
  const rows = (count: number) =>
    table(...Array.from({ length: count }, (_, i) => row(cell(p(t(`${i + 1}. Lamp`))), cell(p(t("burns"))))));

  test.each<[string, string, Record<string, string>?]>([
    ["10,000 rows", p(t("Article 1")) + rows(10_000)],
    [
      "deleted rows without end",
      p(t("Article 1")) +
        `<w:tbl>${`<w:tr><w:trPr>${by("del", "A", "")}</w:trPr>${cell(p(t("x")))}</w:tr>`.repeat(5000)}</w:tbl>`,
    ],
    [
      "paragraphs that all run on",
      p(t("Article 1")) + p(t("x"), `<w:rPr>${by("del", "A", "")}</w:rPr>`).repeat(10_000) + p(t("1. y")),
    ],
    [
      "changes in every word",
      p(t("Article 1")) + p((by("ins", "A", t("x ")) + by("del", "B", dt("y "))).repeat(10_000)),
    ],
    ["fields that never end", p(t("Article 1")) + p(field("begin").repeat(20_000) + t("x"))],
    [
      "orders without end",
      p(t("Article 1")) + p((field("begin") + order("QUOTE x")).repeat(10_000) + t("x").repeat(10_000)),
    ],
    [
      "comments that all begin",
      p(t("Article 1")) + p('<w:commentRangeStart w:id="1"/>'.repeat(10_000)) + p(t("x")).repeat(1000),
    ],
    [
      "spans of spans",
      p(t("Article 1")) + table(row(cell(p(t("x")), '<w:gridSpan w:val="999999999"/>'), cell(p(t("y"))))),
    ],
    ["boxes without end", p(t("Article 1") + drawing(`<w:txbxContent>${p("")}</w:txbxContent>`.repeat(20_000)))],
    ["line breaks without end", p(t("Article 1")) + p((t("(a) x") + "<w:r><w:br/></w:r>").repeat(10_000))],
    [
      "styles without end",
      p(t("Article 1"), '<w:pStyle w:val="S0"/>'),
      {
        styles: `<w:styles ${W}>${Array.from({ length: 5000 }, (_, i) => `<w:style w:type="paragraph" w:styleId="S${i}"><w:basedOn w:val="S${i + 1}"/></w:style>`).join("")}</w:styles>`,
      },
    ],
    [
      "a list that is all levels",
      p(t("Article 1"), '<w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="1"/></w:numPr>'),
      {
        numbering: `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="X"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      },
    ],
  ])("is read to its end: %s", async (_, body, parts) => {
    expect(await outcome(word(body, parts))).toBe("read");
  });

  test.each([
    ["elements in elements", `${"<w:sdt><w:sdtContent>".repeat(200)}${p(t("x"))}`, "reading.too-deep"],
    ["entities", '<!DOCTYPE x [<!ENTITY a "b">]>', "reading.doctype"],
  ])("is refused: %s", async (_, inside, code) => {
    const xml = inside.startsWith("<!") ? `${inside}<w:document ${W}/>` : `<w:document ${W}><w:body>${inside}`;
    expect(await outcome(zipSync({ "word/document.xml": strToU8(xml) }))).toBe(code);
  });
});
