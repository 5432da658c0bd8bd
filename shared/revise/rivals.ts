import type { Comparison } from "./comparison.ts";
import { saysTheSame, type Side } from "./side.ts";

/** What speaks for a pair besides its words: the same parent, the same number, the same neighbours before and after. */
const PARENT = 2;
const [NUMBER, BEFORE, AFTER] = [1, 1, 1];

const known = new WeakMap<Comparison, ReadonlyMap<number, readonly number[]>>();

/**
 * For provisions of the older draft of which it is not certain which one they are, though they have a partner: others of
 * the newer draft that say the very same and for which as much speaks. An empty list where another of the older draft may
 * as well be what the partner is. (Boilerplate of which some was deleted.)
 */
export function rivalsOf(comparison: Comparison): ReadonlyMap<number, readonly number[]> {
  let rivals = known.get(comparison);
  if (!rivals) known.set(comparison, (rivals = findRivals(comparison)));
  return rivals;
}

function findRivals(comparison: Comparison): ReadonlyMap<number, readonly number[]> {
  const { from, to, groups } = comparison;
  const [mine, theirs] = [byText(from), byText(to)];
  const found = new Map<number, readonly number[]>();
  for (const group of groups) {
    const [i, j] = [group.from[0]!, group.to[0]!];
    if (group.from.length > 1 || group.to.length > 1 || from.unit[i] === i || to.unit[j] === j) continue;
    const others = (theirs.get(from.hash[i]!) ?? []).filter((each) => each !== j && saysTheSame(from, i, to, each));
    const before = (mine.get(to.hash[j]!) ?? []).filter((each) => each !== i && saysTheSame(from, each, to, j));
    if (others.length === 0 && before.length === 0) continue;
    const evidence = evidenceFor(comparison, i, j);
    const rivals = others.filter((each) => evidenceFor(comparison, i, each) >= evidence);
    if (rivals.length > 0 || before.some((each) => evidenceFor(comparison, each, j) >= evidence)) found.set(i, rivals);
  }
  return found;
}

/** The provisions with words of their own, by the hash of these. */
function byText({ own, end, hash }: Side): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let i = 0; i < own.length; i++) {
    if (own[i] === end[i]) continue;
    const same = found.get(hash[i]!);
    if (same) same.push(i);
    else found.set(hash[i]!, [i]);
  }
  return found;
}

function evidenceFor({ from, to, ofFrom }: Comparison, i: number, j: number): number {
  const belong = (one: number, other: number) => {
    if (one < 0 || one >= from.own.length) return other < 0 || other >= to.own.length;
    return ofFrom[one]?.to.includes(other) === true;
  };
  const parent = belong(from.parent[i]!, to.parent[j]!) ? PARENT : 0;
  const number = from.number[i] !== "" && from.number[i] === to.number[j] ? NUMBER : 0;
  const neighbours = Number(belong(i - 1, j - 1)) * BEFORE + Number(belong(from.below[i]!, to.below[j]!)) * AFTER;
  return parent + number + neighbours;
}
