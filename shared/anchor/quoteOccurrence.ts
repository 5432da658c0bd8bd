import type { Draft } from "../draft/draft.ts";
import type { Anchor } from "./anchor.ts";
import { indexOfProvision } from "./resolveAnchor.ts";
import { searchIgnoringWhitespace } from "./quote.ts";
import { buildSubtreeReadingText } from "./subtreeReadingText.ts";

/**
 * Returns which of several equal passages in its provision an anchor's words are, from 1; null if there is only one.
 */
export function quoteOccurrenceNumberOf(draft: Draft, { provision, quote }: Anchor): number | null {
  const index = quote ? indexOfProvision(draft, provision) : -1;
  if (!quote || index < 0) return null;
  const hits = searchIgnoringWhitespace(buildSubtreeReadingText(draft, index).text, quote.exact);
  const at = hits.findIndex(({ start }) => start === quote.start);
  return at >= 0 && hits.length > 1 ? at + 1 : null;
}
