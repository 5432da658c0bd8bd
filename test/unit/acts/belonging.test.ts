import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { matchDraftToDocumentByWording } from "#shared/ledger/texts/matchDraftToDocumentByWording.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { measureWordingOverlap } from "#shared/revise/provenance/wordingOverlap.ts";
import { createConvention } from "#test/support/drafts/madeUpConvention.ts";
import { Random } from "#test/support/random.ts";
import { addPdfNoise } from "#test/support/drafts/randomReadings.ts";
import { reviseEdition, REVISION_SCENARIOS } from "#test/support/drafts/reviseEdition.ts";
import { readingOfDraft, arrangeUnsignedTexts } from "#test/support/team/unsignedTexts.ts";
import { SMALL_DRAFT } from "#test/support/team/team.ts";
import { corpus, reading, sample, sampleBytes } from "../import/samples.ts";

const ANOTHER_TITLE = "Adoption of the agreement, proposal by the President";
const fixture = (path: string) => new URL(`../../fixtures/${path}`, import.meta.url);

/** Returns the index of the document to which a draft is assigned, or null if the user is asked. */
function taken(draft: Draft, documents: readonly Draft[]): number | null {
  const dossier = arrangeUnsignedTexts(
    ...documents.map((each) => ["convention", each.title, { draft: each }] as const),
  );
  const { document } = matchDraftToDocumentByWording(dossier, readingOfDraft(draft, { title: ANOTHER_TITLE }));
  return document && dossier.documents.indexOf(document);
}

