import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { createRangeAnchor } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { computeDraftId, findSubtreeEnd, indexOfParent, isPrintedAsHeading, type Draft } from "#shared/draft/draft.ts";
import { createAnchorPlacer, type AnchorInOtherDraft, type AnchorStatus } from "#shared/revise/place/anchorPlacer.ts";
import type { Random } from "#test/support/random.ts";

/** What a placement of a quote is: in the right article, in a wrong one, or in none for sure. */
export interface QuoteVerdict {
  readonly status: AnchorStatus;
  /** Whether it was placed for sure (exact, moved or reworded) where it does not belong. */
  readonly isWrong: boolean;
  /** The quote, and the addresses of its article and of the place. */
  readonly said: string;
}

/**
 * Draws `count` quotes of 1 to 24 words from the articles of a draft at random, places them in the next draft, and
 * judges them without the matcher: a place is right if it is in the article that is known to be the same one
 * (`partnerOf`, by address). It is also right elsewhere if the words around the quote have moved there: the article
 * there has at least half of their runs of three words, and more of them than the known one. A place that is called
 * exact or moved must have the same words, too.
 */
export function judgeRandomQuotes(
  from: Draft,
  to: Draft,
  partnerOf: (address: string) => string | undefined,
  count: number,
  random: Random,
): readonly QuoteVerdict[] {
  const place = createAnchorPlacer(
    { id: computeDraftId(from), draft: from },
    { id: computeDraftId(to), draft: to, covers: "whole" },
  );
  const articles = new Map(
    to.provisions.flatMap(({ address }, at) => (isArticle(to, at) ? [[address, at] as const] : [])),
  );
  return drawQuotes(from, count, random).map(({ anchor, article, around }) => {
    const placed = place(anchor);
    const { address } = from.provisions[article]!;
    const partner = articles.get(partnerOf(address) ?? "") ?? -1;
    const there = "anchor" in placed ? unitOf(to, indexOfProvision(to, placed.anchor.provision)) : -1;
    const isWrong = "anchor" in placed && !(isSameIfSaid(anchor, placed) && isRightArticle(to, there, partner, around));
    const at = "anchor" in placed ? placed.anchor.provision : "nowhere for sure";
    return { status: placed.status, isWrong, said: `${address}: “${anchor.quote!.exact}” ${placed.status}: ${at}` };
  });
}

function isSameIfSaid(anchor: Anchor, placed: AnchorInOtherDraft & { readonly anchor: Anchor }): boolean {
  const letters = (text: string) => plain(text).replaceAll(" ", "");
  return placed.status === "reworded" || letters(anchor.quote!.exact) === letters(placed.anchor.quote!.exact);
}

/** How much of the surroundings must have moved along. */
const HALF = 0.5;

function isRightArticle(to: Draft, there: number, partner: number, around: string): boolean {
  if (there === partner && there >= 0) return true;
  if (there < 0) return false;
  const share = shareIn(to, there, around);
  return share >= HALF && share > (partner < 0 ? 0 : shareIn(to, partner, around));
}

/** Returns the share of the runs of three words of a text that an article has. */
function shareIn(draft: Draft, article: number, text: string): number {
  const there = new Set(runsOf(textOf(draft, article)));
  const mine = runsOf(text);
  return mine.length === 0 ? 0 : mine.filter((run) => there.has(run)).length / mine.length;
}

function runsOf(text: string): readonly string[] {
  const words = text === "" ? [] : text.split(" ");
  return words.slice(0, -2).map((_, i) => words.slice(i, i + 3).join(" "));
}

function textOf({ provisions }: Draft, article: number): string {
  const within = provisions.slice(article, findSubtreeEnd({ provisions } as Draft, article));
  return plain(within.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(" "));
}

interface DrawnQuote {
  readonly anchor: Anchor;
  readonly article: number;
  /** The words of the quote with some before and after it. */
  readonly around: string;
}

const AROUND = 12;

function drawQuotes(draft: Draft, count: number, random: Random): readonly DrawnQuote[] {
  const id = computeDraftId(draft);
  const spots = draft.provisions.flatMap(({ blocks }, provision) => {
    const article = articleOf(draft, provision);
    return article < 0 ? [] : blocks.map(({ text }, block) => ({ provision, block, text, article }));
  });
  const quotes: DrawnQuote[] = [];
  while (quotes.length < count) {
    const { provision, block, text, article } = random.pick(spots);
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
    if (words.length === 0) continue;
    const first = random.below(words.length);
    const last = Math.min(words.length - 1, first + random.below(24));
    const edge = (word: number) => words[word]!.index + words[word]![0].length;
    const spot = { provision, block };
    const anchor = createRangeAnchor(
      draft,
      id,
      { ...spot, offset: words[first]!.index },
      { ...spot, offset: edge(last) },
    );
    if (isRefusal(anchor)) continue;
    const [start, end] = [Math.max(0, first - AROUND), Math.min(words.length - 1, last + AROUND)];
    quotes.push({ anchor, article, around: plain(text.slice(words[start]!.index, edge(end))) });
  }
  return quotes;
}

function isArticle({ provisions }: Draft, index: number): boolean {
  return /^(?:article|rule)$/u.test(provisions[index]?.kind ?? "");
}

function articleOf(draft: Draft, index: number): number {
  let i = index;
  while (i >= 0 && !isArticle(draft, i)) i = indexOfParent(draft, i);
  return i;
}

/** Returns the article of a provision or, outside the articles, the nearest provision with a heading; -1 if there is none. */
function unitOf(draft: Draft, index: number): number {
  const article = articleOf(draft, index);
  let i = index;
  while (article < 0 && i >= 0 && !isPrintedAsHeading(draft.provisions[i]!)) i = indexOfParent(draft, i);
  return article < 0 ? i : article;
}

function plain(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  );
}
