import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { corpus, outline, reading } from "./samples.ts";

const ARABIC = new URL("../../fixtures/import/udhr/arabic.xml", import.meta.url);

test("A declaration in UDHR XML is read with preamble, articles and numbered paragraphs, from right to left", async () => {
  const { draft, source } = await reading("udhr_arb.xml", readFileSync(ARABIC, "utf8"));
  expect(source.format).toBe("udhr");
  expect(draft).toMatchObject({ title: "إعلان المصابيح", language: "ar", direction: "rtl" });
  expect(outline(draft)).toMatchInlineSnapshot(`
    "text(1) نص مُختلق.
    preamble «الديباجة»
      preamble(1) لما كان الليل طويلا،
      preamble(2) ولما كان الزيت قليلا،
    1 لكل إنسان حق في المصباح.
      1(¶2) ولا يجوز إطفاؤه.
    2
      2(1) يحمل كل طرف مصباحا.
      2(2) وله أن يعيره."
  `);
});

const LANGUAGES = [
  ["eng", "en", "ltr"],
  ["fra", "fr", "ltr"],
  ["arb", "ar", "rtl"],
  ["cmn_hans", "zh-Hans", "ltr"],
] as const;

describe("The Universal Declaration", () => {
  test.each(LANGUAGES)("(%s) is read as 30 articles", async (file, language, direction) => {
    const bytes = corpus(`udhr/udhr_${file}.xml`);
    if (!bytes) return console.warn(`skipped: no udhr_${file}.xml`);
    const { draft } = await reading(`udhr_${file}.xml`, bytes);
    expect(draft).toMatchObject({ language, direction });
    const articles = draft.provisions.filter(({ kind }) => kind === "article");
    expect(articles.map(({ address, eId }) => `${address} ${eId}`)).toEqual(
      Array.from({ length: 30 }, (_, i) => `${i + 1} art_${i + 1}`),
    );
    expect(draft.provisions.filter(({ kind }) => kind === "recital").length).toBeGreaterThan(5);
    expect(draft.provisions.map(({ address }) => address)).toContain("29(3)");
  });
});
