import { readFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import type { Provision } from "#shared/draft/draft.ts";
import { FILE_FORMATS } from "#shared/import/fileFormats.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { readOdt } from "#shared/import/readers/odt/readOdt.ts";
import { TRACKED_CHANGE_MODES, type TrackedChangeMode } from "#shared/import/sourceLines.ts";
import { buildEmailMessage } from "#test/support/import/buildEmailMessage.ts";
import { odt } from "./odtParts.ts";
import { outline, reading, sampleBytes } from "./samples.ts";

const fixture = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/import/${path}`, import.meta.url)));
const DOCX = FILE_FORMATS.docx.mediaType!;

async function readAs(name: string, bytes: Uint8Array, changes: TrackedChangeMode): Promise<ImportedDraft> {
  const outcome = await readDraftFromBytes(name, bytes, { changes });
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome;
}

/** What a file holds, as far as every format has it. */
function contents({ draft, remarks, changes, statuses }: ImportedDraft): object {
  return {
    draft: { ...draft, provisions: draft.provisions.map(withoutTimeZones) },
    statuses,
    remarks: remarks.map(({ author, text, spot }) => ({ author, text, spot })),
    changes: changes.map(({ author, type, words, spot }) => ({ author, type, words, spot })),
  };
}

/** LibreOffice does not store the time zone of a change. */
function withoutTimeZones(provision: Provision): Provision {
  const blocks = provision.blocks.map(({ tracked, ...block }) => ({
    ...block,
    ...(tracked && { tracked: tracked.map(({ at = "", ...change }) => ({ ...change, at: at.slice(0, 19) })) }),
  }));
  return { ...provision, blocks };
}

describe.each(["odt", "rtf"])("The sample as %s", (ending) => {
  test("has the same provisions as the Word file", async () => {
    const word = await reading("draft-v1.docx", sampleBytes("draft-v1.docx"));
    const other = await reading(`draft-v1.${ending}`, fixture(`${ending}/draft-v1.${ending}`));
    expect(other.source.format).toBe(ending);
    expect(other.draft).toEqual(word.draft);
  });

  test.each(TRACKED_CHANGE_MODES)("has the same tracked changes and comments as the Word file: %s", async (changes) => {
    const name = "un-style-draft-v1-tracked-comments.docx";
    const word = contents(await readAs(name, fixture(`docx/${name}`), changes));
    expect(contents(await readAs(`a.${ending}`, fixture(`${ending}/tracked-comments.${ending}`), changes))).toEqual(
      word,
    );
  });
});

/** A list style whose levels have these formats, each with a full stop or in parentheses. */
function listStyle(name: string, ...formats: readonly string[]): string {
  const levels = formats.map((format, i) => {
    const around = /^[a-z]$/.test(format) ? 'style:num-prefix="(" style:num-suffix=")"' : 'style:num-suffix="."';
    return `<text:list-level-style-number text:level="${i + 1}" style:num-format="${format}" ${around}/>`;
  });
  return `<text:list-style style:name="${name}">${levels.join("")}</text:list-style>`;
}

const numbersOf = (bytes: Uint8Array) => {
  const read = readOdt(new FileToImport("x.odt", bytes));
  return isRefusal(read) ? read.code : read.lines.map(({ hints, text }) => `${hints.number ?? "-"} ${text}`);
};
const p = (text: string) => `<text:p>${text}</text:p>`;
const item = (inner: string, start = "") =>
  `<text:list-item${start && ` text:start-value="${start}"`}>${inner}</text:list-item>`;

describe("An OpenDocument list", () => {
  test("prints its numbers as LibreOffice does", async () => {
    const printed = JSON.parse(
      readFileSync(new URL("../../fixtures/import/odt/printed.json", import.meta.url), "utf8"),
    ) as string[];
    const read = numbersOf(fixture("odt/numbers.odt")) as string[];
    const different = read.filter((line, i) => line.replace(/^- /, "") !== printed[i]);
    expect([read.length, different.length <= 15]).toEqual([printed.length, true]);
  });

  test("goes on, begins again, skips, and nests", () => {
    const list = (inner: string, attributes = "") => `<text:list text:style-name="L"${attributes}>${inner}</text:list>`;
    const body = [
      list(item(p("one")) + item(p("two") + list(item(p("a")) + item(p("b")))), ' xml:id="l1"'),
      p("between"),
      list(item(p("three")), ' text:continue-numbering="true"'),
      list(
        item(p("one again")) +
          item(p("seven"), "7") +
          `<text:list-header>${p("no number")}</text:list-header>` +
          item(p("eight")),
      ),
      list(item(list(item(p("a without a parent")))), ' text:continue-list="l1"'),
    ].join("");
    expect(numbersOf(odt(body, listStyle("L", "1", "a")))).toEqual([
      ...["1. one", "2. two", "(a) a", "(b) b", "- between", "3. three", "1. one again", "7. seven"],
      ...["- no number", "8. eight", "(a) a without a parent"],
    ]);
  });
});

describe("An OpenDocument text", () => {
  test("keeps footnotes, cells, boxes and notes, and names what it leaves out", async () => {
    const body = [
      p("Article 1"),
      p(
        '1. Light<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Oil.</text:p></text:note-body></text:note> burns.',
      ),
      `<table:table><table:table-row><table:table-cell>${p("2. Oil")}</table:table-cell><table:table-cell>${p("3. Wax")}</table:table-cell></table:table-row></table:table>`,
      p("4. Box<draw:frame><draw:text-box><text:p>5. In the box</text:p></draw:text-box></draw:frame>"),
      p(
        '6.<text:tab/>Tab<text:s text:c="3"/>and <text:span text:style-name="H">hidden</text:span><text:span text:style-name="S">struck</text:span>',
      ),
      p("<draw:frame><draw:image/><svg:desc>A lamp</svg:desc></draw:frame>7. End"),
    ].join("");
    const styles =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
      '<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>';
    const { draft, warnings } = await reading("x.odt", odt(body, styles));
    expect(outline(draft)).toBe(
      "1\n  1(1) Light burns.\n  1(2) Oil\n  1(3) Wax\n  1(4) Box\n  1(5) In the box\n  1(6) Tab and struck\n  1(7) End",
    );
    expect(draft.provisions[1]!.blocks[0]!.footnotes).toEqual([{ at: 5, mark: "1", text: "Oil." }]);
    expect(warnings.map(({ code }) => code)).toEqual([
      "reading.hidden",
      "reading.struck-words",
      "reading.picture-named",
    ]);
  });

  test("is read from a single file, too, and refused if it is damaged or protected", async () => {
    const flat = new TextDecoder()
      .decode(unzipSync(odt(p("Article 1") + p("1. Light.")))["content.xml"])
      .replaceAll("office:document-content", "office:document");
    expect(outline((await reading("x.fodt", `<?xml version="1.0"?>${flat}`)).draft)).toBe("1\n  1(1) Light.");
    const zip = (parts: Record<string, string>) =>
      zipSync(
        Object.fromEntries(
          Object.entries({ mimetype: "application/vnd.oasis.opendocument.text", ...parts }).map(([name, text]) => [
            name,
            strToU8(text),
          ]),
        ),
      );
    const code = async (bytes: Uint8Array) => {
      const outcome = await readDraftFromBytes("x.odt", bytes);
      return isRefusal(outcome) ? outcome.code : "read";
    };
    expect(await code(zip({}))).toBe("reading.odt-broken");
    expect(await code(zip({ "content.xml": "<office:document-content" }))).toBe("reading.odt-broken");
    const manifest =
      '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:encryption-data/></m:manifest>';
    expect(await code(zip({ "META-INF/manifest.xml": manifest, "content.xml": "x" }))).toBe("reading.encrypted");
  });
});

describe("Rich text", () => {
  const rtf = (body: string) => new Uint8Array(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\uc1 ${body}}`, "latin1"));
  const read = async (body: string) => outline((await reading("x.rtf", rtf(body))).draft, 80);

  test("is decoded by the encodings of its fonts, in hexadecimal and in Unicode", async () => {
    const fonts = "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}{\\f3\\fcharset178 D;}}";
    expect(
      await read(
        `${fonts}1. R\\'e9fugi\\'e9s\\par 2. {\\f1 \\'cb\\'e0\\'ec\\'ef\\'fb}\\par 3. {\\f2 \\'93\\'fa\\'96\\'7b}\\par 4. {\\f3 \\'e4\\'e6\\'d1}\\par 5. \\u1051?\\u1072?\\u1084?\\u-10179?\\u-8704? {\\uc2\\u8364\\'80\\'80}\\par 6. \\emdash\\~\\{a\\}`,
      ),
    ).toBe(
      "paragraph 1 Réfugiés\nparagraph 2 Лампы\nparagraph 3 日本\nparagraph 4 نور\nparagraph 5 Лам😀 €\nparagraph 6 — {a}",
    );
  });

  test("keeps list numbers, headings, cells, boxes, footnotes and comments", async () => {
    const { draft, remarks, warnings, exclusions } = await reading(
      "x.rtf",
      rtf(
        "{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}{\\info{\\title Secret}}{\\header A/AC.999/L.5\\par}" +
          "\\pard\\s1 Article 1\\par\\pard {\\listtext 1.\\tab}Light{\\super\\chftn{\\footnote {\\chftn} Oil.}} burns.\\par" +
          "{\\listtext\\f1 o\\tab}A bullet\\par\\trowd\\intbl 2. Oil\\cell 3. Wax\\cell\\row\\pard" +
          "{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt 4. In the box\\par}}}5. {\\*\\atrfstart 1}A lamp{\\*\\atrfend 1}{\\*\\atnid MA}{\\*\\atnauthor Maria}{\\*\\annotation{\\*\\atnref 1}Which?} is on.\\par " +
          "6. {\\v hidden}{\\strike struck}{\\field{\\*\\fldinst HYPERLINK}{\\fldrslt linked}}{\\pict 00}\\par",
      ),
    );
    expect(outline(draft, 60)).toBe(
      "1\n  1(1) Light burns.\n    1(1)(¶2) A bullet\n  1(2) Oil\n  1(3) Wax\n  1(4) In the box\n  1(5) A lamp is on.\n  1(6) strucklinked",
    );
    expect(draft.provisions[1]!.blocks[0]!.footnotes).toEqual([{ at: 5, mark: "1", text: "Oil." }]);
    expect(remarks).toEqual([{ author: "Maria", text: "Which?", spot: { provision: 6, block: 0, start: 0, end: 6 } }]);
    expect(warnings.map(({ code }) => code).sort()).toEqual(
      ["reading.hidden", "reading.picture", "reading.running-heads", "reading.struck-words"].sort(),
    );
    expect(exclusions.map(({ reason, text }) => [reason, text])).toContainEqual(["running-head", "A/AC.999/L.5"]);
  });

  test("is refused if it is cut short", async () => {
    const outcome = await readDraftFromBytes("x.rtf", rtf("1. Light.\\par").subarray(0, 30));
    expect(isRefusal(outcome) && outcome.code).toBe("reading.rtf-broken");
  });
});

