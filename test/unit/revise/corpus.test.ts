import { describe, expect, test } from "vitest";
import { createRangeAnchor } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { createAnchorMapper } from "#shared/revise/remap/anchorMapper.ts";
import { measureDraftLikeness } from "#shared/revise/provenance/measureDraftLikeness.ts";
import { Random } from "#test/support/random.ts";
import { corpus, reading } from "../import/samples.ts";

/** One document in two files, if available: otherwise each test is skipped by name. */
const PAIRS = [
  ["made-here/un-style-draft-v1.docx", "made-here/un-style-draft-v1.pdf"],
  ["made-here/un-style-draft-v1-tracked-comments.docx", "made-here/un-style-draft-v1-tracked-comments.pdf"],
  ["made-here/ngo-two-column.html", "made-here/ngo-two-column.pdf"],
] as const;
const has = (path: string) => corpus(path) !== null;
const read = async (path: string) => (await reading(path, corpus(path)!)).draft;
const words = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu)
    ?.join("") ?? "";

/** Counts how many of `count` random quotes are placed in another draft with exactly their words. */
function carried(from: Draft, to: Draft, count: number): number {
  const [id, random] = [computeDraftId(from), new Random(3)];
  const move = createAnchorMapper(from, { id: computeDraftId(to), draft: to });
  const spots = from.provisions.flatMap(({ blocks }, provision) =>
    blocks.map(({ text }, block) => ({ provision, block, text })).filter(({ text }) => text.length > 30),
  );
  let same = 0;
  for (let left = count; left > 0;) {
    const { provision, block, text } = random.pick(spots);
    const offset = random.below(text.length - 15);
    const end = Math.min(text.length, offset + 10 + random.below(60));
    const anchor = createRangeAnchor(from, id, { provision, block, offset }, { provision, block, offset: end });
    if (isRefusal(anchor)) continue;
    left--;
    const there = move(anchor)?.quote;
    same += Number(there !== undefined && words(there.exact) === words(anchor.quote!.exact));
  }
  return same;
}

describe("Two files of one document", () => {
  for (const [one, other] of PAIRS) {
    test.skipIf(!has(one) || !has(other))(`(${one} and ${other}) carry 99 of 100 quotes, both ways`, async () => {
      const [a, b] = [await read(one), await read(other)];
      expect(measureDraftLikeness(a, b)).toBeGreaterThan(0.985);
      expect(carried(a, b, 400)).toBeGreaterThanOrEqual(396);
      expect(carried(b, a, 400)).toBeGreaterThanOrEqual(396);
    });
  }
});
