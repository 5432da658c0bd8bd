import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import type { ReadingTextBlockRange } from "#shared/anchor/subtreeReadingText.ts";
import { createRangeAnchor } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import type { ProvisionAlignment } from "#shared/revise/match/alignDrafts.ts";
import type { DraftEdition } from "./madeUpConvention.ts";
import type { Random } from "../random.ts";

/**
 * The verdict on an anchor. If its words survive: right, wrong, undecided (called ambiguous) or missed (called lost).
 * If they were deleted: lost, kept (placed anyway) or doubted (called ambiguous).
 */
export type PlacementVerdict = "right" | "wrong" | "undecided" | "missed" | "lost" | "kept" | "doubted";

/** Draws `count` quotes of 1 to 24 words at random. */
export function randomQuotes({ draft }: DraftEdition, count: number, random: Random): readonly Anchor[] {
  const id = computeDraftId(draft);
  const spots = draft.provisions.flatMap(({ blocks }, provision) =>
    blocks.map(({ text }, block) => ({ provision, block, text })),
  );
  const anchors: Anchor[] = [];
  while (anchors.length < count) {
    const spot = random.pick(spots);
    const words = [...spot.text.matchAll(/[\p{L}\p{N}]+/gu)];
    const first = random.below(words.length);
    const last = Math.min(words.length - 1, first + random.below(random.next() < 0.2 ? 3 : 24));
    const end = words[last]!.index + words[last]![0].length;
    const anchor = createRangeAnchor(draft, id, { ...spot, offset: words[first]!.index }, { ...spot, offset: end });
    if (!isRefusal(anchor)) anchors.push(anchor);
  }
  return anchors;
}

type Place = { readonly block: string; readonly start: number; readonly end: number };

/** Knows where each unit of the first edition is in the next one. */
export class PlacementTruth {
  readonly #before: DraftEdition;
  readonly #after: DraftEdition;
  readonly #there = new Map<number, { readonly block: string; readonly at: number }>();

  constructor(before: DraftEdition, after: DraftEdition) {
    this.#before = before;
    this.#after = after;
    after.nodes.forEach(({ blocks }, provision) =>
      blocks.forEach(({ origins }, block) =>
        origins.forEach((origin, at) => {
          if (origin >= 0) this.#there.set(origin, { block: `${provision}.${block}`, at });
        }),
      ),
    );
  }

