import type { ProvisionPairs } from "./provisionPairs.ts";
import type { PhraseIndex } from "./phraseIndex.ts";
import type { ComparedDraft } from "./comparedDraft.ts";

/**
 * Of a text that was split off or merged into another, at least this share of its words stands there. (Between 0.5 and
 * 0.7 no figure of `npm run bench:revise` changes by 0.2 %.)
 */
const MOSTLY = 0.6;
/** Beside its other part a text counts with at least so many words; elsewhere in the unit fewer than these are chance. */
const [LEAST_BESIDE, LEAST_AWAY] = [3, 8];
/** So many provisions away is beside. */
const BESIDE = 3;

/**
 * Pairs texts without a partner with one that has another: most of what they say is said there, and was not before.
 * Where they stand beside its partner, or in what its unit became.
 */
export function pairSplitTexts(a: ComparedDraft, b: ComparedDraft, phrases: PhraseIndex, pairs: ProvisionPairs): void {
  const every = (side: ComparedDraft) => side.unit.map((unit, i) => (unit === i ? -1 : i));
  const only = (all: Int32Array, isFree: (i: number) => boolean) => all.map((i) => (i >= 0 && isFree(i) ? i : -1));
  const freeTo = only(every(b), (j) => pairs.isUnpairedTo(j));
  const freeFrom = only(every(a), (i) => pairs.isUnpairedFrom(i));
  const inUnit = (from: number, to: number) => {
    const [one, other] = [a.unit[from]!, b.unit[to]!];
    return one < 0 ? other < 0 : pairs.counterpartsOf(one).includes(other);
  };
  const splits = phrases.findSharedPhrases(every(a), freeTo).flatMap(({ from, to }): Part[] => {
    const partner = pairs.to[from]!;
    if (partner < 0 || !isLikelyPart(b, to, partner, inUnit(from, to))) return [];
    const whole = phrases.weight("from", from) - phrases.commonWeight(from, partner);
    return [{ part: to, of: from, common: phrases.commonWeight(from, to), own: phrases.weight("to", to), whole }];
  });
  for (const { part, of } of chosen(splits)) pairs.split(of, part);
  const merges = phrases.findSharedPhrases(freeFrom, every(b)).flatMap(({ from, to }): Part[] => {
    const partner = pairs.from[to]!;
    if (partner < 0 || !isLikelyPart(a, from, partner, inUnit(from, to))) return [];
    const whole = phrases.weight("to", to) - phrases.commonWeight(partner, to);
    return [{ part: from, of: to, common: phrases.commonWeight(from, to), own: phrases.weight("from", from), whole }];
  });
  for (const { part, of } of chosen(merges)) pairs.merge(part, of);
}

/** A text that may be a part of another one: what both say, it says, and the other one says besides its partner, by weight. */
interface Part {
  readonly part: number;
  readonly of: number;
  readonly common: number;
  readonly own: number;
  readonly whole: number;
}

function isLikelyPart({ textStart, textEnd }: ComparedDraft, part: number, partner: number, inUnit: boolean): boolean {
  const words = textEnd[part]! - textStart[part]!;
  return Math.abs(part - partner) <= BESIDE ? words >= LEAST_BESIDE : words >= LEAST_AWAY && inUnit;
}

/** Those of which most is in the other, the surest first: what one part has is no other's any more. */
function chosen(parts: readonly Part[]): readonly Part[] {
  const share = ({ common, own, whole }: Part, used: number) => Math.min(common, whole - used) / own;
  const sorted = [...parts].sort((x, y) => share(y, 0) - share(x, 0) || x.part - y.part || x.of - y.of);
  const [taken, used] = [new Set<number>(), new Map<number, number>()];
  return sorted.filter((part) => {
    const before = used.get(part.of) ?? 0;
    if (taken.has(part.part) || share(part, before) < MOSTLY) return false;
    taken.add(part.part);
    used.set(part.of, before + part.common);
    return true;
  });
}
