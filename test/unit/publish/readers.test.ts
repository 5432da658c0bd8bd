import { describe, expect, it } from "vitest";
import { writeCsv, parseCsv } from "#shared/publish/tables/csv.ts";
import { isHypothesisJson, readHypothesis } from "#shared/publish/formats/hypothesis/read.ts";
import { readXfdf } from "#shared/publish/formats/xfdf/read.ts";
import { loadRegisterVocabulary } from "#shared/publish/tables/register/columns.ts";
import { readReturnedRegisterCsv } from "#shared/publish/tables/register/read.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { LANGUAGES } from "#shared/base/language.ts";
import { refusal } from "#shared/base/result.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { collectPublication } from "#shared/publish/publication/publication.ts";
import { NOTE_TABLES } from "#shared/publish/formats/exportFormats.ts";
import { buildNoteTable } from "#shared/publish/tables/register/noteTables.ts";
import type { TableCell } from "#shared/publish/tables/cells.ts";
import { buildPositionsTable, buildProposalsTable } from "#shared/publish/tables/dossierTables.ts";
import { buildVotesTable } from "#shared/publish/tables/votesTable.ts";
import { writeXlsx } from "#shared/publish/tables/xlsx.ts";
import { readReturnedFile } from "#shared/publish/returned/readReturnedFile.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { explainRefusal, withMessageLanguage } from "#shared/messages/messages.ts";
import { TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";
import { createAnnotatedDossier } from "#test/support/team/annotatedDossier.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

const TEXT = { title: "Draft", symbol: "", draft: TRICKY_DRAFT, id: computeDraftId(TRICKY_DRAFT) };

describe("XFDF from any program", () => {
  const file = (annots: string) =>
    `<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/" xml:space="preserve"><annots>${annots}</annots><f href="x.pdf"/></xfdf>`;
  const read = (annots: string) => unwrapOutcome(readXfdf(file(annots))).notes;

  it("has notes with their page, author and date, replies and the state that was set last", () => {
    const annots = [
      `<highlight page="2" rect="1,2,3,4" coords="1,4,3,4,1,2,3,2" name="a" title="Partner 1" date="D:20260304101500+01'00'">`,
      "<contents-richtext><body xmlns='http://www.w3.org/1999/xhtml'><p>Too wide.</p><p>Much &amp; more.</p></body></contents-richtext></highlight>",
      '<text page="2" inreplyto="a" name="b" title="Partner 2"><contents>Agreed.</contents></text>',
      '<text page="2" inreplyto="b" name="c"><contents>Me too.</contents></text>',
      '<text page="2" inreplyto="a" statemodel="Review" state="Accepted"><contents>Accepted</contents></text>',
      '<text page="2" inreplyto="a" statemodel="Review" state="Completed"/>',
      '<highlight page="3" inreplyto="a" replyType="group" name="d"/>',
      '<link page="0"/>',
    ];
    expect(read(annots.join(""))).toEqual([
      {
        place: { page: 3 },
        comment: "Too wide.\nMuch & more.",
        by: "Partner 1",
        at: "2026-03-04T10:15:00+01:00",
        state: "settled",
        replies: [{ text: "Agreed.", by: "Partner 2" }, { text: "Me too." }],
      },
    ]);
  });

  it("has our comment without the line that is printed above it", () => {
    const printed = '<highlight page="0" name="note-3"><contents>3 · High · Privacy\nToo wide.</contents></highlight>';
    expect(read(printed)).toMatchObject([{ comment: "Too wide." }]);
    expect(read('<text name="x"><contents>3 · of them\nToo wide.</contents></text>')).toMatchObject([
      { comment: "3 · of them\nToo wide." },
    ]);
  });

  it("may have replies in a circle, and is refused if it is malformed or empty", () => {
    const circle =
      '<text name="a" inreplyto="b"/><text name="b" inreplyto="a"/><text name="c"><contents>x</contents></text>';
    expect(read(circle)).toHaveLength(1);
    expect(readXfdf("<xfdf><annots>")).toMatchObject({ code: "returned.broken" });
    expect(readXfdf('<!DOCTYPE x [<!ENTITY a "b">]><xfdf/>')).toMatchObject({ code: "returned.broken" });
    expect(readXfdf(file(""))).toMatchObject({ code: "returned.none" });
    expect(readXfdf("<other/>")).toMatchObject({ code: "returned.none" });
  });
});

describe("A search result of Hypothesis", () => {
  const note = {
    id: "n1",
    user: "acct:partner1@hypothes.is",
    user_info: { display_name: "Partner 1" },
    uri: "https://example.org/draft",
    created: "2026-03-04T10:00:00.000000+00:00",
    text: "Too wide.",
    tags: ["scope"],
    target: [
      {
        source: "https://example.org/draft",
        selector: [
          { type: "RangeSelector", startContainer: "/p[1]" },
          { type: "TextPositionSelector", start: 7, end: 17 },
          { type: "TextQuoteSelector", exact: "shall keep", prefix: "Party ", suffix: " the" },
        ],
      },
    ],
  };
  const answer = (id: string, references: readonly string[], created: string) => ({
    ...{
      id,
      references,
      created,
      uri: note.uri,
      user: "acct:partner2@hypothes.is",
      text: id,
      target: [{ source: note.uri }],
    },
  });

  it("has notes with their words, and the replies of a thread in their order", () => {
    const rows = [answer("second", ["n1", "first"], "2026-03-06"), answer("first", ["n1"], "2026-03-05"), note];
    for (const json of [rows, { rows }, { export_date: "2026-03-07", annotations: rows }]) {
      expect(isHypothesisJson(JSON.stringify(json))).toBe(true);
      expect(unwrapOutcome(readHypothesis(JSON.stringify(json))).notes).toEqual([
        {
          place: { exact: "shall keep", prefix: "Party ", suffix: " the", textRange: { start: 7, end: 17 } },
          comment: "Too wide.",
          tags: ["scope"],
          by: "Partner 1",
          at: "2026-03-04T10:00:00.000000+00:00",
          replies: [
            { text: "first", by: "partner2", at: "2026-03-05" },
            { text: "second", by: "partner2", at: "2026-03-06" },
          ],
        },
      ]);
    }
  });

  it("is told apart from Web Annotations, and is refused if it has no notes", () => {
    expect(isHypothesisJson(JSON.stringify([{ ...note, type: "Annotation" }]))).toBe(false);
    expect(isHypothesisJson("{")).toBe(false);
    expect(readHypothesis("[]")).toMatchObject({ code: "returned.none" });
  });
});

const REGISTER = [
  ["Number", "Provision", "Comment", "Replies"],
  [1, "2(1)", "Too wide: čl. 2 – “necessary”.", "↳ Agreed."],
];

describe("A register that a spreadsheet has saved", () => {
  const read = async (name: string, bytes: Uint8Array) =>
    readReturnedFile(new FileToImport(name, bytes), () => undefined);
  const notes = [
    { place: { provision: "2(1)" }, comment: "Too wide: čl. 2 – “necessary”.", replies: [{ text: "Agreed." }] },
  ];
  const text = (separator: string) =>
    REGISTER.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(separator)).join("\r\n");

  it("is read as UTF-8 with and without its mark, and as UTF-16, with any separator", async () => {
    const utf16 = (of: string) => new Uint8Array(Buffer.from(`\uFEFF${of}`, "utf16le"));
    for (const separator of [",", ";", "\t"]) {
      const plain = text(separator);
      for (const bytes of [
        encodeUtf8(plain),
        encodeUtf8(`\uFEFF${plain}`),
        utf16(plain),
        utf16(`sep=${separator}\r\n${plain}`),
      ])
        expect(unwrapOutcome(await read("register.csv", bytes)).notes).toEqual(notes);
    }
  });

  it("is refused, with what to do, if letters may be lost or are", async () => {
    const windows = Buffer.from(text(";").replace("čl.", "él."), "latin1");
    expect(await read("register.csv", new Uint8Array(windows))).toMatchObject({ code: "returned.csv-encoding" });
    expect(explainRefusal(refusal("returned.csv-encoding", { name: "a.csv" }))).toBe(
      "This CSV is not UTF-8. In Excel, save it as “CSV UTF-8” and try again.",
    );
    const lost = encodeUtf8(text(",").replace("↳", "?"));
    expect(await read("register.csv", lost)).toMatchObject({ code: "returned.lost-letters" });
  });

  it("is read from a workbook, whichever sheet it is on, with its times", async () => {
    const sheet = (rows: readonly (readonly TableCell[])[]) => ({ name: "A", rows, widths: [] });
    const rows = [
      [...REGISTER[0]!, "When"],
      [...REGISTER[1]!, { time: "2026-03-04T10:15:00.000Z" }],
    ];
    const file = writeXlsx(sheet([["Read me first"]]), sheet(rows));
    expect(unwrapOutcome(await read("a.xlsx", file)).notes).toEqual([{ ...notes[0], at: "2026-03-04T10:15:00.000Z" }]);
    expect(await read("a.xlsx", writeXlsx(sheet([["a"]])))).toMatchObject({ code: "returned.no-register" });
  });

  it("is told apart from the other tables in every language", async () => {
    const { admin } = await createAnnotatedDossier(1, 4);
    const asked = { audience: "team", informals: true, authors: "names" } as const;
    const words = await loadRegisterVocabulary();
    for (const language of LANGUAGES)
      await withMessageLanguage(language, () => {
        for (const build of [buildPositionsTable, buildProposalsTable, buildVotesTable]) {
          const { rows } = build(admin.ledger, asked).sheet;
          expect(readReturnedRegisterCsv(writeCsv(rows), words)).toMatchObject({ code: "returned.other-table" });
        }
        const { content } = collectPublication(admin.ledger, TEXT, asked);
        for (const table of NOTE_TABLES.filter((each) => each !== "register"))
          expect(readReturnedRegisterCsv(writeCsv(buildNoteTable(content, table).rows), words)).toMatchObject({
            code: "returned.no-register",
          });
      });
  });
});

