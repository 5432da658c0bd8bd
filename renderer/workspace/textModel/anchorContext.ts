import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type { Draft } from "#shared/draft/draft.ts";

/** Returns the address of an anchor in its draft. */
export function findAnchorAddress(draft: Draft, { provision }: Anchor): string {
  return draft.provisions[indexOfProvision(draft, provision)]?.address ?? provision;
}

/** How much of a provision is shown, in UTF-16 units. */
const LONGEST = 140;

/** Returns the words at an anchor, with some text around them. */
export function excerptAroundAnchor(
  draft: Draft,
  anchor: Anchor,
): { readonly words: string; readonly around: [string, string] } {
  const { quote } = anchor;
  if (quote) return { words: quote.exact, around: [quote.prefix, quote.suffix] };
  const place = resolveAnchor(draft, anchor);
  const provision = draft.provisions[place?.provision ?? 0]!;
  const text = provision.blocks[0]?.text ?? "";
  if (provision.heading) return { words: provision.heading, around: ["", ""] };
  return { words: "", around: ["", text.length > LONGEST ? text.slice(0, LONGEST) : text] };
}
