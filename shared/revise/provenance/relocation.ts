import type { Draft } from "#shared/draft/draft.ts";
import { DraftComparison } from "../match/draftComparison.ts";
import { findRelocatedWords, type RelocatedWords } from "./relocatedWords.ts";
import { flowRangeOfBlock, wordAt } from "../words/textFlow.ts";
import { windowIndexOf } from "../words/windowIndex.ts";

/** What of a provision without a counterpart stands in the other draft all the same. */
export interface Relocation {
  /** The other draft, and its provisions that have words of it, ascending. */
  readonly draft: Draft;
  readonly provisions: readonly number[];
  /** The share of its words, and of those beneath it, that stand there: 0 to 1. */
  readonly share: number;
  /** Whether most of it stands there, of its own words as of all: then it was not deleted, or is not new. */
  readonly isMost: boolean;
  /** Where it does not, a provision of the other draft that says much the same and is another one; otherwise -1. */
  readonly twin: number;
}

const MOST = 0.6;
/** Fewer words of its own are a mark or a number. */
const FEW = 4;

/** Whether so much of a provision stands elsewhere that it is neither deleted nor new. */
export function isRelocated(relocation: Relocation | null): boolean {
  return relocation?.isMost === true;
}

/**
 * What of a provision of the older draft stands in the newer one; null where nothing does, and for what has a
 * counterpart. With the drafts the other way round: what of a new provision stood in the older draft.
 */
export function relocationOf(from: Draft, to: Draft, provision: number): Relocation | null {
  return standings(from, to).of(provision);
}

/** The own text of a provision without a counterpart, with only the words that stand in the other draft. */
export function relocatedTextOf(from: Draft, to: Draft, provision: number): string {
  return standings(from, to).text(provision);
}

/**
 * The provisions of the other draft that words of a provision without a counterpart stand in, by their places in its
 * draft's flow; none where one of them does not stand there.
 */
export function relocationTargets(
  from: Draft,
  to: Draft,
  provision: number,
  words: readonly number[],
): ReadonlySet<number> {
  return standings(from, to).places(provision, words);
}

const known = new WeakMap<DraftComparison, Standings>();

function standings(from: Draft, to: Draft): Standings {
  const comparison = DraftComparison.of(from, to);
  let found = known.get(comparison);
  if (!found) known.set(comparison, (found = new Standings(comparison)));
  return found;
}

class Standings {
  readonly #comparison: DraftComparison;
  readonly #found = new Map<number, Relocation | null>();
  readonly #elsewhere = new Map<number, RelocatedWords>();

  constructor(comparison: DraftComparison) {
    this.#comparison = comparison;
  }

  of(provision: number): Relocation | null {
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
    const { at, first } = windowIndexOf(this.#comparison.from);
    const { places: found } = this.#elsewhereOf(provision);
    const quoted = new Set(words);
    const there = new Set<number>();
    for (let k = 0; k < found.length; k++) if (quoted.has(at[first[provision]! + k]!)) there.add(found[k]!);
    return there.has(-1) ? new Set() : there;
  }

  /** Together with all that lies beneath: what has a counterpart stands in that. */
  #find(provision: number): Relocation | null {
    const { from, to, groupOfFrom } = this.#comparison;
    if (groupOfFrom[provision]) return null;
    const { first } = windowIndexOf(from);
    const there = new Set<number>();
    const { places, twin } = this.#elsewhereOf(provision);
    const own = places.filter((place) => place >= 0).length;
    let standing = 0;
    for (let i = provision; i < from.subtreeEnd[provision]!; i++) {
      const words = groupOfFrom[i] ? first[i + 1]! - first[i]! : 0;
      standing += words;
      if (words > 0) for (const j of groupOfFrom[i]!.to) there.add(j);
      for (const place of groupOfFrom[i] ? [] : this.#elsewhereOf(i).places) {
        if (place < 0) continue;
        there.add(place);
        standing++;
      }
    }
    if (standing === 0 && twin < 0) return null;
    const share = standing / (first[from.subtreeEnd[provision]!]! - first[provision]!);
    const isMost = share >= MOST && (places.length < FEW || own >= MOST * places.length);
    const found = isMost || twin < 0 ? there : [...there].filter((each) => each !== twin);
    const sorted = [...found].sort((one, other) => one - other);
    return { draft: to.draft, provisions: sorted, share, isMost, twin: isMost ? -1 : twin };
  }

  #elsewhereOf(provision: number): RelocatedWords {
    let found = this.#elsewhere.get(provision);
    if (!found) this.#elsewhere.set(provision, (found = findRelocatedWords(this.#comparison, provision)));
    return found;
  }

  /** The stretches of a block whose words stand elsewhere. */
  #textOf(provision: number, block: number): string {
    const { flow, draft } = this.#comparison.from;
    const { at, first } = windowIndexOf(this.#comparison.from);
    const { text } = draft.provisions[provision]!.blocks[block]!;
    const [start, end] = flowRangeOfBlock(flow, provision, block, 0, text.length);
    if (end <= start) return "";
    const [one, last] = [wordAt(flow, start), wordAt(flow, end - 1)];
    const { places } = this.#elsewhereOf(provision);
    const isIn = (k: number) => at[k]! >= one && at[k]! <= last && places[k - first[provision]!]! >= 0;
    const stretches: string[] = [];
    for (let k = first[provision]!; k < first[provision + 1]!; k++) {
      if (!isIn(k)) continue;
      const begin = k;
      while (k + 1 < first[provision + 1]! && isIn(k + 1)) k++;
      stretches.push(
        text.slice(flow.sourceStart[flow.wordStarts[at[begin]!]!], flow.sourceEnd[flow.wordStarts[at[k]! + 1]! - 1]),
      );
    }
    return stretches.join(" ");
  }
}
