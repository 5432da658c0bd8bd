import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { listed, line } from "../../../cli/print/threads.ts";
import { agree } from "../../../shared/acts/agree.ts";
import { rate } from "../../../shared/acts/rate.ts";
import { cardsOf } from "../../../shared/briefing/data/note.ts";
import { FORMAT_NAMES, isWritten } from "../../../shared/exchange/formats.ts";
import { outgoing } from "../../../shared/exchange/outgoing.ts";
import { write } from "../../../shared/exchange/write.ts";
import { threads } from "../../../shared/ledger/projections.ts";
import { toDiscuss } from "../../../shared/ledger/spread.ts";
import type { Grade } from "../../../shared/rights/severity.ts";
import { foundTeam, joinTeam, meet, openInvitation, SMALL_DRAFT, SMALL_ID, type Person } from "../../support/team.ts";

const { admin } = await foundTeam();
const bea = await joinTeam(admin, await openInvitation(admin, "lead"), "Bea");
const on = await admin.annotate({ confidentiality: "public" });
await meet(admin, bea);
const record = (who: Person, grade: Grade) => who.say(agree(who.ledger, who.me, on, grade));
// Both rate alike: that the raters differ is not why it is worth a talk.
await admin.say(rate(admin.ledger, admin.me, on, { provisional: 3 }));
await bea.say(rate(bea.ledger, bea.me, on, { provisional: 3 }));
await record(admin, 4);
await record(bea, 1);
await meet(admin, bea);

const text = { title: "Draft", symbol: "A/AC.999/1", draft: SMALL_DRAFT, id: SMALL_ID };
const leaving = (audience: "public" | "team", authors: "names" | "none") =>
  outgoing(admin.ledger, text, { audience, informals: false, authors }).outgoing;

/** The words of a file, without what marks them up. */
function wordsIn(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [strFromU8(bytes)];
  return parts.join("\n").replace(/<[^>]+>/g, "");
}

/** QDPX codes what a note is, and has no agreed level; XFDF and PDF are made of the cards; Akoma Ntoso is the text alone. */
const WORDED = FORMAT_NAMES.filter((format) => /^(?:csv|xlsx|docx|md)$/.test(format));

it.each(WORDED)("Two levels agreed apart are a conflict in %s, and neither is taken", (format) => {
  if (!isWritten(format)) throw new RangeError(format);
  const named = wordsIn(write(format, leaving("team", "names")));
  expect(named).toMatch(/Conflict: Critical \(Administrator[^)]*\) \/ Low \(Bea[^)]*\)/);
  expect(wordsIn(write(format, leaving("public", "none")))).toContain("Conflict: Critical / Low");
});

it("A conflict of levels stands in JSON and in Web Annotations under a name of its own", () => {
  const { notes } = JSON.parse(wordsIn(write("json", leaving("public", "none")))) as {
    notes: Record<string, unknown>[];
  };
  expect(notes[0]).toMatchObject({ agreedConflict: [{ grade: 4 }, { grade: 1 }] });
  expect(notes[0]).not.toHaveProperty("agreed");
  const annotations = wordsIn(write("jsonld", leaving("team", "names")));
  expect(annotations).toContain('"cm:agreedConflict"');
  expect(annotations).not.toContain('"cm:agreed":');
  expect(JSON.parse(annotations)).toMatchObject({
    first: {
      items: expect.arrayContaining([expect.objectContaining({ "cm:agreedConflict": expect.anything() })]) as unknown,
    },
  });
});

it("A conflict of levels stands on the cards of a briefing and in the list of the command line, and is worth a talk", () => {
  const [card] = cardsOf(SMALL_DRAFT, leaving("public", "none").notes);
  expect(card!.lines.map(({ t }) => t)).toContain("Agreed severity · Conflict: Critical / Low");
  const [thread] = listed(admin.ledger, { threads: admin.ledger.all(threads), proposals: [] });
  expect(thread).toMatchObject({ agreed: [4, 1] });
  expect(line(thread!)).toContain("Conflict: Critical / Low");
  expect(toDiscuss(admin.ledger.all(threads)).map(({ id }) => id)).toEqual([on]);
});

it("A conflict of levels is one level again when one of them is said again", async () => {
  await record(bea, 2);
  await meet(admin, bea);
  const csv = wordsIn(write("csv", leaving("team", "names")));
  expect(csv).not.toContain("Conflict");
  expect(JSON.parse(wordsIn(write("json", leaving("public", "none"))))).toMatchObject({ notes: [{ agreed: 2 }] });
  expect(toDiscuss(admin.ledger.all(threads))).toEqual([]);
});
