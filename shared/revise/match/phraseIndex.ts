import { isAlphanumericWord } from "../words/textFlow.ts";
import type { ComparedDraft } from "./comparedDraft.ts";

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
  readonly #weights: Float64Array;

  constructor(from: ComparedDraft, to: ComparedDraft) {
    const numbering = new PhraseNumbers(from.ids, to.ids);
    const [mine, theirs] = [numbering.of(from), numbering.of(to)];
    this.#from = bagsOf(from, mine, numbering.count);
    this.#to = bagsOf(to, theirs, numbering.count);
    this.#weights = new Float64Array(numbering.count).map((_, phrase) =>
      weightOf(Math.max(countOf(this.#from, phrase), countOf(this.#to, phrase))),
    );
    for (const bags of [this.#from, this.#to]) weigh(bags, this.#weights);
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
    const isOnly = (phrase: number) => countOf(this.#from, phrase) === 1 && countOf(this.#to, phrase) === 1;
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
      if (!this.#isRare(phrase)) continue;
      for (let at = bags.first[phrase]!; at < bags.first[phrase + 1]!; at++) {
        sums[bags.places[at]!] = sums[bags.places[at]!]! + this.#weights[phrase]!;
      }
    }
    return sums;
  }

  /**
   * Finds the pairs of groups that share rare phrases, in no particular order. `groupOfFrom` and `groupOfTo` give the
   * group that each provision counts towards (-1: none).
   */
  findSharedPhrases(groupOfFrom: Int32Array, groupOfTo: Int32Array): readonly SharedPhraseWeight[] {
    const [mine, theirs] = [this.#from, this.#to];
    const sums = new Map<number, number>();
    const width = groupOfTo.length;
    for (let phrase = 0; phrase < this.#weights.length; phrase++) {
      if (!this.#isRare(phrase)) continue;
      const weight = this.#weights[phrase]! / Math.max(countOf(mine, phrase), countOf(theirs, phrase));
      for (let i = mine.first[phrase]!; i < mine.first[phrase + 1]!; i++) {
        const from = groupOfFrom[mine.places[i]!]!;
        if (from < 0) continue;
        for (let j = theirs.first[phrase]!; j < theirs.first[phrase + 1]!; j++) {
          const to = groupOfTo[theirs.places[j]!]!;
          if (to >= 0) sums.set(from * width + to, (sums.get(from * width + to) ?? 0) + weight);
        }
      }
    }
    return [...sums].map(([key, weight]) => ({ from: Math.floor(key / width), to: key % width, weight }));
  }

  /** Returns the provisions of the other draft that share the most rare phrases with one, best first. */
  mostAlike(side: "from" | "to", provision: number): readonly number[] {
    const [own, other] = side === "from" ? [this.#from, this.#to] : [this.#to, this.#from];
    const sums = new Map<number, number>();
    for (const phrase of sorted(own, provision)) {
      if (phrase < 0 || !this.#isRare(phrase)) continue;
      for (let at = other.first[phrase]!; at < other.first[phrase + 1]!; at++) {
        const there = other.places[at]!;
        sums.set(there, (sums.get(there) ?? 0) + this.#weights[phrase]!);
      }
    }
    return [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([there]) => there);
  }

  #isRare(phrase: number): boolean {
    return countOf(this.#from, phrase) <= RARE && countOf(this.#to, phrase) <= RARE;
  }
}

/**
 * Returns the weight of a phrase: 1 if it occurs once, 1/2 for two or three times, and so on. Logarithms are avoided
 * because engines round them differently.
 */
function weightOf(count: number): number {
  return 1 / (32 - Math.clz32(count));
}

/** The phrases of one draft: those of each provision from `textStart` on, and where each phrase occurs. */
interface Bags {
  readonly side: ComparedDraft;
  readonly phrases: Int32Array;
  readonly isSorted: Uint8Array;
  readonly weight: Float64Array;
  /** Where the places of each phrase begin; one extra entry at the end. */
  readonly first: Int32Array;
  readonly places: Int32Array;
}

function bagsOf(side: ComparedDraft, phrases: Int32Array, count: number): Bags {
  const first = new Int32Array(count + 1);
  for (const phrase of phrases) if (phrase >= 0) first[phrase + 1] = first[phrase + 1]! + 1;
  for (let i = 0; i < count; i++) first[i + 1] = first[i + 1]! + first[i]!;
  const [places, next] = [new Int32Array(first[count]!), first.slice()];
  const provisions = side.textStart.length;
  for (let i = 0; i < provisions; i++) {
    for (let at = 2 * side.textStart[i]!; at < 2 * side.textEnd[i]! - 1; at++) {
      const phrase = phrases[at]!;
      if (phrase < 0) continue;
      places[next[phrase]!] = i;
      next[phrase] = next[phrase]! + 1;
    }
  }
  return { side, phrases, first, places, isSorted: new Uint8Array(provisions), weight: new Float64Array(provisions) };
}

function weigh({ side, phrases, weight }: Bags, weights: Float64Array): void {
  for (let i = 0; i < weight.length; i++) {
    let sum = 0;
    for (let at = 2 * side.textStart[i]!; at < 2 * side.textEnd[i]! - 1; at++) sum += weights[phrases[at]!] ?? 0;
    weight[i] = sum;
  }
}

function countOf({ first }: Bags, phrase: number): number {
  return first[phrase + 1]! - first[phrase]!;
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

/** Numbers each pair of neighbouring words: a growing hash table with open addressing, at most half full. */
class PhraseNumbers {
  /** The key of each phrase, from 1 on; 0 if the slot is free. */
  #keys = new Float64Array(INITIAL_CAPACITY);
  #numbers = new Int32Array(INITIAL_CAPACITY);
  readonly #width: number;
  count = 0;

  constructor(a: Int32Array, b: Int32Array) {
    this.#width = 2 + Math.max(maxOf(a), maxOf(b));
  }

  /**
   * Returns, for each word of an own text, its number and that of the pair it forms with the next word of the text; -1
   * if there is none.
   */
  of({ flow, ids, textStart, textEnd }: ComparedDraft): Int32Array {
    const numbers = new Int32Array(2 * ids.length).fill(-1);
    for (let i = 0; i < textStart.length; i++) {
      for (let at = textStart[i]!; at < textEnd[i]!; at++) {
        if (isAlphanumericWord(flow, at)) numbers[2 * at] = this.#numberOf(ids[at]!, this.#width - 1);
        if (at + 1 < textEnd[i]!) numbers[2 * at + 1] = this.#numberOf(ids[at]!, ids[at + 1]!);
      }
    }
    return numbers;
  }

  #numberOf(one: number, other: number): number {
    const key = one * this.#width + other + 1;
    const at = this.#placeOf(key, one, other);
    if (this.#keys[at] === key) return this.#numbers[at]!;
    this.#keys[at] = key;
    this.#numbers[at] = this.count++;
    if (2 * this.count > this.#keys.length) this.#grow();
    return this.count - 1;
  }

  /** Returns the slot that holds a key, or the free slot where it belongs. */
  #placeOf(key: number, one: number, other: number): number {
    const mask = this.#keys.length - 1;
    let at = (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) & mask;
    while (this.#keys[at] !== key && this.#keys[at] !== 0) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    [this.#keys, this.#numbers] = [new Float64Array(4 * keys.length), new Int32Array(4 * keys.length)];
    for (let old = 0; old < keys.length; old++) {
      const key = keys[old]!;
      if (key === 0) continue;
      const at = this.#placeOf(key, Math.floor((key - 1) / this.#width), (key - 1) % this.#width);
      this.#keys[at] = key;
      this.#numbers[at] = numbers[old]!;
    }
  }
}

/** Initial capacity, a power of two. */
const INITIAL_CAPACITY = 1 << 14;

function maxOf(ids: Int32Array): number {
  let most = 0;
  for (let i = 0; i < ids.length; i++) if (ids[i]! > most) most = ids[i]!;
  return most;
}
