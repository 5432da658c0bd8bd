import type { Side } from "./side.ts";

/** Of a provision's candidates only so many are kept. */
const MOST_CANDIDATES = 8;
/** Two words that stand together at more pairs of places than this point nowhere. */
const MOST_PLACES = 64;

/** What two drafts say in their provisions, as neighbouring words and how rare each two are. */
export class Likenesses {
  readonly #from: readonly Bag[];
  readonly #to: readonly Bag[];
  readonly #weights: ReadonlyMap<number, number>;
  readonly #places: readonly [Places, Places];

  constructor(from: Side, to: Side) {
    this.#from = bagsOf(from);
    this.#to = bagsOf(to);
    this.#places = [placesOf(this.#from), placesOf(this.#to)];
    this.#weights = weightsOf(...this.#places);
    for (const bag of [...this.#from, ...this.#to]) bag.weight = this.#weightOf(bag.pairs);
  }

  /** The share of words that two provisions have in common, the rarer ones counting for more: 0 to 1 (Dice). */
  of(from: number, to: number): number {
    const [one, other] = [this.#from[from]!, this.#to[to]!];
    const all = one.weight + other.weight;
    return all === 0 ? 0 : (2 * this.#common(one, other)) / all;
  }

  /** The provisions of the other draft that share the most rare words with each, the best first. */
  candidates(): readonly (readonly number[])[] {
    const [, theirs] = this.#places;
    return this.#from.map(({ pairs }) => {
      const sums = new Map<number, number>();
      for (const pair of pairs) {
        const there = theirs.get(pair);
        if (!there || there.length * this.#places[0].get(pair)!.length > MOST_PLACES) continue;
        for (const to of there) sums.set(to, (sums.get(to) ?? 0) + this.#weights.get(pair)!);
      }
      return [...sums]
        .sort((one, other) => other[1] - one[1] || one[0] - other[0])
        .slice(0, MOST_CANDIDATES)
        .map(([to]) => to);
    });
  }

  #common({ pairs: one }: Bag, { pairs: other }: Bag): number {
    let [sum, i, j] = [0, 0, 0];
    while (i < one.length && j < other.length) {
      if (one[i] === other[j]) {
        sum += this.#weights.get(one[i]!)!;
        i++;
        j++;
      } else if (one[i]! < other[j]!) i++;
      else j++;
    }
    return sum;
  }

  #weightOf(pairs: Int32Array): number {
    return pairs.reduce((sum, pair) => sum + this.#weights.get(pair)!, 0);
  }
}

/** Neighbouring words as numbers, ascending, and what they weigh together. */
interface Bag {
  readonly pairs: Int32Array;
  weight: number;
}

function bagsOf({ draft, ids, own, end }: Side): readonly Bag[] {
  return draft.provisions.map((_, i) => {
    const pairs = new Int32Array(Math.max(0, end[i]! - own[i]! - 1));
    for (let at = own[i]!, k = 0; k < pairs.length; at++, k++) {
      pairs[k] = (Math.imul(ids[at]! + 1, 0x9e3779b1) ^ Math.imul(ids[at + 1]! + 1, 0x85ebca6b)) | 0;
    }
    return { pairs: pairs.sort(), weight: 0 };
  });
}

type Places = Map<number, number[]>;

/** The provisions in which two words stand together, one for each time they do. */
function placesOf(bags: readonly Bag[]): Places {
  const places: Places = new Map();
  bags.forEach(({ pairs }, i) => {
    for (const pair of pairs) {
      const there = places.get(pair);
      if (there) there.push(i);
      else places.set(pair, [i]);
    }
  });
  return places;
}

function weightsOf(from: Places, to: Places): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const places of [from, to]) {
    for (const pair of places.keys()) {
      const often = Math.max(from.get(pair)?.length ?? 0, to.get(pair)?.length ?? 0);
      weights.set(pair, 1 / (1 + Math.log2(often)));
    }
  }
  return weights;
}
