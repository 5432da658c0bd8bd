import { isAlphanumericWord } from "../words/textFlow.ts";
import type { ComparedDraft } from "./comparedDraft.ts";
import type { HeadedUnit } from "./headedUnits.ts";

/** Scripts without spaces: two neighbouring characters make a term, since one of them tells little. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The terms of one unit that few units contain, and their weights. */
interface UnitTerms {
  readonly terms: Int32Array;
  readonly weights: Int32Array;
  /** The sum of the squared weights. */
  readonly square: number;
  /** Those of the terms that are in its heading. */
  readonly heading: ReadonlySet<number>;
}

/**
 * Compares the units of two drafts by the words that few units contain, wherever these words are in them (TF-IDF and
 * cosine; Spärck Jones 1972, Salton and Buckley 1988). Headings count as words. All weights and results are whole
 * numbers: a logarithm differs between engines in its last bit.
 */
export class UnitVocabulary {
  readonly #from: readonly UnitTerms[];
  readonly #to: readonly UnitTerms[];
  /** The weight of each term in the unit that is compared; 0 elsewhere. */
  readonly #weightOf: Int32Array;

  constructor(a: ComparedDraft, b: ComparedDraft, from: readonly HeadedUnit[], to: readonly HeadedUnit[]) {
    const numbers = new TermNumbers(a, b);
    const [mine, theirs] = [countTerms(a, from, numbers), countTerms(b, to, numbers)];
    const rarity = rarityOf([...mine, ...theirs], numbers.count);
    [this.#from, this.#to] = [mine, theirs].map((all) => all.map((counts) => weigh(counts, rarity))) as [
      UnitTerms[],
      UnitTerms[],
    ];
    this.#weightOf = new Int32Array(numbers.count);
  }

  /** Returns how much of its rare vocabulary a unit shares with each unit of the other draft, in whole percent. */
  percentsOf(side: "from" | "to", unit: number): readonly number[] {
    const [own, others] = side === "from" ? [this.#from[unit]!, this.#to] : [this.#to[unit]!, this.#from];
    own.terms.forEach((term, i) => (this.#weightOf[term] = own.weights[i]!));
    const percents = others.map((other) => this.#percent(own, other));
    for (const term of own.terms) this.#weightOf[term] = 0;
    return percents;
  }

  /** Returns whether two units have headings that say different things: with telling words, of which none is in both. */
  areHeadingsUnrelated(from: number, to: number): boolean {
    const [one, other] = [this.#from[from]!.heading, this.#to[to]!.heading];
    return one.size > 0 && other.size > 0 && [...one].every((term) => !other.has(term));
  }

  #percent(own: UnitTerms, { terms, weights, square }: UnitTerms): number {
    let product = 0;
    for (let i = 0; i < terms.length; i++) product += weights[i]! * this.#weightOf[terms[i]!]!;
    return wholePercent(product, own.square * square);
  }
}

/** Returns the largest whole percentage whose square is at most that of `product` divided by the root of `squares`. */
function wholePercent(product: number, squares: number): number {
  if (product === 0) return 0;
  let [low, high] = [0, 100];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (middle * middle * squares <= 10_000 * product * product) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How often each term occurs in a unit, and the terms of its heading. */
interface TermCounts {
  readonly terms: readonly number[];
  readonly counts: readonly number[];
  readonly heading: ReadonlySet<number>;
}

function countTerms(side: ComparedDraft, units: readonly HeadedUnit[], numbers: TermNumbers): readonly TermCounts[] {
  const placeOf = new Map(units.map(({ at }, place) => [at, place]));
  const found = units.map(() => new Map<number, number>());
  side.unit.forEach((unit, provision) => {
    const there = found[placeOf.get(unit) ?? -1];
    if (!there) return;
    const end = side.textEnd[provision]!;
    for (let word = side.headingStart[provision]!; word < end; word++) {
      const term = numbers.termAt(side, word, end);
      if (term >= 0) there.set(term, (there.get(term) ?? 0) + 1);
    }
  });
  return found.map((there, place) => ({
    terms: [...there.keys()],
    counts: [...there.values()],
    heading: headingTermsOf(side, units[place]!, numbers),
  }));
}

function headingTermsOf(side: ComparedDraft, { at }: HeadedUnit, numbers: TermNumbers): ReadonlySet<number> {
  const [start, end] = [side.headingStart[at]!, side.textStart[at]!];
  const terms = Array.from({ length: end - start }, (_, i) => numbers.termAt(side, start + i, end));
  return new Set(terms.filter((term) => term >= 0));
}

/**
 * Returns the rarity of each term: 0 if more than half of the units contain it, 1 if more than a quarter does, and so
 * on.
 */
function rarityOf(units: readonly TermCounts[], terms: number): Int32Array {
  const spread = new Int32Array(terms);
  for (const unit of units) for (const term of unit.terms) spread[term] = spread[term]! + 1;
  return spread.map((count) => (count === 0 ? 0 : wholeLogarithm((units.length + 1) / count)));
}

function weigh({ terms, counts, heading }: TermCounts, rarity: Int32Array): UnitTerms {
  const telling = [...terms.keys()].filter((i) => rarity[terms[i]!]! > 0);
  const weights = Int32Array.from(telling, (i) => (1 + wholeLogarithm(counts[i]!)) * rarity[terms[i]!]!);
  return {
    terms: Int32Array.from(telling, (i) => terms[i]!),
    weights,
    square: weights.reduce((sum, weight) => sum + weight * weight, 0),
    heading: new Set([...heading].filter((term) => rarity[term]! > 0)),
  };
}

/** Returns the whole part of the logarithm to the base 2 of a number from 1 on. */
function wholeLogarithm(value: number): number {
  return 31 - Math.clz32(value);
}

/** Numbers the terms of two drafts: the ids of their words, then the pairs of characters of scripts without spaces. */
class TermNumbers {
  readonly #width: number;
  readonly #pairs = new Map<number, number>();

  constructor(a: ComparedDraft, b: ComparedDraft) {
    let most = -1;
    for (const { ids } of [a, b]) for (const id of ids) if (id > most) most = id;
    this.#width = most + 1;
  }

  get count(): number {
    return this.#width + this.#pairs.size;
  }

  /** Returns the term that begins at a word of a text that ends before `end`; -1 if there is none. */
  termAt({ flow, ids }: ComparedDraft, word: number, end: number): number {
    if (!isAlphanumericWord(flow, word)) return -1;
    const isPart = (at: number) => flow.text.charCodeAt(flow.wordStarts[at]!) > LAST_SPACED && isUnspaced(at);
    const isUnspaced = (at: number) =>
      WITHOUT_SPACES.test(String.fromCodePoint(flow.text.codePointAt(flow.wordStarts[at]!)!));
    if (!isPart(word)) return ids[word]!;
    if (word + 1 >= end || !isPart(word + 1)) return -1;
    const key = ids[word]! * this.#width + ids[word + 1]!;
    let number = this.#pairs.get(key);
    if (number === undefined) this.#pairs.set(key, (number = this.count));
    return number;
  }
}

/** No script without spaces has a character before this one. */
const LAST_SPACED = 0x2e7f;
