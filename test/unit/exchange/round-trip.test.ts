import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftId } from "../../../shared/draft/draft.ts";
import type { Audience } from "../../../shared/exchange/audience.ts";
import { csv } from "../../../shared/exchange/csv.ts";
import { readWebAnnotations } from "../../../shared/exchange/jsonld/read.ts";
import { webAnnotations } from "../../../shared/exchange/jsonld/write.ts";
import { outgoing, type Outgoing } from "../../../shared/exchange/outgoing.ts";
import { vocabulary } from "../../../shared/exchange/register/columns.ts";
import { readRegister } from "../../../shared/exchange/register/read.ts";
import { registerSheet } from "../../../shared/exchange/register/write.ts";
import { bring } from "../../../shared/exchange/returned/bring.ts";
import type { Returned } from "../../../shared/exchange/returned/returned.ts";
import { reviewReturned } from "../../../shared/exchange/returned/review.ts";
import type { PdfMark } from "../../../shared/exchange/xfdf/marks.ts";
import { readXfdf } from "../../../shared/exchange/xfdf/read.ts";
import { xfdf } from "../../../shared/exchange/xfdf/write.ts";
import { LANGUAGES, type Language } from "../../../shared/messages/languages.ts";
import { inLanguage } from "../../../shared/messages/messages.ts";
import type { ShownThread } from "../../../shared/ledger/shown.ts";
import { annotated, TRYING_DRAFT } from "../../support/annotated.ts";
import { foundTeam, must, type Person } from "../../support/team.ts";

const words = await vocabulary();
const TEXT = {
  title: "Draft",
  symbol: "A/AC.999/1",
  date: "2026-03-04",
  draft: TRYING_DRAFT,
  id: draftId(TRYING_DRAFT),
};

interface Format {
  readonly there: (out: Outgoing) => string;
  readonly back: (text: string) => Returned;
  readonly proposals: boolean;
}

/** Marks such as a PDF has: of every other note, of some on two pages. */
function marks({ notes }: Outgoing): readonly PdfMark[] {
  const mark = (n: number, page: number) => ({
    n,
    page,
    rect: [72, 700, 200, 714],
    coords: [72, 714, 200, 714, 72, 700, 200, 700],
  });
  return notes.flatMap(({ n }) => (n % 2 === 0 ? [mark(n, 0), ...(n % 4 === 0 ? [mark(n, 1)] : [])] : []));
}

const FORMATS: Readonly<Record<string, Format>> = {
  "JSON-LD": { there: webAnnotations, back: (text) => must(readWebAnnotations(text)), proposals: true },
  XFDF: {
    there: (out) => xfdf(out, marks(out)),
    back: (text) => must(readXfdf(text)),
    proposals: false,
  },
  CSV: {
    there: (out) => csv(registerSheet(out).rows),
    back: (text) => must(readRegister(text, words)),
    proposals: false,
  },
};

const asked = fc.record({
  audience: fc.constantFrom("public" as const, "team" as const),
  informals: fc.boolean(),
  authors: fc.constantFrom("names" as const, "roles" as const, "none" as const),
});
const seeds = [1, 2, 3, 4];
const dossiers = new Map<number, Person>();
for (const seed of seeds) dossiers.set(seed, (await annotated(seed, 24)).admin);

const leaving = (seed: number, audience: Audience) => outgoing(dossiers.get(seed)!.ledger, TEXT, audience).outgoing;
const folded = (text: string) => text.replace(/\s+/gu, " ").trim();
const bare = ({ anchor, comment, kind, settled, replies }: ShownThread) => ({
  quote: anchor.quote?.exact,
  provision: anchor.provision,
  gap: anchor.gap,
  comment: folded(comment),
  kind,
  settled,
  replies: replies.map(({ text }) => folded(text)),
});
const sorted = (notes: readonly ShownThread[]) => notes.map((note) => JSON.stringify(bare(note))).sort();

describe.each(Object.entries(FORMATS))("%s there and back", (_, { there, back, proposals }) => {
  it("finds every note, reply and state again, and brings nothing twice", () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), asked, (seed, audience) => {
        const { ledger, me } = dossiers.get(seed)!;
        const out = leaving(seed, audience);
        const review = reviewReturned(ledger, back(there(out)));
        expect(review.notes).toHaveLength(out.notes.length);
        expect(review.proposals).toHaveLength(proposals ? out.proposals.length : 0);
        for (const each of [...review.notes, ...review.proposals]) expect(each.is).toBe("known");
        expect(must(bring(ledger, me, review)).act.statements).toEqual([]);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it("brings all of it into a dossier that has none of it, once", async () => {
    for (const seed of seeds) {
      const out = leaving(seed, { audience: "team", informals: true, authors: "names" });
      const { admin } = await foundTeam(TRYING_DRAFT);
      const returned = back(there(out));
      await admin.say(must(bring(admin.ledger, admin.me, reviewReturned(admin.ledger, returned))).act);
      const arrived = outgoing(admin.ledger, TEXT, { audience: "team", informals: true, authors: "names" }).outgoing;
      expect(sorted(arrived.notes.map(({ note }) => note))).toEqual(sorted(out.notes.map(({ note }) => note)));
      expect(must(bring(admin.ledger, admin.me, reviewReturned(admin.ledger, returned))).act.statements).toEqual([]);
    }
  });
});

it("a register is read in whatever language it was written", async () => {
  const out = leaving(1, { audience: "team", informals: true, authors: "none" });
  const read = (text: string) => must(readRegister(text, words)).notes;
  const english = read(csv(registerSheet(out).rows));
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    expect(read(await inLanguage(language, () => csv(registerSheet(out).rows)))).toEqual(english);
  }
});
