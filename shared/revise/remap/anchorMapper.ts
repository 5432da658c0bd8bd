import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import { anchorGap, anchorRange, anchorProvision } from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { CharacterMap } from "./characterMap.ts";
import { mapGap, mapProvision } from "./mapProvision.ts";
import { mapQuote } from "./mapQuote.ts";

/** A draft and its id. */
export interface DraftWithId {
  readonly id: Hash;
  readonly draft: Draft;
}

/**
 * Where an anchor of one draft stands in another of nearly the same text: read again, repaired, read from another
 * file of the same document. Null where its words are not there. Words that have become a heading or a number are
 * carried as their whole provision; of words that no one provision holds any more, the longest stretch that one
 * does. The drafts are compared once, at the first anchor; equal drafts and anchors give equal answers everywhere.
 */
export function createAnchorMapper(from: Draft, to: DraftWithId): (anchor: Anchor) => Anchor | null {
  return (anchor) => {
    const place = resolveAnchor(from, anchor);
    if (!place) return null;
    const pair = CharacterMap.of(from, to.draft);
    if (anchor.gap) return gapAt(to, mapGap(pair, place.provision));
    const words = anchor.quote && mapQuote(pair, place.pieces);
    if (!words) return anchor.quote ? null : wholeAt(to, mapProvision(pair, place.provision));
    if ("head" in words) return wholeAt(to, words.head);
    const carried = anchorRange(to.draft, to.id, words.from, words.to);
    return isRefusal(carried) ? null : carried;
  };
}

function wholeAt({ id, draft }: DraftWithId, provision: number): Anchor | null {
  return provision < 0 ? null : anchorProvision(draft, id, provision);
}

function gapAt({ id, draft }: DraftWithId, provision: number): Anchor | null {
  return provision < 0 ? null : anchorGap(draft, id, provision);
}
