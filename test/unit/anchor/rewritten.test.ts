import { describe, expect, it } from "vitest";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import {
  findCommonProvision,
  isSameEditTarget,
  readingTextWithReplacements,
  type EditTarget,
} from "#shared/anchor/textReplacements.ts";
import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import type { Provision } from "#shared/draft/draft.ts";
import { unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

const at = (anchor: Anchor): EditTarget => ({ place: resolveAnchor(SMALL_DRAFT, anchor)!, gap: Boolean(anchor.gap) });
const words = (index: number, text: string) =>
  at(unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, index, text)));
const [ARTICLE, PARAGRAPH, POINT] = [1, 2, 3];
const SAFE = words(PARAGRAPH, "keep them safe");
const TIDE = words(POINT, "the tide");
const WHOLE = at(createProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, POINT));
const AFTER = at(createGapAfterProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, POINT));
const FIRST = "Each State Party shall keep the records that are necessary. It shall keep them safe.";

describe("A rewritten provision", () => {
  it("has the new words in place of some of its words, of all of them, or after it", () => {
    expect(readingTextWithReplacements(SMALL_DRAFT, POINT, { at: TIDE, words: "the wind" })).toBe(
      "Records of the wind; and",
    );
    expect(readingTextWithReplacements(SMALL_DRAFT, ARTICLE, { at: SAFE, words: "guard them" })).toBe(
      `${FIRST.replace("keep them safe", "guard them")}\nRecords of the tide; and`,
    );
    expect(readingTextWithReplacements(SMALL_DRAFT, ARTICLE, { at: WHOLE, words: "Nothing;" })).toBe(
      `${FIRST}\nNothing;`,
    );
    expect(readingTextWithReplacements(SMALL_DRAFT, PARAGRAPH, { at: AFTER, words: "(b) Of the wind." })).toBe(
      `${FIRST}\nRecords of the tide; and\n(b) Of the wind.`,
    );
  });

  it("has the new provision at its place between two provisions", () => {
    const [, article, paragraph] = SMALL_DRAFT.provisions as [unknown, Provision, Provision, unknown];
    const second = { ...paragraph, eId: "art_2__para_2", blocks: [{ text: "The second." }] };
    const draft = { ...SMALL_DRAFT, provisions: [article, paragraph, second] };
    const gap = { place: { provision: 1, pieces: [] }, gap: true };
    expect(readingTextWithReplacements(draft, 0, { at: gap, words: "1 bis." })).toBe(`${FIRST}\n1 bis.\nThe second.`);
  });

  it("has several replacements at once, whichever comes first; of overlapping ones only the first", () => {
    const [safe, tide] = [
      { at: SAFE, words: "guard them" },
      { at: TIDE, words: "wind" },
    ];
    const both = `${FIRST.replace("keep them safe", "guard them")}\nRecords of wind; and`;
    expect(readingTextWithReplacements(SMALL_DRAFT, PARAGRAPH, safe, tide)).toBe(both);
    expect(readingTextWithReplacements(SMALL_DRAFT, PARAGRAPH, tide, safe)).toBe(both);
    expect(readingTextWithReplacements(SMALL_DRAFT, POINT, tide, { at: WHOLE, words: "Nothing." })).toBe(
      "Records of wind; and",
    );
    expect(readingTextWithReplacements(SMALL_DRAFT, PARAGRAPH, { at: AFTER, words: "" })).toBe(
      `${FIRST}\nRecords of the tide; and`,
    );
  });

  it("is the smallest provision around both places", () => {
    expect(findCommonProvision(SMALL_DRAFT, SAFE, TIDE)).toBe(PARAGRAPH);
    expect(findCommonProvision(SMALL_DRAFT, TIDE, TIDE)).toBe(POINT);
    expect(findCommonProvision(SMALL_DRAFT, TIDE, AFTER)).toBe(PARAGRAPH);
    expect(
      findCommonProvision(SMALL_DRAFT, at(createProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 0)), TIDE),
    ).toBeNull();
  });
});

describe("Two places", () => {
  it("are the same if they are the same words or the same gap", () => {
    expect(isSameEditTarget(TIDE, words(PARAGRAPH, "the tide"))).toBe(true);
    expect(isSameEditTarget(TIDE, words(POINT, "tide"))).toBe(false);
    expect(isSameEditTarget(WHOLE, words(POINT, "Records of the tide; and"))).toBe(true);
    expect(isSameEditTarget(AFTER, WHOLE)).toBe(false);
    expect(isSameEditTarget(AFTER, at(createGapAfterProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, PARAGRAPH)))).toBe(
      false,
    );
  });
});