describe("CSV", () => {
  it("is read back unchanged, whatever is in a cell", () => {
    const cells = ["=1+1", "'=1", "''+x", "'plain", "a;b", 'say "x"', "two\nlines", "\tTab", "＝1", "-", "", "@x, y"];
    expect(parseCsv(writeCsv([["head", ...cells.slice(1)], cells]))[1]).toEqual(cells);
  });

  it("never has a cell that a spreadsheet would execute", () => {
    const [, row = ""] = writeCsv([["a"], ["=HYPERLINK(1)"]]).split("\r\n");
    expect(row).toBe("'=HYPERLINK(1)");
  });

  it("is read as spreadsheets save it: with semicolons, tabs, other line ends", () => {
    for (const separator of [";", "\t", ","]) {
      expect(parseCsv(`a${separator}b\n"1${separator}1"${separator}2\n\n`)).toEqual([
        ["a", "b"],
        [`1${separator}1`, "2"],
      ]);
    }
  });

  it("is a register with columns moved, left out and added, and with rows typed in", async () => {
    const table = writeCsv([
      ["Mine", "Comment", "Provision", "Replies"],
      ["x", "Too wide.", "2(1)", "typed without a mark"],
      ["", "", "", ""],
    ]);
    expect(unwrapOutcome(readReturnedRegisterCsv(table, await loadRegisterVocabulary())).notes).toEqual([
      { place: { provision: "2(1)" }, comment: "Too wide.", replies: [{ text: "typed without a mark" }] },
    ]);
  });

  it.each([
    ["Комментарий", "Открыто или решено", "Решено"],
    ["Commentaire", "Ouverte ou réglée", "Réglée"],
    ["التعليق", "مفتوحة أو مسوّاة", "مسوّاة"],
    ["评论", "未决或已解决", "已解决"],
  ])("is a register with the words of an earlier version: %s, %s", async (comment, settled, state) => {
    const table = writeCsv([
      [comment, settled],
      ["Too wide.", state],
    ]);
    expect(unwrapOutcome(readReturnedRegisterCsv(table, await loadRegisterVocabulary())).notes).toMatchObject([
      { state: "settled" },
    ]);
  });

  it("is a register with the columns of an earlier version in Arabic", async () => {
    const { columns } = await loadRegisterVocabulary();
    const former = ["المسودة", "ما دُوّنت عليه", "ما يُقصد", "المسار", "السند", "من يراه"];
    expect(former.map((head) => columns.get(head))).toEqual([
      "text",
      "made",
      "part",
      "track",
      "basis",
      "confidentiality",
    ]);
  });

  it("is read by the headings, parts and rights of an earlier Chinese register", async () => {
    const { columns, parts, rights, states } = await loadRegisterVocabulary();
    const heads = ["严重性", "轨道", "依据", "谁可查看", "作注所依", "所指"].map((head) => columns.get(head));
    expect(heads).toEqual(["severity", "track", "basis", "confidentiality", "made", "part"]);
    expect([parts.get("整条"), rights.get("法无明文不为罪"), states.get("未决")]).toEqual([
      "whole",
      "legality",
      "open",
    ]);
  });
});
