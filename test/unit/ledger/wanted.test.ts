import { expect, test } from "vitest";
import { reply } from "#shared/acts/reply.ts";
import { settle } from "#shared/acts/settle.ts";
import { Intake } from "#shared/ledger/intake.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { placeOf } from "#shared/ledger/places.ts";
import { threads } from "#shared/ledger/projections.ts";
import { asWanted } from "#shared/ledger/wanted.ts";
import { checkedBytes, leavesOf, readChecked, writeChecked } from "#shared/records/checked.ts";
import { DossierDoc } from "#shared/records/doc.ts";
import { convention } from "#test/support/convention.ts";
import { manyNotes } from "#test/support/many.ts";
import { Random } from "#test/support/random.ts";
import { foundTeam, must, SMALL_DRAFT, SMALL_ID } from "#test/support/team.ts";

test("Notes come as they stand in the text, all that was said of one together, behind what is of no note", async () => {
  const { admin } = await foundTeam(SMALL_DRAFT);
  const at = (provision: string) => admin.annotate({ anchor: { draft: SMALL_ID, provision } });
  const [last, first, middle] = [await at("art_2__para_1__point_a"), await at("art_1"), await at("art_2__para_1")];
  const gone = await at("art_9");
  for (const note of [middle, last, first]) {
    await admin.say(reply(admin.ledger, admin.me, note, "Seen."));
    await admin.say(settle(admin.ledger, admin.me, note, "settled", "Done."));
  }
  const said = asWanted(admin.ledger);
  expect(said).toHaveLength(admin.held.size);
  expect(new Set(said.map(({ key }) => key))).toEqual(new Set(admin.held.keys()));
  const notes = said.map(({ key, record, body }) => {
    if (record.type === "annotation") return record.of ?? key;
    return (body as { annotation?: string } | undefined)?.annotation ?? "";
  });
  expect(notes.filter((note, i) => note !== notes[i - 1])).toEqual(["", first, middle, last, gone]);
  expect(notes.filter((note) => note === middle)).toHaveLength(3);
});

test("When a dossier is opened again, those notes are known with the text that stand at its top", async () => {
  const { draft } = convention(new Random(5), 20, 400);
  const { admin } = await manyNotes(draft, 600);
  const doc = new DossierDoc();
  doc.put([...admin.held.values()], { from: "said" });
  const { dossier } = admin.ledger;
  const list = await writeChecked(
    leavesOf(asWanted(admin.ledger)),
    (key) => admin.held.get(key)!,
    (bytes) => admin.device.signBytes(checkedBytes(dossier, bytes)),
  );
  const checked = await readChecked(must(list), dossier, admin.device.card.key);
  for (const { records } of checked.pages) expect(records).toEqual([...records].sort());
  const intake = new Intake(doc, dossier, admin.keys, { checked });
  const known = await new Promise<readonly number[]>((resolve) => {
    const end = intake.ledger.watch(() => {
      if (!intake.ledger.newest) return;
      end();
      resolve(standingIn(intake.ledger));
    });
  });
  expect(known.length).toBeGreaterThan(50);
  expect(known.length).toBeLessThan(200);
  await intake.settled();
  const all = standingIn(intake.ledger);
  expect(all).toHaveLength(600);
  // The last note of the first page may share its provision with one of the next.
  const end = Math.max(...known);
  expect(known.filter((provision) => provision < end)).toEqual(all.filter((provision) => provision < end));
  // Opened in the list's order, it would be the same list.
  expect(leavesOf(asWanted(intake.ledger))).toEqual(checked.pages.map(({ key, records }) => ({ key, records })));
});

/** Where the notes that are known stand, by provision, ascending. */
function standingIn(ledger: Ledger): readonly number[] {
  const { draftId } = ledger.newest!.revision;
  return ledger
    .all(threads)
    .map((note) => placeOf(ledger, draftId, note)!.provision)
    .sort((a, b) => a - b);
}
