import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { docxOf } from "../../../../shared/exchange/docx/write/docx.ts";
import { input, NOTES } from "../../briefing/sample.ts";
import { note } from "./made-up.ts";
import { back, changed, forgetful, plain } from "./returned.ts";

const sorted = (notes: readonly unknown[]) => notes.map((each) => JSON.stringify(each)).sort();

describe("a Word file that comes back", () => {
  it("has every note, reply, place and state again, once each", () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 12 }), (notes) => {
        const returned = back(docxOf(input(notes)));
        expect(sorted(returned.notes.map(plain))).toEqual(sorted(notes.map(plain)));
        expect(returned.proposals).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("finds them at their words and by their first lines where nothing of ours but the comments is left", () => {
    const file = forgetful(docxOf(input(NOTES)));
    expect(sorted(back(file).notes.map(plain))).toEqual(sorted(NOTES.map(plain)));
  });

  it("finds any words again where nothing of ours but the comments is left", () => {
    const words = fc.array(note, { maxLength: 6 }).map((notes) => notes.filter(({ anchor }) => anchor.quote));
    fc.assert(
      fc.property(words, (notes) => {
        const where = (each: ReturnType<typeof plain>) => [each.provision, each.exact, each.start];
        const returned = back(forgetful(docxOf(input(notes)))).notes.map(plain);
        expect(sorted(returned.map(where))).toEqual(sorted(notes.map(plain).map(where)));
      }),
      { numRuns: 30 },
    );
  });

  it("is the same, byte for byte, when made again", () => {
    expect(Buffer.from(docxOf(input(NOTES))).equals(Buffer.from(docxOf(input(NOTES))))).toBe(true);
  });

  it("tells each comment of two with one number apart", () => {
    const file = changed(docxOf(input(NOTES.slice(0, 2))), (_, xml) =>
      xml.replaceAll(">2 · Critical", ">1 · Critical"),
    );
    expect(back(file).notes).toHaveLength(2);
  });
});
