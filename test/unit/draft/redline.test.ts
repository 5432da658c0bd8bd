import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeRedline, type RedlinePiece } from "#shared/draft/redline.ts";

const shown = (pieces: readonly RedlinePiece[]) =>
  pieces.map(({ is, text }) => (is === "same" ? text : is === "gone" ? `{-${text}-}` : `{+${text}+}`)).join("");

describe("A redline", () => {
  it.each([
    ["Lamps shall burn.", "Lamps may burn.", "Lamps {-shall-}{+may+} burn."],
    ["Lamps", "Lamps of oil", "Lamps{+ of oil+}"],
    ["shall keep safe", "may store well", "{-shall keep safe-}{+may store well+}"],
    ["the records of the tide", "the records", "the records{- of the tide-}"],
    ["", "A new paragraph.", "{+A new paragraph.+}"],
    ["Gone.", "", "{-Gone.-}"],
    ["各缔约国应保存", "各缔约国可保存", "各缔约国{-应-}{+可+}保存"],
    ["在国内立法规定的限度内", "依照国际人权法", "{-在国内立法规定的限度内-}{+依照国际人权法+}"],
    ["member", "member[s]", "member{+[s]+}"],
    ["same", "same", "same"],
  ])("of “%s” to “%s” marks what was deleted and what was inserted", (before, after, expected) => {
    expect(shown(computeRedline(before, after))).toBe(expected);
  });

  it("contains both texts, whatever they are", () => {
    const words = fc.array(fc.constantFrom("lamp", "oil", " ", "  ", "\n", ",", "灯", "💡", "[", "shall"), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(""), b.join("")];
        const pieces = computeRedline(before, after);
        const without = (kind: RedlinePiece["is"]) =>
          pieces
            .filter(({ is }) => is !== kind)
            .map(({ text }) => text)
            .join("");
        expect(without("fresh")).toBe(before);
        expect(without("gone")).toBe(after);
        for (const [i, { is, text }] of pieces.entries()) {
          expect(text).not.toBe("");
          expect(pieces[i + 1]?.is).not.toBe(is);
        }
      }),
      { seed: 20260404, numRuns: 500 },
    );
  });

  it("of a thousand words strikes the words that were replaced, and no others", () => {
    const before = Array.from({ length: 1000 }, (_, i) => `word${i % 7 === 0 ? i : i % 90}`);
    const after = before.map((word, i) => (i % 10 === 3 ? `other${i}` : word));
    const pieces = computeRedline(before.join(" "), after.join(" "));
    const lettersOf = (kind: RedlinePiece["is"]) =>
      pieces.reduce((sum, { is, text }) => sum + (is === kind ? text.length : 0), 0);
    const replaced = before.filter((_, i) => i % 10 === 3).join("").length;
    expect(lettersOf("gone")).toBe(replaced);
    expect(lettersOf("same") + lettersOf("gone")).toBe(before.join(" ").length);
  });

  it("of long texts that share nothing is one change between their common ends", () => {
    const long = (word: string) => Array.from({ length: 2000 }, (_, i) => `${word}${i}`).join("-");
    expect(computeRedline(`Begin ${long("a")} end`, `Begin ${long("b")} end`).map(({ is }) => is)).toEqual([
      "same",
      "gone",
      "fresh",
      "same",
    ]);
  });
});