describe("The next draft of a document", () => {
  it("is recognised among made-up conventions of the same vocabulary, whatever its title, and no other is taken for it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(...(["light", "typical", "heavy"] as const)),
        (seed, how) => {
          const random = new Random(seed);
          const [one, other, stranger] = [0, 1, 2].map(() => createConvention(random, 40, 600));
          const next = reviseEdition(one!, REVISION_SCENARIOS[how], random).draft;
          // After a heavy revision the user may be asked; a draft is never assigned to another document.
          expect(how === "heavy" ? [1, null] : [1]).toContain(taken(next, [other!.draft, one!.draft]));
          expect(taken(stranger!.draft, [other!.draft, one!.draft])).toBeNull();
        },
      ),
      { numRuns: 15 },
    );
  });

  it("is recognised however its words were cut into provisions and numbered, and if it is only a part", () => {
    const random = new Random(11);
    const { draft } = createConvention(random, 12, 90);
    const [other, part] = [
      createConvention(random, 12, 90).draft,
      { ...draft, provisions: draft.provisions.slice(0, 25) },
    ];
    const renumbered = { ...draft, provisions: draft.provisions.map((each, i) => ({ ...each, num: `${i + 900}.` })) };
    expect(measureWordingOverlap(renumbered, draft)).toEqual({ shared: 1, covered: 1 });
    for (const each of [addPdfNoise(draft, random), renumbered, part]) expect(taken(each, [other, draft])).toBe(1);
  });

  it("is left to the user if two documents have its words, or if there is no document yet", async () => {
    const { draft } = createConvention(new Random(5), 8, 60);
    expect(taken(draft, [draft, { ...draft, title: "The same again" }])).toBeNull();
    expect(matchDraftToDocumentByWording(arrangeUnsignedTexts(), readingOfDraft(draft))).toMatchObject({
      document: null,
      identicalText: null,
    });
    expect(taken({ ...SMALL_DRAFT, provisions: [] }, [SMALL_DRAFT])).toBeNull();
  });

  it("is not assigned to a document by its title or symbol alone if the document has a text in its language", async () => {
    const { draft } = createConvention(new Random(5), 8, 60);
    const dossier = arrangeUnsignedTexts(["convention", draft.title, { draft, symbol: "A/AC.999/12" }]);
    const other = { ...createConvention(new Random(6), 8, 60).draft, title: draft.title };
    expect(
      matchDraftToDocumentByWording(dossier, readingOfDraft(other, { masthead: { symbol: "A/AC.999/12/Rev.1" } }))
        .document,
    ).toBeNull();
  });

  it("is recognised by its symbol as a language version if the document has no text in its language", async () => {
    const { draft } = await reading("draft.txt", sample("draft-v1.txt"));
    const dossier = arrangeUnsignedTexts(["convention", draft.title, { draft, symbol: "A/AC.999/12" }]);
    const arabic = { ...SMALL_DRAFT, language: "ar" };
    const version = matchDraftToDocumentByWording(
      dossier,
      readingOfDraft(arabic, { masthead: { symbol: "A/AC.999/12/Rev.1" } }),
    );
    expect(version.document).toBe(dossier.documents[0]);
    expect(
      matchDraftToDocumentByWording(dossier, readingOfDraft(arabic, { masthead: { symbol: "A/AC.998/12" } })).document,
    ).toBeNull();
  });

  it.each([
    ["another number", "for 18 days", "for 16 days"],
    ["a bracket less", "for [18] [21] days", "for 18 [21] days"],
  ])("with %s is not reported as a text that was already added", (_what, before, now) => {
    const { draft } = createConvention(new Random(3), 8, 60);
    const worded = (words: string): Draft => ({
      ...draft,
      provisions: draft.provisions.map((each, i) =>
        i === draft.provisions.length - 1 ? { ...each, blocks: [{ text: `It shall be kept ${words} by all.` }] } : each,
      ),
    });
    const dossier = arrangeUnsignedTexts(["convention", draft.title, { draft: worded(before) }]);
    const other = (words: string) => readingOfDraft(worded(words), { file: "next.txt" });
    expect(matchDraftToDocumentByWording(dossier, other(before)).identicalText).toBe(dossier.texts[0]);
    expect(matchDraftToDocumentByWording(dossier, other(now))).toMatchObject({
      document: dossier.documents[0],
      identicalText: null,
    });
  });

  it("is told apart from a text that was already added; the user is asked if that is an older text or the new one is older", () => {
    const random = new Random(3);
    const edition = createConvention(random, 8, 60);
    const next = reviseEdition(edition, REVISION_SCENARIOS.light, random).draft;
    const dossier = arrangeUnsignedTexts([
      "convention",
      "Any",
      { draft: edition.draft, date: "2026-02-01" },
      { draft: next, date: "2026-03-01" },
    ]);
    const [old, newestText] = dossier.texts;
    const again = matchDraftToDocumentByWording(dossier, readingOfDraft(next));
    expect([again.identicalText, again.document]).toEqual([newestText, dossier.documents[0]]);
    const { source } = old!.revision.body;
    const behind = matchDraftToDocumentByWording(dossier, {
      ...readingOfDraft(edition.draft),
      source: { ...source, format: "text" },
    });
    expect([behind.identicalText, behind.document]).toEqual([old, null]);
    const third = reviseEdition(edition, REVISION_SCENARIOS.light, random).draft;
    expect(
      matchDraftToDocumentByWording(dossier, readingOfDraft(third, { file: "draft_1-feb-2026.txt" })),
    ).toMatchObject({
      document: null,
      isOlder: true,
    });
    expect(
      matchDraftToDocumentByWording(dossier, readingOfDraft(third, { file: "draft_1-apr-2026.txt" })),
    ).toMatchObject({
      document: dossier.documents[0],
      isOlder: false,
    });
  });

  it("is not taken for a package because it quotes a convention, nor for a convention because it contains a package", async () => {
    const [v1, v2, pack] = await Promise.all(
      ["draft-v1.txt", "draft-v2.txt", "package.txt"].map((name) => reading(name, sample(name))),
    );
    const alone = arrangeUnsignedTexts(["convention", v1!.draft.title, { draft: v1!.draft }]);
    expect(measureWordingOverlap(pack!.draft, v1!.draft).shared).toBeGreaterThan(0.5);
    expect(matchDraftToDocumentByWording(alone, pack!).document).toBeNull();
    const both = arrangeUnsignedTexts(
      ["convention", v1!.draft.title, { draft: v1!.draft }],
      ["package", pack!.draft.title, { draft: pack!.draft }],
    );
    expect(matchDraftToDocumentByWording(both, v2!).document).toBe(both.documents[0]);
    expect(matchDraftToDocumentByWording(both, pack!).document).toBe(both.documents[1]);
  });
});

