import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import {
  createGapAfterProvisionAnchor,
  createRangeAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { computeDraftId, findSubtreeEnd, type Draft, type Provision } from "#shared/draft/draft.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { createAnchorMapper } from "#shared/revise/remap/anchorMapper.ts";
import { measureDraftLikeness } from "#shared/revise/provenance/measureDraftLikeness.ts";
import { Random } from "#test/support/random.ts";
import { addPdfNoise, applyRandomRepairs } from "#test/support/drafts/randomReadings.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

const sample = (name: string) =>
  readFileSync(new URL(`../../fixtures/sample/${name}`, import.meta.url)) as unknown as Uint8Array;
const read = async (name: string) => unwrapOutcome(await readDraftFromBytes(name, sample(name))).draft;
const DRAFT = await read("draft-v1.txt");
const ID = computeDraftId(DRAFT);
const textOf = (draft: Draft) => ({ id: computeDraftId(draft), draft });

/** Counts the letters and digits of a text, with ligatures split. No repair and no noise changes this number. */
const letters = (text: string) => text.normalize("NFKD").match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/**
 * Returns where the letters of each part start among those of the whole draft: number, heading, blocks of each
 * provision.
 */
function ranks(draft: Draft): readonly (readonly number[])[] {
  let found = known.get(draft);
  if (!found) known.set(draft, (found = ranksAfresh(draft)));
  return found;
}

const known = new WeakMap<Draft, readonly (readonly number[])[]>();

function ranksAfresh(draft: Draft): readonly (readonly number[])[] {
  let at = 0;
  return draft.provisions.map(({ num, heading, blocks }) =>
    [num, heading, ...blocks.map(({ text }) => text)].map((text) => {
      const start = at;
      at += letters(text);
      return start;
    }),
  );
}

/** Returns the ranks of the first letter that a place covers, and of the one after the last. */
function rankOf(draft: Draft, { pieces }: ResolvedRange): readonly [number, number] {
  const all = ranks(draft);
  const at = (provision: number, block: number, offset: number) =>
    all[provision]![block + 2]! + letters(draft.provisions[provision]!.blocks[block]!.text.slice(0, offset));
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  return [at(first.provision, first.block, first.start), at(last.provision, last.block, last.end)];
}

function anyQuote(draft: Draft, id: string, random: Random): Anchor | null {
  const spots = draft.provisions.flatMap(({ blocks }, provision) =>
    blocks.map(({ text }, block) => ({ provision, block, text })),
  );
  const one = random.below(spots.length);
  const other = random.next() < 0.7 ? one : Math.min(spots.length - 1, one + random.below(4));
  const point = (i: number) => ({ ...spots[i]!, offset: random.below(spots[i]!.text.length + 1) });
  const anchor = createRangeAnchor(draft, id, point(one), point(other));
  return isRefusal(anchor) || letters(anchor.quote!.exact) === 0 ? null : anchor;
}

/** Returns true if the letter of this rank is in a number or a heading. */
function isHead(draft: Draft, rank: number): boolean {
  return ranks(draft).some(([num, heading, ...blocks], i) => {
    const end = blocks[0] ?? ranks(draft)[i + 1]?.[0] ?? Infinity;
    return rank >= num! && rank < end && heading !== undefined;
  });
}

describe("Mapping anchors to a repaired reading", () => {
  it("loses no quote, and every mapped quote has the same words", () => {
    const seen = { same: 0, head: 0, clipped: 0 };
    for (let seed = 1; seed <= 60; seed++) {
      const random = new Random(seed);
      const to = textOf(applyRandomRepairs(DRAFT, random, 1 + random.below(40)));
      const carried = createAnchorMapper(DRAFT, to);
      for (let i = 0; i < 25; i++) {
        const anchor = anyQuote(DRAFT, ID, random);
        if (!anchor) continue;
        const there = carried(anchor);
        const why = `seed ${seed}: ${JSON.stringify(anchor)}`;
        expect(there, why).not.toBeNull();
        const [start, end] = rankOf(DRAFT, resolveAnchor(DRAFT, anchor)!);
        if (!there!.quote) {
          expect(isHead(to.draft, start) && isHead(to.draft, end - 1), why).toBe(true);
          seen.head++;
          continue;
        }
        const place = resolveAnchor(to.draft, there!);
        expect(place, why).not.toBeNull();
        const [first, last] = rankOf(to.draft, place!);
        if (first === start && last === end) seen.same++;
        else {
          // What is missing at an end has become a number or a heading, or is in another top-level provision.
          expect(first, why).toBeGreaterThanOrEqual(start);
          expect(last, why).toBeLessThanOrEqual(end);
          seen.clipped++;
        }
      }
    }
    expect(seen.same).toBeGreaterThan(1000);
    expect(seen.clipped).toBeLessThan(seen.same / 10);
    expect(seen.head).toBeGreaterThan(3);
  });

  it("keeps a note on a provision where its number, heading and words moved, and a gap after all of it", () => {
    for (let seed = 101; seed <= 140; seed++) {
      const random = new Random(seed);
      const to = textOf(applyRandomRepairs(DRAFT, random, 1 + random.below(30)));
      const carried = createAnchorMapper(DRAFT, to);
      for (let index = 0; index < DRAFT.provisions.length; index++) {
        const why = `seed ${seed}: ${DRAFT.provisions[index]!.eId}`;
        const whole = carried(createProvisionAnchor(DRAFT, ID, index));
        expect(whole, why).toMatchObject({ draft: to.id });
        const found = to.draft.provisions.findIndex(({ eId }) => eId === whole!.provision);
        const [from, until] = subtreeRanks(DRAFT, index);
        const [start, end] = subtreeRanks(to.draft, found);
        expect(Math.min(until, end) - Math.max(from, start), why).toBeGreaterThan(0);
        const gap = carried(createGapAfterProvisionAnchor(DRAFT, ID, index))!;
        expect(gap.gap, why).toBe(true);
        const behind = to.draft.provisions.findIndex(({ eId }) => eId === gap.provision);
        expect(subtreeRanks(to.draft, behind)[1], why).toBeGreaterThanOrEqual(Math.min(until, end));
      }
    }
  });

  it("maps every provision to itself if only the layout differs", () => {
    const other = textOf(addPdfNoise(DRAFT, new Random(7)));
    const carried = createAnchorMapper(DRAFT, other);
    DRAFT.provisions.forEach(({ eId }, index) => {
      expect(carried(createProvisionAnchor(DRAFT, ID, index))?.provision).toBe(eId);
      expect(carried(createGapAfterProvisionAnchor(DRAFT, ID, index))).toEqual({
        draft: other.id,
        provision: eId,
        gap: true,
      });
    });
  });
});

/** Returns the range of ranks of a provision and all beneath it. */
function subtreeRanks(draft: Draft, index: number): readonly [number, number] {
  const all = ranks(draft);
  return [all[index]![0]!, all[findSubtreeEnd(draft, index)]?.[0] ?? Infinity];
}

describe("Mapping anchors to the same text read from another file", () => {
  it("finds at least 99 of 100 quotes with the same words, in both directions", () => {
    const seen = { quotes: 0, same: 0 };
    for (let seed = 201; seed <= 220; seed++) {
      const random = new Random(seed);
      const [one, other] = [textOf(DRAFT), textOf(addPdfNoise(DRAFT, random))];
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const) {
        const carried = createAnchorMapper(from.draft, to);
        for (let i = 0; i < 40; i++) {
          const anchor = anyQuote(from.draft, from.id, random);
          if (!anchor) continue;
          const there = carried(anchor);
          seen.quotes++;
          const place = there?.quote && resolveAnchor(to.draft, there);
          if (!place) continue;
          const [start, end] = rankOf(from.draft, resolveAnchor(from.draft, anchor)!);
          const [first, last] = rankOf(to.draft, place);
          seen.same += Number(start === first && end === last);
        }
      }
    }
    expect(seen.quotes).toBeGreaterThan(1000);
    expect(seen.same / seen.quotes).toBeGreaterThanOrEqual(0.99);
  });

  it("brings a quote back to where it was", () => {
    const random = new Random(31);
    const to = textOf(applyRandomRepairs(DRAFT, random, 25));
    const [there, back] = [createAnchorMapper(DRAFT, to), createAnchorMapper(to.draft, textOf(DRAFT))];
    let same = 0;
    for (let i = 0; i < 300; i++) {
      const anchor = anyQuote(DRAFT, ID, random);
      const carried = anchor && there(anchor);
      if (!carried?.quote) continue;
      const again = back(carried)!;
      const [a, b] = [rankOf(to.draft, resolveAnchor(to.draft, carried)!), rankOf(DRAFT, resolveAnchor(DRAFT, again)!)];
      expect(b).toEqual(a);
      same++;
    }
    expect(same).toBeGreaterThan(200);
  });
});

