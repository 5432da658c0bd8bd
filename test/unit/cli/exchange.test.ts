import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { pdfAttachmentsOf, openAnnotatedPdf } from "#shared/publish/formats/pdf/read/readAnnotations.ts";
import { faultsForArchives, faultsForReaders } from "../publish/briefing/claims.ts";
import { pngOf } from "../publish/briefing/pictures.ts";
import { has, printed } from "../publish/briefing/pdf.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
let dossier: string;
const run = (...argv: string[]) => runCommand(join(desk, "home"), ...argv);
const file = (name: string) => join(desk, name);

beforeEach(async () => {
  desk = createTempFolder("exchange");
  dossier = file("team.clausemark");
  await run("new", dossier, "--draft", SAMPLE, "--as", "Lead, Team");
  const note = ["annotate", dossier, "--as", "Lead", "--at", "5(2)", "--quote", "to silence an opinion"];
  await run(
    ...note,
    "--comment",
    "Too narrow.",
    "--right",
    "expression",
    "--confidentiality",
    "public",
    "--level",
    "3",
  );
  await run(...note, "--comment", "Among ourselves.", "--confidentiality", "team");
});

describe("The command export", () => {
  it("writes the register by default, and says what was left out and why", async () => {
    const { out, code } = await run("export", dossier, "--format", "csv", "--out", file("register.csv"));
    expect(code).toBe(0);
    expect(out).toContain("register.csv: 1 note.");
    expect(out).toContain("Left out, for the team only: 1 note, 0 proposals.");
    expect(out).toContain("members’ names");
    const text = await readFile(file("register.csv"), "utf8");
    expect(text).toContain("Too narrow.");
    // The table is one row per note; how severity was assessed is a table of its own.
    expect(text).not.toContain("How severity");
    expect(out).toContain("--table method");
    expect(text).not.toContain("Among ourselves.");
  });

  it("overwrites an earlier export, but never a dossier", async () => {
    const before = await readFile(dossier);
    const plain = file("dossier without an ending");
    await writeFile(plain, before);
    for (const [from, out] of [
      [dossier, dossier],
      [dossier, join(desk, ".", "home", "..", "team.clausemark")],
      [plain, plain],
      [plain, dossier],
    ] as const) {
      const told = await run("export", from, "--format", "docx", "--out", out);
      expect(told, out).toMatchObject({ code: 1 });
      expect(told.err).toContain("exists already and is never overwritten");
    }
    expect((await readFile(dossier)).equals(before) && (await readFile(plain)).equals(before)).toBe(true);
    for (const _ of ["once", "again"]) {
      expect(await run("export", dossier, "--format", "md", "--out", file("notes.md"))).toMatchObject({ code: 0 });
    }
  });

  it("reports a missing folder for its file", async () => {
    const { err, code } = await run("export", dossier, "--format", "md", "--out", file("nowhere/notes.md"));
    expect(code).toBe(1);
    expect(err).toMatch(/There is no folder .*nowhere\. /);
  });

  it("writes only what matches a filter", async () => {
    const filtered = ["export", dossier, "--audience", "team", "--filter=-right:expression"];
    await run(...filtered, "--format", "jsonld", "--out", file("notes.jsonld"));
    const text = await readFile(file("notes.jsonld"), "utf8");
    expect(text).toContain("Among ourselves.");
    expect(text).not.toContain("Too narrow.");
    expect(await run(...filtered, "--filter=kind:nothing", "--format", "csv", "--out", file("x.csv"))).toMatchObject({
      code: 1,
    });
  });
});

describe("An exported briefing", () => {
  const pdf = (...more: string[]) => run("export", dossier, "--format", "pdf", "--out", file("some.pdf"), ...more);

  it("is a valid file for archives, as it claims, with a logo and its notes attached", async () => {
    await writeFile(file("logo.png"), pngOf(60, 20));
    expect((await pdf("--archive", "--logo", file("logo.png"), "--logo-alt", "The house of records")).code).toBe(0);
    const bytes = await readFile(file("some.pdf"));
    expect([...(await faultsForArchives(bytes)), ...(await faultsForReaders(bytes))]).toEqual([]);
    const attached = pdfAttachmentsOf(await openAnnotatedPdf(bytes)).get("annotations.jsonld")!;
    expect(Buffer.from(attached).toString()).toContain("Too narrow.");
  });

  it("refuses a logo that is not a picture", async () => {
    await writeFile(file("logo.png"), "<svg/>");
    const { code, err } = await pdf("--logo", file("logo.png"));
    expect([code, err]).toEqual([1, expect.stringContaining("not a PNG or JPEG")]);
  });
});

describe("An export of some of the provisions", () => {
  const some = (provisions: string, ...more: string[]) =>
    run("export", dossier, "--provisions", provisions, "--out", file("some"), "--format", ...more);

  it("contains what is said of them, and prints no others", async () => {
    expect((await some("17,5(2)", "md")).out).toContain("1 note");
    expect(await readFile(file("some"), "utf8")).toContain("Too narrow.");
    await some("17", "md");
    expect(await readFile(file("some"), "utf8")).not.toContain("Too narrow.");
    expect((await some("5(2)", "pdf", "--language", "en")).code).toBe(0);
    if (!has("pdftotext")) return;
    const text = printed(await readFile(file("some")));
    expect(text).toContain("On Article 5(2)");
    expect(text).toContain("Respect for human rights");
    expect(text).not.toContain("Conditions and safeguards");
  });

  it("is refused with the address that does not exist, and in a format that is a table", async () => {
    expect(await some("999", "pdf")).toMatchObject({ code: 1 });
    expect(await some("5", "csv", "--table", "positions")).toMatchObject({ code: 2 });
    expect(await some(" , ", "md")).toMatchObject({ code: 2 });
  });
});

