import type { ComparedDraft } from "./comparedDraft.ts";
import { numberPhrases } from "./phraseNumbers.ts";

/**
 * A phrase that occurs more often than this in either draft hardly indicates its origin. (4 or 16 make no difference.)
 */
const RARE = 8;

/** A provision of each draft, and the weight of the rare phrases they share. */
export interface SharedPhraseWeight {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Indexes the own texts of two drafts as phrases of two neighbouring words. Rarer phrases weigh more. */
export class PhraseIndex {
  readonly #from: Bags;
  readonly #to: Bags;
  /** How often each phrase occurs in the draft that has it more often. */
  readonly #most: Int32Array;
  readonly #weights: Float64Array;

  constructor(from: ComparedDraft, to: ComparedDraft) {
    const numbers = numberPhrases(from, to);
    const [mine, theirs] = [countPhrases(numbers.from, numbers.count), countPhrases(numbers.to, numbers.count)];
    this.#most = mine.map((count, phrase) => Math.max(count, theirs[phrase]!));
    this.#weights = Float64Array.from(this.#most, weightOf);
    this.#from = bagsOf(from, numbers.from, mine, this.#most, this.#weights);
    this.#to = bagsOf(to, numbers.to, theirs, this.#most, this.#weights);
  }

  /** Returns the share of their phrases, by weight, that two provisions have in common: 0 to 1 (Dice). */
  likeness(from: number, to: number): number {
    const all = this.#from.weight[from]! + this.#to.weight[to]!;
    return all === 0 ? 0 : Math.min(1, (2 * this.commonWeight(from, to)) / all);
  }

