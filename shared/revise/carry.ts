import type { Anchor } from "../anchor/anchor.ts";
import { locate } from "../anchor/find.ts";
import { anchorGap, anchorOf, anchorWhole } from "../anchor/select.ts";
import type { Hash } from "../base/hash.ts";
import { isRefusal } from "../base/result.ts";
import type { Draft } from "../draft/draft.ts";
import { Pair } from "./pair.ts";
import { carryGap, carryProvision } from "./provision.ts";
import { carryWords } from "./quote.ts";

/** A draft and its id. */
export interface Text {
  readonly id: Hash;
  readonly draft: Draft;
}

/**
 * Where an anchor of one draft stands in another of nearly the same text: read again, repaired, read from another
 * file of the same document. Null where its words are not there. Words that have become a heading or a number are
 * carried as their whole provision; of words that no one provision holds any more, the longest stretch that one
 * does. The drafts are compared once, at the first anchor; equal drafts and anchors give equal answers everywhere.
 */
export function carry(from: Draft, to: Text): (anchor: Anchor) => Anchor | null {
  return (anchor) => {
    const place = locate(from, anchor);
    if (!place) return null;
    const pair = Pair.of(from, to.draft);
    if (anchor.gap) return gapAt(to, carryGap(pair, place.provision));
    const words = anchor.quote && carryWords(pair, place.pieces);
    if (!words) return anchor.quote ? null : wholeAt(to, carryProvision(pair, place.provision));
    if ("head" in words) return wholeAt(to, words.head);
    const carried = anchorOf(to.draft, to.id, words.from, words.to);
    return isRefusal(carried) ? null : carried;
  };
}

function wholeAt({ id, draft }: Text, provision: number): Anchor | null {
  return provision < 0 ? null : anchorWhole(draft, id, provision);
}

function gapAt({ id, draft }: Text, provision: number): Anchor | null {
  return provision < 0 ? null : anchorGap(draft, id, provision);
}
