import type { ProvisionPairs } from "./provisionPairs.ts";
import type { PhraseIndex } from "./phraseIndex.ts";
import type { ComparedDraft } from "./comparedDraft.ts";

/**
 * A text that was split off or merged into another must have at least this share of its words there. (Between 0.5 and
 * 0.7 no figure of `npm run bench:revise` changes by 0.2 %.)
 */
const MOSTLY = 0.6;
/**
 * The fewest words with which a text counts as a part: beside its other part, and elsewhere in the unit, where shorter
 * texts match by chance.
 */
const [LEAST_BESIDE, LEAST_AWAY] = [3, 8];
/** Provisions at most this far apart count as beside each other. */
const BESIDE = 3;

/**
 * Pairs an unpaired text with one that already has another partner, if most of its words are there and were not before.
 * It must be beside that partner, or in the counterpart of its unit.
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
  for (const { part, of } of selectParts(splits)) pairs.split(of, part);
  const merges = phrases.findSharedPhrases(freeFrom, every(b)).flatMap(({ from, to }): Part[] => {
    const partner = pairs.from[to]!;
    if (partner < 0 || !isLikelyPart(a, from, partner, inUnit(from, to))) return [];
    const whole = phrases.weight("to", to) - phrases.commonWeight(partner, to);
    return [{ part: from, of: to, common: phrases.commonWeight(from, to), own: phrases.weight("from", from), whole }];
  });
  for (const { part, of } of selectParts(merges)) pairs.merge(part, of);
}

/**
 * A text that may be part of another. Weights: `common` is that of what both have, `own` that of the part, and `whole`
 * that of the other text without what its partner has.
 */
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

/**
 * Selects the parts that are mostly in the other text, best first. Words used for one part no longer count for another.
 */
function selectParts(parts: readonly Part[]): readonly Part[] {
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
