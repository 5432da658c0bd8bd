import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import {
  createGapAfterProvisionAnchor,
  createRangeAnchor,
  createProvisionAnchor,
} from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { DraftCharacterMap } from "./characterMap.ts";
import { mapProvisionBeforeGap, mapProvisionIndex } from "./mapProvisionIndex.ts";
import { mapQuote } from "./mapQuote.ts";

/** A draft and its id. */
export interface DraftWithId {
  readonly id: Hash;
  readonly draft: Draft;
}

/**
 * Returns a function that maps anchors of one draft to another draft of nearly the same text: read again, repaired, or
 * read from another file of the same document. The result is null if the words are not there. If the words have become
 * a heading or a number, the anchor is of their whole provision. If no single provision holds them any more, it is of
 * the longest range within one provision. The drafts are compared once, at the first anchor; equal drafts and anchors
 * give equal results everywhere.
 */
export function createAnchorMapper(from: Draft, to: DraftWithId): (anchor: Anchor) => Anchor | null {
  return (anchor) => {
    const place = resolveAnchor(from, anchor);
    if (!place) return null;
    const pair = DraftCharacterMap.of(from, to.draft);
    if (anchor.gap) return gapAt(to, mapProvisionBeforeGap(pair, place.provision));
    const words = anchor.quote && mapQuote(pair, place.pieces);
    if (!words) return anchor.quote ? null : wholeAt(to, mapProvisionIndex(pair, place.provision));
    if ("head" in words) return wholeAt(to, words.head);
    const mapped = createRangeAnchor(to.draft, to.id, words.from, words.to);
    return isRefusal(mapped) ? null : mapped;
  };
}

function wholeAt({ id, draft }: DraftWithId, provision: number): Anchor | null {
  return provision < 0 ? null : createProvisionAnchor(draft, id, provision);
}

function gapAt({ id, draft }: DraftWithId, provision: number): Anchor | null {
  return provision < 0 ? null : createGapAfterProvisionAnchor(draft, id, provision);
}
