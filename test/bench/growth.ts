import * as Y from "yjs";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { addRevisionAct } from "#shared/acts/texts/revisions.ts";
import { chooseBodySealing, signAct } from "#shared/acts/signAct.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { computeDraftId, ownTextOfProvision, type Draft } from "#shared/draft/draft.ts";
import { collectPublication, type TextForExport } from "#shared/publish/publication/publication.ts";
import { writeExport } from "#shared/publish/formats/writeExport.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { filterLedger } from "#shared/ledger/filters/filterLedger.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { listNotesWithPlacement } from "#shared/ledger/placement/currentPlacement.ts";
import { judge } from "#shared/members/judge.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { createAnchorPlacer } from "#shared/revise/place/anchorPlacer.ts";
import { createConventionOfWords } from "../support/drafts/madeUpConvention.ts";
import { createManyNotes } from "../support/team/manyNotes.ts";
import { Random } from "../support/random.ts";
import { reviseEdition, REVISION_SCENARIOS } from "../support/drafts/reviseEdition.ts";
import { unwrapOutcome, type Person } from "../support/team/team.ts";
import { randomQuotes } from "../support/drafts/placementTruth.ts";
import { FigureCollector } from "./support/figures.ts";
import { encodeRecords } from "./support/loadDossier.ts";
import { redlineAll } from "./support/redlineAll.ts";
import { measureProcessorTime } from "./support/measureInTurn.ts";
import { growthExponent, median } from "./support/spread.ts";

/**
 * `npm run bench -- growth [MOST_NOTES]`: measures the exponent with which the core's operations grow, with the number
 * of notes on a convention of 63,000 words and with the words of a text; 1 means proportional growth. It prints the
 * processor time for each size. The limit is 1.2 for operations that read all of their input once, and 0.5 for adding
 * one more note.
 */
const NOTES = [500, 2000, 5000, 20_000, 50_000].filter((count) => count <= Number(process.argv[2] ?? 20_000));
const WORDS = [20_000, 63_000, 200_000, 500_000];
const QUOTES = 1000;
const [ROUNDS, OF_WORDS, MORE] = [3, 9, 21];
const [IN_STEP, ONE_MORE] = [1.2, 0.5];

const figures = new FigureCollector("growth");
const draft = createConventionOfWords(new Random(7), 63_000);
const next = reviseEdition(draft, REVISION_SCENARIOS.typical, new Random(8)).draft;
for (const [what, points] of await measured(NOTES, ROUNDS, withNotes)) {
  tell(`notes: ${what}`, points, what.startsWith("one more") ? ONE_MORE : IN_STEP);
}
for (const [what, points] of await measured(WORDS, OF_WORDS, withWords)) tell(`words: ${what}`, points, IN_STEP);
figures.finish();

type Work = () => unknown;
type Points = readonly { readonly size: number; readonly ms: number }[];

/** Measures the median processor time of each operation at each size, in ms. */
async function measured(
  sizes: readonly number[],
  rounds: number,
  works: (size: number) => Promise<Readonly<Record<string, Work>>>,
): Promise<ReadonlyMap<string, Points>> {
  const all = new Map<string, Points>();
  for (const size of sizes) {
    for (const [what, work] of Object.entries(await works(size))) {
      const times: number[] = [];
      for (let round = 0; round < (what.startsWith("one more") ? MORE : rounds); round++)
        times.push(await measureProcessorTime(work));
      all.set(what, [...(all.get(what) ?? []), { size, ms: median(times) }]);
    }
  }
  return all;
}

function tell(what: string, points: Points, most: number): void {
  const times = points.map(({ size, ms }) => `${size.toLocaleString("en")}: ${ms.toFixed(ms < 10 ? 2 : 0)} ms`);
  console.log(`${what}: ${times.join(", ")}`);
  figures.add({ what: `${what}, exponent`, value: growthExponent(points), unit: "" }, { most, goal: 1.1 });
}

