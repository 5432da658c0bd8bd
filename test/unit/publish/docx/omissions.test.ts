import { describe, expect, it } from "vitest";
import { LANGUAGES } from "#shared/base/language.ts";
import { applyTrackedChanges } from "#shared/import/applyTrackedChanges.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { readDocx } from "#shared/import/readers/docx/readDocx.ts";
import type { FormatReaderOutput } from "#shared/import/sourceLines.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import { digestComment } from "#shared/publish/returned/commentDigest.ts";
import { omissionWordsInMessageLanguage } from "#shared/publish/formats/omissionWords.ts";
import { writeDocx } from "#shared/publish/formats/docx/write/writeDocx.ts";
import { odt } from "#test/unit/import/odtParts.ts";
import { DRAFT, input, noteOn, NOTES } from "#test/unit/publish/briefing/sample.ts";
import { backAs, changed, forgetful, partsOf, plain } from "./returned.ts";

const sorted = (notes: readonly unknown[]) => notes.map((each) => JSON.stringify(each)).sort();
const OMISSION = noteOn(DRAFT, "art_2", null, { comment: "Nothing on review.", kind: "omission" }, true);

describe.each(LANGUAGES)("A Word file in %s", (language) => {
  const make = (notes = NOTES) => withMessageLanguage(language, () => writeDocx(input(notes)));

  it("inserts nothing for an omission, and has the draft's words when every change is accepted", async () => {
    const [without, with_] = [await make([]), await make([OMISSION])];
    expect(partsOf(with_)["word/document.xml"]).not.toMatch(/<w:ins |<w:del /u);
    const lines = (file: Uint8Array) =>
      applyTrackedChanges(readDocx(new FileToImport("a.docx", file)) as FormatReaderOutput, "accepted").lines.map(
        ({ text }) => text,
      );
    const draft = lines(without);
    expect(lines(with_).slice(0, draft.length)).toEqual(draft);
  });

  it("is read in English with its omissions and first lines if nothing but the comments is left", async () => {
    const { notes, proposals } = await backAs("docx", forgetful(await make()));
    expect(sorted(notes.map(plain))).toEqual(sorted(NOTES.map(plain)));
    expect(proposals).toEqual([]);
  });

  it("adds no proposal if it is of an earlier version, which inserted a line for an omission", async () => {
    const line = await withMessageLanguage(language, () => omissionWordsInMessageLanguage().lineOf("Article 2"));
    const inserted = `<w:p><w:pPr><w:rPr><w:ins w:id="9" w:author="X"/></w:rPr></w:pPr><w:ins w:id="8" w:author="X"><w:r><w:t>${line}</w:t></w:r></w:ins></w:p>`;
    const former = changed(await make([]), (name, xml) =>
      name === "word/document.xml" ? xml.replace("<w:sectPr>", `${inserted}<w:sectPr>`) : xml,
    );
    expect(partsOf(former)["word/document.xml"]).toContain(line);
    expect(await backAs("docx", former)).toEqual({ notes: [], proposals: [] });
  });
});

describe("An OpenDocument text that was made of a Word file", () => {
  const WORDS = DRAFT.provisions[8]!.blocks[0]!.text;
  const note = noteOn(DRAFT, DRAFT.provisions[8]!.eId, "national legislation", { comment: "Whose?" });

  it("has its notes, also changed ones, and those of others at their words", async () => {
    const settings = partsOf(writeDocx(input([note])))["word/settings.xml"]!;
    const variables = [...settings.matchAll(/<w:docVar w:name="([^"]*)" w:val="([^"]*)"/gu)].map(
      ([, name, value]) => `<text:user-field-decl text:name="${name!}" office:string-value="${value!}"/>`,
    );
    const comment = (name: string, initials: string, ...lines: readonly string[]) =>
      `<office:annotation office:name="${name}"><dc:creator>Noor</dc:creator><meta:creator-initials xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0">${initials}</meta:creator-initials>${lines.map((line) => `<text:p>${line}</text:p>`).join("")}</office:annotation>`;
    const [before, after] = WORDS.split("national legislation");
    const file = odt(
      `<text:user-field-decls>${variables.join("")}</text:user-field-decls><text:p>1.<text:tab/>${before!}` +
        `${comment("a", "1.", "1 · Not assessed", "Whose law?")}national legislation<office:annotation-end office:name="a"/>` +
        `${after!.slice(0, -8)}${comment("b", "N", "Which party?")}${after!.slice(-8)}<office:annotation-end office:name="b"/></text:p>`,
    );
    const { notes, proposals } = await backAs("odt", file);
    expect(proposals).toEqual([]);
    expect(notes).toMatchObject([
      { comment: "Whose law?", original: digestComment("Whose?"), place: { exact: "national legislation" } },
      { comment: "Which party?", by: "Noor", place: { exact: WORDS.slice(-8) } },
    ]);
  });
});
