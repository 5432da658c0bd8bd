import type { Comparison } from "./comparison.ts";
import { groupAround } from "./inplace.ts";
import { isWordless } from "./side.ts";

/** Where that stands which a provision without words of its own held. */
export interface Held {
  /** The index in the newer draft. */
  readonly index: number;
  /** Whether it lies in what is around the provision now. */
  readonly isInPlace: boolean;
  /** How much of what the provision held stands there: a share of its words. */
  readonly share: number;
}

/**
 * The one provision that has become what a provision without a counterpart held, which has no words but those: one of its
 * options is all that the newer draft says. Null if none of them is there, or they stand in several places.
 */
export function whereHeld(comparison: Comparison, provision: number): Held | null {
  const { from, to, ofFrom, ofTo } = comparison;
  if (ofFrom[provision] || !isWordless(from, provision)) return null;
  const [index, ...others] = [...new Set(becomeOf(comparison, provision))].sort((one, other) => one - other);
  if (index === undefined || others.some((each) => each >= to.below[index]!)) return null;
  const isInPlace = groupAround(from, ofFrom, provision) === groupAround(to, ofTo, index);
  return { index, isInPlace, share: shareIn(comparison, provision, index) };
}

/** The share of the words beneath a provision that are those of what has become `index` or what lies beneath it. */
function shareIn({ from, to, ofFrom, likeness }: Comparison, provision: number, index: number): number {
  let [there, all] = [0, 0];
  for (let i = provision + 1; i < from.below[provision]!; i++) {
    const words = from.end[i]! - from.own[i]!;
    const became = ofFrom[i]?.to.filter((each) => each >= index && each < to.below[index]!) ?? [];
    there += words * Math.max(0, ...became.map((each) => likeness(i, each)));
    all += words;
  }
  return all === 0 ? 0 : there / all;
}

/** What came of what lies beneath a provision; of what has no counterpart, of what lies beneath that. */
function becomeOf(comparison: Comparison, provision: number): readonly number[] {
  const { from, ofFrom } = comparison;
  const found: number[] = [];
  for (let i = provision + 1; i < from.below[provision]!; i = from.below[i]!) {
    found.push(...(ofFrom[i]?.to ?? becomeOf(comparison, i)));
  }
  return found;
}
