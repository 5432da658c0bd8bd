import type { DraftComparison } from "../match/draftComparison.ts";
import { findEnclosingGroup } from "../match/unmovedGroups.ts";
import { isWordless } from "../match/comparedDraft.ts";

/** Where that stands which a provision without words of its own held. */
export interface ContentSuccessor {
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
export function findContentSuccessor(comparison: DraftComparison, provision: number): ContentSuccessor | null {
  const { from, to, groupOfFrom, groupOfTo } = comparison;
  if (groupOfFrom[provision] || !isWordless(from, provision)) return null;
  const [index, ...others] = [...new Set(becomeOf(comparison, provision))].sort((one, other) => one - other);
  if (index === undefined || others.some((each) => each >= to.subtreeEnd[index]!)) return null;
  const isInPlace = findEnclosingGroup(from, groupOfFrom, provision) === findEnclosingGroup(to, groupOfTo, index);
  return { index, isInPlace, share: shareIn(comparison, provision, index) };
}

/** The share of the words beneath a provision that are those of what has become `index` or what lies beneath it. */
function shareIn({ from, to, groupOfFrom, likeness }: DraftComparison, provision: number, index: number): number {
  let [there, all] = [0, 0];
  for (let i = provision + 1; i < from.subtreeEnd[provision]!; i++) {
    const words = from.textEnd[i]! - from.textStart[i]!;
    const became = groupOfFrom[i]?.to.filter((each) => each >= index && each < to.subtreeEnd[index]!) ?? [];
    there += words * Math.max(0, ...became.map((each) => likeness(i, each)));
    all += words;
  }
  return all === 0 ? 0 : there / all;
}

/** What came of what lies beneath a provision; of what has no counterpart, of what lies beneath that. */
function becomeOf(comparison: DraftComparison, provision: number): readonly number[] {
  const { from, groupOfFrom } = comparison;
  const found: number[] = [];
  for (let i = provision + 1; i < from.subtreeEnd[provision]!; i = from.subtreeEnd[i]!) {
    found.push(...(groupOfFrom[i]?.to ?? becomeOf(comparison, i)));
  }
  return found;
}
