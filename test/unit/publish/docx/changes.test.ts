import { describe, expect, it } from "vitest";
import { writeDocx } from "#shared/publish/formats/docx/write/writeDocx.ts";
import { applyTrackedChanges } from "#shared/import/applyTrackedChanges.ts";
import type { FormatReaderOutput } from "#shared/import/sourceLines.ts";
import { readDocx } from "#shared/import/readers/docx/readDocx.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { createRangeAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";
import { DRAFT, input, NOTES } from "#test/unit/publish/briefing/sample.ts";
import { LIMITS, PROPOSALS } from "./wordings.ts";
import { back, changed, forgetful } from "./returned.ts";

const file = writeDocx(input(NOTES, { proposals: PROPOSALS }));

/** Returns the text as our importer reads it, with every change accepted or rejected. */
function read(view: "accepted" | "rejected", from = file): readonly string[] {
  return applyTrackedChanges(readDocx(new FileToImport("a.docx", from)) as FormatReaderOutput, view).lines.map(
    ({ text }) => text,
  );
}

describe("Rival wordings in a Word file", () => {
  it("are tracked changes that give the draft when they are rejected, and the wording when they are accepted", () => {
    expect(read("rejected")).toContain(`2. ${DRAFT.provisions[9]!.blocks[0]!.text}`);
    expect(read("accepted").join("\n")).toContain("2. Those limits shall comprise at least authorisation by a court");
    expect(read("accepted")).toContain("3 bis. A request may be refused.");
    expect(read("rejected").join("\n")).not.toMatch(/3 bis\. A request may be refused\.|Omission/);
    expect(read("rejected")).toContain("(b) The sources and the files of counsel.");
    expect(read("accepted")).toContain("(b) The sources of journalists and the files of counsel.");
  });

  it("have their proposers as authors; those that cannot be tracked or were withdrawn are only comments", () => {
    const { lines } = readDocx(new FileToImport("a.docx", file)) as FormatReaderOutput;
    const authors = new Set(lines.flatMap(({ changes = [] }) => changes.map(({ author }) => author)));
    expect([...authors].sort()).toEqual(["Author", "Ghana", "Mexico, Chile"]);
    const remarks = lines.flatMap(({ remarks = [] }) => remarks.map(({ text }) => text));
    expect(remarks).toContain("P1 · Proposal by Mexico, Chile\nKeeps the judge in.");
    expect(remarks).toContain("P2 · Proposal by Norway\n▸ Instead of “considers it suitable”: “deems it fit”");
    expect(remarks).toContain("P5 · Proposal by Peru · Withdrawn\n▸ Instead of “bring records”: “give records”");
    expect(remarks.find((text) => text.startsWith("P6"))).toMatch(
      /^P6 · Proposal by Iceland\n▸ To be deleted: “In applying/,
    );
  });

  it("are read back unchanged, and each once", () => {
    const words = back(file).proposals.map(({ old, new: fresh, comment, place }) => [
      place.provision,
      old,
      fresh,
      comment,
    ]);
    expect(words).toEqual(
      PROPOSALS.map(({ anchor, wording, comment }) => [
        anchor.provision,
        wording.old,
        wording.new,
        comment || undefined,
      ]),
    );
  });

  it("are not taken for a partner's where the same letter stands twice, after letters beyond the basic plane", () => {
    const words = "𝔩";
    const provision = TRICKY_DRAFT.provisions.findIndex(({ eId }) => eId === "art_1__para_2");
    const start = TRICKY_DRAFT.provisions[provision]!.blocks[0]!.text.indexOf("𝔩𝔩") + words.length;
    const at = (offset: number) => ({ provision, block: 0, offset });
    const anchor = createRangeAnchor(TRICKY_DRAFT, computeDraftId(TRICKY_DRAFT), at(start), at(start + words.length));
    const change = {
      anchor: unwrapOutcome(anchor),
      wording: { old: words, new: "…" },
      proposers: [],
      comment: "",
    };
    const returned = back(writeDocx(input([], { draft: TRICKY_DRAFT, proposals: [change] })), TRICKY_DRAFT);
    expect(returned.proposals.map(({ old, new: fresh }) => [old, fresh])).toEqual([[words, "…"]]);
  });

  it("are recognised by their changes if everything else of ours is gone", () => {
    const words = back(forgetful(file)).proposals.map(({ old, new: fresh, by }) => [old, fresh, by]);
    expect(words).toContainEqual([LIMITS.slice("shall".length), " comprise at least", "Mexico, Chile"]);
  });
});

