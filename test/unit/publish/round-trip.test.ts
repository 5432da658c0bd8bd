import { beforeAll, describe, expect, it } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { collectBriefing } from "#shared/publish/publication/briefingContent.ts";
import { writeCsv } from "#shared/publish/tables/csv.ts";
import {
  EXPORT_FORMATS,
  EXPORT_FORMAT_NAMES,
  type ExportFormatName,
  type ContentDerivedFormat,
} from "#shared/publish/formats/exportFormats.ts";
import { collectPublication, type Publication } from "#shared/publish/publication/publication.ts";
import {
  loadRegisterVocabulary,
  normaliseTableWord,
  REGISTER_COLUMNS,
  registerColumnTitleOf,
} from "#shared/publish/tables/register/columns.ts";
import { readReturnedRegisterCsv } from "#shared/publish/tables/register/read.ts";
import { buildRiskRegisterSheet } from "#shared/publish/tables/register/write.ts";
import { importReturnedContent } from "#shared/publish/returned/importReturnedContent.ts";
import { findReturnedContentPlaces, listTextsToSearch } from "#shared/publish/returned/findPlacesInTexts.ts";
import { readReturnedFile } from "#shared/publish/returned/readReturnedFile.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import type { ReturnedContent } from "#shared/publish/returned/returnedContent.ts";
import { reviewReturnedContent } from "#shared/publish/returned/reviewReturnedContent.ts";
import { writeBriefingPages } from "#shared/publish/formats/pdf/writeBriefingPages.ts";
import { writeExport } from "#shared/publish/formats/writeExport.ts";
import type { BriefingNoteMark } from "#shared/publish/formats/xfdf/readNoteMarksOfBriefingPdf.ts";
import { writeXfdf } from "#shared/publish/formats/xfdf/write.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { DisclosedProposal, DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { LANGUAGES } from "#shared/base/language.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import { createAnnotatedDossier, createDossierWithoutNotes } from "#test/support/team/annotatedDossier.ts";
import { fuzzSeeds } from "#test/support/fuzzSeeds.ts";
import { ALL_AUDIENCES } from "#test/support/team/plantedSecrets.ts";
import { unwrapOutcome, type Person } from "#test/support/team/team.ts";
import { EARLIER_TRICKY_DRAFT, TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";

const TEXTS = [EARLIER_TRICKY_DRAFT, TRICKY_DRAFT];
const TEXT = {
  title: "Draft",
  symbol: "A/AC.999/1",
  date: "2026-03-04",
  draft: TRICKY_DRAFT,
  id: computeDraftId(TRICKY_DRAFT),
};
const WHOLE: ExportAudience = { audience: "team", informals: true, authors: "names" };

interface Format {
  readonly name: ExportFormatName;
  readonly there: (ledger: Ledger, asked: ExportAudience) => Promise<Bytes>;
  /** The audiences for which a dossier is exported. */
  readonly asked: (seed: number) => readonly ExportAudience[];
  /** Whether the export says on which text a note was made, if that is another one. */
  readonly namesTexts: boolean;
}

const leaving = (ledger: Ledger, asked: ExportAudience) => collectPublication(ledger, TEXT, asked).content;
const written = (name: ContentDerivedFormat, namesTexts = true): Format => ({
  name,
  there: async (ledger, asked) => writeExport(name, leaving(ledger, asked)),
  asked: () => ALL_AUDIENCES,
  namesTexts,
});

/** Marks like those in a PDF: for every other note, for some on two pages. */
function marks({ notes }: Publication): readonly BriefingNoteMark[] {
  const mark = (n: number, page: number) => ({
    n,
    page,
    rect: [72, 700, 200, 714],
    coords: [72, 714, 200, 714, 72, 700, 200, 700],
  });
  return notes.flatMap(({ n }) => (n % 2 === 0 ? [mark(n, 0), ...(n % 4 === 0 ? [mark(n, 1)] : [])] : []));
}

async function pdf(ledger: Ledger, audience: ExportAudience): Promise<Bytes> {
  const { content } = collectBriefing(ledger, TEXT, { layout: "annotated", audience });
  return unwrapOutcome(await typesetWithCheckoutAssets(await writeBriefingPages(content), {}));
}

const ALL: readonly Format[] = [
  written("docx"),
  written("jsonld"),
  written("hypothesis"),
  written("csv", false),
  written("xlsx", false),
  {
    name: "xfdf",
    there: async (ledger, asked) => encodeUtf8(writeXfdf(leaving(ledger, asked), marks(leaving(ledger, asked)))),
    asked: () => ALL_AUDIENCES,
    namesTexts: true,
  },
  // Typesetting takes long, so each dossier is printed for one audience.
  { name: "pdf", there: pdf, asked: (seed) => [ALL_AUDIENCES[seed % ALL_AUDIENCES.length]!], namesTexts: true },
];

it("Every format whose files come back is tried", () => {
  const read = EXPORT_FORMAT_NAMES.filter((name) => "isRead" in EXPORT_FORMATS[name]);
  expect(ALL.map(({ name }) => name).sort()).toEqual([...read].sort());
});

const find = (id: string | undefined) => {
  const draft = TEXTS.find((each) => computeDraftId(each) === id) ?? TRICKY_DRAFT;
  return { id: computeDraftId(draft), draft };
};
const back = async (file: Bytes, { name }: Format): Promise<ReturnedContent> =>
  unwrapOutcome(await readReturnedFile(new FileToImport(`file.${EXPORT_FORMATS[name].extension}`, file), find));

const folded = (text: string) => text.replace(/\s+/gu, " ").trim();
const placeOf = ({ anchor: { draft, provision, quote, gap } }: DisclosedThread | DisclosedProposal) => ({
  draft,
  provision,
  gap,
  quote: quote?.exact,
  start: quote?.start,
});
const notesIn = ({ notes }: Publication) =>
  notes.map(({ note }) => {
    const { comment, kind, rights, tags, settled, replies } = note;
    const said = replies.map(({ text }) => folded(text));
    return JSON.stringify({ ...placeOf(note), comment: folded(comment), kind, rights, tags, settled, replies: said });
  });
const proposalsIn = ({ proposals }: Publication) =>
  proposals.map((each) => {
    const { wording, comment } = each;
    return JSON.stringify({ ...placeOf(each), wording, comment: folded(comment) });
  });

/** Imports a file's content into a dossier. Returns the number of new records. */
async function brought(into: Person, returned: ReturnedContent): Promise<number> {
  const { act } = unwrapOutcome(
    importReturnedContent(into.ledger, into.me, reviewReturnedContent(into.ledger, returned)),
  );
  if (act.statements.length > 0) await into.commit(act);
  return act.statements.length;
}

describe.each(fuzzSeeds(3))("A dossier (seed %i)", (seed) => {
  const dossiers = new Map<boolean, Person>();
  beforeAll(async () => {
    for (const several of [true, false])
      dossiers.set(several, (await createAnnotatedDossier(seed, 20, several ? TEXTS : [TRICKY_DRAFT])).admin);
  }, 30_000);

  describe.each(ALL)("as $name", (format) => {
    const own = () => dossiers.get(format.namesTexts)!;
    const holds = EXPORT_FORMATS[format.name].contains === "notes-and-proposals";
    // A Word file cannot hold a wording for another text.
    const held = (content: Publication): Publication => {
      const stands = ({ anchor }: DisclosedProposal) => holds && (format.name !== "docx" || anchor.draft === TEXT.id);
      return { ...content, proposals: content.proposals.filter(stands) };
    };

    it("is recognised as a whole by whoever made it, for whatever audience, and adds nothing", async () => {
      const { ledger, me } = own();
      for (const asked of format.asked(seed)) {
        const content = leaving(ledger, asked);
        const review = reviewReturnedContent(ledger, await back(await format.there(ledger, asked), format));
        const told = JSON.stringify(asked);
        expect(review.notes, told).toHaveLength(content.notes.length);
        expect(review.proposals, told).toHaveLength(held(content).proposals.length);
        const unknown = [...review.notes, ...review.proposals].filter(({ kind }) => kind !== "known");
        expect(unknown, told).toEqual([]);
        expect(unwrapOutcome(importReturnedContent(ledger, me, review)).act.statements, told).toEqual([]);
      }
    });

    it("is imported unchanged into an empty dossier, and once", async () => {
      const content = leaving(own().ledger, WHOLE);
      const stranger = await createDossierWithoutNotes(format.namesTexts ? TEXTS : [TRICKY_DRAFT]);
      const returned = await back(await format.there(own().ledger, WHOLE), format);
      const { ledger } = stranger;
      const before = reviewReturnedContent(ledger, returned);
      expect(
        reviewReturnedContent(
          ledger,
          returned,
          undefined,
          findReturnedContentPlaces(listTextsToSearch(ledger), returned),
        ),
      ).toEqual(before);
      await brought(stranger, returned);
      const arrived = leaving(ledger, WHOLE);
      expect(notesIn(arrived).sort()).toEqual(notesIn(content).sort());
      expect(proposalsIn(arrived).sort()).toEqual(proposalsIn(held(content)).sort());
      expect(await brought(stranger, returned)).toBe(0);
    });
  });
});

it.each(LANGUAGES)("No two columns of a register have the same title (%s)", async (language) => {
  const titles = await withMessageLanguage(language, () => REGISTER_COLUMNS.map(registerColumnTitleOf));
  expect(new Set(titles.map(normaliseTableWord)).size).toBe(REGISTER_COLUMNS.length);
});

it("A register is read in any language in which it was written", async () => {
  const words = await loadRegisterVocabulary();
  const { ledger } = (await createAnnotatedDossier(1, 24)).admin;
  const content = leaving(ledger, { audience: "team", informals: true, authors: "none" });
  const read = (text: string) => unwrapOutcome(readReturnedRegisterCsv(text, words)).notes;
  const english = read(writeCsv(buildRiskRegisterSheet(content).rows));
  for (const language of LANGUAGES) {
    expect(read(await withMessageLanguage(language, () => writeCsv(buildRiskRegisterSheet(content).rows)))).toEqual(
      english,
    );
  }
});
