import { maxWeightMatching, type WeightedEdge } from "./maxWeightMatching.ts";
import type { ProvisionPairs } from "./provisionPairs.ts";
import type { PhraseIndex, SharedPhraseWeight } from "./phraseIndex.ts";
import type { ComparedDraft } from "./comparedDraft.ts";
import { findHeadedUnits, isLeafUnit, headedUnitsAround, type HeadedUnit } from "./headedUnits.ts";
import { pairRewrittenUnits } from "./pairRewrittenUnits.ts";

/** What equal headings, numbers and neighbours add to the share of words that two units have in common (at most 1). */
const HEADING = 0.5;
const NUMBER = 0.15;
const ORDER = 0.1;
/** The most that unequal headings count, as a share of `HEADING`: many begin with "Protection of". */
const NEARLY = 0.6;
/** What is subtracted for units of different kinds. */
const OTHER_KIND = 0.2;
/**
 * A lower worth is no evidence that two units match: neither a number alone nor a few words are enough. (`npm run
 * bench:revise`, heavy, of 198 articles: at 0.4 three find no partner instead of one; at 0.2 still one.)
 */
const LEAST = 0.3;
/** A unit that was split off or merged into another must have at least this share of its words there. */
const MOSTLY = 0.5;
/** These words must also be at least this share of the other unit. */
const NOT_LITTLE = 0.15;

/** What sums of these may differ by, if they are added in another order. */
const ROUNDING = 1e-9;

/**
 * Pairs units (articles, rules, annexes, and the chapters around them) by words, heading, number and order together, so
 * that the total worth of the pairs is the highest. Then pairs those that were split or merged.
 */
export function pairHeadedUnits(a: ComparedDraft, b: ComparedDraft, phrases: PhraseIndex, pairs: ProvisionPairs): void {
  const units = new Units(a, b, phrases);
  units.pairLeaves(pairs);
  units.pairSplit(pairs);
  units.pairRewritten(pairs);
  units.pairContainers(pairs);
}

class Units {
  readonly #a: ComparedDraft;
  readonly #b: ComparedDraft;
  readonly #from: HeadedUnit[];
  readonly #to: HeadedUnit[];
  readonly #shared: readonly SharedPhraseWeight[];

