import type { Anchor } from "../anchor/anchor.ts";
import { locate, type Place } from "../anchor/find.ts";
import type { Hash } from "../base/hash.ts";
import type { Draft } from "../draft/draft.ts";
import { carry } from "../revise/carry.ts";
import type { Ledger } from "./ledger.ts";
import { currentOf } from "./texts.ts";

/**
 * Where an anchor stands in a draft: as it was made, or, where it was made on another reading of the same text (an
 * earlier one, another edition's), carried over. Null where it belongs to another text, or its words are not there.
 * The one way from what was said to where it is shown.
 */
export function anchorOn(ledger: Ledger, draft: Hash, anchor: Anchor): Anchor | null {
  if (anchor.draft === draft) return anchor;
  if (!areOneText(ledger, anchor.draft, draft)) return null;
  const [from, to] = [ledger.draft(anchor.draft)!, ledger.draft(draft)!];
  return carry(from, { id: draft, draft: to })(anchor);
}

/** Whether two drafts are readings of one text. */
export function areOneText(ledger: Ledger, one: Hash, other: Hash): boolean {
  if (one === other) return true;
  const texts = ledger.drafts.get(other)?.texts ?? [];
  return ledger.drafts.get(one)?.texts.some((text) => texts.includes(text)) ?? false;
}

/** The place of an anchor in a draft (see `anchorOn`), or null. */
export function placeOf(ledger: Ledger, draft: Hash, anchor: Anchor): Place | null {
  const there = anchorOn(ledger, draft, anchor);
  const known = there && ledger.draft(draft);
  return known ? locate(known, there) : null;
}

/** An anchor in the reading of its text that is shown first. */
export interface Standing {
  /** Which of the ledger's texts. */
  readonly text: number;
  readonly draft: Draft;
  readonly anchor: Anchor;
  readonly place: Place;
}

/** Where an anchor stands in the leading reading of its text, or in another edition's; null where in none of them. */
export function standing(ledger: Ledger, anchor: Anchor): Standing | null {
  const text = ledger.drafts.get(anchor.draft)?.texts[0];
  if (!text) return null;
  for (const { draftId, draft } of currentOf(text)) {
    const there = anchorOn(ledger, draftId, anchor);
    const place = there && locate(draft, there);
    if (place) return { text: ledger.texts.indexOf(text), draft, anchor: there, place };
  }
  return null;
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
