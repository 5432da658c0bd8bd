import { describe, expect, test } from "vitest";
import { splitRunOnParagraphs } from "#shared/import/recognise/lists/runOnParagraphs.ts";
import type { SourceLine } from "#shared/import/sourceLines.ts";
import { outline, reading } from "./samples.ts";

const read = async (text: string, name = "draft.txt") => outline((await reading(name, text)).draft);
const doubts = async (text: string) =>
  (await reading("draft.txt", text)).warnings
    .filter(({ code }) => code === "reading.run-on")
    .map(({ params, where }) => [params.before, params.number, where?.n]);

describe("Two numbered paragraphs on one line", () => {
  test("are separated if the next line has the number that follows theirs", async () => {
    const text =
      "Article 1\n4. Lamps are lit.\n5. Each keeper shall rest. 6. The keepers shall meet.\n7. Oil is bought.";
    expect(await read(text)).toBe(`1
  1(4) Lamps are lit.
  1(5) Each keeper shall rest.
  1(6) The keepers shall meet.
  1(7) Oil is bought.`);
    expect(await doubts(text)).toEqual([]);
    expect(await read("Article 1\n1. One is. 2. [Two is.] 3. Three is.\n(a) or not;\n4. Four is.")).toBe(`1
  1(1) One is.
  1(2) [Two is.]
  1(3) Three is.
    1(3)(a) or not;
  1(4) Four is.`);
  });

  test("keep their words, and the notes attached to these", async () => {
    const text = "# Article 1\n\n1. One is.[^1] 2. Two is.[^2]\n\n3. Three is.\n\n[^1]: First.\n[^2]: Second.\n";
    const { draft } = await reading("draft.md", text);
    expect(draft.provisions.map(({ blocks }) => blocks.map((each) => [each.text, each.footnotes?.[0]?.text]))).toEqual([
      [],
      [["One is.", "First."]],
      [["Two is.", "Second."]],
      [["Three is.", undefined]],
    ]);
  });

  test("stay one, marked as doubtful, if nothing proves the second", async () => {
    const last = "Article 1\n1. One is.\n2. Two is. 3. Three is.\nArticle 2\n1. One is.";
    expect(await read(last)).toContain("1(2) Two is. 3. Three is.\n2");
    expect(await doubts(last)).toEqual([["2.", "3.", 3]]);
    expect(await doubts("Article 1\n1. One is. 2. Two is.\n5. Five is.")).toEqual([["1.", "2.", 2]]);
  });

  test("are not made of a repeated number, or of one that ends a sentence", async () => {
    const amended = "Article 1\n1. It shall read. 2. Two is.\n2. This applies.";
    expect(await read(amended)).toContain("1(1) It shall read. 2. Two is.");
    expect(await doubts(amended)).toEqual([]);
    for (const inner of [
      "as in Article 4. 2. The lamp",
      "see No. 2. The lamp",
      "see Article 6, para. 2. The lamp",
      "see art. 2. The lamp",
      "in subparagraphs. 2. The lamp",
      "cf. chap. 2. The lamp",
      "cf. 2. The lamp",
      "in sec. 2. The lamp",
      "on p. 2. The lamp",
      "in no. 2. The lamp",
      "in PARA. 2. The lamp",
      "véase el párr. 2. La lámpara",
      "en el núm. 2. La lámpara",
      "согласно ст. 2. Лампа",
      "согласно п. 2. Лампа",
      "it was 1. 2. The lamp",
      "so. 2. the",
    ]) {
      const text = `Article 1\n1. A lamp burns, ${inner} burns.\n3. Three is.`;
      expect(await read(text)).not.toContain("1(2)");
      expect(await doubts(text)).toEqual([]);
    }
  });
});

describe("A long text with many run-on paragraphs at various indents", () => {
  /** Counts how often a line's text was read. */
  const askedFor = (count: number) => {
    let asked = 0;
    const lines = Array.from({ length: count }, (_, indent): SourceLine => ({
      get text() {
        asked++;
        return "1. One is. 2. Two is.";
      },
      where: { unit: "line", n: indent },
      hints: { indent },
    }));
    expect(splitRunOnParagraphs(lines).doubts).toHaveLength(count);
    return asked;
  };

  test("is read at a cost that grows with its length", () => {
    expect(askedFor(400)).toBeLessThan(3 * askedFor(200));
  });
});

describe("A Latin suffix after a number and its point", () => {
  const expected = `1
  1(7) Lamps are lit.
  1(7 bis) [Developed lamps are lit.]
  1(7 ter) Others are not.
  1(8) Oil is bought.`;

  test.each(["7.bis [Developed", "7. bis [Developed", "7. bis. [Developed"])(
    "belongs to the number: %s",
    async (begin) => {
      const lines = ["7. Lamps are lit.", `${begin} lamps are lit.]`, "7. ter Others are not.", "8. Oil is bought."];
      expect(await read(["Article 1", ...lines].join("\n"))).toBe(expected);
      expect(await read(["# Article 1", ...lines].join("\n\n"), "draft.md")).toBe(expected);
    },
  );

  test("is not recognised in a German date that continues", async () => {
    expect(await read("Artikel 1\n15. Es war so.\n16. bis 22. Mai war es so.")).toContain("1(16) bis 22. Mai");
  });
});