describe("Somebody else's work in a Word file", () => {
  const by = 'w:author="Partner 1" w:date="2026-03-05T09:00:00Z"';
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const comment = (id: number, text: string, paragraph: string) =>
    `<w:comment w:id="${id}" ${by}><w:p w14:paraId="${paragraph}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
  const range = (id: number, inner: string) =>
    `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

  /** Partner 1 answers note 1, resolves it, comments on words, deletes and adds some, and inserts a paragraph. */
  const edited = changed(writeDocx(input(NOTES.slice(0, 1), { proposals: PROPOSALS.slice(0, 1) })), (name, xml) => {
    switch (name) {
      case "word/comments.xml": {
        const own = comment(900, "Seen.", "70000001") + comment(901, "Who pays?", "70000002");
        return xml.replace("</w:comments>", `${own}</w:comments>`);
      }
      case "word/commentsExtended.xml": {
        const root = /w15:paraId="(\w+)" w15:done/.exec(xml)![1]!;
        return xml
          .replace('w15:done="0"', 'w15:done="1"')
          .replace(
            "</w15:commentsEx>",
            `<w15:commentEx w15:paraId="70000001" w15:paraIdParent="${root}" w15:done="1"/><w15:commentEx w15:paraId="70000002" w15:done="0"/></w15:commentsEx>`,
          );
      }
      case "word/document.xml":
        return xml
          .replace("Persons who are not the subject of the inquiry; and", (words) => {
            const [before, after] = words.split("not the subject") as [string, string];
            return `${before}</w:t></w:r>${range(901, run("not the subject"))}<w:r><w:t xml:space="preserve">${after}`;
          })
          .replace(/<w:r><w:t xml:space="preserve">A request may be made in any form\.<\/w:t><\/w:r>/, () =>
            [
              run("A request "),
              `<w:del w:id="801" ${by}><w:r><w:delText>may</w:delText></w:r></w:del>`,
              `<w:ins w:id="802" ${by}>${run("shall")}</w:ins>`,
              run(" be made in any form."),
              `<w:ins w:id="803" ${by}>${run(" It is answered.")}</w:ins>`,
            ].join(""),
          )
          .replace(
            "<w:sectPr>",
            `<w:p><w:pPr><w:rPr><w:ins w:id="804" ${by}/></w:rPr></w:pPr><w:ins w:id="805" ${by}>${run("Article 4")}</w:ins></w:p><w:sectPr>`,
          );
      default:
        return xml;
    }
  });

  it("is imported: replies, states, and comments at their words", () => {
    const [first, second] = back(edited).notes;
    expect(first).toMatchObject({
      comment: NOTES[0]!.comment,
      state: "settled",
      replies: [{ text: "Seen.", by: "Partner 1", at: "2026-03-05T09:00:00Z" }],
    });
    expect(second).toMatchObject({
      comment: "Who pays?",
      by: "Partner 1",
      state: "open",
      place: { draft: input([]).draftId, provision: "art_2__para_3__point_a", exact: "not the subject" },
    });
    expect(back(edited).notes).toHaveLength(2);
  });

  it("is imported: deletions and insertions, each as a proposal, and a new paragraph as text for a gap", () => {
    const [, ...fresh] = back(edited).proposals;
    expect(fresh).toMatchObject([
      { old: "may", new: "shall", by: "Partner 1", place: { provision: "art_3", exact: "may" } },
      { old: ".", new: ". It is answered.", place: { provision: "art_3" } },
      { old: "", new: "Article 4", by: "Partner 1", place: { provision: "art_3", gap: true } },
    ]);
    expect(fresh).toHaveLength(3);
  });

  it("is located by the surrounding words if the draft is not available", () => {
    const { notes } = back(edited, { ...DRAFT, provisions: [] });
    expect(notes[1]).toMatchObject({ place: { exact: "not the subject", prefix: "(a)\tPersons who are " } });
  });
});
