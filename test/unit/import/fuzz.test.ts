import { describe, expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { damageFile } from "#test/support/import/damageFile.ts";
import { findReadingFaults } from "#test/support/import/readingFaults.ts";
import { makeHostileFiles } from "#test/support/import/makeHostileFiles.ts";
import { SEED_FORMATS, readSeedFiles } from "#test/support/import/seedFiles.ts";
import { fixedPictureTools } from "#test/support/pictures/fixedPictureTools.ts";
import { Random } from "#test/support/random.ts";

/** The number of damaged files of each format. `npm run fuzz:import` reads thousands, and watches time and memory. */
const ROUNDS = 60;

/** What follows the decoder is tested elsewhere; here every picture that is decoded has the same text. */
const READS_LANTERNS = fixedPictureTools(["Article 1", "1. Each State Party shall keep its lanterns lit."]);

/** Returns "read" or the code of the refusal, and what is wrong with either. */
async function said(name: string, bytes: Uint8Array): Promise<{ code: string; faults: readonly string[] }> {
  const isPicture = /\.(?:png|jpg)$/.test(name);
  const outcome = await readDraftFromBytes(name, bytes, isPicture ? { pictures: () => READS_LANTERNS } : {});
  return { code: isRefusal(outcome) ? outcome.code : "read", faults: findReadingFaults(outcome) };
}

describe.each(SEED_FORMATS)("The files of format %s", (format) => {
  const seeds = readSeedFiles(format);

  test.each(seeds)("are read if they are undamaged: $name", async ({ name, bytes }) => {
    expect(await said(name, bytes)).toEqual({ code: "read", faults: [] });
  });

  test("are refused or read in order if they are damaged, and never throw", async () => {
    const codes = new Set<string>();
    for (let round = 0; round < ROUNDS; round++) {
      const { name, bytes } = damageFile(format, seeds, new Random(7000 + round));
      const { code, faults } = await said(name, bytes);
      expect(faults, `${name}, seed ${7000 + round}`).toEqual([]);
      codes.add(code);
    }
    expect(codes.size).toBeGreaterThan(1);
    expect(codes).toContain("read");
  }, 120_000);
});

describe("Files made to overload a reader", () => {
  test.each(["udhr", "akn"] as const)(
    "are refused or read in order: %s",
    async (format) => {
      for (const { name, bytes } of makeHostileFiles(format).slice(0, 6))
        expect((await said(name, bytes)).faults).toEqual([]);
    },
    120_000,
  );
});

test("Random bytes of any name are refused", async () => {
  const random = new Random(11);
  for (let round = 0; round < 500; round++) {
    const bytes = Uint8Array.from({ length: random.below(400) }, () => random.below(256));
    const { code, faults } = await said(random.pick(["a.txt", "a.pdf", "a.docx", "a", "a.html"]), bytes);
    expect(faults).toEqual([]);
    expect(code).not.toBe("read");
  }
});

/** Each would take minutes or exhaust the stack if any step were quadratic or recursive. */
describe("A text that repeats itself", () => {
  const times = (n: number, text: string) => text.repeat(n);
  test.each<[name: string, text: string]>([
    ["a.txt", `Article 1\n${times(90_000, "1. a:\n")}`],
    ["a.txt", Array.from({ length: 20_000 }, (_, i) => `Article ${i % 9999}. Title\n`).join("")],
    ["a.txt", `Article 1\n${times(200_000, "(a) ")}`],
    ["a.txt", `Article 1\n${times(500_000, "[")}`],
    ["a.txt", `Article 1\n1.${times(1_000_000, " ")}x`],
    ["a.txt", `Article 1. ${times(300_000, "... ")}x`],
    ["a.txt", `Article 1\n${times(40_000, "________\n1 a\n")}`],
    ["a.txt", times(1_000_000, "A")],
    [
      "a.txt",
      Array.from({ length: 5_000 }, (_, i) => `Article ${i + 1}. Gauges. 1. The Parties: (a) act; (b) rest. `).join(""),
    ],
    ["a.md", `# Article 1\n\n${times(100_000, "[")}`],
    ["a.md", `# Article 1\n\n${times(100_000, "*a **b ")}`],
    ["a.md", `# Article 1\n\n${times(50_000, "[a](b")}`],
    ["a.md", `# Article 1\n\n${times(50_000, ">")}a`],
    ["a.md", `# Article 1\n\n${Array.from({ length: 1000 }, (_, i) => `${times(i, "  ")}- a`).join("\n")}`],
    ["a.html", `<html>Article 1<ol>${times(20_000, "<li>x</li>")}</ol>`],
    ["a.html", `<html>${times(100_000, "<div>")}Article 1`],
  ])("is read or refused in time: %s %#", async (name, text) => {
    expect(["read", "reading.too-deep", "revision.size"]).toContain(
      (await said(name, new TextEncoder().encode(text))).code,
    );
  });
});
