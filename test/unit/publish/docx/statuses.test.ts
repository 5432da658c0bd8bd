import { describe, expect, it } from "vitest";
import { computeDraftId } from "#shared/draft/draft.ts";
import { LANGUAGES } from "#shared/base/language.ts";
import { readDocx } from "#shared/import/readers/docx/readDocx.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import type { FormatReaderOutput } from "#shared/import/sourceLines.ts";
import { message, withMessageLanguage } from "#shared/messages/messages.ts";
import { writeDocx } from "#shared/publish/formats/docx/write/writeDocx.ts";
import { DRAFT, input, NOTES, provision } from "#test/unit/publish/briefing/sample.ts";
import { backAs, changed, forgetful, partsOf, plain } from "./returned.ts";
import { STATUSES } from "./statuses.ts";

const EMPTY = { notes: [], proposals: [] };
const file = writeDocx(input([], { statuses: STATUSES }));
const readLines = (from: Uint8Array) => (readDocx(new FileToImport("a.docx", from)) as FormatReaderOutput).lines;
const byNameOf = (of: readonly unknown[]) => of.map((each) => JSON.stringify(each)).sort();

describe("How far provisions have come, in a Word file,", () => {
  it("is a comment on the number or heading of each, and a line at the head of every page", () => {
    const marked = readLines(file).flatMap(({ text, remarks = [] }) =>
      remarks.map((remark) => [text.slice(0, 9), remark.text]),
    );
    expect(marked).toEqual([
      ["2. Those ", "S1 · Agreed ad referendum"],
      ["Article 3", "S2 · Pending / In the Chair’s package"],
    ]);
    expect(partsOf(file)["word/header1.xml"]).toContain("Agreed ad referendum: Article 2(2).");
  });

  it("is not in the text", () => {
    expect(readLines(file).map(({ text }) => text)).toEqual(readLines(writeDocx(input([]))).map(({ text }) => text));
    expect(partsOf(file)["word/document.xml"]).not.toMatch(/<w:ins |<w:del /u);
  });

  it("is on the words of a provision without number and heading, with nothing put before them", () => {
    const unnumbered = provision("art_3__para_1", "3(¶1)", "paragraph", 3, "", "", "Nothing else is a request.");
    const draft = { ...DRAFT, provisions: [...DRAFT.provisions, unnumbered] };
    const draftId = computeDraftId(draft);
    const statuses = [{ draft: draftId, provision: unnumbered.eId, words: ["deleted" as const] }];
    const marked = readLines(writeDocx(input([], { draft, draftId, statuses }))).filter(({ remarks }) => remarks);
    expect(marked.map(({ text, remarks }) => [text, remarks![0]!.text])).toEqual([
      ["Nothing else is a request.", "S1 · Deleted"],
    ]);
  });

  it("is left out where it was set on other words, or has no place", () => {
    const [one] = STATUSES;
    const statuses = [
      { ...one!, validity: "earlier" as const },
      { ...one!, provision: "art_99" },
    ];
    expect(writeDocx(input([], { statuses }))).toEqual(writeDocx(input([])));
  });

  it.each(LANGUAGES)("brings nothing back, also if a program keeps nothing but comments (%s)", async (language) => {
    const made = await withMessageLanguage(language, () => writeDocx(input(NOTES, { statuses: STATUSES })));
    for (const each of [made, forgetful(made)]) {
      const { notes, proposals } = await backAs("docx", each);
      expect(byNameOf(notes.map(plain))).toEqual(byNameOf(NOTES.map(plain)));
      expect(proposals).toEqual([]);
    }
    const [alone] = [await withMessageLanguage(language, () => writeDocx(input([], { statuses: STATUSES })))];
    expect(await backAs("docx", alone!)).toEqual(EMPTY);
  });

  it("is a note at the provision where somebody has written into the comment, or answered it", async () => {
    const agreed = message("provision-status.agreed");
    const written = changed(file, (name, xml) =>
      name === "word/comments.xml" ? xml.replace(`S1 · ${agreed}`, `S1 · ${agreed}? Not by us.`) : xml,
    );
    const { notes, proposals } = await backAs("docx", written);
    expect(proposals).toEqual([]);
    expect(notes).toEqual([
      {
        place: { draft: computeDraftId(DRAFT), provision: "art_2__para_2", whole: true },
        comment: `S1 · ${agreed}? Not by us.`,
        replies: [],
      },
    ]);
    const answer = `<w:comment w:id="77" w:author="Noor" w:initials="S1."><w:p w14:paraId="70000001"><w:r><w:t>By whom?</w:t></w:r></w:p></w:comment>`;
    const answered = changed(file, (name, xml) => {
      if (name === "word/comments.xml") return xml.replace("</w:comments>", `${answer}</w:comments>`);
      if (name === "word/commentsExtended.xml")
        return xml.replace(
          "</w15:commentsEx>",
          `<w15:commentEx w15:paraId="70000001" w15:paraIdParent="00000001" w15:done="0"/></w15:commentsEx>`,
        );
      return xml;
    });
    expect((await backAs("docx", answered)).notes).toMatchObject([{ comment: "By whom?", by: "Noor" }]);
  });
});
