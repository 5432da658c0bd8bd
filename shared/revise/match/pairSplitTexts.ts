import type { ProvisionPairs } from "./provisionPairs.ts";
import type { PhraseIndex } from "./phraseIndex.ts";
import type { ComparedDraft } from "./comparedDraft.ts";

/**
 * A text that was split off or merged into another must have at least this share of its words there. (Between 0.5 and
 * 0.7 no figure of `npm run bench:revise` changes by 0.2 %. At 0.5 a paragraph of a climate agreement was merged into
 * one that has the same formula.)
 */
const MOSTLY = 0.6;
/** If the other text is the next one or the one before, this share is enough. */
const HALF = 0.5;
/** A text of which this share is in the text next to it has gone there, even if the same words are elsewhere, too. */
const WHOLLY = 0.8;
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
  const freeTo = every(b).map((j) => (j >= 0 && pairs.isUnpairedTo(j) ? j : -1));
  const freeFrom = every(a).map((i) => (i >= 0 && pairs.isUnpairedFrom(i) ? i : -1));
  const splits = [...withLeast(phrases.findSharedPhrases(every(a), freeTo), MOSTLY), ...splitsInPlace(b, pairs, HALF)];
  const merges = [
    ...withLeast(phrases.findSharedPhrases(freeFrom, every(b)), MOSTLY),
    ...mergesInPlace(a, pairs, HALF),
  ];
  pairParts(a, b, phrases, pairs, splits, merges);
}

/**
 * Pairs an unpaired text with the counterpart of the one directly before or after it, if it is there as good as whole.
 */
export function pairTextsSplitInPlace(
  a: ComparedDraft,
  b: ComparedDraft,
  phrases: PhraseIndex,
  pairs: ProvisionPairs,
): void {
  pairParts(a, b, phrases, pairs, splitsInPlace(b, pairs, WHOLLY), mergesInPlace(a, pairs, WHOLLY));
}

/** Texts of the two drafts, one of which may be a part of the other. */
interface LikelyPart {
  readonly from: number;
  readonly to: number;
  /** The least share of the part's words that must be in the other text. */
  readonly least: number;
}

function withLeast(found: readonly Omit<LikelyPart, "least">[], least: number): readonly LikelyPart[] {
  return found.map(({ from, to }) => ({ from, to, least }));
}

function pairParts(
  a: ComparedDraft,
  b: ComparedDraft,
  phrases: PhraseIndex,
  pairs: ProvisionPairs,
  splits: readonly LikelyPart[],
  merges: readonly LikelyPart[],
): void {
  const inUnit = (from: number, to: number) => {
    const [one, other] = [a.unit[from]!, b.unit[to]!];
    return one < 0 ? other < 0 : pairs.counterpartsOf(one).includes(other);
  };
  const partsTo = splits.flatMap(({ from, to, least }): Part[] => {
    const partner = pairs.to[from]!;
    if (partner < 0 || !isLikelyPart(b, to, partner, inUnit(from, to))) return [];
    const whole = phrases.weight("from", from) - phrases.commonWeight(from, partner);
    return [
      { part: to, of: from, common: phrases.commonWeight(from, to), own: phrases.weight("to", to), whole, least },
    ];
  });
  for (const { part, of } of selectParts(partsTo)) pairs.split(of, part);
  const partsFrom = merges.flatMap(({ from, to, least }): Part[] => {
    const partner = pairs.from[to]!;
    if (partner < 0 || !isLikelyPart(a, from, partner, inUnit(from, to))) return [];
    const whole = phrases.weight("to", to) - phrases.commonWeight(partner, to);
    return [
      { part: from, of: to, common: phrases.commonWeight(from, to), own: phrases.weight("from", from), whole, least },
    ];
  });
  for (const { part, of } of selectParts(partsFrom)) pairs.merge(part, of);
}

/** Returns each unpaired text of the newer draft with what the texts next to it were made from. */
function splitsInPlace(b: ComparedDraft, pairs: ProvisionPairs, least: number): readonly LikelyPart[] {
  return nextToEach(b, (j) => pairs.isUnpairedTo(j)).flatMap(([to, other]) => {
    const from = pairs.from[other]!;
    return from < 0 ? [] : [{ from, to, least }];
  });
}

/** Returns each unpaired text of the older draft with what the texts next to it became. */
function mergesInPlace(a: ComparedDraft, pairs: ProvisionPairs, least: number): readonly LikelyPart[] {
  return nextToEach(a, (i) => pairs.isUnpairedFrom(i)).flatMap(([from, other]) => {
    const to = pairs.to[other]!;
    return to < 0 ? [] : [{ from, to, least }];
  });
}

/**
 * Returns each free text with the one before it and the one after it, if these have the same parent. A part without a
 * rare phrase ("shall be subject to articles 5 and 24") is known only by being next to its other part.
 */
function nextToEach(
  { parent, subtreeEnd, unit }: ComparedDraft,
  isFree: (provision: number) => boolean,
): readonly (readonly [free: number, other: number])[] {
  const found: (readonly [number, number])[] = [];
  const add = (free: number, other: number) => {
    if (unit[free] !== free && unit[other] !== other && isFree(free)) found.push([free, other]);
  };
  parent.forEach((each, i) => {
    const next = subtreeEnd[i]!;
    if (next >= parent.length || parent[next] !== each) return;
    add(i, next);
    add(next, i);
  });
  return found;
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
  /** The least share of it that must be in the other text. */
  readonly least: number;
}

function isLikelyPart({ textStart, textEnd }: ComparedDraft, part: number, partner: number, inUnit: boolean): boolean {
  const words = textEnd[part]! - textStart[part]!;
  return Math.abs(part - partner) <= BESIDE ? words >= LEAST_BESIDE : words >= LEAST_AWAY && inUnit;
}

/**
 * Selects the parts of which enough is in the other text, best first. Words used for one part no longer count for
 * another.
 */
function selectParts(parts: readonly Part[]): readonly Part[] {
  const share = ({ common, own, whole }: Part, used: number) => Math.min(common, whole - used) / own;
  const sorted = [...parts].sort((x, y) => share(y, 0) - share(x, 0) || x.part - y.part || x.of - y.of);
  const [taken, used] = [new Set<number>(), new Map<number, number>()];
  return sorted.filter((part) => {
    const before = used.get(part.of) ?? 0;
    if (taken.has(part.part) || share(part, before) < part.least) return false;
    taken.add(part.part);
    used.set(part.of, before + part.common);
    return true;
  });
}
