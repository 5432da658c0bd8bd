import { describe, expect, it } from "vitest";
import { computeDraftId } from "#shared/draft/draft.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { readReturnedDocx } from "#shared/publish/formats/docx/read/readReturnedDocx.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { collectPublication } from "#shared/publish/publication/publication.ts";
import type { ReturnedContent } from "#shared/publish/returned/returnedContent.ts";
import { reviewReturnedContent } from "#shared/publish/returned/reviewReturnedContent.ts";
import { writeExport } from "#shared/publish/formats/writeExport.ts";
import { createAnnotatedDossier } from "#test/support/team/annotatedDossier.ts";
import { TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";
import { fuzzSeeds } from "#test/support/fuzzSeeds.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";
import { forgetful } from "./returned.ts";

const TEXT = { title: "Draft", symbol: "A/AC.999/1", draft: TRICKY_DRAFT, id: computeDraftId(TRICKY_DRAFT) };
const WHOLE: ExportAudience = { audience: "team", informals: true, authors: "names" };

const back = (file: Uint8Array): ReturnedContent =>
  unwrapOutcome(readReturnedDocx(new FileToImport("a.docx", file), () => ({ id: TEXT.id, draft: TRICKY_DRAFT })));

describe.each(fuzzSeeds(3))("A dossier (seed %i) as a Word file", async (seed) => {
  const { ledger } = (await createAnnotatedDossier(seed, 24)).admin;

  it("has its notes recognised by their words if nothing of ours but the comments is left", () => {
    const { content } = collectPublication(ledger, TEXT, WHOLE);
    const review = reviewReturnedContent(ledger, back(forgetful(writeExport("docx", content))));
    const own = review.notes.filter(({ note }) => note.kind !== undefined);
    expect(own).toHaveLength(content.notes.length);
    expect(own.filter(({ kind }) => kind !== "known")).toEqual([]);
  });
});
