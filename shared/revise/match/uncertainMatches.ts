import type { DraftComparison } from "./draftComparison.ts";
import { hasSameOwnText, type ComparedDraft } from "./comparedDraft.ts";
import { LEAST_LIKENESS } from "./pairInOrder.ts";

/**
 * Evidence for a pair besides its words: the same parent, the same number, 1 for each neighbour that is the same, and 1
 * if a child is. With another parent, the number and the end of a row say nothing unless a neighbour is the same.
 */
const [PARENT, NUMBER] = [2, 1];
/** A pair is certain if its evidence exceeds that of any other by at least this much. */
const MORE = 1;

const known = new WeakMap<DraftComparison, ReadonlyMap<number, readonly number[]>>();

/**
 * Finds the provisions of the older draft whose match is not certain. Each has its candidates in the newer draft, its
 * partner first: provisions with identical words and nearly as much evidence, and unpaired ones with similar words and
 * more evidence. An unpaired provision may also be the origin of another one's partner with the same words. (This
 * happens if some of several identical boilerplate provisions were deleted.)
 */
export function findUncertainMatches(comparison: DraftComparison): ReadonlyMap<number, readonly number[]> {
  let rivals = known.get(comparison);
  if (!rivals) known.set(comparison, (rivals = findRivals(comparison)));
  return rivals;
}

function findRivals(comparison: DraftComparison): ReadonlyMap<number, readonly number[]> {
  const { from, to, groups, groupOfFrom } = comparison;
  const [mine, theirs, added] = [byText(from), byText(to), unpairedByNumber(comparison)];
  const found = new Map<number, number[]>();
  const add = (i: number, ...may: readonly number[]) => found.set(i, [...(found.get(i) ?? []), ...may]);
  for (const group of groups) {
    const [i, j] = [group.from[0]!, group.to[0]!];
    if (group.from.length > 1 || group.to.length > 1 || from.unit[i] === i || to.unit[j] === j) continue;
    const after = (theirs.get(from.hash[i]!) ?? []).filter((each) => each !== j && hasSameOwnText(from, i, to, each));
    const before = (mine.get(to.hash[j]!) ?? []).filter((each) => each !== i && hasSameOwnText(from, each, to, j));
    // A new provision with the number that the older one had may be the older one, reworded, and the partner a copy.
    const alike = (added.get(numberAt(to.parent[j]!, from.number[i]!)) ?? []).filter(
      (each) => !after.includes(each) && comparison.likeness(i, each) >= LEAST_LIKENESS,
    );
    if (after.length === 0 && before.length === 0 && alike.length === 0) continue;
    const evidence = evidenceFor(comparison, i, j);
    const least = evidence - MORE;
    const others = [
      ...after.filter((each) => evidenceFor(comparison, i, each) > least),
      ...alike.filter((each) => evidenceFor(comparison, i, each) > evidence),
    ];
    const twins = before.filter((each) => evidenceFor(comparison, each, j) > least);
    if (others.length > 0 || twins.length > 0) add(i, j, ...others);
    for (const twin of twins) if (groupOfFrom[twin] === null) add(twin, j);
  }
  return found;
}

/** Groups the numbered provisions of the newer draft that have no counterpart by their parent and number. */
function unpairedByNumber({ to, groupOfTo }: DraftComparison): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  to.number.forEach((number, j) => {
    if (number === "" || groupOfTo[j] !== null || to.unit[j] === j) return;
    const place = numberAt(to.parent[j]!, number);
    found.set(place, [...(found.get(place) ?? []), j]);
  });
  return found;
}

function numberAt(parent: number, number: string): string {
  return `${parent} ${number}`;
}

/** Groups the provisions with words of their own by the hash of these. */
function byText({ textStart, textEnd, hash }: ComparedDraft): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let i = 0; i < textStart.length; i++) {
    if (textStart[i] === textEnd[i]) continue;
    const same = found.get(hash[i]!);
    if (same) same.push(i);
    else found.set(hash[i]!, [i]);
  }
  return found;
}

/** The start or end of a row of siblings counts half as much as a matching neighbour. */
const EDGE = 0.5;

function evidenceFor(comparison: DraftComparison, i: number, j: number): number {
  const { from, to, groupOfFrom } = comparison;
  const [parent, other] = [from.parent[i]!, to.parent[j]!];
  const isPaired = (one: number, next: number) => groupOfFrom[one]?.to.includes(next) === true;
  const hasSameParent = parent < 0 ? other < 0 : isPaired(parent, other);
  const neighbours = ([one, next]: readonly [number, number]) =>
    one < 0 || next < 0 ? Number(one < 0 && next < 0) * EDGE : Number(isPaired(one, next));
  const before = neighbours([siblingBefore(from, i), siblingBefore(to, j)]);
  const after = neighbours([siblingAfter(from, i), siblingAfter(to, j)]);
  if (!hasSameParent && Math.max(before, after) < 1) return 0;
  const number = from.number[i] !== "" && from.number[i] === to.number[j] ? NUMBER : 0;
  return (hasSameParent ? PARENT : 0) + number + before + after + Number(hasSameChild(comparison, i, j));
}

/** Returns whether a child of one provision has become a child of the other. */
function hasSameChild({ from, to, groupOfFrom }: DraftComparison, i: number, j: number): boolean {
  for (let child = i + 1; child < from.subtreeEnd[i]!; child = from.subtreeEnd[child]!) {
    if (groupOfFrom[child]?.to.some((each) => to.parent[each] === j)) return true;
  }
  return false;
}

/** Returns the previous sibling of a provision, or -1. */
function siblingBefore({ parent }: ComparedDraft, provision: number): number {
  let i = provision - 1;
  while (i > parent[provision]! && parent[i] !== parent[provision]) i = parent[i]!;
  return i > parent[provision]! ? i : -1;
}

function siblingAfter({ parent, subtreeEnd }: ComparedDraft, provision: number): number {
  const next = subtreeEnd[provision]!;
  return parent[next] === parent[provision] ? next : -1;
}
