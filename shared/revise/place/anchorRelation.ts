import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { foldDraftText } from "../words/foldDraftText.ts";

/** How two places are related: the same words at the same address, the same words at another, or other words. */
export type AnchorRelation = "exact" | "moved" | "reworded";

/** Returns how a place in one draft is related to a place in another. White space and typography make no difference. */
export function anchorRelationOf(from: Draft, before: Anchor, to: Draft, now: Anchor): AnchorRelation {
  if (!areSameWords(wordsOf(from, before), wordsOf(to, now))) return "reworded";
  return addressOf(from, before) === addressOf(to, now) ? "exact" : "moved";
}

/** Returns whether two texts are the same except for white space and typography. */
function areSameWords(one: string, other: string): boolean {
  return one === other || foldDraftText(one) === foldDraftText(other);
}

/**
 * Returns the quoted words. If an anchor quotes none (a whole provision, or the gap after one), returns the heading and
 * all text of its provision.
 */
function wordsOf(draft: Draft, { provision, quote }: Anchor): string {
  if (quote) return quote.exact;
  const index = indexOfProvision(draft, provision);
  return index < 0 ? "" : `${draft.provisions[index]!.heading}\n${buildSubtreeReadingText(draft, index).text}`;
}

function addressOf(draft: Draft, { provision }: Anchor): string | undefined {
  return draft.provisions[indexOfProvision(draft, provision)]?.address;
}