/** Answers a note in the column of replies, as a spreadsheet would. The register must have no quoted cell. */
function answerInRegister(register: string, comment: string, reply: string): string {
  const [head = "", ...rows] = register.split("\r\n");
  const column = head.split(",").indexOf("Replies");
  const answered = rows.map((row) => {
    const cells = row.split(",");
    return cells.includes(comment) ? cells.map((cell, i) => (i === column ? `↳ ${reply}` : cell)).join(",") : row;
  });
  return [head, ...answered].join("\r\n");
}

describe("The command import-annotations", () => {
  const bring = (...more: string[]) => run("import-annotations", dossier, ...more);

  it("says what it would import, imports it once, and keeps who said it", async () => {
    await run("export", dossier, "--audience", "team", "--format", "csv", "--out", file("register.csv"));
    const text = await readFile(file("register.csv"), "utf8");
    await writeFile(file("back.csv"), answerInRegister(text, "Among ourselves.", "With the partner."));
    const would = await bring(file("back.csv"));
    expect(would).toMatchObject({ code: 0 });
    expect(would.out).toContain("reply, 5(2): With the partner.");
    expect(would.out).toContain("Would import 0 notes, 1 reply");
    expect(would.out).toMatch(/known\. To import them, add --as NAME\.$/m);
    expect(JSON.parse((await bring(file("back.csv"), "--json")).out)).toMatchObject([{ is: "reply", at: ["5(2)"] }]);
    expect((await bring(file("back.csv"), "--as", "Lead")).out).toContain("Imported 0 notes, 1 reply");
    expect((await bring(file("back.csv"), "--as", "Lead")).out).toContain("Imported 0 notes, 0 replies");
    expect((await bring(file("back.csv"))).out).toMatch(/Would import 0 notes, 0 replies.* known\.$/m);
  });

  it("places what is new, and names what it cannot place", async () => {
    const made = (exact: string, value: string) => ({
      type: "Annotation",
      creator: { name: "Partner 1" },
      body: [{ type: "TextualBody", value }],
      target: { source: "https://example.org/draft", selector: [{ type: "TextQuoteSelector", exact }] },
    });
    const items = [made("to silence an opinion", "From outside."), made("words that are nowhere", "Lost.")];
    await writeFile(file("back.jsonld"), JSON.stringify({ type: "AnnotationPage", items }));
    const { out } = await bring(file("back.jsonld"), "--as", "Lead", "--confidentiality", "public");
    expect(out).toContain("not in any text here, not imported: Lost.");
    expect(out).toContain("Imported 1 note,");
    await run("export", dossier, "--audience", "team", "--format", "jsonld", "--out", file("team.jsonld"));
    const exported = JSON.parse(await readFile(file("team.jsonld"), "utf8")) as { first: { items: object[] } };
    expect(exported.first.items).toContainEqual(
      expect.objectContaining({ "cm:source": { "cm:source": "Partner 1" }, "cm:confidentiality": "public" }),
    );
  });

  it("recognises its own Word files and PDFs, and imports what was said in them once", async () => {
    for (const format of ["docx", "pdf"]) {
      const path = file(`back.${format}`);
      for (const audience of ["team", "public"]) {
        await run("export", dossier, "--audience", audience, "--format", format, "--out", path);
        expect((await bring(path)).out, `${format}, ${audience}`).toContain("Would import 0 notes, 0 replies");
      }
    }
    await run("export", dossier, "--audience", "team", "--format", "docx", "--out", file("team.docx"));
    const team = unzipSync(await readFile(file("team.docx")));
    const said = strFromU8(team["word/comments.xml"]!).replace("Too narrow.", "Much too narrow.");
    await writeFile(file("team.docx"), zipSync({ ...team, "word/comments.xml": strToU8(said) }));
    expect((await bring(file("team.docx"), "--as", "Lead")).out).toContain("Imported 0 notes, 0 replies, 1 change");
    expect((await bring(file("team.docx"), "--as", "Lead")).out).toContain("Imported 0 notes, 0 replies, 0 change");
  });

  it("recognises the annotations of its own PDF in XFDF, by their places on its pages", async () => {
    await run("export", dossier, "--audience", "team", "--format", "xfdf", "--out", file("notes.xfdf"));
    const text = await readFile(file("notes.xfdf"), "utf8");
    expect(text).toMatch(/<highlight page="\d+" rect="[\d.,]+" coords="(?:[\d.]+,){7,}[\d.]+"/);
    const answer =
      '<text page="0" inreplyto="note-1" title="Partner 1"><contents>By a court.</contents></text></annots>';
    await writeFile(file("back.xfdf"), text.replace("</annots>", answer));
    expect((await bring(file("back.xfdf"), "--as", "Lead")).out).toContain("Imported 0 notes, 1 reply, 0 changes");
    // Other programs drop attributes that they do not know.
    await writeFile(file("back.xfdf"), text.replace(/ cm:\w+="[^"]*"/g, ""));
    expect((await bring(file("back.xfdf"))).out).toContain(
      "Would import 0 notes, 0 replies, 0 changes and 0 proposals; 2 notes are known",
    );
  });

  it("refuses a file that it cannot read", async () => {
    await writeFile(file("x.json"), "{");
    expect(await bring(file("x.json"))).toMatchObject({ code: 1 });
    await writeFile(file("x.bin"), Uint8Array.of(0xff, 0xfe, 0));
    expect((await bring(file("x.bin"))).err).toContain("x.bin");
    await writeFile(file("x.csv"), "a,b\n1,2\n");
    expect((await bring(file("x.csv"))).err).toContain("no comment column");
  });
});