async function withNotes(count: number): Promise<Readonly<Record<string, Work>>> {
  const { admin } = await createManyNotes(draft.draft, count);
  const records = [...admin.held.values()];
  const [half, whole] = [encodeRecords(records.slice(0, records.length / 2)), encodeRecords(records)];
  const text: TextForExport = { title: "", symbol: "", draft: draft.draft, id: computeDraftId(draft.draft) };
  const { filter } = parseFilterQuery("severity:>=high transfer");
  const leaving = () =>
    collectPublication(admin.ledger, text, { audience: "team", informals: true, authors: "names" }).content;
  const more = await notesOf(admin, MORE);
  const later = new Ledger(admin.ledger.dossier);
  later.add([...records, ...(await secondRevision(admin))]);
  return {
    load: () => taken(admin, whole),
    merge: await merging(admin, half, whole),
    judge: () => judge(admin.ledger.recordSet),
    filter: () => filterLedger(admin.ledger, filter),
    "export as CSV": () => writeExport("csv", leaving()),
    "export as JSON-LD": () => writeExport("jsonld", leaving()),
    "place on a new revision": () => listNotesWithPlacement(fresh(later), computeDraftId(next)),
    "one more note": () => admin.ledger.add([more.pop()!]),
  };
}

/** Returns a new document and ledger with the content of an update. */
async function taken(
  person: Person,
  update: Uint8Array,
): Promise<{ readonly doc: Y.Doc; readonly intake: RecordIntake }> {
  const doc = new DossierDoc();
  Y.applyUpdate(doc.doc, update);
  const intake = new RecordIntake(doc, person.ledger.dossier, person.keys);
  await intake.whenIdle();
  return { doc: doc.doc, intake };
}

/**
 * Measures merging the second half of the records into a replica that has the first. The replicas of all rounds are
 * prepared beforehand.
 */
async function merging(person: Person, half: Uint8Array, whole: Uint8Array): Promise<Work> {
  const waiting: Awaited<ReturnType<typeof taken>>[] = [];
  for (let round = 0; round < ROUNDS; round++) waiting.push(await taken(person, half));
  return () => {
    const { doc, intake } = waiting.pop()!;
    Y.applyUpdate(doc, whole);
    return intake.whenIdle();
  };
}

/** Signs notes that are not yet in the ledger. */
async function notesOf({ ledger, me, sign, key }: Person, count: number): Promise<OpenedRecord[]> {
  const notes: OpenedRecord[] = [];
  const anchor = { draft: computeDraftId(draft.draft), provision: draft.draft.provisions[5]!.eId };
  for (let i = 0; i < count; i++) {
    notes.push(
      ...unwrapOutcome(
        await signAct(
          unwrapOutcome(annotateAct(ledger, me, { anchor, kind: "risk", comment: `${i}` })),
          sign,
          chooseBodySealing(key, ledger),
        ),
      ),
    );
  }
  return notes;
}

async function secondRevision({ ledger, me, sign, key }: Person): Promise<readonly OpenedRecord[]> {
  const source = { name: "next.txt", sha256: "0".repeat(64), format: "text" as const };
  const document = ledger.documents[0]!.id;
  return unwrapOutcome(
    await signAct(
      unwrapOutcome(addRevisionAct(ledger, me, { document, reading: { draft: next, source } })),
      sign,
      chooseBodySealing(key, ledger),
    ),
  );
}

/** Returns a new ledger of the same records that has placed nothing yet. */
function fresh(ledger: Ledger): Ledger {
  const other = new Ledger(ledger.dossier);
  other.add([...ledger.records()].map(({ opened }) => opened));
  return other;
}

async function withWords(count: number): Promise<Readonly<Record<string, Work>>> {
  const before = createConventionOfWords(new Random(1), count);
  const after = reviseEdition(before, REVISION_SCENARIOS.typical, new Random(2)).draft;
  const quotes = randomQuotes(before, QUOTES, new Random(3));
  const bytes = encodeUtf8(plainText(before.draft));
  const alignment = alignDrafts(before.draft, after);
  return {
    import: () => readDraftFromBytes("convention.txt", bytes),
    align: () => alignDrafts(structuredClone(before.draft), structuredClone(after)),
    [`align and place ${QUOTES} quotes`]: () => {
      const to = { id: computeDraftId(after), draft: structuredClone(after), covers: "whole" as const };
      return quotes.map(
        createAnchorPlacer({ id: computeDraftId(before.draft), draft: structuredClone(before.draft) }, to),
      );
    },
    "compare every word": () => redlineAll(before.draft, after, alignment),
  };
}

function plainText({ provisions }: Draft): string {
  return provisions
    .map((each) => [each.num, each.heading, ownTextOfProvision(each)].filter(Boolean).join(" "))
    .join("\n\n");
}
