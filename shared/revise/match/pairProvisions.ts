import { maxWeightMatching, type WeightedEdge } from "./maxWeightMatching.ts";
import { areSimilarOptions, areBothOptionProvisions, pairByDescendants } from "./pairByDescendants.ts";
import { ProvisionPairs } from "./provisionPairs.ts";
import { pairDefinitions } from "./pairDefinitions.ts";
import { PhraseIndex } from "./phraseIndex.ts";
import { hasSameOwnText, type ComparedDraft } from "./comparedDraft.ts";
import { pairUnitsOfPairedProvisions } from "./pairUnitsOfPairedProvisions.ts";
import { pairSplitTexts, pairTextsSplitInPlace } from "./pairSplitTexts.ts";
import { pairHeadedUnits } from "./pairHeadedUnits.ts";
import {
  pairProvisionsInOrder,
  pairRemainingProvisions,
  pairAndSplitAtIdenticalTexts,
  type BestLikenessPerProvision,
  type ProvisionSequence,
} from "./pairInOrder.ts";

/**
 * A provision away from its neighbours is the same only if at least this share of its words is there. (`npm run
 * bench:revise`, heavy: at 0.3 0.79 % are wrong and 2.3 % missed, at 0.5 0.74 % and 2.8 %.)
 */
const LEAST_ELSEWHERE = 0.4;
/** A recital is recognised by its words, not its order: this share is enough for two recitals, as for neighbours. */
const LEAST_OF_RECITAL = 0.3;
/**
 * In addition, at least this share must be found nowhere else. Otherwise boilerplate would move from deleted provisions
 * to new ones.
 */
const LEAST_DISTINCT = 0.15;
/** What being in the same unit adds. */
const SAME_UNIT = 0.15;
/** A provision in the same place with the same number is the same if at least this share of its words is. */
const LEAST_IN_PLACE = 0.1;

/** The pairs of provisions found, and the phrase index that measures their likeness. */
export interface ProvisionPairing {
  readonly pairs: ProvisionPairs;
  readonly phrases: PhraseIndex;
}

/**
 * Pairs the provisions of two drafts. First come units with a heading; then the provisions in paired units: those
 * that are the same, definitions by their term, and others in order; then those that were split or merged in place; then
 * those that moved, with what is beneath them, and others that were split or merged; then options and provisions
 * without words of their own, by what is beneath them; and last those known only by their number and neighbours.
 */
export function pairProvisions(a: ComparedDraft, b: ComparedDraft): ProvisionPairing {
  const phrases = new PhraseIndex(a, b);
  const pairs = new ProvisionPairs(a.textStart.length, b.textStart.length);
  pairHeadedUnits(a, b, phrases, pairs);
  const rows = rowsOf(a, b, pairs);
  const between = rows.flatMap(([mine, theirs]) => pairAndSplitAtIdenticalTexts(a, b, mine, theirs, pairs));
  pairDefinitions(a, b, pairs);
  const edges = edgesOfUnpaired(a, b, phrases, pairs);
  const bestLikeness = bestLikenessOf(a, b, edges);
  for (const [mine, theirs] of between) {
    const left = [mine.filter((i) => pairs.isUnpairedFrom(i)), theirs.filter((j) => pairs.isUnpairedTo(j))] as const;
    pairProvisionsInOrder(a, b, phrases, left, bestLikeness, pairs);
  }
  pairTextsSplitInPlace(a, b, phrases, pairs);
  const moved = pairMoved(a, b, phrases, edges, pairs);
  // What is beneath a provision went with it, even if a copy of its words is elsewhere.
  const nowhereElse = [new Float64Array(a.textStart.length), new Float64Array(b.textStart.length)] as const;
  for (const each of moved) pairProvisionsInOrder(a, b, phrases, each, nowhereElse, pairs);
  pairSplitTexts(a, b, phrases, pairs);
  pairUnitsOfPairedProvisions(a, b, pairs);
  pairByDescendants(a, b, phrases, pairs);
  for (const each of [...rows, ...moved]) pairRemainingProvisions(a, b, phrases, each, pairs);
  pairByName(a, b, phrases, pairs);
  return { pairs, phrases };
}

/** Returns the rows of provisions in each pair of units, and the rows of those in no unit. */
function rowsOf(
  a: ComparedDraft,
  b: ComparedDraft,
  pairs: ProvisionPairs,
): readonly (readonly [ProvisionSequence, ProvisionSequence])[] {
  const [mine, theirs] = [membersOf(a), membersOf(b)];
  const all = (members: ReadonlyMap<number, ProvisionSequence>, units: readonly number[]) =>
    units.flatMap((unit) => members.get(unit) ?? []);
  const units = [...pairs.groups()].map(({ from, to }) => [all(mine, from), all(theirs, to)] as const);
  return [[mine.get(-1) ?? [], theirs.get(-1) ?? []], ...units];
}

/** Returns the provisions in each unit, without the unit itself; the key -1 holds those in no unit. */
function membersOf(side: ComparedDraft): ReadonlyMap<number, ProvisionSequence> {
  const members = new Map<number, number[]>();
  side.unit.forEach((unit, i) => {
    if (unit === i) return;
    const row = members.get(unit);
    if (row) row.push(i);
    else members.set(unit, [i]);
  });
  return members;
}