  /** Returns true if at least half of the quoted words survive. */
  isAlive(anchor: Anchor): boolean {
    const [piece] = resolveAnchor(this.#before.draft, anchor)!.pieces;
    const { text, origins } = this.#before.nodes[piece!.provision]!.blocks[piece!.block]!;
    const quoted = [...text.slice(piece!.start, piece!.end).matchAll(/[\p{L}\p{N}]+/gu)];
    const alive = quoted.filter(({ index }) => this.#there.has(origins[piece!.start + index]!));
    return alive.length * 2 >= quoted.length;
  }

  /** Returns where the surviving words of a quote are: in each block, from the first to the last of them. */
  placesOf(anchor: Anchor): readonly Place[] {
    const places = new Map<string, Place>();
    for (const { provision, block, start, end } of resolveAnchor(this.#before.draft, anchor)!.pieces) {
      for (const origin of this.#before.nodes[provision]!.blocks[block]!.origins.slice(start, end)) {
        const there = this.#there.get(origin);
        if (!there) continue;
        const known = places.get(there.block) ?? { block: there.block, start: there.at, end: there.at + 1 };
        const widened = { start: Math.min(known.start, there.at), end: Math.max(known.end, there.at + 1) };
        places.set(there.block, { block: there.block, ...widened });
      }
    }
    return [...places.values()];
  }

  /** Judges a placed anchor (null: called lost; "several": called ambiguous). */
  verdict(anchor: Anchor, placed: Anchor | null | "several"): PlacementVerdict {
    if (!this.isAlive(anchor)) return placed === null ? "lost" : placed === "several" ? "doubted" : "kept";
    if (placed === null) return "missed";
    if (placed === "several") return "undecided";
    const found = this.#withoutReplacements(anchor, resolveAnchor(this.#after.draft, placed)?.pieces ?? []);
    return isRight(found, this.placesOf(anchor)) ? "right" : "wrong";
  }

  /**
   * Returns a place without the new words at its ends, one for each quoted word that is gone at that end: whether
   * "should take" or "take" became of "shall take" is no error.
   */
  #withoutReplacements(anchor: Anchor, found: readonly ReadingTextBlockRange[]): readonly ReadingTextBlockRange[] {
    const alive = resolveAnchor(this.#before.draft, anchor)!.pieces.flatMap((piece) => {
      const origins = this.#before.nodes[piece.provision]!.blocks[piece.block]!.origins;
      return wordsIn(this.#before, piece).map(({ start }) => this.#there.has(origins[start]!));
    });
    const gone = { start: alive.indexOf(true), end: alive.length - 1 - alive.lastIndexOf(true) };
    return found.map((piece, i) => {
      const { origins } = this.#after.nodes[piece.provision]!.blocks[piece.block]!;
      const words = wordsIn(this.#after, piece);
      const isNew = (word: (typeof words)[number] | undefined) => word !== undefined && origins[word.start] === -1;
      for (let k = 0; i === 0 && k < gone.start && isNew(words[0]); k++) words.shift();
      for (let k = 0; i === found.length - 1 && k < gone.end && isNew(words.at(-1)); k++) words.pop();
      return words.length === 0 ? piece : { ...piece, start: words[0]!.start, end: words.at(-1)!.end };
    });
  }

  isArticle(after: number): boolean {
    return this.#after.nodes[after]!.kind === "article";
  }

  /** Returns true if a provision of the next edition continues, or was made from, one of the first. */
  isOf(before: number, after: number): boolean {
    return this.#after.nodes[after]!.of.includes(before);
  }
}

/** Returns where the words of a range begin and end in its block. */
function wordsIn({ nodes }: DraftEdition, { provision, block, start, end }: ReadingTextBlockRange) {
  const { text } = nodes[provision]!.blocks[block]!;
  return Array.from(text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu), ({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

/**
 * Returns true if the largest parts of both are in the same block, and at least half of what either covers is covered
 * by both.
 */
function isRight(found: readonly ReadingTextBlockRange[], truth: readonly Place[]): boolean {
  const size = ({ start, end }: { start: number; end: number }) => end - start;
  const largest = <T extends { start: number; end: number }>(all: readonly T[]) =>
    all.reduce<T | null>((most, each) => (most && size(most) >= size(each) ? most : each), null);
  const name = ({ provision, block }: ReadingTextBlockRange) => `${provision}.${block}`;
  const [mine, theirs] = [largest(found), largest(truth)];
  if (!mine || !theirs || name(mine) !== theirs.block) return false;
  let [both, all] = [0, truth.reduce((sum, each) => sum + size(each), 0)];
  for (const piece of found) {
    const there = truth.find(({ block }) => block === name(piece));
    const common = there ? Math.max(0, Math.min(piece.end, there.end) - Math.max(piece.start, there.start)) : 0;
    both += common;
    all += size(piece) - common;
  }
  return both * 2 >= all;
}

/** Counts the articles that were paired with one that contains nothing of them. */
export function countUnrelatedArticles(
  { draft }: DraftEdition,
  alignment: ProvisionAlignment,
  truth: PlacementTruth,
): number {
  let count = 0;
  for (const { from, to } of alignment.matches) {
    for (const i of from) {
      if (draft.provisions[i]!.kind === "article")
        count += to.filter((j) => truth.isArticle(j) && !truth.isOf(i, j)).length;
    }
  }
  return count;
}
