import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeDocx } from "#shared/publish/formats/docx/write/writeDocx.ts";
import type { ReturnedContent } from "#shared/publish/returned/returnedContent.ts";
import type { DisclosedProposal } from "#shared/ledger/disclosedEntries.ts";
import { LANGUAGES } from "#shared/base/language.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import { DRAFT, input, NOTES } from "../unit/publish/briefing/sample.ts";
import { ARABIC, CHINESE, note } from "../unit/publish/docx/made-up.ts";
import { back, backAs, plain } from "../unit/publish/docx/returned.ts";
import { STATUSES } from "../unit/publish/docx/statuses.ts";
import { PROPOSALS } from "../unit/publish/docx/wordings.ts";
import { savedAgain, SOFFICE } from "./office.ts";

if (!SOFFICE) console.warn("LibreOffice is missing: what it makes of our Word files is not tested");
const needsOffice = it.skipIf(!SOFFICE);

const DOSSIERS = Number(process.env["DOSSIERS"] ?? 40);
const SEED = Number(process.env["SEED"] ?? 7);

const sorted = (notes: readonly unknown[]) => notes.map((each) => JSON.stringify(each)).sort();
const kept = ({ proposals }: ReturnedContent) =>
  proposals.map(({ old, new: fresh, comment }) => JSON.stringify([old, fresh, comment ?? ""])).sort();
const left = (proposals: readonly DisclosedProposal[]) =>
  proposals.map(({ wording, comment }) => JSON.stringify([wording.old, wording.new, comment])).sort();

describe("A Word file that LibreOffice has opened and saved", () => {
  needsOffice("has every note, reply, place and state, and every wording, again, once each", () => {
    const dossiers = fc.sample(fc.array(note, { maxLength: 20 }), { numRuns: DOSSIERS, seed: SEED });
    const wordings = dossiers.map((_, i) => PROPOSALS.filter((_proposal, n) => (i >> n) % 2 === 0));
    const files = dossiers.map((notes, i) => writeDocx(input(notes, { proposals: wordings[i]!, statuses: STATUSES })));
    const saved = savedAgain(files);
    const found = { notes: 0, replies: 0 };
    saved.forEach((file, i) => {
      const returned = back(file);
      const notes = dossiers[i]!;
      found.notes += notes.length;
      found.replies += notes.reduce((sum, { replies }) => sum + replies.length, 0);
      expect(sorted(returned.notes.map(plain)), `dossier ${i} of seed ${SEED}`).toEqual(sorted(notes.map(plain)));
      expect(kept(returned), `dossier ${i} of seed ${SEED}`).toEqual(left(wordings[i]!));
    });
    console.log(`${DOSSIERS} dossiers, ${found.notes} notes, ${found.replies} replies: none lost, none doubled`);
    expect(found.notes).toBeGreaterThan(DOSSIERS);
  });

  needsOffice("has them also in an OpenDocument text, and in a Word file that was made of that", async () => {
    const dossiers = fc.sample(fc.array(note, { maxLength: 20 }), { numRuns: Math.ceil(DOSSIERS / 4), seed: SEED });
    const wordings = dossiers.map((_, i) => PROPOSALS.filter((_proposal, n) => (i >> n) % 2 === 0));
    const files = await Promise.all(
      dossiers.map((notes, i) =>
        withMessageLanguage(LANGUAGES[i % LANGUAGES.length]!, () =>
          writeDocx(input(notes, { proposals: wordings[i]!, statuses: STATUSES })),
        ),
      ),
    );
    const odts = savedAgain(files, "odt");
    const docxs = savedAgain(odts, "docx", "odt");
    for (const [ending, saved] of [["odt", odts] as const, ["docx", docxs] as const])
      for (const [i, file] of saved.entries()) {
        const returned = await backAs(ending, file);
        expect(sorted(returned.notes.map(plain)), `${ending}, dossier ${i} of seed ${SEED}`).toEqual(
          sorted(dossiers[i]!.map(plain)),
        );
        expect(kept(returned), `${ending}, dossier ${i} of seed ${SEED}`).toEqual(left(wordings[i]!));
      }
  });

  needsOffice("has them also when it was saved twice", () => {
    const [once] = savedAgain([writeDocx(input(NOTES, { proposals: PROPOSALS, statuses: STATUSES }))]);
    const [twice] = savedAgain([once!]);
    expect(sorted(back(twice!).notes.map(plain))).toEqual(sorted(NOTES.map(plain)));
    expect(kept(back(twice!))).toEqual(left(PROPOSALS));
  });

  needsOffice("says the same of a text from right to left, and of a Chinese one, in their languages", async () => {
    for (const [language, draft, notes] of [
      ["ar", ARABIC.draft, ARABIC.notes],
      ["zh", CHINESE.draft, CHINESE.notes],
    ] as const) {
      const file = await withMessageLanguage(language, () => writeDocx(input(notes, { draft })));
      const [saved] = savedAgain([file]);
      expect(sorted(back(saved!, draft).notes.map(plain))).toEqual(sorted(notes.map(plain)));
    }
  });

  needsOffice("is one with nothing said about it", () => {
    const [saved] = savedAgain([writeDocx(input([]))]);
    expect(back(saved!)).toEqual({ notes: [], proposals: [] });
    const [empty] = savedAgain([writeDocx(input([], { draft: { ...DRAFT, provisions: [] } }))]);
    expect(back(empty!)).toEqual({ notes: [], proposals: [] });
  });
});
