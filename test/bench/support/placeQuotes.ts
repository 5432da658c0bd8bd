import type { Anchor } from "#shared/anchor/anchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { createAnchorPlacer, type AnchorInOtherDraft } from "#shared/revise/place/anchorPlacer.ts";
import { DIFFS, WordDiff } from "../peers/diff.ts";

/** Where a quote was placed: nowhere (null), at an anchor, or at several places. */
export type QuotePlacement = Anchor | null | "several";

/** Ways to follow quotes by a diff of all words of two texts. */
export const WORD_MATCHERS = {
  "word Myers": (from: Draft, to: Draft) => new WordDiff(from, to, DIFFS.myers),
  "diff-match-patch in its own second": (from: Draft, to: Draft) => new WordDiff(from, to, DIFFS.dmp),
} as const;

/** Places quotes of a draft on a later one, as the window does. */
export function placeQuotes(from: Draft, to: Draft, quotes: readonly Anchor[]): readonly QuotePlacement[] {
  return findPlacements(from, to, quotes).map(putOf);
}

/** Like `placeQuotes`, with what each placement is called. */
export function findPlacements(from: Draft, to: Draft, quotes: readonly Anchor[]): readonly AnchorInOtherDraft[] {
  return quotes.map(
    createAnchorPlacer(
      { id: computeDraftId(from), draft: from },
      { id: computeDraftId(to), draft: to, covers: "whole" },
    ),
  );
}

function putOf(placed: AnchorInOtherDraft): QuotePlacement {
  if (placed.status === "ambiguous") return "several";
  return placed.status === "lost" || placed.status === "absent" ? null : placed.anchor;
}
