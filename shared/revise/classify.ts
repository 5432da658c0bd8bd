import type { Match, MatchKind, Reason } from "./became.ts";
import { lastWhere } from "./flow.ts";
import type { Side } from "./side.ts";
import type { Likenesses } from "./similar.ts";

/** Each provision's partner (-1 for none) as matches with their kind, confidence and reasons. */
export function classify(a: Side, b: Side, likenesses: Likenesses, partner: Int32Array): readonly Match[] {
  const inPlace = inOrder(partner);
  const taken = new Set(partner);
  const matches: Match[] = [];
  partner.forEach((j, i) => {
    if (j < 0) matches.push({ from: [i], to: [], kind: "deleted", confidence: 1, reasons: [] });
    else matches.push(matchOf(a, b, likenesses, partner, i, inPlace.has(i)));
  });
  b.draft.provisions.forEach((_, j) => {
    if (!taken.has(j)) matches.push({ from: [], to: [j], kind: "added", confidence: 1, reasons: [] });
  });
  return matches;
}

function matchOf(a: Side, b: Side, likenesses: Likenesses, partner: Int32Array, i: number, inPlace: boolean): Match {
  const j = partner[i]!;
  const [one, other] = [a.draft.provisions[i]!, b.draft.provisions[j]!];
  const sameWords = sameRow(a.ids.subarray(a.heading[i], a.end[i]), b.ids.subarray(b.heading[j], b.end[j]));
  const alike = sameWords ? 1 : likenesses.of(i, j);
  const reasons: Reason[] = [];
  if (one.heading !== "" && one.heading === other.heading) reasons.push({ code: "heading" });
  if (a.number[i] !== "" && a.number[i] === b.number[j]) reasons.push({ code: "number" });
  const parentThere = a.parent[i]! < 0 ? -1 : partner[a.parent[i]!]!;
  const isHome = parentThere === b.parent[j];
  if (inPlace && isHome) reasons.push({ code: "order" });
  if (alike > 0) reasons.push({ code: "text", params: { percent: Math.round(alike * 100) } });
  const kind: MatchKind =
    !isHome || !inPlace ? "moved" : one.address !== other.address ? "renumbered" : sameWords ? "same" : "edited";
  const confidence = Math.min(1, alike * 0.7 + 0.15 * (reasons.length - (alike > 0 ? 1 : 0)) + (sameWords ? 0.15 : 0));
  return { from: [i], to: [j], kind, confidence, reasons };
}

function sameRow(one: Int32Array, other: Int32Array): boolean {
  return one.length === other.length && one.every((each, i) => each === other[i]);
}

/** The provisions whose partners keep one order: as many as can be. */
function inOrder(partner: Int32Array): ReadonlySet<number> {
  const tops: number[] = [];
  const before = new Int32Array(partner.length).fill(-1);
  partner.forEach((j, i) => {
    if (j < 0) return;
    const last = lastWhere(tops.length, (k) => partner[tops[k]!]! < j);
    before[i] = tops[last] ?? -1;
    tops[last + 1] = i;
  });
  const kept = new Set<number>();
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i]!) kept.add(i);
  return kept;
}
