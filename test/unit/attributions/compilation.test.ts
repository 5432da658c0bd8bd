import { describe, expect, it } from "vitest";
import { findAttributions } from "#shared/attributions/findAttributions.ts";
import type { Attribution } from "#shared/attributions/attribution.ts";
import { isRefusal } from "#shared/base/result.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { COMPILATION_LANGUAGES, makeUpCompilation, type ExpectedAttribution } from "#test/support/compilation.ts";

/** 17 articles of six attributions in each of three languages: 306. */
const ARTICLES = 17;
const SEEDS = [1, 2, 3];

describe("The attributions of a made-up compilation in six styles and three languages", () => {
  it.each(SEEDS)("are found with their parties, kind and words, and nothing else is (seed %i)", async (seed) => {
    const all: { readonly expected: ExpectedAttribution; readonly found: Attribution | undefined }[] = [];
    const invented: Attribution[] = [];
    for (const language of COMPILATION_LANGUAGES) {
      const { markdown, expected } = makeUpCompilation(seed, language, ARTICLES);
      const read = await readDraftFromBytes("compilation.md", encodeUtf8(markdown));
      if (isRefusal(read)) throw new Error(read.code);
      const left = [...findAttributions(read)];
      for (const each of expected) {
        const at = left.findIndex((attribution) => isRight(each, attribution));
        all.push({ expected: each, found: at < 0 ? undefined : left.splice(at, 1)[0] });
      }
      // What is left must be a wrong reading of an attribution that is there, not one that nobody made.
      const missed = all.filter(({ found, expected: { language: of } }) => !found && of === language);
      const isMisread = (each: Attribution) =>
        missed.some(({ expected: { parties } }) => each.parties.some(({ name }) => parties.includes(name)));
      invented.push(...left.filter((each, i) => i >= missed.length || !isMisread(each)));
    }
    const wrong = all.filter(({ found }) => !found).map(({ expected }) => expected);
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(invented.map(({ printed }) => printed)).toEqual([]);
    expect(wrong.length / all.length, JSON.stringify(wrong.slice(0, 20), null, 1)).toBeLessThanOrEqual(0.05);
  });
});

function isRight(expected: ExpectedAttribution, { parties, kind, words }: Attribution): boolean {
  const names = parties.map(({ name }) => name).sort();
  return kind === expected.kind && words === expected.words && names.join() === expected.parties.join();
}
