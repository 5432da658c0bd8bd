import type { Comparison } from "./comparison.ts";
import { groupAround } from "./inplace.ts";
import { isWordless } from "./side.ts";

/** Where that stands which a provision without words of its own held. */
export interface Held {
  /** The index in the newer draft. */
  readonly index: number;
  /** Whether it lies in what is around the provision now. */
  readonly isInPlace: boolean;
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
  return { index, isInPlace: groupAround(from, ofFrom, provision) === groupAround(to, ofTo, index) };
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
