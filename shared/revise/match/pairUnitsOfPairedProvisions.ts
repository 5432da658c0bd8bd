import type { ComparedDraft } from "./comparedDraft.ts";
import type { ProvisionPairs } from "./provisionPairs.ts";

/**
 * A unit has become the one in which most of its words are, if these are more than this share of them, counting whole
 * provisions that are paired. (`npm run bench:revise`, heavy: at 0.5 five more of 21,440 quotes are ambiguous; at 0.3
 * none fewer.)
 */
const LEAST_SHARE = 0.4;

/**
 * Pairs the units that are still unpaired although most of their provisions are paired: an article that was merged into
 * another, or split off from one, and then edited so much that its phrases do not tell.
 */
export function pairUnitsOfPairedProvisions(a: ComparedDraft, b: ComparedDraft, pairs: ProvisionPairs): void {
  const gone = findDestinations(
    a,
    b,
    (from) => pairs.isUnpairedFrom(from),
    (from) => pairs.counterpartsOf(from),
  );
  const come = findDestinations(
    b,
    a,
    (to) => pairs.isUnpairedTo(to),
    (to) => pairs.originsOf(to),
  );
  for (const [from, to] of gone) {
    if (pairs.from[to]! >= 0) pairs.merge(from, to);
    else if (come.get(to) === from) pairs.join(from, to);
  }
  for (const [to, from] of come) if (pairs.isUnpairedTo(to) && pairs.to[from]! >= 0) pairs.split(from, to);
}

/** Finds the unit of the other draft, of the same kind, in which most of each unpaired unit is. */
function findDestinations(
  side: ComparedDraft,
  other: ComparedDraft,
  isUnpaired: (unit: number) => boolean,
  counterpartsOf: (provision: number) => readonly number[],
): ReadonlyMap<number, number> {
  const [words, there] = [new Map<number, number>(), new Map<number, Map<number, number>>()];
  side.unit.forEach((unit, i) => {
    if (unit < 0 || !isUnpaired(unit)) return;
    const size = side.textEnd[i]! - side.textStart[i]!;
    words.set(unit, (words.get(unit) ?? 0) + size);
    const [counterpart] = i === unit ? [] : counterpartsOf(i);
    const place = counterpart === undefined ? -1 : other.unit[counterpart]!;
    if (place < 0 || side.draft.provisions[unit]!.kind !== other.draft.provisions[place]!.kind) return;
    const found = there.get(unit) ?? new Map<number, number>();
    there.set(unit, found.set(place, (found.get(place) ?? 0) + size));
  });
  return new Map(
    [...there].flatMap(([unit, places]) => {
      let [place, most] = [-1, LEAST_SHARE * words.get(unit)!];
      for (const [each, size] of places) if (size > most) [place, most] = [each, size];
      return place < 0 ? [] : [[unit, place] as const];
    }),
  );
}
