import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Provision } from "#shared/draft/draft.ts";
import { findLostWords } from "#shared/import/lostWords.ts";
import type { SourceLine } from "#shared/import/sourceLines.ts";

const line = (text: string, n: number, more: Partial<SourceLine> = {}): SourceLine => ({
  text,
  hints: {},
  where: { unit: "line", n },
  ...more,
});

function provision(num: string, text: string, more: Partial<Provision> = {}): Provision {
  const names = { eId: "x", address: "x", kind: "paragraph", level: 1 } as const;
  return { ...names, num, heading: "", blocks: text === "" ? [] : [{ text }], ...more };
}

describe("The account of a source's lines", () => {
  test("reports nothing if every word is in a provision, however the lines were cut and joined", () => {
    const lines = [
      line("Article 5. Scope", 1),
      line("1ºLos Estados 2(a)access", 2),
      line("第一條本公約", 3, { hints: { number: "(i)" } }),
      line("applies.", 4, { footnotes: [{ at: 0, mark: "3", text: "As read out." }] }),
    ];
    const provisions = [
      provision("Article 5", "", { heading: "Scope" }),
      provision("1º", "Los Estados"),
      provision("2", ""),
      provision("(a)", "access"),
      provision("(i)", "第一條本公約"),
      { ...provision("", ""), blocks: [{ text: "applies.", footnotes: [{ at: 0, mark: "3", text: "As read out." }] }] },
    ];
    expect(findLostWords(lines, provisions)).toEqual([]);
  });

  test("reports the words and the place of each missing stretch", () => {
    const lines = [
      line("The Parties,", 1),
      line("(1) the Charter of the Parties,", 3),
      line("(2) the Covenant,", 5),
      line("Have agreed as follows:", 7),
      line("1. The Parties agree.", 9, { footnotes: [{ at: 3, mark: "*", text: "All of them." }] }),
    ];
    const provisions = [
      provision("", "The Parties,"),
      provision("", "Have agreed as follows:"),
      provision("1.", "The Parties agree."),
    ];
    expect(findLostWords(lines, provisions)).toEqual([
      { words: "1 the Charter of the Parties 2 the Covenant".split(" "), where: { unit: "line", n: 3 } },
      { words: ["All", "of", "them"], where: { unit: "line", n: 9 } },
    ]);
  });

  test("reports as many words as are missing, wherever they are", () => {
    const word = fc.constantFrom(..."the Parties shall oil lamp 1 2 灯 of".split(" "));
    const source = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(source, fc.infiniteStream(fc.boolean()), (rows, coins) => {
        const kept = rows.map((row) => row.filter(() => coins.next().value));
        const provisions = kept.map((row) => provision("", row.join(" ")));
        const lost = findLostWords(
          rows.map((row, i) => line(row.join(" "), i + 1)),
          provisions,
        );
        const gone = rows.flat().length - kept.flat().length;
        expect(lost.flatMap(({ words }) => words)).toHaveLength(gone);
        for (const { words, where } of lost) expect(rows[where!.n - 1]!.join(" ")).toContain(words[0]);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test("reports one place, with the number, if a large part is missing", () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => `${i} lamps burn here`);
    const lines = rows.map((row, i) => line(row, i + 1));
    const kept = rows.filter((_, i) => i < 40).map((row) => provision("", row));
    const [lost, ...more] = findLostWords(lines, kept);
    expect([lost!.where, lost!.words.length, more.length]).toEqual([{ unit: "line", n: 41 }, 960 * 4, 0]);
  });
});
