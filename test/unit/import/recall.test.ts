import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { measureWordRecall } from "#test/support/import/measureWordRecall.ts";

/**
 * Every word of every readable file is accounted for. There are two independent checks:
 * - Every word of the lines that a reader produces is in a provision (`reading.lost`, lossesOf).
 * - At least .995 of the words of the file itself, obtained without the app's readers, are in the reading in the same
 *   order or listed as left out. `measureWordRecall` explains what counts. The rest are letters that the two split
 *   differently, such as footnote marks directly after a word. `npm run bench:import` prints the figure of each file.
 */
const LEAST = 0.995;
const READABLE = /\.(?:docx|pdf|html|md|txt|xml|akn)$/;

/**
 * Files without a draft: no numbered provision, or a font whose letters do not mean what they show. All others must
 * open.
 */
const REFUSED =
  /RP0(?:02|03|05|15)-|docx\/(?:comments|footnotes|simple-list|strikethrough|tables)\.docx|README|log\.txt|bbnj-ar\.pdf/;

const ROOTS = {
  "the fixtures": fileURLToPath(new URL("../../fixtures/", import.meta.url)),
  "the corpus beside the checkout": fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url)),
};

function filesIn(root: string): readonly string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => READABLE.test(name))
    .sort();
}

describe.each(Object.entries(ROOTS))("The files of %s", (_, root) => {
  test.skipIf(!existsSync(root))("are there to be read", () => expect(filesIn(root).length).toBeGreaterThan(10));

  for (const name of filesIn(root)) {
    test(`keep their words: ${name}`, { timeout: 120_000 }, async () => {
      const bytes = new Uint8Array(readFileSync(path.join(root, name)));
      const reading = await readDraftFromBytes(path.basename(name), bytes);
      if (isRefusal(reading)) return expect(name, reading.code).toMatch(REFUSED);
      expect(reading.warnings.filter(({ code }) => code === "reading.lost")).toEqual([]);
      const { recall, missing } = await measureWordRecall(reading, bytes);
      expect(recall, missing.join(" ")).toBeGreaterThanOrEqual(LEAST);
    });
  }
});