test("An OpenDocument text with a deletion that contains itself is read", async () => {
  const change = '<text:change text:change-id="c"/>';
  const region = `<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>dim ${change}</text:p></text:deletion></text:changed-region></text:tracked-changes>`;
  const body = `${region}<text:p>Article 1</text:p><text:p>1. Light ${change}every house.</text:p>`;
  const read = await readAs("a.odt", odt(body), "rejected");
  expect(outline(read.draft)).toBe("1\n  1(1) Light dim every house.");
});

describe("A message", () => {
  const draft = "Article 1\n\n1. Light – in every house.\n";
  const read = (text: string) => reading("x.eml", text);

  test("with the sample attached has the same provisions as the Word file", async () => {
    const bytes = sampleBytes("draft-v1.docx");
    const word = await reading("draft-v1.docx", bytes);
    const { draft: sent, source } = await read(
      buildEmailMessage("Draft", [
        { type: "text/plain", bytes: "Attached." },
        { type: DOCX, bytes, name: "draft-v1.docx" },
      ]),
    );
    expect([sent, source.format]).toEqual([word.draft, "eml"]);
  });

  test("is read as the first draft attached, also to a message in it, and names the others", async () => {
    const inner = buildEmailMessage("Inner", [{ type: "text/plain", bytes: draft, name: "draft.txt" }]).replaceAll(
      "lamp",
      "oil",
    );
    const {
      draft: found,
      warnings,
      exclusions,
    } = await read(
      buildEmailMessage("Fwd", [
        { type: "text/plain", bytes: "See below." },
        { type: "image/png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]), name: "logo.png" },
        { type: "application/zip", bytes: zipSync({ "a.bin": new Uint8Array(9) }), name: "data.zip" },
        { type: "message/rfc822", bytes: inner },
        { type: "text/plain", bytes: draft, name: "other.txt" },
      ]),
    );
    expect(outline(found)).toBe("1\n  1(1) Light – in every house.");
    expect(warnings.map(({ code, params }) => [code, params.name])).toEqual([
      ["reading.mail-attachment", "draft.txt"],
      ["reading.mail-other", "data.zip"],
      ["reading.mail-other-draft", "other.txt"],
    ]);
    expect(exclusions).toEqual([{ reason: "message", text: "Fwd See below.", where: null }]);
  });

  test("without a draft is read itself: as it was formatted, or as plain text", async () => {
    const parts = [
      { type: "text/plain", bytes: "Dear all,\n\nlamps – many.\n" },
      { type: "text/html", bytes: "<html><p>Dear all,</p><h2>Lamps</h2><p>Many – lit.</p></html>" },
    ];
    const html = await read(buildEmailMessage("Re: Letter on lamps", parts, "alternative"));
    expect([outline(html.draft), html.draft.title]).toEqual([
      "¶1 Dear all,\nsection (#1) «Lamps»\n  ¶2 Many – lit.",
      "Letter on lamps",
    ]);
    expect(outline((await read(buildEmailMessage("Letter", [parts[0]!]))).draft)).toBe(
      "¶1 Dear all,\n¶2 lamps – many.",
    );
  });

  test("without text and drafts is refused, and so is a web page saved as one", async () => {
    const code = async (text: string) => {
      const outcome = await readDraftFromBytes("x.eml", strToU8(text));
      return isRefusal(outcome) ? outcome.code : "read";
    };
    const image = { type: "image/png", bytes: new Uint8Array([0x89]), name: "a.png" };
    expect(await code(buildEmailMessage("Nothing", [image]))).toBe("reading.mail-empty");
    expect(
      await code(
        buildEmailMessage("Scan", [
          { ...image, type: "application/octet-stream", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]) },
        ]),
      ),
    ).toBe("reading.picture-damaged");
    const page =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Article 1</p>\r\n--b--';
    expect(await code(page)).toBe("reading.mhtml");
  });

  test("whose encoding has more pieces than any program makes is refused at once, and one of many lines is read", async () => {
    const head = "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    const pieces = await readDraftFromBytes("x.eml", strToU8(head + "QQ==".repeat(400_000)));
    expect(isRefusal(pieces) && pieces.code).toBe("reading.mail-pieces");
    const words = Buffer.from("1. Light in every house. ".repeat(3)).toString("base64");
    const long = await read(`${head}${`${words}\r\n`.repeat(2_000)}`);
    expect(long.draft.provisions.length).toBeGreaterThan(0);
  });
});
