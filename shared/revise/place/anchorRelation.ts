import type { Anchor } from "#shared/anchor/anchor.ts";
import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import { buildReadingText } from "#shared/anchor/readingText.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { foldText } from "../words/foldText.ts";

/** How two places are related: the same words at the same address, the same words at another, or other words. */
export type AnchorRelation = "exact" | "moved" | "reworded";

/** How a place in one draft is related to what it is in another. White space and typography make no difference. */
export function anchorRelationOf(from: Draft, before: Anchor, to: Draft, now: Anchor): AnchorRelation {
  if (!areSameWords(wordsOf(from, before), wordsOf(to, now))) return "reworded";
  return addressOf(from, before) === addressOf(to, now) ? "exact" : "moved";
}

/** Whether two texts are the same but for white space and typography. */
function areSameWords(one: string, other: string): boolean {
  return one === other || foldText(one) === foldText(other);
}

/** The words that are quoted; of a whole provision, and of what a gap comes after, its heading and all its text. */
function wordsOf(draft: Draft, { provision, quote }: Anchor): string {
  if (quote) return quote.exact;
  const index = provisionIndex(draft, provision);
  return index < 0 ? "" : `${draft.provisions[index]!.heading}\n${buildReadingText(draft, index).text}`;
}

function addressOf(draft: Draft, { provision }: Anchor): string | undefined {
  return draft.provisions[provisionIndex(draft, provision)]?.address;
}
