import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { listLedgerItems, formatListedItemLine } from "#cli/print/listedItems.ts";
import { setAgreedSeverityAct } from "#shared/acts/notes/setAgreedSeverity.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { buildPrintedNotes } from "#shared/publish/layouts/data/printedNote.ts";
import { EXPORT_FORMAT_NAMES, isContentDerivedFormat } from "#shared/publish/formats/exportFormats.ts";
import { collectPublication } from "#shared/publish/publication/publication.ts";
import { writeExport } from "#shared/publish/formats/writeExport.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { listThreadsWithDifferingRatings } from "#shared/ledger/queries/raterAgreement.ts";
import type { SeverityGrade } from "#shared/rights/severity.ts";
import {
  createTeam,
  joinTeam,
  exchangeRecords,
  openInvitation,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
  type Person,
} from "#test/support/team/team.ts";

const { admin } = await createTeam();
const bea = await joinTeam(admin, await openInvitation(admin, "lead"), "Bea");
const on = await admin.annotate({ confidentiality: "public" });
await exchangeRecords(admin, bea);
const record = (who: Person, grade: SeverityGrade) => who.commit(setAgreedSeverityAct(who.ledger, who.me, on, grade));
// Both give the same rating, so that a difference of ratings is no reason for discussion.
await admin.commit(rateThreadAct(admin.ledger, admin.me, on, { provisional: 3 }));
await bea.commit(rateThreadAct(bea.ledger, bea.me, on, { provisional: 3 }));
await record(admin, 4);
await record(bea, 1);
await exchangeRecords(admin, bea);

const text = { title: "Draft", symbol: "A/AC.999/1", draft: SMALL_DRAFT, id: SMALL_DRAFT_ID };
const leaving = (audience: "public" | "team", authors: "names" | "none") =>
  collectPublication(admin.ledger, text, { audience, informals: false, authors }).content;

/** Returns the words of a file without its markup. */
function wordsIn(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [strFromU8(bytes)];
  return parts.join("\n").replace(/<[^>]+>/g, "");
}

/**
 * Left out: QDPX codes the kinds of notes and has no agreed level; XFDF and PDF are made of the cards; Akoma Ntoso is
 * the text alone.
 */
const WORDED = EXPORT_FORMAT_NAMES.filter((format) => /^(?:csv|xlsx|docx|md)$/.test(format));

it.each(WORDED)(
  "Two agreed levels that were set independently are a conflict in %s, and neither is chosen",
  (format) => {
    if (!isContentDerivedFormat(format)) throw new RangeError(format);
    const named = wordsIn(writeExport(format, leaving("team", "names")));
    expect(named).toMatch(/Conflict: Critical \(Administrator[^)]*\) \/ Low \(Bea[^)]*\)/);
    expect(wordsIn(writeExport(format, leaving("public", "none")))).toContain("Conflict: Critical / Low");
  },
);

it("A conflict of levels has a name of its own in JSON and in Web Annotations", () => {
  const { notes } = JSON.parse(wordsIn(writeExport("json", leaving("public", "none")))) as {
    notes: Record<string, unknown>[];
  };
  expect(notes[0]).toMatchObject({ agreedConflict: [{ grade: 4 }, { grade: 1 }] });
  expect(notes[0]).not.toHaveProperty("agreed");
  const annotations = wordsIn(writeExport("jsonld", leaving("team", "names")));
  expect(annotations).toContain('"cm:agreedConflict"');
  expect(annotations).not.toContain('"cm:agreed":');
  expect(JSON.parse(annotations)).toMatchObject({
    first: {
      items: expect.arrayContaining([expect.objectContaining({ "cm:agreedConflict": expect.anything() })]) as unknown,
    },
  });
});

it("A conflict of levels is on the cards of a briefing and in the list of the command line, as something to discuss", () => {
  const [card] = buildPrintedNotes(SMALL_DRAFT, leaving("public", "none").notes);
  expect(card!.lines.map(({ t }) => t)).toContain("Agreed severity · Conflict: Critical / Low");
  const [thread] = listLedgerItems(admin.ledger, { threads: admin.ledger.all(threadProjection), proposals: [] });
  expect(thread).toMatchObject({ agreed: [4, 1] });
  expect(formatListedItemLine(thread!)).toContain("Conflict: Critical / Low");
  expect(listThreadsWithDifferingRatings(admin.ledger.all(threadProjection)).map(({ id }) => id)).toEqual([on]);
});

it("A conflict of levels is over when one of the levels is set again", async () => {
  await record(bea, 2);
  await exchangeRecords(admin, bea);
  const csv = wordsIn(writeExport("csv", leaving("team", "names")));
  expect(csv).not.toContain("Conflict");
  expect(JSON.parse(wordsIn(writeExport("json", leaving("public", "none"))))).toMatchObject({ notes: [{ agreed: 2 }] });
  expect(listThreadsWithDifferingRatings(admin.ledger.all(threadProjection))).toEqual([]);
});
