import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import type { Draft } from "#shared/draft/draft.ts";

/** Counts the Unicode code points before a UTF-16 offset of a text. Interchange formats count in code points. */
export function countCodePointsBefore(text: string, offset: number): number {
  let points = 0;
  for (let at = 0; at < offset; points++) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return points;
}

/** Returns where an anchor's words begin in its provision's reading text, in code points; null if it has none there. */
export function codePointStartOfAnchor(draft: Draft, anchor: Anchor): number | null {
  const place = anchor.quote ? resolveAnchor(draft, anchor) : null;
  const first = place?.pieces[0];
  if (!place || !first) return null;
  const { text, spans } = buildSubtreeReadingText(draft, place.provision);
  const span = spans.find((each) => each.provision === first.provision && each.block === first.block)!;
  return countCodePointsBefore(text, span.start + first.start);
}
