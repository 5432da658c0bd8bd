import type { DraftComparison } from "../match/draftComparison.ts";
import { findEnclosingMatchedGroup } from "../match/unmovedMatchedGroups.ts";
import { isProvisionWithoutWords } from "../match/comparedDraft.ts";

/** Where the content of a provision without words of its own is now. */
export interface ContentSuccessor {
  /** The index in the newer draft. */
  readonly index: number;
  /** Whether it is in the counterpart of the provision's surroundings. */
  readonly isInPlace: boolean;
  /** How much of the content is there: a share of its words. */
  readonly share: number;
}

/**
 * Finds the one provision that the content of a provision without a counterpart has become. The provision must have no
 * words of its own, as when the newer draft keeps only one of its options. Returns null if none of the content is
 * found, or if it is in several places.
 */
export function findContentSuccessor(comparison: DraftComparison, provision: number): ContentSuccessor | null {
  const { from, to, groupOfFrom, groupOfTo } = comparison;
  if (groupOfFrom[provision] || !isProvisionWithoutWords(from, provision)) return null;
  const [index, ...others] = [...new Set(successorsBeneath(comparison, provision))].sort((one, other) => one - other);
  if (index === undefined || others.some((each) => each >= to.subtreeEnd[index]!)) return null;
  const isInPlace =
    findEnclosingMatchedGroup(from, groupOfFrom, provision) === findEnclosingMatchedGroup(to, groupOfTo, index);
  return { index, isInPlace, share: shareIn(comparison, provision, index) };
}

/** Returns the share of the words beneath a provision that are now in `index` or beneath it. */
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

/**
 * Returns the successors of the children of a provision; for a child without a counterpart, those of its own children.
 */
function successorsBeneath(comparison: DraftComparison, provision: number): readonly number[] {
  const { from, groupOfFrom } = comparison;
  const found: number[] = [];
  for (let i = provision + 1; i < from.subtreeEnd[provision]!; i = from.subtreeEnd[i]!) {
    found.push(...(groupOfFrom[i]?.to ?? successorsBeneath(comparison, i)));
  }
  return found;
}
