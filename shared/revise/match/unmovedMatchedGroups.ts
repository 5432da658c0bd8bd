import type { DraftComparison } from "./draftComparison.ts";
import { longestIncreasingSubsequence } from "#shared/base/longestIncreasingSubsequence.ts";
import type { MatchedProvisionGroup } from "./provisionPairs.ts";
import type { ComparedDraft } from "./comparedDraft.ts";

/**
 * Finds the groups that have not moved: their surroundings match, and they belong to the largest set of groups there
 * that keeps its order. So a provision in an article that moved has not moved itself. If a provision is in one that was
 * added or deleted, the next one around that counts as its surroundings.
 */
export function findUnmovedMatchedGroups(comparison: DraftComparison): ReadonlySet<MatchedProvisionGroup> {
  const { from, to, groups, groupOfFrom, groupOfTo } = comparison;
  const byParentGroup = new Map<MatchedProvisionGroup | null, MatchedProvisionGroup[]>();
  for (const group of groups) {
    const parentGroup = findEnclosingMatchedGroup(from, groupOfFrom, group.from[0]!);
    if (parentGroup !== findEnclosingMatchedGroup(to, groupOfTo, group.to[0]!)) continue;
    const row = byParentGroup.get(parentGroup);
    if (row) row.push(group);
    else byParentGroup.set(parentGroup, [group]);
  }
  return new Set([...byParentGroup.values()].flatMap(inOrder));
}

/** Returns the group of the nearest enclosing provision that has one; null if there is none. */
export function findEnclosingMatchedGroup(
  { parent }: ComparedDraft,
  of: readonly (MatchedProvisionGroup | null)[],
  provision: number,
): MatchedProvisionGroup | null {
  let around = parent[provision]!;
  while (around >= 0 && of[around] === null) around = parent[around]!;
  return around < 0 ? null : of[around]!;
}

/** Returns the largest set of groups that keeps its order. */
function inOrder(groups: readonly MatchedProvisionGroup[]): readonly MatchedProvisionGroup[] {
  const sorted = [...groups].sort((one, other) => one.from[0]! - other.from[0]!);
  const ascending = longestIncreasingSubsequence(sorted.map(({ to }, i) => [i, to[0]!]));
  return ascending.map(([i]) => sorted[i]!);
}
