import type { Anchor } from "#shared/anchor/anchor.ts";
import { draftId, type Draft } from "#shared/draft/draft.ts";
import { place, type Placed } from "#shared/revise/place.ts";
import { DIFFS, WordDiff } from "../peers/diff.ts";

/** Where a quote was put: nowhere, somewhere, or in several places. */
export type Put = Anchor | null | "several";

/** Ways to follow quotes by comparing all words of two texts. */
export const MATCHERS = {
  "word Myers": (from: Draft, to: Draft) => new WordDiff(from, to, DIFFS.myers),
  "diff-match-patch in its own second": (from: Draft, to: Draft) => new WordDiff(from, to, DIFFS.dmp),
} as const;

/** Places quotes of a draft on a later one, as the window does. */
export function placedOn(from: Draft, to: Draft, quotes: readonly Anchor[]): readonly Put[] {
  const placed = quotes.map(place({ id: draftId(from), draft: from }, { id: draftId(to), draft: to, covers: "whole" }));
  return placed.map(putOf);
}

function putOf(placed: Placed): Put {
  if (placed.status === "ambiguous") return "several";
  return placed.status === "lost" || placed.status === "absent" ? null : placed.anchor;
}
