import type { Comparison } from "./comparison.ts";
import { lastWhere } from "./flow.ts";
import type { Group } from "./pairs.ts";
import type { Side } from "./side.ts";

/**
 * The groups that have not moved: what they lie in belongs together, too, and of those that lie there as many as can be
 * keep one order. So what lies in an article that moved has not moved by itself. What lies in something that is new, or
 * is gone, lies in what that lies in.
 */
export function groupsInPlace(comparison: Comparison): ReadonlySet<Group> {
  const { from, to, groups, ofFrom, ofTo } = comparison;
  const homes = new Map<Group | null, Group[]>();
  for (const group of groups) {
    const home = groupAround(from, ofFrom, group.from[0]!);
    if (home !== groupAround(to, ofTo, group.to[0]!)) continue;
    const row = homes.get(home);
    if (row) row.push(group);
    else homes.set(home, [group]);
  }
  return new Set([...homes.values()].flatMap(inOrder));
}

/** The group of the nearest provision around one that has any; null where there is none. */
export function groupAround({ parent }: Side, of: readonly (Group | null)[], provision: number): Group | null {
  let around = parent[provision]!;
  while (around >= 0 && of[around] === null) around = parent[around]!;
  return around < 0 ? null : of[around]!;
}

/** As many of the groups as keep one order. */
function inOrder(groups: readonly Group[]): readonly Group[] {
  const sorted = [...groups].sort((one, other) => one.from[0]! - other.from[0]!);
  const tops: number[] = [];
  const before = new Int32Array(sorted.length).fill(-1);
  sorted.forEach(({ to }, i) => {
    const last = lastWhere(tops.length, (k) => sorted[tops[k]!]!.to[0]! < to[0]!);
    before[i] = tops[last] ?? -1;
    tops[last + 1] = i;
  });
  const kept: Group[] = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i]!) kept.push(sorted[i]!);
  return kept;
}
