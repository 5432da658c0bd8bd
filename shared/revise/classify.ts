import type { Match, MatchKind, Reason } from "./became.ts";
import type { Comparison } from "./comparison.ts";
import { lastWhere } from "./flow.ts";
import type { Group } from "./pairs.ts";
import { sameWords } from "./side.ts";

/** How far each reason alone would go, 0 to 1; together they go further. */
const SURE = { heading: 0.5, number: 0.3, order: 0.3 } as const;

/** What a comparison found, with what happened, how sure that is, and why; what has no partner was deleted or added. */
export function classify(comparison: Comparison): readonly Match[] {
  const { from, to, groups } = comparison;
  const [matchedFrom, matchedTo] = [new Map<number, Group>(), new Map<number, Group>()];
  for (const group of groups) {
    for (const i of group.from) matchedFrom.set(i, group);
    for (const j of group.to) matchedTo.set(j, group);
  }
  const inPlace = inOrder(groups);
  const belongs = (i: number, j: number) => (i < 0 ? j < 0 : matchedFrom.get(i)?.to.includes(j) === true);
  const matches = groups.map((group) => {
    const isHome = belongs(from.parent[group.from[0]!]!, to.parent[group.to[0]!]!);
    return matchOf(comparison, group, isHome && inPlace.has(group));
  });
  const gone = from.draft.provisions.flatMap((_, i) => (matchedFrom.has(i) ? [] : [alone([i], [], "deleted")]));
  const fresh = to.draft.provisions.flatMap((_, j) => (matchedTo.has(j) ? [] : [alone([], [j], "added")]));
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
  const alike = isSame && from.end[i]! > from.own[i]! ? 1 : likenessOf(comparison, group);
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
  return { ...group, kind, confidence: Math.round((1 - doubt) * 100) / 100, reasons };
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
