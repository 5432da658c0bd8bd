import { maxWeightMatching, type WeightedEdge } from "./maxWeightMatching.ts";
import type { ProvisionPairs } from "./provisionPairs.ts";
import type { PhraseIndex, SharedPhraseWeight } from "./phraseIndex.ts";
import type { ComparedDraft } from "./comparedDraft.ts";

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
/** The opening of a preamble that is not read as recitals has at most this many words. */
const LONGEST_OPENING = 16;
/** A unit that was split off or merged into another must have at least this share of its words there. */
const MOSTLY = 0.5;
/** These words must also be at least this share of the other unit. */
const NOT_LITTLE = 0.15;

/**
 * Pairs units (articles, rules, annexes, and the chapters around them) by words, heading, number and order together, so
 * that the total worth of the pairs is the highest. Then pairs those that were split or merged.
 */
export function pairHeadedUnits(a: ComparedDraft, b: ComparedDraft, phrases: PhraseIndex, pairs: ProvisionPairs): void {
  const units = new Units(a, b, phrases, phrases.findSharedPhrases(a.unit, b.unit));
  units.pairLeaves(pairs);
  units.pairSplit(pairs);
  units.pairContainers(pairs);
}

class Units {
  readonly #b: ComparedDraft;
  readonly #from: Unit[];
  readonly #to: Unit[];
  readonly #shared: readonly SharedPhraseWeight[];

  constructor(a: ComparedDraft, b: ComparedDraft, phrases: PhraseIndex, shared: readonly SharedPhraseWeight[]) {
    this.#b = b;
    this.#from = unitsOf(a, phrases.rareWeights("from"));
    this.#to = unitsOf(b, phrases.rareWeights("to"));
    this.#shared = shared;
  }

  pairLeaves(pairs: ProvisionPairs): void {
    const [from, to] = [this.#from.filter(isLeaf), this.#to.filter(isLeaf)];
    const [rows, columns] = [placesOf(from), placesOf(to)];
    const alike = from.map(() => new Map<number, number>());
    for (const each of this.#shared) {
      const [row, column] = [rows.get(each.from), columns.get(each.to)];
      if (row === undefined || column === undefined) continue;
      const all = from[row]!.weight + to[column]!.weight;
      alike[row]!.set(column, Math.min(1, (2 * each.weight) / all));
    }
    this.#join(pairs, from, to, edgesOf(from, to, alike));
  }

  /** Pairs chapters and other containers by the articles in them. */
  pairContainers(pairs: ProvisionPairs): void {
    const isContainer = (unit: Unit) => !isLeaf(unit);
    const [from, to] = [this.#from.filter(isContainer), this.#to.filter(isContainer)];
    const columns = placesOf(to);
    const alike = from.map(({ leaves }) => {
      const both = new Map<number, number>();
      for (const leaf of leaves) {
        for (const around of unitsAround(this.#b, pairs.to[leaf]!)) {
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
  #join(pairs: ProvisionPairs, from: readonly Unit[], to: readonly Unit[], edges: readonly WeightedEdge[]): void {
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

  #leavesByPlace(units: readonly Unit[]): ReadonlyMap<number, Unit> {
    return new Map(units.filter(isLeaf).map((unit) => [unit.at, unit]));
  }
}

/**
 * Returns the pairs for which there is evidence: shared words (`alike` gives, for each row, the share by column), or an
 * equal number, heading or opening. No other pairs are considered, so that an added article is not compared with all
 * others.
 */
function edgesOf(
  from: readonly Unit[],
  to: readonly Unit[],
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
  units: readonly Unit[],
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
function placesOf(units: readonly Unit[]): ReadonlyMap<number, number> {
  return new Map(units.map(({ at }, place) => [at, place]));
}

/**
 * A provision with a heading, or a preamble, whose opening ("The States Parties to this Convention,") serves as a
 * heading. `weight` is that of its rare phrases; `leaves` are the units in it that contain no other.
 */
interface Unit {
  readonly at: number;
  readonly kind: string;
  readonly number: string;
  readonly heading: string;
  readonly opening: string;
  readonly words: ReadonlySet<string>;
  weight: number;
  readonly leaves: number[];
}

function unitsOf(side: ComparedDraft, weights: Float64Array): Unit[] {
  const units = new Map<number, Unit>();
  side.draft.provisions.forEach(({ kind }, at) => {
    if (side.unit[at] !== at) return;
    const [own, end] = [side.textStart[at]!, side.textEnd[at]!];
    const heading = wordsBetween(side, side.headingStart[at]!, own);
    const opening = kind === "preamble" ? wordsBetween(side, own, Math.min(end, own + LONGEST_OPENING)) : [];
    const name = { number: side.number[at]!, heading: heading.join(" "), opening: opening.join(" ") };
    units.set(at, { at, kind, ...name, words: new Set([...heading, ...opening]), weight: 0, leaves: [] });
  });
  side.unit.forEach((unit, i) => {
    const there = units.get(unit);
    if (there) there.weight += weights[i]!;
  });
  const all = [...units.values()];
  const isOuter = new Set(all.map(({ at }) => unitAround(side, at)));
  for (const { at } of all) {
    if (isOuter.has(at)) continue;
    for (const around of unitsAround(side, at)) units.get(around)!.leaves.push(at);
  }
  return all;
}

function unitAround(side: ComparedDraft, at: number): number {
  const parent = side.parent[at]!;
  return parent < 0 ? -1 : side.unit[parent]!;
}

/** Returns the units that contain a provision, nearest first; none if there is no such provision (-1). */
function unitsAround(side: ComparedDraft, at: number): readonly number[] {
  const around: number[] = [];
  for (let unit = at < 0 ? -1 : unitAround(side, at); unit >= 0; unit = unitAround(side, unit)) around.push(unit);
  return around;
}

function wordsBetween({ flow }: ComparedDraft, first: number, behind: number): readonly string[] {
  const words: string[] = [];
  for (let i = first; i < behind; i++) words.push(flow.text.slice(flow.wordStarts[i], flow.wordStarts[i + 1]));
  return words;
}

function isLeaf({ leaves }: Unit): boolean {
  return leaves.length === 0;
}

/** Returns the share of heading words that two units have in common (Dice). */
function commonWords({ words: one }: Unit, { words: other }: Unit): number {
  if (one.size === 0 || other.size === 0) return 0;
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return (2 * both) / (one.size + other.size);
}
