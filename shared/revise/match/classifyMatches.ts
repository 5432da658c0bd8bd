import type { ProvisionMatch, ProvisionMatchKind, MatchReason } from "./provisionMatch.ts";
import type { DraftComparison } from "./draftComparison.ts";
import { findUnmovedMatchedGroups } from "./unmovedMatchedGroups.ts";
import type { MatchedProvisionGroup } from "./provisionPairs.ts";
import { isSameTermDefined } from "./pairDefinitions.ts";
import { areRangesOfSameWords, type ComparedDraft } from "./comparedDraft.ts";

/** The confidence that each reason gives alone, 0 to 1. Reasons combine to a higher confidence. */
const SURE = { heading: 0.5, number: 0.3, term: 0.8, order: 0.3 } as const;

/** Provisions with different words are never matched with full confidence. */
const MOST_SURE = 0.99;

/**
 * Classifies the groups of a comparison: what happened, with what confidence, and why. Provisions without a partner
 * were deleted or added.
 */
export function classifyMatches(comparison: DraftComparison): readonly ProvisionMatch[] {
  const { from, to, groups, groupOfFrom, groupOfTo } = comparison;
  const inPlace = findUnmovedMatchedGroups(comparison);
  const matches = groups.map((group) => matchOf(comparison, group, inPlace.has(group)));
  const removed = from.draft.provisions.flatMap((_, i) => (groupOfFrom[i] ? [] : [unmatched([i], [], "deleted")]));
  const inserted = to.draft.provisions.flatMap((_, j) => (groupOfTo[j] ? [] : [unmatched([], [j], "added")]));
  return [...matches, ...removed, ...inserted];
}

function unmatched(from: readonly number[], to: readonly number[], kind: ProvisionMatchKind): ProvisionMatch {
  return { from, to, kind, isRewritten: false, confidence: 1, reasons: [] };
}

function matchOf(comparison: DraftComparison, group: MatchedProvisionGroup, isInPlace: boolean): ProvisionMatch {
  const { from, to } = comparison;
  const [i, j] = [group.from[0]!, group.to[0]!];
  const isSame = areRangesOfSameWords(
    from,
    from.headingStart[i]!,
    from.textEnd[i]!,
    to,
    to.headingStart[j]!,
    to.textEnd[j]!,
  );
  const alike = alikeOf(comparison, group, isSame);
  const signs = signsOf(comparison, i, j, isInPlace);
  const doubt = signs.reduce((rest, code) => rest * (1 - SURE[code]), 1 - alike);
  const text = { code: "text", params: { percent: Math.round(alike * 100) } } as const;
  return {
    from: group.from,
    to: group.to,
    kind: kindOf(comparison, group, isInPlace, isSame),
    isRewritten: isRewritten(group),
    confidence: alike === 1 ? 1 : Math.min(MOST_SURE, Math.round((1 - doubt) * 100) / 100),
    reasons: [...signs.map((code): MatchReason => ({ code })), ...(alike > 0 ? [text] : [])],
  };
}

/** Texts that share at least this much of their rare vocabulary are the same one, edited. */
const NEARLY_SAME = 90;

/** Returns whether a unit was written anew: not merely repealed, and not merely edited. */
function isRewritten({ rewritten }: MatchedProvisionGroup): boolean {
  return rewritten !== null && rewritten > 0 && rewritten < NEARLY_SAME;
}

/** Returns how alike the provisions of a group are, 0 to 1. */
function alikeOf(comparison: DraftComparison, group: MatchedProvisionGroup, isSame: boolean): number {
  const { from } = comparison;
  const [i] = group.from as readonly [number];
  const isWordless = from.textStart[i] === from.textEnd[i];
  if (group.rewritten !== null && (isWordless || !isSame)) return group.rewritten / 100;
  if (isWordless) return childrenAlike(comparison, group);
  return isSame ? 1 : likenessOf(comparison, group);
}

/** Returns the reasons for a pair other than its words. */
function signsOf(
  { from, to }: DraftComparison,
  i: number,
  j: number,
  isInPlace: boolean,
): readonly (keyof typeof SURE)[] {
  const [start, end] = [from.headingStart[i]!, from.textStart[i]!];
  const isHeading = end > start && areRangesOfSameWords(from, start, end, to, to.headingStart[j]!, to.textStart[j]!);
  const isNumber = from.number[i] !== "" && from.number[i] === to.number[j];
  return [
    ...(isHeading ? ["heading" as const] : []),
    ...(isNumber ? ["number" as const] : []),
    ...(isSameTermDefined(from, i, to, j) ? ["term" as const] : []),
    ...(isInPlace ? ["order" as const] : []),
  ];
}

function kindOf(
  { from, to }: DraftComparison,
  group: MatchedProvisionGroup,
  isInPlace: boolean,
  isSame: boolean,
): ProvisionMatchKind {
  if (group.to.length > 1) return "split";
  if (group.from.length > 1) return "merged";
  if (!isInPlace) return "moved";
  const [one, other] = [from.draft.provisions[group.from[0]!]!, to.draft.provisions[group.to[0]!]!];
  return one.address !== other.address ? "renumbered" : isSame ? "same" : "edited";
}

/**
 * Returns the share of children that two provisions without words of their own have in common (Dice); 1 if they have
 * none.
 */
function childrenAlike({ from, to, groupOfFrom }: DraftComparison, group: MatchedProvisionGroup): number {
  const mine = group.from.flatMap((i) => childrenOf(from, i));
  const theirs = new Set(group.to.flatMap((j) => childrenOf(to, j)));
  if (mine.length + theirs.size === 0) return 1;
  const both = mine.filter((child) => groupOfFrom[child]?.to.some((each) => theirs.has(each))).length;
  return (2 * both) / (mine.length + theirs.size);
}

function childrenOf({ subtreeEnd }: ComparedDraft, parent: number): readonly number[] {
  const children: number[] = [];
  for (let i = parent + 1; i < subtreeEnd[parent]!; i = subtreeEnd[i]!) children.push(i);
  return children;
}

/** Returns the highest likeness between any two provisions of a group. */
function likenessOf({ likeness }: DraftComparison, { from, to }: MatchedProvisionGroup): number {
  return Math.max(...from.flatMap((i) => to.map((j) => likeness(i, j))));
}
