import { afterEach, describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "#shared/base/language.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { EXPORT_FORMATS } from "#shared/publish/formats/exportFormats.ts";
import { collectPublication, type Publication } from "#shared/publish/publication/publication.ts";
import { collectBriefing } from "#shared/publish/publication/briefingContent.ts";
import { writeBriefingPages } from "#shared/publish/formats/pdf/writeBriefingPages.ts";
import { writeExport } from "#shared/publish/formats/writeExport.ts";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { readReturnedFile } from "#shared/publish/returned/readReturnedFile.ts";
import { importReturnedContent } from "#shared/publish/returned/importReturnedContent.ts";
import { reviewReturnedContent } from "#shared/publish/returned/reviewReturnedContent.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { setMessageLanguage, withMessageLanguage } from "#shared/messages/messages.ts";
import { TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";
import { fuzzSeeds } from "#test/support/fuzzSeeds.ts";
import { createAnnotatedDossier } from "#test/support/team/annotatedDossier.ts";
import { unwrapOutcome, type Person } from "#test/support/team/team.ts";
import { RETURNING_FORMATS, type EditedNote } from "./editedFiles.ts";

const TEXT = { title: "Draft", symbol: "A/AC.999/1", draft: TRICKY_DRAFT, id: computeDraftId(TRICKY_DRAFT) };
const AUDIENCES: readonly ExportAudience[] = [
  { audience: "public", informals: false, authors: "none" },
  { audience: "team", informals: true, authors: "names" },
];
const FORMATS = Object.keys(RETURNING_FORMATS) as readonly (keyof typeof RETURNING_FORMATS)[];
const hasProposals = (format: (typeof FORMATS)[number]) => EXPORT_FORMATS[format].contains === "notes-and-proposals";

afterEach(() => setMessageLanguage("en"));

/** The other formats that come back. Their languages take turns: after 36 seeds, each pair of them was tried. */
const OTHERS: Readonly<
  Record<
    "jsonld" | "hypothesis" | "pdf",
    (content: Publication, asked: ExportAudience, ledger: Ledger) => Promise<Uint8Array>
  >
> = {
  jsonld: (content) => Promise.resolve(writeExport("jsonld", content)),
  hypothesis: (content) => Promise.resolve(writeExport("hypothesis", content)),
  pdf: async (_content, audience, ledger) => {
    const publication = await collectBriefing(ledger, TEXT, { layout: "annotated", audience }).publish();
    return unwrapOutcome(await typesetWithCheckoutAssets(await writeBriefingPages(publication), {}));
  },
};

/** Reviews a file that was written in one language and is read in the current one. */
async function review(
  { ledger }: Person,
  content: Publication,
  format: (typeof FORMATS)[number],
  language: Language,
  edited?: EditedNote,
) {
  const file = await withMessageLanguage(language, () => RETURNING_FORMATS[format](content, edited));
  const find = () => TEXT;
  return reviewReturnedContent(
    ledger,
    unwrapOutcome(await readReturnedFile(new FileToImport(`a.${format}`, file), find)),
  );
}

describe.each(fuzzSeeds(2))("A dossier (seed %i)", (seed) => {
  const dossier = createAnnotatedDossier(seed, 14).then(({ admin }) => admin);

  it.each(FORMATS)("adds nothing as %s, in whichever language it was written and is read", async (format) => {
    const admin = await dossier;
    for (const asked of AUDIENCES) {
      const { content } = collectPublication(admin.ledger, TEXT, asked);
      for (const written of LANGUAGES) {
        await setMessageLanguage("en");
        const file = await withMessageLanguage(written, () => RETURNING_FORMATS[format](content));
        for (const read of LANGUAGES) {
          await setMessageLanguage(read);
          const told = JSON.stringify({ asked, written, read });
          const returned = unwrapOutcome(await readReturnedFile(new FileToImport(`a.${format}`, file), () => TEXT));
          const found = reviewReturnedContent(admin.ledger, returned);
          expect(found.notes, told).toHaveLength(content.notes.length);
          expect(found.proposals, told).toHaveLength(hasProposals(format) ? content.proposals.length : 0);
          expect(
            [...found.notes, ...found.proposals].filter(({ kind }) => kind !== "known"),
            told,
          ).toEqual([]);
          expect(unwrapOutcome(importReturnedContent(admin.ledger, admin.me, found)).act.statements, told).toEqual([]);
        }
      }
    }
  });

  it.each(["jsonld", "hypothesis", "pdf"] as const)("adds nothing as %s, in a language by turns", async (format) => {
    const admin = await dossier;
    const written = LANGUAGES[seed % LANGUAGES.length]!;
    const read = LANGUAGES[Math.floor(seed / LANGUAGES.length) % LANGUAGES.length]!;
    for (const asked of AUDIENCES) {
      const { content } = collectPublication(admin.ledger, TEXT, asked);
      await setMessageLanguage(written);
      const file = await OTHERS[format](content, asked, admin.ledger);
      await setMessageLanguage(read);
      const told = JSON.stringify({ asked, written, read });
      const returned = unwrapOutcome(await readReturnedFile(new FileToImport(`a.${format}`, file), () => TEXT));
      const found = reviewReturnedContent(admin.ledger, returned);
      expect(found.notes, told).toHaveLength(content.notes.length);
      expect(
        [...found.notes, ...found.proposals].filter(({ kind }) => kind !== "known"),
        told,
      ).toEqual([]);
      expect(unwrapOutcome(importReturnedContent(admin.ledger, admin.me, found)).act.statements, told).toEqual([]);
    }
  });

  it.each(FORMATS)("recognises a note as %s of which a partner has changed the comment", async (format) => {
    const admin = await dossier;
    for (const [i, asked] of AUDIENCES.entries()) {
      const { content } = collectPublication(admin.ledger, TEXT, asked);
      const { n, note } = content.notes[seed % content.notes.length]!;
      const edited = { n, comment: `Who decides what is adequate in ${seed}?` };
      await setMessageLanguage(LANGUAGES[(seed + i) % LANGUAGES.length]!);
      const found = await review(admin, content, format, LANGUAGES[seed % LANGUAGES.length]!, edited);
      const told = JSON.stringify({ asked, n });
      expect(
        found.notes.filter(({ kind }) => kind !== "known"),
        told,
      ).toEqual([]);
      const differing = found.notes.flatMap((each) =>
        each.kind === "known" && each.differs.comment !== null ? [each] : [],
      );
      expect(
        differing.map(({ differs }) => differs.comment),
        told,
      ).toEqual([edited.comment]);
      const { annotation } = differing[0]!.thread;
      expect([annotation.kind, annotation.anchor], told).toEqual([note.kind, note.anchor]);
      const { comments, notes, replies, states, proposals } = unwrapOutcome(
        importReturnedContent(admin.ledger, admin.me, found),
      );
      expect({ comments, notes, replies, states, proposals }, told).toEqual({
        comments: 1,
        notes: 0,
        replies: 0,
        states: 0,
        proposals: 0,
      });
    }
  });
});
