import type { Match, MatchKind, Reason } from "./became.ts";
import type { Comparison } from "./comparison.ts";
import { lastWhere } from "./flow.ts";
import type { Group } from "./pairs.ts";
import { sameWords, type Side } from "./side.ts";

/** How far each reason alone would go, 0 to 1; together they go further. */
const SURE = { heading: 0.5, number: 0.3, order: 0.3 } as const;

/** What does not say the same is never quite sure. */
const MOST_SURE = 0.99;

/** What a comparison found, with what happened, how sure that is, and why; what has no partner was deleted or added. */
export function classify(comparison: Comparison): readonly Match[] {
  const { from, to, groups, ofFrom, ofTo } = comparison;
  const inPlace = inOrder(groups);
  const belongs = (i: number, j: number) => (i < 0 ? j < 0 : ofFrom[i]?.to.includes(j) === true);
  const matches = groups.map((group) => {
    const isHome = belongs(from.parent[group.from[0]!]!, to.parent[group.to[0]!]!);
    return matchOf(comparison, group, isHome && inPlace.has(group));
  });
  const gone = from.draft.provisions.flatMap((_, i) => (ofFrom[i] ? [] : [alone([i], [], "deleted")]));
  const fresh = to.draft.provisions.flatMap((_, j) => (ofTo[j] ? [] : [alone([], [j], "added")]));
  return [...matches, ...gone, ...fresh];
}

function alone(from: readonly number[], to: readonly number[], kind: MatchKind): Match {
  return { from, to, kind, confidence: 1, reasons: [] };
}

function matchOf(comparison: Comparison, group: Group, isInPlace: boolean): Match {
  const { from, to } = comparison;
  const [i, j] = [group.from[0]!, group.to[0]!];
  const [one, other] = [from.draft.provisions[i]!, to.draft.provisions[j]!];
  const isSame = sameWords(from, from.heading[i]!, from.end[i]!, to, to.heading[j]!, to.end[j]!);
  const alike =
    from.own[i] === from.end[i] ? childrenAlike(comparison, group) : isSame ? 1 : likenessOf(comparison, group);
  const reasons: Reason[] = [];
  const isHeading = from.own[i]! > from.heading[i]!;
  if (isHeading && sameWords(from, from.heading[i]!, from.own[i]!, to, to.heading[j]!, to.own[j]!))
    reasons.push({ code: "heading" });
  if (from.number[i] !== "" && from.number[i] === to.number[j]) reasons.push({ code: "number" });
  if (isInPlace) reasons.push({ code: "order" });
  const doubt = reasons.reduce((rest, { code }) => rest * (1 - (code === "text" ? 0 : SURE[code])), 1 - alike);
  if (alike > 0) reasons.push({ code: "text", params: { percent: Math.round(alike * 100) } });
  const isOne = group.from.length === 1 && group.to.length === 1;
  const kind = !isOne
    ? group.to.length > 1
      ? "split"
      : "merged"
    : !isInPlace
      ? "moved"
      : one.address !== other.address
        ? "renumbered"
        : isSame
          ? "same"
          : "edited";
  return {
    ...group,
    kind,
    confidence: alike === 1 ? 1 : Math.min(MOST_SURE, Math.round((1 - doubt) * 100) / 100),
    reasons,
  };
}

/** Of what says nothing of its own, the share of its children that are children of the other (Dice); 1 where there are none. */
function childrenAlike({ from, to, ofFrom }: Comparison, group: Group): number {
  const mine = group.from.flatMap((i) => childrenOf(from, i));
  const theirs = new Set(group.to.flatMap((j) => childrenOf(to, j)));
  if (mine.length + theirs.size === 0) return 1;
  const both = mine.filter((child) => ofFrom[child]?.to.some((each) => theirs.has(each))).length;
  return (2 * both) / (mine.length + theirs.size);
}

function childrenOf({ below }: Side, parent: number): readonly number[] {
  const children: number[] = [];
  for (let i = parent + 1; i < below[parent]!; i = below[i]!) children.push(i);
  return children;
}

/** Of several the most that two of them are alike. */
function likenessOf({ likeness }: Comparison, { from, to }: Group): number {
  return Math.max(...from.flatMap((i) => to.map((j) => likeness(i, j))));
}

/** The groups that keep one order: as many as can be. */
function inOrder(groups: readonly Group[]): ReadonlySet<Group> {
  const sorted = [...groups].sort((one, other) => one.from[0]! - other.from[0]!);
  const tops: number[] = [];
  const before = new Int32Array(sorted.length).fill(-1);
  sorted.forEach(({ to }, i) => {
    const last = lastWhere(tops.length, (k) => sorted[tops[k]!]!.to[0]! < to[0]!);
    before[i] = tops[last] ?? -1;
    tops[last + 1] = i;
  });
  const kept = new Set<Group>();
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i]!) kept.add(sorted[i]!);
  return kept;
}
