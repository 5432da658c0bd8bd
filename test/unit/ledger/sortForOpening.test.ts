import { expect, test } from "vitest";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findEntryRange } from "#shared/ledger/placement/currentPlacement.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { sortRecordsForOpening } from "#shared/ledger/queries/sortRecordsForOpening.ts";
import {
  encodeAttestationToSign,
  paginateVerifiedRecords,
  readVerifiedRecordList,
  signVerifiedRecordList,
} from "#shared/records/verifiedList.ts";
import { readNoteHints } from "#shared/records/noteHints.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { createConvention } from "#test/support/drafts/madeUpConvention.ts";
import { createManyNotes } from "#test/support/team/manyNotes.ts";
import { Random } from "#test/support/random.ts";
import { createTeam, unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

test("Notes are sorted in text order with everything that was said of each, after records that belong to no note", async () => {
  const { admin } = await createTeam(SMALL_DRAFT);
  const at = (provision: string) => admin.annotate({ anchor: { draft: SMALL_DRAFT_ID, provision } });
  const [last, first, middle] = [await at("art_2__para_1__point_a"), await at("art_1"), await at("art_2__para_1")];
  const gone = await at("art_9");
  for (const note of [middle, last, first]) {
    await admin.commit(replyToThreadAct(admin.ledger, admin.me, note, "Seen."));
    await admin.commit(setResolutionAct(admin.ledger, admin.me, note, "settled", "Done."));
  }
  const records = sortRecordsForOpening(admin.ledger);
  expect(records).toHaveLength(admin.held.size);
  expect(new Set(records.map(({ key }) => key))).toEqual(new Set(admin.held.keys()));
  const notes = records.map(({ key, record, body }) => {
    if (record.type === "annotation") return record.of ?? key;
    return (body as { annotation?: string } | undefined)?.annotation ?? "";
  });
  expect(notes.filter((note, i) => note !== notes[i - 1])).toEqual(["", first, middle, last, gone]);
  expect(notes.filter((note) => note === middle)).toHaveLength(3);
});

test("On reopening, those notes are verified with the text that are at its top", async () => {
  const { draft } = createConvention(new Random(5), 20, 400);
  const { admin } = await createManyNotes(draft, 600);
  const doc = new DossierDoc();
  doc.put([...admin.held.values()], { kind: "said" });
  const { dossier } = admin.ledger;
  const list = await signVerifiedRecordList(
    paginateVerifiedRecords(sortRecordsForOpening(admin.ledger)),
    (key) => admin.held.get(key)!,
    (bytes) => admin.device.signBytes(encodeAttestationToSign(dossier, bytes)),
  );
  const checked = await readVerifiedRecordList(unwrapOutcome(list), dossier, admin.device.publicKeys.key);
  for (const { records } of checked.pages) expect(records).toEqual([...records].sort());
  const intake = new RecordIntake(doc, dossier, admin.keys, { checked });
  const known = await new Promise<readonly number[]>((resolve) => {
    const end = intake.ledger.subscribe(() => {
      if (!intake.ledger.newestText) return;
      end();
      resolve(standingIn(intake.ledger));
    });
  });
  expect(known.length).toBeGreaterThan(50);
  expect(known.length).toBeLessThan(200);
  await intake.whenIdle();
  const all = standingIn(intake.ledger);
  expect(all).toHaveLength(600);
  // The last note of the first page may be on the same provision as one of the next page.
  const end = Math.max(...known);
  expect(known.filter((provision) => provision < end)).toEqual(all.filter((provision) => provision < end));
  // Opening in the list's order gives the same list.
  expect(paginateVerifiedRecords(sortRecordsForOpening(intake.ledger))).toEqual(
    checked.pages.map(({ key, records }) => ({ key, records })),
  );
});

/** Returns the provisions of the known notes, ascending. */
function standingIn(ledger: Ledger): readonly number[] {
  const { draftId } = ledger.newestText!.revision;
  return ledger
    .all(threadProjection)
    .map((note) => findEntryRange(ledger, draftId, note)!.provision)
    .sort((a, b) => a - b);
}

test("On a first opening, the notes at the text's top are verified and shown before the others", async () => {
  const { draft } = createConvention(new Random(5), 20, 400);
  const { admin } = await createManyNotes(draft, 600);
  const doc = new DossierDoc();
  doc.put([...admin.held.values()], { kind: "said" });
  const readHints = (bodies: Parameters<typeof readNoteHints>[0]) => Promise.resolve(readNoteHints(bodies));
  const intake = new RecordIntake(doc, admin.ledger.dossier, admin.keys, { readHints });
  const known = await new Promise<readonly number[]>((resolve) => {
    const end = intake.ledger.subscribe(({ more }) => {
      if (more) return;
      end();
      resolve(standingIn(intake.ledger));
    });
  });
  await intake.whenIdle();
  const all = standingIn(intake.ledger);
  const top = all.filter((provision) => provision < 40);
  expect(top.length).toBeGreaterThan(20);
  expect(known.filter((provision) => provision < 40)).toEqual(top);
  expect(known.length).toBeLessThan(all.length / 2);
});
