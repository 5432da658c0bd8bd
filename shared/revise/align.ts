import type { Draft } from "../draft/draft.ts";
import { assign, type Edge } from "./assign.ts";
import type { Match } from "./became.ts";
import { classify } from "./classify.ts";
import { sidesOf, type Side } from "./side.ts";
import { Likenesses } from "./similar.ts";

/** What a provision's words, heading and number are worth as evidence that it is the same one. */
const WORDS = 1;
const HEADING = 0.5;
const NUMBER = 0.15;
/** Less than this is no evidence. */
const LEAST = 0.3;
/** Where a provision is so much more like one elsewhere, the order does not pair it with its neighbour. */
const MUCH_LIKER = 0.3;

/** Which provisions of two drafts belong together: units with a heading first, then what lies in each, then the rest. */
export function matchProvisions(from: Draft, to: Draft): readonly Match[] {
  const [a, b] = sidesOf(from, to);
  const likenesses = new Likenesses(a, b);
  const candidates = likenesses.candidates();
  const partner = matchUnits(a, b, likenesses, candidates);
  const best = bestElsewhere(a, b, likenesses, candidates);
  for (const [unit, members] of membersOf(a)) {
    const there = unit < 0 ? -1 : partner[unit]!;
    if (unit >= 0 && there < 0) continue;
    matchInOrder(a, b, likenesses, members, membersOf(b).get(there) ?? [], best, partner);
  }
  matchTheRest(a, b, likenesses, candidates, partner);
  return classify(a, b, likenesses, partner);
}

const members = new WeakMap<Side, ReadonlyMap<number, readonly number[]>>();

/** What lies in each unit, the unit itself apart; what lies in none under -1. */
function membersOf(side: Side): ReadonlyMap<number, readonly number[]> {
  const known = members.get(side);
  if (known) return known;
  const found = new Map<number, number[]>();
  side.unit.forEach((unit, i) => {
    if (unit !== i) found.set(unit, [...(found.get(unit) ?? []), i]);
  });
  members.set(side, found);
  return found;
}

function headingAlike(a: Side, i: number, b: Side, j: number): number {
  const one = a.ids.subarray(a.heading[i], a.own[i]);
  const other = b.ids.subarray(b.heading[j], b.own[j]);
  if (one.length === 0 || other.length === 0) return 0;
  const theirs = new Set(other);
  const both = [...new Set(one)].filter((word) => theirs.has(word)).length;
  return (2 * both) / (new Set(one).size + theirs.size);
}

/** Units are as alike as the words of all that lies in them, their headings and their numbers. */
function matchUnits(a: Side, b: Side, likenesses: Likenesses, candidates: readonly (readonly number[])[]): Int32Array {
  const isUnit = (side: Side, i: number) => side.unit[i] === i;
  const votes = new Map<number, Map<number, number>>();
  const size = (side: Side, unit: number) =>
    [unit, ...(membersOf(side).get(unit) ?? [])].reduce((sum, i) => sum + side.end[i]! - side.own[i]!, 0);
  a.unit.forEach((unit, i) => {
    if (unit < 0) return;
    for (const j of candidates[i]!.slice(0, 3)) {
      const there = b.unit[j]!;
      if (there < 0) continue;
      const words = Math.min(a.end[i]! - a.own[i]!, b.end[j]! - b.own[j]!) * likenesses.of(i, j);
      const row = votes.get(unit) ?? new Map<number, number>();
      votes.set(unit, row.set(there, (row.get(there) ?? 0) + words));
    }
  });
  const edges: Edge[] = [];
  const theirs = b.draft.provisions.map((_, j) => j).filter((j) => isUnit(b, j));
  a.draft.provisions.forEach((_, i) => {
    if (!isUnit(a, i)) return;
    for (const j of theirs) {
      if (a.draft.provisions[i]!.kind !== b.draft.provisions[j]!.kind) continue;
      const all = size(a, i) + size(b, j);
      const words = all === 0 ? 0 : Math.min(1, (2 * (votes.get(i)?.get(j) ?? 0)) / all);
      const number = a.number[i] !== "" && a.number[i] === b.number[j] ? NUMBER : 0;
      const worth = WORDS * words + HEADING * headingAlike(a, i, b, j) + number;
      if (worth >= LEAST) edges.push({ row: i, column: j, worth });
    }
  });
  return assign(a.draft.provisions.length, b.draft.provisions.length, edges);
}

function bestElsewhere(
  a: Side,
  b: Side,
  likenesses: Likenesses,
  candidates: readonly (readonly number[])[],
): readonly [Float64Array, Float64Array] {
  const [mine, theirs] = [new Float64Array(a.unit.length), new Float64Array(b.unit.length)];
  candidates.forEach((list, i) => {
    for (const j of list) {
      const alike = likenesses.of(i, j);
      mine[i] = Math.max(mine[i]!, alike);
      theirs[j] = Math.max(theirs[j]!, alike);
    }
  });
  return [mine, theirs];
}

/** The most that can be paired without crossing (Needleman and Wunsch 1970). */
function matchInOrder(
  a: Side,
  b: Side,
  likenesses: Likenesses,
  mine: readonly number[],
  theirs: readonly number[],
  [bestOfMine, bestOfTheirs]: readonly [Float64Array, Float64Array],
  partner: Int32Array,
): void {
  const width = theirs.length + 1;
  const table = new Float64Array((mine.length + 1) * width);
  const gains = new Float64Array(mine.length * theirs.length);
  for (let i = mine.length - 1; i >= 0; i--) {
    for (let j = theirs.length - 1; j >= 0; j--) {
      const [one, other] = [mine[i]!, theirs[j]!];
      const alike = likenesses.of(one, other);
      const isElsewhere = Math.max(bestOfMine[one]!, bestOfTheirs[other]!) > alike + MUCH_LIKER;
      const number = a.number[one] !== "" && a.number[one] === b.number[other] ? NUMBER : 0;
      const gain = isElsewhere ? 0 : WORDS * alike + number + HEADING * headingAlike(a, one, b, other) - LEAST;
      gains[i * theirs.length + j] = gain;
      const paired = gain > 0 ? gain + table[(i + 1) * width + j + 1]! : 0;
      table[i * width + j] = Math.max(paired, table[(i + 1) * width + j]!, table[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < mine.length && j < theirs.length;) {
    const here = table[i * width + j]!;
    if (here === table[(i + 1) * width + j]) i++;
    else if (here === table[i * width + j + 1]) j++;
    else partner[mine[i++]!] = theirs[j++]!;
  }
}

/** What is left, wherever it stands. */
function matchTheRest(
  a: Side,
  b: Side,
  likenesses: Likenesses,
  candidates: readonly (readonly number[])[],
  partner: Int32Array,
): void {
  const taken = new Set(partner);
  const edges: Edge[] = [];
  candidates.forEach((list, i) => {
    if (partner[i]! >= 0 || a.unit[i] === i) return;
    for (const j of list) {
      if (taken.has(j) || b.unit[j] === j) continue;
      const worth = likenesses.of(i, j) - LEAST;
      if (worth > 0) edges.push({ row: i, column: j, worth });
    }
  });
  assign(partner.length, b.draft.provisions.length, edges).forEach((j, i) => {
    if (j >= 0) partner[i] = j;
  });
}