/** Pairs of successive drafts among the fixtures, in a dossier with both documents. */
const FIXTURES = [
  ["sample/draft-v1.txt", "sample/draft-v2.txt"],
  ["sample/draft-v1.docx", "sample/draft-v2.docx"],
  ["sample/draft-v1.docx", "sample/draft-v2.txt"],
  ["sample/draft-v2.txt", "sample/draft-v1.txt"],
  ["nextdraft/harbour-1.txt", "nextdraft/harbour-2.txt"],
  ["nextdraft/harbour-2.txt", "nextdraft/harbour-1.txt"],
] as const;

describe("The words of drafts in the project, under other titles,", () => {
  const read = async (path: string) => (await reading(path, await bytesOf(path))).draft;
  const bytesOf = async (path: string) =>
    path.startsWith("sample/")
      ? sampleBytes(path.slice("sample/".length))
      : new Uint8Array(await (await import("node:fs/promises")).readFile(fixture(path)));
  test.each(FIXTURES)("show that %s continues in %s", async (from, to) => {
    const other = await read(from.startsWith("sample") ? "nextdraft/harbour-1.txt" : "sample/draft-v1.txt");
    const [old, next] = [await read(from), await read(to)];
    expect(taken(next, [other, old])).toBe(1);
    expect(taken(other, [old])).toBeNull();
  });
});

/** Two successive drafts as issued, and two unrelated texts in other languages. */
const ISSUED = [
  ["paris-agreement/paris-agreement_23-oct-2015_index.md", "paris-agreement/paris-agreement_4-dec-2015_index.md"],
  ["paris-agreement/11infnot.pdf", "paris-agreement/adp_compilation_4dec15_10am.pdf"],
  ["paris-agreement/8infnot.pdf", "paris-agreement/11infnot.pdf"],
  ["bbnj-prepcom/prepcom-report-2026-04-02.pdf", "bbnj-prepcom/prepcom-report-2026-05-04.pdf"],
  ["revisions/grundgesetz-2012.md", "revisions/grundgesetz-2018.md"],
  ["revisions/CECILL-1.1.txt", "revisions/CECILL-2.0.txt"],
  ["revisions/CECILL-2.0.txt", "revisions/CECILL-2.1.txt"],
  ["revisions/CECILL-1.1.txt", "revisions/CECILL-2.1.txt"],
  ["revisions/19410716_041U0633_VIGENZA_20211231.xml", "revisions/19410716_041U0633_VIGENZA_20241222.xml"],
  ["made-here/un-style-draft-v1.docx", "made-here/un-style-draft-v1-tracked-comments.docx"],
  ["bbnj/bbnj-en.txt", "bbnj/bbnj-en.pdf"],
] as const;
const STRANGERS = [
  "treaties/budapest-convention.en.md",
  "treaties/iccpr.en.md",
  "bbnj/bbnj-fr.pdf",
  "treaties/cedaw.html",
];

describe("The words of drafts as they were issued, under other titles,", () => {
  const drafts = new Map<string, Promise<Draft>>();
  const read = (path: string) => {
    if (!drafts.has(path))
      drafts.set(
        path,
        reading(path, corpus(path)!).then(({ draft }) => draft),
      );
    return drafts.get(path)!;
  };
  const has = (paths: readonly string[]) => paths.every((path) => corpus(path) !== null);
  for (const [from, to] of ISSUED) {
    test.skipIf(!has([from, to, ...STRANGERS]))(`tell that ${from} goes on in ${to}`, { timeout: 60_000 }, async () => {
      const others = await Promise.all(STRANGERS.map(read));
      const [old, next] = [await read(from), await read(to)];
      expect(taken(next, [...others, old])).toBe(others.length);
      for (const [i, other] of others.entries()) {
        expect(taken(other, [...others.slice(0, i), ...others.slice(i + 1), old])).toBeNull();
      }
    });
  }
});