/** Returns the likeness of unpaired provisions that share rare phrases. */
function edgesOfUnpaired(
  a: ComparedDraft,
  b: ComparedDraft,
  phrases: PhraseIndex,
  pairs: ProvisionPairs,
): readonly WeightedEdge[] {
  const free = (side: ComparedDraft, isFree: (i: number) => boolean) =>
    side.unit.map((unit, i) => (unit !== i && isFree(i) ? i : -1));
  return phrases
    .findSharedPhrases(
      free(a, (i) => pairs.isUnpairedFrom(i)),
      free(b, (j) => pairs.isUnpairedTo(j)),
    )
    .map(({ from, to }) => ({ row: from, column: to, worth: phrases.likeness(from, to) }))
    .filter(({ row, column, worth }) => worth >= leastElsewhere(a, row, b, column))
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

function leastElsewhere(a: ComparedDraft, i: number, b: ComparedDraft, j: number): number {
  const areRecitals = a.draft.provisions[i]!.kind === "recital" && b.draft.provisions[j]!.kind === "recital";
  return areRecitals ? LEAST_OF_RECITAL : LEAST_ELSEWHERE;
}

function bestLikenessOf(a: ComparedDraft, b: ComparedDraft, edges: readonly WeightedEdge[]): BestLikenessPerProvision {
  const [from, to] = [new Float64Array(a.textStart.length), new Float64Array(b.textStart.length)];
  for (const { row, column, worth } of edges) {
    from[row] = Math.max(from[row]!, worth);
    to[column] = Math.max(to[column]!, worth);
  }
  return [from, to];
}

/**
 * Pairs provisions that moved. Of equally likely places, the one in the same unit wins. Returns what is still unpaired
 * beneath each of them.
 */
function pairMoved(
  a: ComparedDraft,
  b: ComparedDraft,
  phrases: PhraseIndex,
  edges: readonly WeightedEdge[],
  pairs: ProvisionPairs,
): readonly (readonly [ProvisionSequence, ProvisionSequence])[] {
  const [isOnlyFrom, isOnlyTo] = [textsThatOccurOnce(a), textsThatOccurOnce(b)];
  const left = edges
    .filter(({ row, column }) => pairs.isUnpairedFrom(row) && pairs.isUnpairedTo(column))
    .flatMap(({ row, column, worth }) => {
      if (pairs.counterpartsOf(a.unit[row]!).includes(b.unit[column]!))
        return { row, column, worth: worth + SAME_UNIT };
      const isSame = hasSameOwnText(a, row, b, column) && isOnlyFrom.has(a.hash[row]!) && isOnlyTo.has(b.hash[column]!);
      return isSame || phrases.distinctLikeness(row, column) >= LEAST_DISTINCT ? { row, column, worth } : [];
    });
  const moved: (readonly [number, number])[] = [];
  maxWeightMatching(pairs.to.length, pairs.from.length, left).forEach((column, row) => {
    if (column < 0) return;
    pairs.join(row, column);
    moved.push([row, column]);
  });
  return moved.map(([i, j]) => [
    beneath(a, i).filter((each) => pairs.isUnpairedFrom(each)),
    beneath(b, j).filter((each) => pairs.isUnpairedTo(each)),
  ]);
}

/** Returns the provisions beneath one, in order. */
function beneath({ subtreeEnd }: ComparedDraft, provision: number): ProvisionSequence {
  return Array.from({ length: subtreeEnd[provision]! - provision - 1 }, (_, k) => provision + 1 + k);
}

/** Returns the hashes of the texts that no other provision of the draft has. */
function textsThatOccurOnce({ hash }: ComparedDraft): ReadonlySet<number> {
  const [once, seen] = [new Set<number>(), new Set<number>()];
  for (const each of hash) {
    if (seen.has(each)) once.delete(each);
    else once.add(each);
    seen.add(each);
  }
  return once;
}

/**
 * Pairs provisions with the same parent and number, unless they have changed beyond recognition and have other
 * children.
 */
function pairByName(a: ComparedDraft, b: ComparedDraft, phrases: PhraseIndex, pairs: ProvisionPairs): void {
  const [mine, theirs] = [childrenOf(a), childrenOf(b)];
  for (const [parent, row] of mine) {
    const there = parent < 0 ? [-1] : pairs.counterpartsOf(parent);
    const others = there.flatMap((each) => theirs.get(each) ?? []);
    for (const i of row) {
      if (!pairs.isUnpairedFrom(i)) continue;
      const j = others.find((other) => pairs.isUnpairedTo(other) && isSameName(a, b, i, other) && isLikely(i, other));
      if (j !== undefined) pairs.join(i, j);
    }
  }
  function isLikely(i: number, j: number): boolean {
    if (a.unit[i] === i || b.unit[j] === j) return false;
    if (areBothOptionProvisions(a, i, b, j)) return areSimilarOptions(a, i, b, j, phrases, pairs);
    if (hasSameOwnText(a, i, b, j) || phrases.likeness(i, j) >= LEAST_IN_PLACE) return true;
    const children = new Set(theirs.get(j));
    return (mine.get(i) ?? []).some((child) => children.has(pairs.to[child]!));
  }
}

function isSameName(a: ComparedDraft, b: ComparedDraft, i: number, j: number): boolean {
  return (
    a.number[i] !== "" && a.number[i] === b.number[j] && a.draft.provisions[i]!.kind === b.draft.provisions[j]!.kind
  );
}

function childrenOf(side: ComparedDraft): ReadonlyMap<number, ProvisionSequence> {
  const children = new Map<number, number[]>();
  side.parent.forEach((parent, i) => {
    const row = children.get(parent);
    if (row) row.push(i);
    else children.set(parent, [i]);
  });
  return children;
}
