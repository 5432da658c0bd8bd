import { isAlphanumericWord } from "../words/textFlow.ts";
import type { ComparedDraft } from "./comparedDraft.ts";
import type { HeadedUnit } from "./headedUnits.ts";

/** Scripts without spaces: two neighbouring characters make a term, since one of them tells little. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The terms of one unit that few units contain, and their weights. */
interface UnitTerms {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
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
export class UnitWordSimilarity {
  readonly #from: UnitIndex;
  readonly #to: UnitIndex;

  constructor(a: ComparedDraft, b: ComparedDraft, from: readonly HeadedUnit[], to: readonly HeadedUnit[]) {
    const numbers = new TermNumbers(a, b);
    const [mine, theirs] = [countTerms(a, from, numbers), countTerms(b, to, numbers)];
    const rarity = rarityOf([...mine, ...theirs], numbers.count);
    const indexed = (all: readonly TermCounts[]) =>
      new UnitIndex(
        all.map((counts) => weigh(counts, rarity)),
        numbers.count,
      );
    [this.#from, this.#to] = [indexed(mine), indexed(theirs)];
  }

  /**
   * Returns how much of its rare vocabulary a unit shares with each unit of the other draft, in whole percent; without
   * those with which it shares less than one percent.
   */
  percentsOf(side: "from" | "to", unit: number): ReadonlyMap<number, number> {
    const [own, others] = side === "from" ? [this.#from, this.#to] : [this.#to, this.#from];
    return others.percentsOf(own.units[unit]!);
  }

  /** Returns whether two units have headings that say different things: with telling words, of which none is in both. */
  areHeadingsUnrelated(from: number, to: number): boolean {
    const [one, other] = [this.#from.units[from]!.heading, this.#to.units[to]!.heading];
    return one.size > 0 && other.size > 0 && [...one].every((term) => !other.has(term));
  }
}

/** The units of one draft, and for each term those that contain it (an inverted index). */
class UnitIndex {
  readonly units: readonly UnitTerms[];
  /** The units of a term `t` are those from `#first[t]` to before `#first[t + 1]`. */
  readonly #first: Int32Array;
  readonly #unitAt: Int32Array;
  readonly #weightAt: Int32Array;

  constructor(units: readonly UnitTerms[], terms: number) {
    this.units = units;
    const first = new Int32Array(terms + 1);
    for (const unit of units) for (const term of unit.terms) first[term + 1] = first[term + 1]! + 1;
    for (let term = 0; term < terms; term++) first[term + 1] = first[term + 1]! + first[term]!;
    const next = first.slice();
    [this.#first, this.#unitAt, this.#weightAt] = [first, new Int32Array(first[terms]!), new Int32Array(first[terms]!)];
    units.forEach((unit, at) => {
      for (let i = 0; i < unit.terms.length; i++) {
        const place = next[unit.terms[i]!]!++;
        this.#unitAt[place] = at;
        this.#weightAt[place] = unit.weights[i]!;
      }
    });
  }

  /** Returns how much a unit of the other draft shares with each of these, in whole percent from 1 on. */
  percentsOf({ terms, weights, square }: UnitTerms): ReadonlyMap<number, number> {
    const products = new Float64Array(this.units.length);
    for (let i = 0; i < terms.length; i++) {
      const end = this.#first[terms[i]! + 1]!;
      for (let place = this.#first[terms[i]!]!; place < end; place++) {
        const unit = this.#unitAt[place]!;
        products[unit] = products[unit]! + weights[i]! * this.#weightAt[place]!;
      }
    }
    const percents = new Map<number, number>();
    products.forEach((product, unit) => {
      const percent = wholePercent(product, square * this.units[unit]!.square);
      if (percent > 0) percents.set(unit, percent);
    });
    return percents;
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
  const found = new Int32Array(numbers.most);
  return units.map(({ at }) => {
    const terms: number[] = [];
    for (let provision = at; provision < side.subtreeEnd[at]!; provision++) {
      const end = side.textEnd[provision]!;
      for (let word = side.headingStart[provision]!; word < end; word++) {
        const term = numbers.termAt(side, word, end);
        if (term < 0) continue;
        const count = found[term]!;
        if (count === 0) terms.push(term);
        found[term] = count + 1;
      }
    }
    const counts = terms.map((term) => found[term]!);
    for (const term of terms) found[term] = 0;
    return { terms, counts, heading: headingTermsOf(side, at, numbers) };
  });
}

function headingTermsOf(side: ComparedDraft, at: number, numbers: TermNumbers): ReadonlySet<number> {
  const terms = new Set<number>();
  const end = side.textStart[at]!;
  for (let word = side.headingStart[at]!; word < end; word++) terms.add(numbers.termAt(side, word, end));
  terms.delete(-1);
  return terms;
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
  const [telling, weights] = [[] as number[], [] as number[]];
  let square = 0;
  for (let i = 0; i < terms.length; i++) {
    const weight = (1 + wholeLogarithm(counts[i]!)) * rarity[terms[i]!]!;
    if (weight === 0) continue;
    telling.push(terms[i]!);
    weights.push(weight);
    square += weight * weight;
  }
  return {
    terms: telling,
    weights,
    square,
    heading: new Set([...heading].filter((term) => rarity[term]! > 0)),
  };
}

/** Returns the whole part of the logarithm to the base 2 of a number from 1 on. */
function wholeLogarithm(value: number): number {
  return 31 - Math.clz32(value);
}

/** What a word is, by its id: not known yet, a sign, a word, or a character of a script without spaces. */
const [UNKNOWN, SIGN, WORD, CHARACTER] = [0, 1, 2, 3];

/** Numbers the terms of two drafts: the ids of their words, then the pairs of characters of scripts without spaces. */
class TermNumbers {
  /** More than the highest number of a term can be. */
  readonly most: number;
  readonly #width: number;
  readonly #kinds: Uint8Array;
  readonly #pairs = new Map<number, number>();

  constructor(a: ComparedDraft, b: ComparedDraft) {
    let highest = -1;
    for (const { ids } of [a, b]) for (const id of ids) if (id > highest) highest = id;
    this.#width = highest + 1;
    this.#kinds = new Uint8Array(this.#width);
    this.most = this.#width + a.ids.length + b.ids.length;
  }

  get count(): number {
    return this.#width + this.#pairs.size;
  }

  /** Returns the term that begins at a word of a text that ends before `end`; -1 if there is none. */
  termAt(side: ComparedDraft, word: number, end: number): number {
    const kind = this.#kindAt(side, word);
    if (kind === SIGN) return -1;
    if (kind === WORD) return side.ids[word]!;
    if (word + 1 >= end || this.#kindAt(side, word + 1) !== CHARACTER) return -1;
    const key = side.ids[word]! * this.#width + side.ids[word + 1]!;
    let number = this.#pairs.get(key);
    if (number === undefined) this.#pairs.set(key, (number = this.count));
    return number;
  }

  #kindAt({ flow, ids }: ComparedDraft, word: number): number {
    const id = ids[word]!;
    if (this.#kinds[id] === UNKNOWN) {
      const isCharacter = () =>
        WITHOUT_SPACES.test(String.fromCodePoint(flow.text.codePointAt(flow.wordStarts[word]!)!));
      this.#kinds[id] = !isAlphanumericWord(flow, word) ? SIGN : isCharacter() ? CHARACTER : WORD;
    }
    return this.#kinds[id]!;
  }
}