  /** Returns the weight of the phrases that both provisions have and `counts` accepts. */
  commonWeight(from: number, to: number, counts: (phrase: number) => boolean = () => true): number {
    const [one, other] = [sorted(this.#from, from), sorted(this.#to, to)];
    let [sum, i, j] = [0, 0, 0];
    while (i < one.length && j < other.length) {
      const order = one[i]! - other[j]!;
      if (order === 0 && one[i]! >= 0 && counts(one[i]!)) sum += this.#weights[one[i]!]!;
      if (order <= 0) i++;
      if (order >= 0) j++;
    }
    return sum;
  }

  /**
   * Returns the share of their phrases, by weight, that two provisions have in common and no others have: 0 to 1
   * (Dice).
   */
  distinctLikeness(from: number, to: number): number {
    const all = this.#from.weight[from]! + this.#to.weight[to]!;
    const isOnly = (phrase: number) => this.#most[phrase] === 1;
    return all === 0 ? 0 : (2 * this.commonWeight(from, to, isOnly)) / all;
  }

  /** Returns the weight of all phrases of a provision. */
  weight(side: "from" | "to", provision: number): number {
    return (side === "from" ? this.#from : this.#to).weight[provision]!;
  }

  /** Returns the weight of the rare phrases of each provision. */
  rareWeights(side: "from" | "to"): Float64Array {
    const bags = side === "from" ? this.#from : this.#to;
    const sums = new Float64Array(bags.weight.length);
    for (let phrase = 0; phrase < this.#weights.length; phrase++) {
      for (let at = bags.first[phrase]!; at < bags.first[phrase + 1]!; at++) {
        sums[bags.places[at]!] = sums[bags.places[at]!]! + this.#weights[phrase]!;
      }
    }
    return sums;
  }

  /**
   * Finds the pairs of groups that share rare phrases and that `counts` accepts, by the group of the older draft.
   * `groupOfFrom` and `groupOfTo` give the group that each provision counts towards (-1: none).
   */
  findSharedPhrases(
    groupOfFrom: Int32Array,
    groupOfTo: Int32Array,
    counts: (from: number, to: number, weight: number) => boolean = () => true,
  ): readonly SharedPhraseWeight[] {
    const { first, places } = this.#to;
    const { starts, phrases } = this.#rarePhrasesOf(groupOfFrom);
    const sums = new Float64Array(groupOfTo.length);
    const touched = new Int32Array(groupOfTo.length);
    const shared: SharedPhraseWeight[] = [];
    for (let from = 0; from + 1 < starts.length; from++) {
      let count = 0;
      for (let at = starts[from]!; at < starts[from + 1]!; at++) {
        const phrase = phrases[at]!;
        const weight = this.#weights[phrase]! / this.#most[phrase]!;
        for (let j = first[phrase]!; j < first[phrase + 1]!; j++) {
          const to = groupOfTo[places[j]!]!;
          if (to < 0) continue;
          if (sums[to] === 0) touched[count++] = to;
          sums[to] = sums[to]! + weight;
        }
      }
      for (let k = 0; k < count; k++) {
        const to = touched[k]!;
        if (counts(from, to, sums[to]!)) shared.push({ from, to, weight: sums[to]! });
        sums[to] = 0;
      }
    }
    return shared;
  }

  /**
   * Returns the rare phrases of each group of the older draft, ascending: those of group `g` are from `starts[g]` to
   * before `starts[g + 1]`.
   */
  #rarePhrasesOf(group: Int32Array): { readonly starts: Int32Array; readonly phrases: Int32Array } {
    const { first, places } = this.#from;
    const starts = new Int32Array(group.length + 2);
    for (const place of places) if (group[place]! >= 0) starts[group[place]! + 2]!++;
    for (let i = 2; i < starts.length; i++) starts[i] = starts[i]! + starts[i - 1]!;
    const phrases = new Int32Array(starts.at(-1)!);
    for (let phrase = 0; phrase + 1 < first.length; phrase++) {
      for (let at = first[phrase]!; at < first[phrase + 1]!; at++) {
        const of = group[places[at]!]!;
        if (of >= 0) phrases[starts[of + 1]!++] = phrase;
      }
    }
    return { starts: starts.subarray(0, -1), phrases };
  }

  /** Returns the provisions of the other draft that share the most rare phrases with one, best first. */
  mostAlike(side: "from" | "to", provision: number): readonly number[] {
    const [own, other] = side === "from" ? [this.#from, this.#to] : [this.#to, this.#from];
    const sums = new Map<number, number>();
    for (const phrase of sorted(own, provision)) {
      if (phrase < 0) continue;
      for (let at = other.first[phrase]!; at < other.first[phrase + 1]!; at++) {
        const there = other.places[at]!;
        sums.set(there, (sums.get(there) ?? 0) + this.#weights[phrase]!);
      }
    }
    return [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([there]) => there);
  }
}

/**
 * Returns the weight of a phrase: 1 if it occurs once, 1/2 for two or three times, and so on. Logarithms are avoided
 * because engines round them differently.
 */
function weightOf(count: number): number {
  return 1 / (32 - Math.clz32(count));
}

/** The phrases of one draft: those of each provision from `textStart` on, and where each rare phrase occurs. */
interface Bags {
  readonly side: ComparedDraft;
  readonly phrases: Int32Array;
  readonly isSorted: Uint8Array;
  readonly weight: Float64Array;
  /** Where the places of each phrase begin; one extra entry at the end. A phrase that is not rare has none. */
  readonly first: Int32Array;
  readonly places: Int32Array;
}

function countPhrases(phrases: Int32Array, count: number): Int32Array {
  const counts = new Int32Array(count);
  for (let at = 0; at < phrases.length; at++) if (phrases[at]! >= 0) counts[phrases[at]!]!++;
  return counts;
}

/** `counts` tells how often each phrase occurs in this draft, `most` in the one that has it more often. */
function bagsOf(
  side: ComparedDraft,
  phrases: Int32Array,
  counts: Int32Array,
  most: Int32Array,
  weights: Float64Array,
): Bags {
  const first = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) first[i + 1] = first[i]! + (most[i]! <= RARE ? counts[i]! : 0);
  const [places, next] = [new Int32Array(first[counts.length]!), first.slice()];
  const provisions = side.textStart.length;
  const weight = new Float64Array(provisions);
  for (let i = 0; i < provisions; i++) {
    let sum = 0;
    for (let at = 2 * side.textStart[i]!; at < 2 * side.textEnd[i]! - 1; at++) {
      const phrase = phrases[at]!;
      if (phrase < 0) continue;
      sum += weights[phrase]!;
      if (most[phrase]! <= RARE) places[next[phrase]!++] = i;
    }
    weight[i] = sum;
  }
  return { side, phrases, first, places, isSorted: new Uint8Array(provisions), weight };
}

/** Returns a provision's phrases in ascending order, sorting them on first use. */
function sorted({ side, phrases, isSorted }: Bags, provision: number): Int32Array {
  const bag = phrases.subarray(
    2 * side.textStart[provision]!,
    Math.max(2 * side.textStart[provision]!, 2 * side.textEnd[provision]! - 1),
  );
  if (isSorted[provision] === 0) {
    bag.sort();
    isSorted[provision] = 1;
  }
  return bag;
}
