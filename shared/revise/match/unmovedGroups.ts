import type { DraftComparison } from "./draftComparison.ts";
import { binarySearchLast } from "../words/textFlow.ts";
import type { ProvisionGroup } from "./provisionPairs.ts";
import type { ComparedDraft } from "./comparedDraft.ts";

/**
 * The groups that have not moved: what they lie in belongs together, too, and of those that lie there as many as can be
 * keep one order. So what lies in an article that moved has not moved by itself. What lies in something that is new, or
 * is gone, lies in what that lies in.
 */
export function findUnmovedGroups(comparison: DraftComparison): ReadonlySet<ProvisionGroup> {
  const { from, to, groups, groupOfFrom, groupOfTo } = comparison;
  const homes = new Map<ProvisionGroup | null, ProvisionGroup[]>();
  for (const group of groups) {
    const home = findEnclosingGroup(from, groupOfFrom, group.from[0]!);
    if (home !== findEnclosingGroup(to, groupOfTo, group.to[0]!)) continue;
    const row = homes.get(home);
    if (row) row.push(group);
    else homes.set(home, [group]);
  }
  return new Set([...homes.values()].flatMap(inOrder));
}

/** The group of the nearest provision around one that has any; null where there is none. */
export function findEnclosingGroup(
  { parent }: ComparedDraft,
  of: readonly (ProvisionGroup | null)[],
  provision: number,
): ProvisionGroup | null {
  let around = parent[provision]!;
  while (around >= 0 && of[around] === null) around = parent[around]!;
  return around < 0 ? null : of[around]!;
}

/** As many of the groups as keep one order. */
function inOrder(groups: readonly ProvisionGroup[]): readonly ProvisionGroup[] {
  const sorted = [...groups].sort((one, other) => one.from[0]! - other.from[0]!);
  const tops: number[] = [];
  const before = new Int32Array(sorted.length).fill(-1);
  sorted.forEach(({ to }, i) => {
    const last = binarySearchLast(tops.length, (k) => sorted[tops[k]!]!.to[0]! < to[0]!);
    before[i] = tops[last] ?? -1;
    tops[last + 1] = i;
  });
  const kept: ProvisionGroup[] = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i]!) kept.push(sorted[i]!);
  return kept;
}
