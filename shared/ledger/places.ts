import type { Anchor } from "../anchor/anchor.ts";
import { locate, type Place } from "../anchor/find.ts";
import type { Hash } from "../base/hash.ts";
import { carry } from "../revise/carry.ts";
import type { Ledger } from "./ledger.ts";

/**
 * Where an anchor stands in a draft: as it was made, or, where it was made on another reading of the same text (an
 * earlier one, another edition's), carried over. Null where it belongs to another text, or its words are not there.
 * The one way from what was said to where it is shown.
 */
export function anchorOn(ledger: Ledger, draft: Hash, anchor: Anchor): Anchor | null {
  if (anchor.draft === draft) return anchor;
  const [from, to] = [ledger.drafts.get(anchor.draft), ledger.drafts.get(draft)];
  if (!from || !to || !from.texts.some((text) => to.texts.includes(text))) return null;
  return carry(from.draft, { id: draft, draft: to.draft })(anchor);
}

/** The place of an anchor in a draft (see `anchorOn`), or null. */
export function placeOf(ledger: Ledger, draft: Hash, anchor: Anchor): Place | null {
  const there = anchorOn(ledger, draft, anchor);
  const known = there && ledger.draft(draft);
  return known ? locate(known, there) : null;
}

/** What was said on any reading of a text, as if it had been said on one draft; what has no place there as it is. */
export function standingOn<T extends { readonly anchor: Anchor }>(
  ledger: Ledger,
  draft: Hash,
  said: readonly T[],
): readonly T[] {
  return said.map((each) => {
    const anchor = anchorOn(ledger, draft, each.anchor);
    return anchor === null || anchor === each.anchor ? each : { ...each, anchor };
  });
}