  constructor(a: ComparedDraft, b: ComparedDraft, phrases: PhraseIndex) {
    [this.#a, this.#b] = [a, b];
    this.#from = findHeadedUnits(a, phrases.rareWeights("from"));
    this.#to = findHeadedUnits(b, phrases.rareWeights("to"));
    const [from, to] = [leavesOf(a, this.#from), leavesOf(b, this.#to)];
    this.#shared = phrases.findSharedPhrases(a.unit, b.unit, (i, j, weight) => {
      const [one, other] = [from[i], to[j]];
      return !!one && !!other && (mayBeSplit(one, other, weight) || mayMatch(one, other, weight));
    });
  }

  pairLeaves(pairs: ProvisionPairs): void {
    const [from, to] = [this.#from.filter(isLeafUnit), this.#to.filter(isLeafUnit)];
    const [rows, columns] = [placesOf(from), placesOf(to)];
    const alike = from.map(() => new Map<number, number>());
    for (const each of this.#shared) {
      const [row, column] = [rows.get(each.from), columns.get(each.to)];
      if (row === undefined || column === undefined) continue;
      alike[row]!.set(column, likenessOf(from[row]!, to[column]!, each.weight));
    }
    this.#join(pairs, from, to, edgesOf(from, to, alike));
  }

  /** Pairs chapters and other containers by the articles in them. */
  pairContainers(pairs: ProvisionPairs): void {
    const isContainer = (unit: HeadedUnit) => !isLeafUnit(unit);
    const [from, to] = [this.#from.filter(isContainer), this.#to.filter(isContainer)];
    const columns = placesOf(to);
    const alike = from.map(({ leaves }) => {
      const both = new Map<number, number>();
      for (const leaf of leaves) {
        for (const around of headedUnitsAround(this.#b, pairs.to[leaf]!)) {
          const column = columns.get(around)!;
          both.set(column, (both.get(column) ?? 0) + 1);
        }
      }
      for (const [column, count] of both) both.set(column, (2 * count) / (leaves.length + to[column]!.leaves.length));
      return both;
    });
    this.#join(pairs, from, to, edgesOf(from, to, alike));
  }

  /** Matches twice: first each edge alone, then with a bonus for paired neighbours. */
  #join(
    pairs: ProvisionPairs,
    from: readonly HeadedUnit[],
    to: readonly HeadedUnit[],
    edges: readonly WeightedEdge[],
  ): void {
    const first = maxWeightMatching(from.length, to.length, edges);
    const ordered = edges.map((edge) => {
      const { row, column, worth } = edge;
      const follows = row > 0 && column > 0 && first[row - 1] === column - 1;
      const precedes = row + 1 < first.length && first[row + 1] === column + 1;
      return { ...edge, worth: worth + ORDER * (Number(follows) + Number(precedes)) };
    });
    maxWeightMatching(from.length, to.length, ordered).forEach((column, row) => {
      if (column >= 0) pairs.join(from[row]!.at, to[column]!.at);
    });
  }

  /** Pairs the remaining articles whose words are mostly in one that has another partner. */
  pairSplit(pairs: ProvisionPairs): void {
    const [from, to] = [this.#leavesByPlace(this.#from), this.#leavesByPlace(this.#to)];
    const best = new Map<string, SharedPhraseWeight>();
    for (const each of this.#shared) {
      const [one, other] = [from.get(each.from), to.get(each.to)];
      if (!one || !other) continue;
      const isSplit = pairs.isUnpairedTo(each.to) && !pairs.isUnpairedFrom(each.from);
      const isMerged = pairs.isUnpairedFrom(each.from) && !pairs.isUnpairedTo(each.to);
      const [small, large] = isSplit ? [other, one] : [one, other];
      if (!isSplit && !isMerged) continue;
      if (each.weight < MOSTLY * small.weight || each.weight < NOT_LITTLE * large.weight) continue;
      const key = isSplit ? `to ${each.to}` : `from ${each.from}`;
      if (each.weight > (best.get(key)?.weight ?? 0)) best.set(key, each);
    }
    for (const { from: one, to: other } of [...best.values()].sort((x, y) => x.from - y.from || x.to - y.to)) {
      if (pairs.isUnpairedTo(other) && pairs.to[one]! >= 0) pairs.split(one, other);
      else if (pairs.isUnpairedFrom(one) && pairs.from[other]! >= 0) pairs.merge(one, other);
    }
  }

  pairRewritten(pairs: ProvisionPairs): void {
    pairRewrittenUnits(this.#a, this.#b, this.#from.filter(isLeafUnit), this.#to.filter(isLeafUnit), pairs);
  }

  #leavesByPlace(units: readonly HeadedUnit[]): ReadonlyMap<number, HeadedUnit> {
    return new Map(units.filter(isLeafUnit).map((unit) => [unit.at, unit]));
  }
}

/** Returns the leaf unit at each provision of a draft, if there is one. */
function leavesOf({ unit }: ComparedDraft, units: readonly HeadedUnit[]): readonly (HeadedUnit | null)[] {
  const leaves = new Array<HeadedUnit | null>(unit.length).fill(null);
  for (const each of units) if (isLeafUnit(each)) leaves[each.at] = each;
  return leaves;
}

/** Returns the share of their rare phrases that two units have in common, from the weight of those they share. */
function likenessOf(one: HeadedUnit, other: HeadedUnit, weight: number): number {
  return Math.min(1, (2 * weight) / (one.weight + other.weight));
}

/** Returns whether most of one of two units is in the other, so that `pairSplit` may pair them. */
function mayBeSplit(one: HeadedUnit, other: HeadedUnit, weight: number): boolean {
  return weight >= MOSTLY * Math.min(one.weight, other.weight);
}

/**
 * Returns whether `edgesOf` may consider two units a pair. In long drafts almost all articles share some phrase, and
 * their number is squared: those that share little else are left out at once.
 */
function mayMatch(one: HeadedUnit, other: HeadedUnit, weight: number): boolean {
  if (one.number !== "" && one.number === other.number) return true;
  if (one.heading !== "" && one.heading === other.heading) return true;
  if (one.opening !== "" && one.opening === other.opening) return true;
  const left = LEAST - likenessOf(one, other, weight);
  return left <= 0 || HEADING * NEARLY * commonWords(one, other) >= left - ROUNDING;
}

/**
 * Returns the pairs for which there is evidence: shared words (`alike` gives, for each row, the share by column), or an
 * equal number, heading or opening. No other pairs are considered, so that an added article is not compared with all
 * others.
 */
function edgesOf(
  from: readonly HeadedUnit[],
  to: readonly HeadedUnit[],
  alike: readonly ReadonlyMap<number, number>[],
): readonly WeightedEdge[] {
  const edges: WeightedEdge[] = [];
  const numbered = columnsBy(to, "number");
  const names = (["heading", "opening"] as const).map((by) => ({
    by,
    mine: columnsBy(from, by),
    theirs: columnsBy(to, by),
  }));
  from.forEach((one, row) => {
    const words = alike[row]!;
    const sameName = names.flatMap(({ by, theirs }) => theirs.get(one[by]) ?? []);
    const columns = new Set([...words.keys(), ...sameName, ...(numbered.get(one.number) ?? [])]);
    for (const column of [...columns].sort((x, y) => x - y)) {
      const other = to[column]!;
      const equal = names.map(({ by, mine, theirs }) => {
        if (one[by] === "" || one[by] !== other[by]) return 0;
        return 1 / Math.max(mine.get(one[by])!.length, theirs.get(one[by])!.length);
      });
      const heading = Math.max(...equal) || NEARLY * commonWords(one, other);
      const number = one.number !== "" && one.number === other.number ? NUMBER : 0;
      const kind = one.kind === other.kind ? 0 : OTHER_KIND;
      const worth = (words.get(column) ?? 0) + HEADING * heading + number - kind;
      if (worth >= LEAST) edges.push({ row, column, worth });
    }
  });
  return edges;
}

/** Returns the units with each heading, opening or number; "" is left out. */
function columnsBy(
  units: readonly HeadedUnit[],
  name: "heading" | "opening" | "number",
): ReadonlyMap<string, readonly number[]> {
  const columns = new Map<string, number[]>();
  units.forEach((unit, column) => {
    if (unit[name] === "") return;
    const there = columns.get(unit[name]);
    if (there) there.push(column);
    else columns.set(unit[name], [column]);
  });
  return columns;
}

/** Returns the position in a list of the unit at each provision index. */
function placesOf(units: readonly HeadedUnit[]): ReadonlyMap<number, number> {
  return new Map(units.map(({ at }, place) => [at, place]));
}

/** Returns the share of heading words that two units have in common (Dice). */
function commonWords({ words: one }: HeadedUnit, { words: other }: HeadedUnit): number {
  if (one.size === 0 || other.size === 0) return 0;
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return (2 * both) / (one.size + other.size);
}
