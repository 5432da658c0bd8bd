import { maxWeightMatching, type WeightedEdge } from "./maxWeightMatching.ts";
import { areSimilarOptions, areOptions, pairByDescendants } from "./pairByDescendants.ts";
import { ProvisionPairs } from "./provisionPairs.ts";
import { PhraseIndex } from "./phraseIndex.ts";
import { hasSameText, type ComparedDraft } from "./comparedDraft.ts";
import { pairSplitTexts } from "./pairSplitTexts.ts";
import { pairUnits } from "./pairUnits.ts";
import { pairInOrder, pairRemaining, pairIdentical, type BestLikeness, type ProvisionRow } from "./pairInOrder.ts";

/**
 * What stands elsewhere than its neighbours is the same only where at least this share of its words is.
 * (`npm run bench:revise`, heavy: at 0.3 0.79 % are wrong and 2.3 % missed, at 0.5 0.74 % and 2.8 %.)
 */
const LEAST_ELSEWHERE = 0.4;
/** A recital is known by its words, not by its order: of two this share is enough, as for neighbours. */
const LEAST_OF_RECITAL = 0.3;
/** And at least this share says what is said nowhere else: else boilerplate would move from what was deleted to what is new. */
const LEAST_DISTINCT = 0.15;
/** What the same unit adds to it. */
const SAME_UNIT = 0.15;
/** What stands where it stood, under the same number, is the same where this little of it is. */
const LEAST_IN_PLACE = 0.1;

/** Provisions paired, and how alike they are. */
export interface ProvisionPairing {
  readonly pairs: ProvisionPairs;
  readonly phrases: PhraseIndex;
}

/**
 * Which provisions of two drafts belong together: first units with a heading; then what lies in each two, in order; then
 * what has moved; then what was split or merged; then options, and what has no words itself, by what lies beneath; last what is known
 * by its number and its neighbours alone.
 */
export function pairProvisions(a: ComparedDraft, b: ComparedDraft): ProvisionPairing {
  const phrases = new PhraseIndex(a, b);
  const pairs = new ProvisionPairs(a.textStart.length, b.textStart.length);
  pairUnits(a, b, phrases, pairs);
  const rows = rowsOf(a, b, pairs);
  const between = rows.flatMap(([mine, theirs]) => pairIdentical(a, b, mine, theirs, pairs));
  const edges = edgesOfFree(a, b, phrases, pairs);
  const likeliest = likeliestOf(a, b, edges);
  for (const each of between) pairInOrder(a, b, phrases, each, likeliest, pairs);
  pairMoved(a, b, phrases, edges, pairs);
  pairSplitTexts(a, b, phrases, pairs);
  pairByDescendants(a, b, phrases, pairs);
  for (const each of rows) pairRemaining(a, b, phrases, each, pairs);
  pairByName(a, b, phrases, pairs);
  return { pairs, phrases };
}

/** What lies in each two units that belong together; and what lies in none. */
function rowsOf(
  a: ComparedDraft,
  b: ComparedDraft,
  pairs: ProvisionPairs,
): readonly (readonly [ProvisionRow, ProvisionRow])[] {
  const [mine, theirs] = [membersOf(a), membersOf(b)];
  const all = (members: ReadonlyMap<number, ProvisionRow>, units: readonly number[]) =>
    units.flatMap((unit) => members.get(unit) ?? []);
  const units = [...pairs.groups()].map(({ from, to }) => [all(mine, from), all(theirs, to)] as const);
  return [[mine.get(-1) ?? [], theirs.get(-1) ?? []], ...units];
}

/** What lies in each unit, the unit itself apart; what lies in none under -1. */
function membersOf(side: ComparedDraft): ReadonlyMap<number, ProvisionRow> {
  const members = new Map<number, number[]>();
  side.unit.forEach((unit, i) => {
    if (unit === i) return;
    const row = members.get(unit);
    if (row) row.push(i);
    else members.set(unit, [i]);
  });
  return members;
}

/** How alike the provisions are that have no partner yet, and share rare phrases. */
function edgesOfFree(
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

function likeliestOf(a: ComparedDraft, b: ComparedDraft, edges: readonly WeightedEdge[]): BestLikeness {
  const [from, to] = [new Float64Array(a.textStart.length), new Float64Array(b.textStart.length)];
  for (const { row, column, worth } of edges) {
    from[row] = Math.max(from[row]!, worth);
    to[column] = Math.max(to[column]!, worth);
  }
  return [from, to];
}

/** Of places that are as likely the one in the same unit. */
function pairMoved(
  a: ComparedDraft,
  b: ComparedDraft,
  phrases: PhraseIndex,
  edges: readonly WeightedEdge[],
  pairs: ProvisionPairs,
): void {
  const left = edges
    .filter(({ row, column }) => pairs.isUnpairedFrom(row) && pairs.isUnpairedTo(column))
    .flatMap(({ row, column, worth }) => {
      if (pairs.counterpartsOf(a.unit[row]!).includes(b.unit[column]!))
        return { row, column, worth: worth + SAME_UNIT };
      const isSame = hasSameText(a, row, b, column) && isOnly(a, row) && isOnly(b, column);
      return isSame || phrases.distinctLikeness(row, column) >= LEAST_DISTINCT ? { row, column, worth } : [];
    });
  maxWeightMatching(pairs.to.length, pairs.from.length, left).forEach((column, row) => {
    if (column >= 0) pairs.join(row, column);
  });
}

/** Whether no other provision of a draft says the same. */
function isOnly({ hash }: ComparedDraft, provision: number): boolean {
  return hash.indexOf(hash[provision]!) === provision && hash.lastIndexOf(hash[provision]!) === provision;
}

/** What lies under the same parent with the same number, and has not changed beyond recognition or has the same children. */
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
    if (areOptions(a, i, b, j)) return areSimilarOptions(a, i, b, j, phrases, pairs);
    if (hasSameText(a, i, b, j) || phrases.likeness(i, j) >= LEAST_IN_PLACE) return true;
    const children = new Set(theirs.get(j));
    return (mine.get(i) ?? []).some((child) => children.has(pairs.to[child]!));
  }
}

function isSameName(a: ComparedDraft, b: ComparedDraft, i: number, j: number): boolean {
  return (
    a.number[i] !== "" && a.number[i] === b.number[j] && a.draft.provisions[i]!.kind === b.draft.provisions[j]!.kind
  );
}

function childrenOf(side: ComparedDraft): ReadonlyMap<number, ProvisionRow> {
  const children = new Map<number, number[]>();
  side.parent.forEach((parent, i) => {
    const row = children.get(parent);
    if (row) row.push(i);
    else children.set(parent, [i]);
  });
  return children;
}
