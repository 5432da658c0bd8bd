import type { DraftComparison } from "../match/draftComparison.ts";
import { provisionOfWord, type ComparedDraft } from "../match/comparedDraft.ts";
import type { QuoteRemains } from "./quotedWords.ts";

/**
 * Part of a quote is followed out of its article if at least this share of it remains, or into another article if this
 * many words do. (`npm run bench:revise`, typical: of all quotes that were not placed right, one is ambiguous now
 * instead of wrong. `npm run bench -- quotes`: four of 393 reworded quotes were in a wrong article, now none.)
 */
const [MOSTLY, MANY_WORDS] = [0.8, 9];

/**
 * A provision whose article is gone has moved if it is at least this much alike elsewhere. (At 0.6, `npm run
 * bench:revise`, heavy, calls 0.06 % more quotes ambiguous.)
 */
const HARDLY_CHANGED = 0.5;

const ARTICLES: ReadonlySet<string> = new Set(["article", "rule"]);

/**
 * Returns whether the place of a quote is doubtful because it is not in what its article has become: it is, if the
 * article has no counterpart, or if too little of the quote is there. It is certain if the quoted provision itself has
 * moved there as a whole, and if the quote is in no article.
 */
export function isQuoteOutsideSuccessorArticle(
  comparison: DraftComparison,
  provision: number,
  remains: QuoteRemains,
): boolean {
  const place = provisionOfWord(comparison.to, remains.first);
  if (!isOutsideArticle(comparison, provision, place)) return false;
  if (!hasArticleCounterpart(comparison, provision)) return true;
  const isLong = remains.last - remains.first + 1 >= MANY_WORDS && articleOf(comparison.to, place) >= 0;
  return remains.share < MOSTLY && !isLong;
}

/** Returns whether a provision's article or rule has no counterpart, so that no other words are certain to be its own. */
export function isArticleWithoutCounterpart(comparison: DraftComparison, provision: number): boolean {
  return articleOf(comparison.from, provision) >= 0 && !hasArticleCounterpart(comparison, provision);
}

/** Returns the rewritten article or rule that a provision is in, or -1: any other is known by more than a few words. */
export function rewrittenArticleAround({ from, groupOfFrom }: DraftComparison, provision: number): number {
  const article = articleOf(from, provision);
  const rewritten = article < 0 ? null : (groupOfFrom[article]?.rewritten ?? null);
  return rewritten === null ? -1 : article;
}

function hasArticleCounterpart({ from, groupOfFrom }: DraftComparison, provision: number): boolean {
  return groupOfFrom[articleOf(from, provision)] != null;
}

/** Returns whether a provision itself is at a place: whole and hardly changed, if its article is gone. */
function hasMoved(comparison: DraftComparison, provision: number, place: number): boolean {
  const group = comparison.groupOfFrom[provision];
  if (!group?.to.includes(place)) return false;
  if (hasArticleCounterpart(comparison, provision)) return true;
  return group.from.length === 1 && group.to.length === 1 && comparison.likeness(provision, place) >= HARDLY_CHANGED;
}

function isOutsideArticle(comparison: DraftComparison, provision: number, place: number): boolean {
  const { from, to, groupOfFrom } = comparison;
  const article = articleOf(from, provision);
  if (article < 0 || hasMoved(comparison, provision, place)) return false;
  const became = groupOfFrom[article]?.to ?? [];
  return !became.some((each) => each <= place && place < to.subtreeEnd[each]!);
}

/** Returns the article or rule that a provision is or is in, or -1. */
function articleOf({ draft, parent }: ComparedDraft, provision: number): number {
  let i = provision;
  while (i >= 0 && !ARTICLES.has(draft.provisions[i]!.kind)) i = parent[i]!;
  return i;
}
