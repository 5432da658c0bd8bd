import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { createQuote, searchIgnoringWhitespace } from "#shared/anchor/quote.ts";
import { buildSubtreeReadingText, type SubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import {
  createGapAfterProvisionAnchor,
  createRangeAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
  type DraftPoint,
} from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { computeDraftId, type Draft, type Provision } from "#shared/draft/draft.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

function provision(eId: string, level: number, ...texts: string[]): Provision {
  const blocks = texts.map((text) => ({ text }));
  return { eId, address: eId, kind: "paragraph", num: "", heading: eId, level, blocks };
}

const DRAFT: Draft = {
  title: "A draft in three scripts",
  language: "en",
  direction: "ltr",
  provisions: [
    provision("ch_1", 1),
    provision(
      "art_1",
      2,
      "Each State Party shall keep records. Each State Party shall keep them safe.",
      "",
      "It may lend them.",
    ),
    provision("art_1__para_1", 3, "تتعهد كل دولة طرف بحفظ السجلات، وبحمايتها؛ تتعهد كل دولة طرف بنشرها."),
    provision(
      "art_1__para_2",
      3,
      "Tides 🌊🌊 and families 👨‍👩‍👧 are watched 🌊.",
      "缔约国应当保存记录。缔约国应当公布记录。",
    ),
    provision(
      "art_1__para_2__point_a",
      4,
      "a non-State body (sub-regional or other), etc. [shall] [may]\u00a0cost $5.00;",
    ),
    provision("art_2", 2, "Each State Party shall keep records."),
    provision("ch_2", 1, "Nothing here."),
  ],
};
const ID = computeDraftId(DRAFT);
const byId = (eId: string) => DRAFT.provisions.findIndex((each) => each.eId === eId);

/** Returns the words that a place covers, one line per block. */
function wordsAt({ pieces }: ResolvedRange): string {
  return pieces
    .map(({ provision, block, start, end }) => DRAFT.provisions[provision]!.blocks[block]!.text.slice(start, end))
    .join("\n");
}

const points: readonly DraftPoint[] = DRAFT.provisions.flatMap(({ blocks }, provision) =>
  blocks.flatMap(({ text }, block) =>
    Array.from({ length: text.length + 1 }, (_, offset) => ({ provision, block, offset })),
  ),
);
const anyPoint = fc.integer({ min: 0, max: points.length - 1 }).map((i) => points[i]!);
const isLow = (text: string, at: number) => /[\udc00-\udfff]/.test(text[at] ?? "");

const offsetIn = (spans: SubtreeReadingText["spans"], { provision, block, offset }: DraftPoint): number =>
  spans.find((span) => span.provision === provision && span.block === block)!.start + offset;

/** Returns the text of the smallest provision that contains these points. */
function smallestAround(...of: readonly DraftPoint[]): SubtreeReadingText {
  const texts = DRAFT.provisions.map((_, index) => buildSubtreeReadingText(DRAFT, index));
  const around = texts.filter(({ spans }) =>
    of.every((point) => spans.some(({ provision, block }) => provision === point.provision && block === point.block)),
  );
  return around.sort((a, b) => a.spans.length - b.spans.length)[0]!;
}

/** Random selections within one provision, with their anchors. */
const anySelection = fc
  .tuple(anyPoint, anyPoint)
  .map(([from, to]) => ({ from, to, anchor: createRangeAnchor(DRAFT, ID, from, to) }))
  .filter((each): each is { from: DraftPoint; to: DraftPoint; anchor: Anchor } => !isRefusal(each.anchor));

describe("Anchors", () => {
  it("find exactly the words that were selected, across blocks, scripts and astral characters", () => {
    const seen = { blocks: 0, arabic: 0, astral: 0, within: 0 };
    fc.assert(
      fc.property(anySelection, ({ from, to, anchor }) => {
        const { provision, quote } = anchor;
        const index = byId(provision);
        const place = resolveAnchor(DRAFT, anchor)!;
        expect(place.provision).toBe(index);
        const { text, spans } = buildSubtreeReadingText(DRAFT, index);
        expect(wordsAt(place).replace(/\n+/g, "\n")).toBe(quote!.exact.replace(/\n+/g, "\n"));
        expect(text.slice(quote!.start, quote!.end)).toBe(quote!.exact);
        expect(quote!.exact).toBe(quote!.exact.trim());
        // No half of a surrogate pair is stored, wherever the selection cut.
        for (const part of [quote!.exact, quote!.prefix, quote!.suffix])
          expect(JSON.stringify(part)).not.toMatch(/\\ud/);
        // Only white space and the other half of a surrogate pair are between the selection and the stored words.
        const around = smallestAround(from, to);
        const shift = offsetIn(around.spans, { ...spans[0]!, offset: 0 });
        const ends = [offsetIn(around.spans, from), offsetIn(around.spans, to)].sort((a, b) => a - b);
        const [start, end] = [ends[0]! - shift, ends[1]! - shift];
        expect(around.text.slice(ends[0], Math.max(ends[0]!, quote!.start + shift)).trim()).toBe("");
        expect(around.text.slice(Math.min(ends[1]!, quote!.end + shift), ends[1]).trim()).toBe("");
        expect(quote!.start).toBeGreaterThanOrEqual(start - (isLow(text, start) ? 1 : 0));
        expect(quote!.end).toBeLessThanOrEqual(end + (isLow(text, end) ? 1 : 0));
        seen.blocks += Number(place.pieces.length > 1);
        seen.arabic += Number(/\p{Script=Arabic}/u.test(quote!.exact));
        seen.astral += Number(/[\u{10000}-\u{10ffff}]/u.test(quote!.exact));
        seen.within += Number(place.pieces.some((piece) => piece.provision !== index));
      }),
      { seed: 4020, numRuns: 3000 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
  });

  it("find words by their context if the offsets are wrong, and never decide by chance", () => {
    let found = 0;
    fc.assert(
      fc.property(anySelection, fc.integer({ min: -40, max: 40 }), ({ anchor }, by) => {
        const { text } = buildSubtreeReadingText(DRAFT, byId(anchor.provision));
        const { start, end, exact, prefix, suffix } = anchor.quote!;
        const moved = Math.max(0, start + by);
        if (text.startsWith(exact, moved)) return;
        const off = { ...anchor, quote: { ...anchor.quote!, start: moved, end: moved + end - start } };
        const place = resolveAnchor(DRAFT, off);
        if (place) expect(place).toEqual(resolveAnchor(DRAFT, anchor));
        const twins = searchIgnoringWhitespace(text, exact).filter(
          (hit) => text.endsWith(prefix, hit.start) && text.startsWith(suffix, hit.end),
        );
        if (!place) expect(twins.length).toBeGreaterThan(1);
        found += Number(place !== null);
      }),
      { seed: 4021, numRuns: 1200 },
    );
    expect(found).toBeGreaterThan(600);
  });

  it("give no place if the words occur twice and the context does not decide, however closely it fits one", () => {
    const { provision, quote } = unwrapOutcome(createTypedQuoteAnchor(DRAFT, ID, byId("art_1"), "keep records"));
    const twice = { draft: ID, provision, quote: { ...quote!, start: 90, end: 102, exact: "State Party" } };
    expect(resolveAnchor(DRAFT, { ...twice, quote: { ...twice.quote, prefix: "", suffix: "" } })).toBeNull();
    expect(
      resolveAnchor(DRAFT, { ...twice, quote: { ...twice.quote, prefix: "each ", suffix: " shall kee" } }),
    ).toBeNull();
    expect(
      resolveAnchor(DRAFT, { ...twice, quote: { ...twice.quote, prefix: "", suffix: " shall keep them" } }),
    ).toMatchObject({
      pieces: [{ block: 0, start: 42, end: 53 }],
    });
    expect(resolveAnchor(DRAFT, { ...twice, quote: { ...twice.quote, exact: "State Parties" } })).toBeNull();
    expect(resolveAnchor(DRAFT, { ...twice, provision: "art_9" })).toBeNull();
  });

  it("name a whole provision with everything beneath it, or the gap after one", () => {
    const whole = resolveAnchor(DRAFT, createProvisionAnchor(DRAFT, ID, byId("art_1")))!;
    expect(wordsAt(whole)).toBe(buildSubtreeReadingText(DRAFT, byId("art_1")).text.replace("\n\n", "\n"));
    expect(new Set(whole.pieces.map(({ provision }) => provision))).toEqual(new Set([1, 2, 3, 4]));
    expect(resolveAnchor(DRAFT, createGapAfterProvisionAnchor(DRAFT, ID, byId("art_2")))).toEqual({
      provision: byId("art_2"),
      pieces: [],
    });
  });

  it("are on the smallest provision that contains the words, wherever the selection began and ended", () => {
    const lent = DRAFT.provisions[byId("art_1")]!.blocks[2]!.text.length;
    const from: DraftPoint = { provision: byId("art_1"), block: 2, offset: lent };
    const to: DraftPoint = { provision: byId("art_1__para_1"), block: 0, offset: 5 };
    expect(createRangeAnchor(DRAFT, ID, from, to)).toMatchObject({
      provision: "art_1__para_1",
      quote: { start: 0, end: 5 },
    });
  });

  it("refuse an empty selection, and one that no provision contains", () => {
    const point = (eId: string, offset: number): DraftPoint => ({ provision: byId(eId), block: 0, offset });
    expect(createRangeAnchor(DRAFT, ID, point("art_2", 4), point("art_2", 5))).toMatchObject({ code: "anchor.empty" });
    expect(createRangeAnchor(DRAFT, ID, point("art_1", 4), point("ch_2", 5))).toMatchObject({ code: "anchor.across" });
    expect(createRangeAnchor(DRAFT, ID, point("art_1", 4), point("art_2", 5))).toMatchObject({ provision: "ch_1" });
  });
});

describe("Words that a user types", () => {
  it.each([
    ["non-State body (sub-regional", "art_1__para_2__point_a"],
    ["[shall] [may] cost $5.00;", "art_1__para_2__point_a"],
    ["👨‍👩‍👧", "art_1__para_2"],
    ["keep   them\nsafe", "art_1"],
    ["وبحمايتها؛ تتعهد", "art_1__para_1"],
    ["safe. It may", "art_1"],
  ])("are found once: %s", (words, provision) => {
    expect(createTypedQuoteAnchor(DRAFT, ID, byId("ch_1"), words)).toMatchObject({ provision, draft: ID });
  });

  it("are refused with their number if they occur several times or nowhere", () => {
    const several = createTypedQuoteAnchor(DRAFT, ID, byId("ch_1"), "Each State Party");
    expect(several).toMatchObject({ code: "anchor.words-several", params: { count: 3 } });
    expect(createTypedQuoteAnchor(DRAFT, ID, byId("ch_1"), "🌊")).toMatchObject({ params: { count: 3 } });
    expect(createTypedQuoteAnchor(DRAFT, ID, byId("ch_2"), "🌊")).toMatchObject({ code: "anchor.words-none" });
    expect(createTypedQuoteAnchor(DRAFT, ID, byId("ch_1"), "  ")).toMatchObject({ code: "anchor.words-none" });
  });

  it("are found wherever they are, in any text, with any white space", () => {
    const word = fc.string({
      unit: fc.constantFrom("a", "-", "(", "é", "🌊", "م", "\\", "^"),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.array(word), fc.array(word), (words, a, b) => {
        const text = [...a, ...words, ...b].join(" \u00a0");
        const hits = searchIgnoringWhitespace(text, words.join(" "));
        expect(hits.map(({ start, end }) => text.slice(start, end))).toContain(words.join(" \u00a0"));
      }),
      { seed: 4022, numRuns: 500 },
    );
  });

  it("have a context of whole characters", () => {
    const text = "🌊".repeat(40);
    const { exact, prefix, suffix } = createQuote(text, 39, 41);
    expect([exact, prefix, suffix]).toEqual(["🌊".repeat(2), "🌊".repeat(16), "🌊".repeat(16)]);
    expect(createQuote(text, 38, 39).exact).toBe("🌊");
  });
});
