import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForSearch, foldSought, foldWithOffsets } from "#shared/base/foldForSearch.ts";

/** Words with what is folded: accents, hyphens of all kinds, ligatures, quotation marks, Arabic letters and digits. */
const WORDS = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(..."aéÉœßİΣς-‐\u00ad’“«ىةئؤ٥ۣ۵ـﬁ ") },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 3 }) },
    ),
    { maxLength: 12 },
  )
  .map((letters) => letters.join(""));

describe("A folded text", () => {
  it.each([
    ["Co-operation", "cooperation"],
    ["l’État", "l'etat"],
    ["« bis »", '" bis "'],
    ["œuvre", "oeuvre"],
    ["ﬁsheries", "fisheries"],
    ["حُرِّيَّة", "حريه"],
    ["المادة ٥٣", "الماده 53"],
    ["مسئولة", "مسءوله"],
    ["well - known", "well - known"],
    ["2024-05-01", "2024-05-01"],
  ])("is the same for all spellings: %s", (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it("leaves out a hyphen that is still being typed, but not one that stands alone", () => {
    expect(foldSought("Co-")).toBe("co");
    expect(foldSought("5 -")).toBe("5 -");
  });

  it("has an offset in the original for each of its units, with and without offsets alike", () => {
    fc.assert(
      fc.property(WORDS, (text) => {
        const { text: folded, original } = foldWithOffsets(text);
        expect(folded.replace(/\s+/gu, " ")).toBe(foldForSearch(text).replace(/\s+/gu, " "));
        if (!original) {
          expect(folded).toHaveLength(text.length);
          return;
        }
        expect([original.starts.length, original.ends.length]).toEqual([folded.length, folded.length]);
        for (const [i, start] of original.starts.entries()) {
          expect(original.ends[i]).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(original.starts[i - 1] ?? 0);
        }
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});
