import { PDFDict, PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { writeBriefingPdf } from "#shared/publish/formats/pdf/writeBriefingPdf.ts";
import { collectBriefing } from "#shared/publish/publication/briefingContent.ts";
import type { Publication } from "#shared/publish/publication/publication.ts";
import { importReturnedContent } from "#shared/publish/returned/importReturnedContent.ts";
import { readReturnedFile } from "#shared/publish/returned/readReturnedFile.ts";
import { reviewReturnedContent } from "#shared/publish/returned/reviewReturnedContent.ts";
import { TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";
import { createAnnotatedDossier } from "#test/support/team/annotatedDossier.ts";
import { unwrapOutcome, type Person } from "#test/support/team/team.ts";

const TEXT = { title: "Draft", symbol: "A/AC.999/1", draft: TRICKY_DRAFT, id: computeDraftId(TRICKY_DRAFT) };
const EDITED = "Who decides what is adequate?";

let admin: Person;
let publication: Required<Publication>;
let pdf: Uint8Array;
beforeAll(async () => {
  ({ admin } = await createAnnotatedDossier(5, 14));
  const audience = { audience: "public", informals: false, authors: "none" } as const;
  publication = collectBriefing(admin.ledger, TEXT, { layout: "annotated", audience }).content;
  pdf = unwrapOutcome(await writeBriefingPdf(publication, (pages) => typesetWithCheckoutAssets(pages, {})));
}, 30_000);

/** Changes the text of a note's mark, as a PDF reader does. Returns null if the note has no mark. */
async function withContents(n: number, change: (contents: string) => string): Promise<Uint8Array | null> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const page of document.getPages()) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const mark = document.context.lookup(ref, PDFDict);
      const name = mark.lookup(PDFName.of("NM"));
      if (!(name instanceof PDFHexString) || name.decodeText() !== `note-${n}`) continue;
      const contents = mark.lookup(PDFName.of("Contents"), PDFHexString).decodeText();
      mark.set(PDFName.of("Contents"), PDFHexString.fromText(change(contents)));
      return document.save();
    }
  }
  return null;
}

async function review(bytes: Uint8Array) {
  const file = new FileToImport("briefing.pdf", bytes);
  return reviewReturnedContent(admin.ledger, unwrapOutcome(await readReturnedFile(file, () => TEXT)));
}

describe("A public briefing that comes back", () => {
  it("adds nothing if nobody has changed it", async () => {
    const { act } = unwrapOutcome(importReturnedContent(admin.ledger, admin.me, await review(pdf)));
    expect(act.statements).toEqual([]);
  });

  it.each([
    ["below its first line", (contents: string) => `${contents.split("\n")[0]!}\n${EDITED}`],
    ["with its first line", () => EDITED],
  ])("has a comment that was changed %s as a change of its note, and no new note", async (_, change) => {
    let tried = 0;
    for (const { n, note } of publication.notes) {
      const edited = await withContents(n, change);
      if (!edited) continue;
      tried++;
      const found = await review(edited);
      const told = `note ${n}: ${note.comment}`;
      expect(
        [...found.notes, ...found.proposals].filter(({ kind }) => kind !== "known"),
        told,
      ).toEqual([]);
      const changed = found.notes.flatMap((each) => (each.kind === "known" && each.differs.comment ? [each] : []));
      expect(
        changed.map(({ differs }) => differs.comment),
        told,
      ).toEqual([EDITED]);
      expect(changed[0]!.thread.annotation.anchor, told).toEqual(note.anchor);
    }
    expect(tried).toBeGreaterThan(3);
  });
});
