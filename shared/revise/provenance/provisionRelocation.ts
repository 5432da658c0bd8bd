import type { Draft } from "#shared/draft/draft.ts";
import { DraftComparison } from "../match/draftComparison.ts";
import { findRelocationOfEachWord, type RelocationOfEachWord } from "./relocationOfEachWord.ts";
import { foldedRangeOfBlockSpan, flowWordIndexAt } from "../words/textFlow.ts";
import { wordWindowIndexOf } from "../words/wordWindowIndex.ts";

/** Where the words of a provision without a counterpart are in the other draft. */
export interface ProvisionRelocation {
  /** The other draft, and its provisions that contain some of the words, ascending. */
  readonly draft: Draft;
  readonly provisions: readonly number[];
  /** The share of the words, including those beneath the provision, that are in the other draft: 0 to 1. */
  readonly share: number;
  /** Whether this is most of its own words and of all: then the provision was not deleted, or is not new. */
  readonly isMost: boolean;
  /**
   * Unless `isMost`: a provision of the other draft with nearly the same text that is a different provision; otherwise
   * -1.
   */
  readonly twin: number;
}

const MOST = 0.6;
/** Fewer words of its own are only a mark or a number. */
const FEW = 4;

/** Returns whether most of a provision is elsewhere, so that it is neither deleted nor new. */
export function isMostlyRelocated(relocation: ProvisionRelocation | null): boolean {
  return relocation?.isMost === true;
}

/**
 * Returns where a provision of the older draft is in the newer one; null if nowhere, or if it has a counterpart. With
 * the drafts swapped, returns where a new provision was in the older draft.
 */
export function findProvisionRelocation(from: Draft, to: Draft, provision: number): ProvisionRelocation | null {
  return relocationsBetween(from, to).of(provision);
}

/** Returns the own text of a provision without a counterpart, reduced to the words that are in the other draft. */
export function extractRelocatedText(from: Draft, to: Draft, provision: number): string {
  return relocationsBetween(from, to).text(provision);
}

/**
 * Returns the provisions of the other draft that contain words of a provision without a counterpart. `words` are places
 * in the flow of its own draft. The result is empty if any of the words is not there.
 */
export function findRelocationTargets(
  from: Draft,
  to: Draft,
  provision: number,
  words: readonly number[],
): ReadonlySet<number> {
  return relocationsBetween(from, to).places(provision, words);
}

const known = new WeakMap<DraftComparison, Relocations>();

function relocationsBetween(from: Draft, to: Draft): Relocations {
  const comparison = DraftComparison.of(from, to);
  let found = known.get(comparison);
  if (!found) known.set(comparison, (found = new Relocations(comparison)));
  return found;
}

class Relocations {
  readonly #comparison: DraftComparison;
  readonly #found = new Map<number, ProvisionRelocation | null>();
  readonly #elsewhere = new Map<number, RelocationOfEachWord>();

  constructor(comparison: DraftComparison) {
    this.#comparison = comparison;
  }

  of(provision: number): ProvisionRelocation | null {
    let found = this.#found.get(provision);
    if (found === undefined) this.#found.set(provision, (found = this.#find(provision)));
    return found;
  }

  text(provision: number): string {
    const { draft } = this.#comparison.from;
    const texts = draft.provisions[provision]!.blocks.map((_, block) => this.#textOf(provision, block));
    return texts.filter((text) => text !== "").join("\n");
  }

  places(provision: number, words: readonly number[]): ReadonlySet<number> {
    const { at, first } = wordWindowIndexOf(this.#comparison.from);
    const { places: found } = this.#elsewhereOf(provision);
    const quoted = new Set(words);
    const there = new Set<number>();
    for (let k = 0; k < found.length; k++) if (quoted.has(at[first[provision]! + k]!)) there.add(found[k]!);
    return there.has(-1) ? new Set() : there;
  }

  /**
   * Finds the relocation of a provision and everything beneath it. A provision beneath that has a counterpart counts as
   * relocated there.
   */
  #find(provision: number): ProvisionRelocation | null {
    const { from, to, groupOfFrom } = this.#comparison;
    if (groupOfFrom[provision]) return null;
    const { first } = wordWindowIndexOf(from);
    const there = new Set<number>();
    const { places, twin } = this.#elsewhereOf(provision);
    const own = places.filter((place) => place >= 0).length;
    let relocated = 0;
    for (let i = provision; i < from.subtreeEnd[provision]!; i++) {
      const words = groupOfFrom[i] ? first[i + 1]! - first[i]! : 0;
      relocated += words;
      if (words > 0) for (const j of groupOfFrom[i]!.to) there.add(j);
      for (const place of groupOfFrom[i] ? [] : this.#elsewhereOf(i).places) {
        if (place < 0) continue;
        there.add(place);
        relocated++;
      }
    }
    if (relocated === 0 && twin < 0) return null;
    const share = relocated / (first[from.subtreeEnd[provision]!]! - first[provision]!);
    const isMost = share >= MOST && (places.length < FEW || own >= MOST * places.length);
    const found = isMost || twin < 0 ? there : [...there].filter((each) => each !== twin);
    const sorted = [...found].sort((one, other) => one - other);
    return { draft: to.draft, provisions: sorted, share, isMost, twin: isMost ? -1 : twin };
  }

  #elsewhereOf(provision: number): RelocationOfEachWord {
    let found = this.#elsewhere.get(provision);
    if (!found) this.#elsewhere.set(provision, (found = findRelocationOfEachWord(this.#comparison, provision)));
    return found;
  }

  /** Returns the ranges of a block whose words are elsewhere. */
  #textOf(provision: number, block: number): string {
    const { flow, draft } = this.#comparison.from;
    const { at, first } = wordWindowIndexOf(this.#comparison.from);
    const { text } = draft.provisions[provision]!.blocks[block]!;
    const [start, end] = foldedRangeOfBlockSpan(flow, provision, block, 0, text.length);
    if (end <= start) return "";
    const [one, last] = [flowWordIndexAt(flow, start), flowWordIndexAt(flow, end - 1)];
    const { places } = this.#elsewhereOf(provision);
    const isIn = (k: number) => at[k]! >= one && at[k]! <= last && places[k - first[provision]!]! >= 0;
    const ranges: string[] = [];
    for (let k = first[provision]!; k < first[provision + 1]!; k++) {
      if (!isIn(k)) continue;
      const begin = k;
      while (k + 1 < first[provision + 1]! && isIn(k + 1)) k++;
      ranges.push(
        text.slice(flow.sourceStart[flow.wordStarts[at[begin]!]!], flow.sourceEnd[flow.wordStarts[at[k]! + 1]! - 1]),
      );
    }
    return ranges.join(" ");
  }
}
