import type { Pairs } from "./pairs.ts";
import type { Phrases } from "./phrases.ts";
import type { Side } from "./side.ts";

/** Of a text that was split off or merged into another, at least this share of its words stands there. */
const MOSTLY = 0.6;

/** Pairs texts without a partner with one that has another: most of what they say is said there, and was not before. */
export function pairSplitTexts(a: Side, b: Side, phrases: Phrases, pairs: Pairs): void {
  const every = (side: Side) => side.unit.map((unit, i) => (unit === i ? -1 : i));
  const isFree = (side: Side, free: (i: number) => boolean) => every(side).map((i) => (i >= 0 && free(i) ? i : -1));
  const freeTo = isFree(b, (j) => pairs.isFreeTo(j));
  const freeFrom = isFree(a, (i) => pairs.isFreeFrom(i));
  const splits = best(phrases.shared(every(a), freeTo), "to", (from, to) => {
    const partner = pairs.to[from]!;
    if (partner < 0) return 0;
    const spare = phrases.weight("from", from) - phrases.common(from, partner);
    return Math.min(phrases.common(from, to), spare) / phrases.weight("to", to);
  });
  const merges = best(phrases.shared(freeFrom, every(b)), "from", (from, to) => {
    const partner = pairs.from[to]!;
    if (partner < 0) return 0;
    const spare = phrases.weight("to", to) - phrases.common(partner, to);
    return Math.min(phrases.common(from, to), spare) / phrases.weight("from", from);
  });
  for (const [to, from] of splits) pairs.split(from, to);
  for (const [from, to] of merges) if (pairs.isFreeFrom(from)) pairs.merge(from, to);
}

/** For each text without a partner the one that it belongs to with the largest share, and at least with `MOSTLY`. */
function best(
  shared: readonly { readonly from: number; readonly to: number }[],
  free: "from" | "to",
  share: (from: number, to: number) => number,
): readonly (readonly [number, number])[] {
  const found = new Map<number, { readonly other: number; readonly share: number }>();
  for (const each of shared) {
    const [key, other] = free === "from" ? [each.from, each.to] : [each.to, each.from];
    const here = share(each.from, each.to);
    const known = found.get(key);
    if (here < MOSTLY || (known && (known.share > here || (known.share === here && known.other < other)))) continue;
    found.set(key, { other, share: here });
  }
  return [...found].map(([key, { other }]) => [key, other] as const).sort((one, next) => one[0] - next[0]);
}