const paragraph = (eId: string, num: string, ...texts: string[]): Provision => {
  return { eId, address: eId, kind: "paragraph", num, heading: "", level: 1, blocks: texts.map((text) => ({ text })) };
};
const small = (...provisions: Provision[]): Draft => ({ title: "", language: "en", direction: "ltr", provisions });

describe("Mapping a quote", () => {
  const quoted = (from: Draft, to: Draft, index: number, words: string) => {
    const anchor = unwrapOutcome(createTypedQuoteAnchor(from, computeDraftId(from), index, words));
    return createAnchorMapper(from, textOf(to))(anchor)?.quote?.exact;
  };

  it("fails if its words are gone, and takes no scattered letters for them", () => {
    const from = small(paragraph("a", "1.", "Each Party shall consult the registrar before any deletion."));
    const to = small(paragraph("a", "1.", "Each Party may inform whoever it thinks should hear of every change."));
    expect(quoted(from, to, 0, "shall consult the registrar")).toBeUndefined();
    expect(quoted(from, to, 0, "Each Party")).toBe("Each Party");
    expect(createAnchorMapper(from, textOf(to))({ draft: computeDraftId(from), provision: "nowhere" })).toBeNull();
  });

  it("takes whole words if a word was read in pieces, and the surrounding marks", () => {
    const from = small(paragraph("a", "", "The de\ufb01 nition of “necessary” is left to the non-\u00adbinding code."));
    const to = small(paragraph("a", "1.", 'The definition of "necessary" is left to the nonbinding code.'));
    expect(quoted(from, to, 0, "nition")).toBe("nition");
    expect(quoted(from, to, 0, "de\ufb01 nition")).toBe("definition");
    expect(quoted(from, to, 0, "“necessary”")).toBe('"necessary"');
    expect(quoted(from, to, 0, "the non-\u00adbinding")).toBe("the nonbinding");
  });

  it("distinguishes words that occur many times by their order", () => {
    const same = "The Parties shall keep records.";
    const from = small(paragraph("a", "1.", same), paragraph("b", "2.", same), paragraph("c", "3.", same));
    const to = small(paragraph("x", "", "Chair’s text", `1. ${same}`, `2. ${same}`), paragraph("z", "3.", same));
    const anchor = unwrapOutcome(createTypedQuoteAnchor(from, computeDraftId(from), 1, "keep records"));
    const there = createAnchorMapper(from, textOf(to))(anchor)!;
    expect(resolveAnchor(to, there)!.pieces).toEqual([{ provision: 0, block: 2, start: 21, end: 33 }]);
  });

  it("reads Arabic with and without its marks in the same way", () => {
    const from = small(paragraph("a", "", "تَحْفَظُ الدُّوَلُ السِّجِلَّاتِ الضَّرُورِيَّةَ وَحْدَهَا."));
    const to = small(paragraph("a", "", "تحفظ الدول الســجلات الضرورية وحدها."));
    expect(quoted(from, to, 0, "السِّجِلَّاتِ الضَّرُورِيَّةَ")).toBe("الســجلات الضرورية");
    expect(quoted(to, from, 0, "الضرورية")).toBe("الضَّرُورِيَّةَ");
  });
});

describe("Likeness", () => {
  it("is 1 for a repaired reading, high for another file's, lower for the next draft, little for another text", async () => {
    const [next, other] = [await read("draft-v2.txt"), await read("package.txt")];
    expect(measureDraftLikeness(DRAFT, DRAFT)).toBe(1);
    expect(measureDraftLikeness(DRAFT, applyRandomRepairs(DRAFT, new Random(3), 20))).toBeGreaterThan(0.98);
    expect(measureDraftLikeness(DRAFT, addPdfNoise(DRAFT, new Random(3)))).toBeGreaterThan(0.97);
    expect(measureDraftLikeness(DRAFT, await read("draft-v1.docx"))).toBeGreaterThan(0.95);
    expect(measureDraftLikeness(DRAFT, next)).toBeLessThan(0.95);
    expect(measureDraftLikeness(DRAFT, other)).toBeLessThan(0.5);
    expect(measureDraftLikeness(small(paragraph("a", "1.", "")), small(paragraph("a", "1.", "")))).toBe(0);
  });
});
