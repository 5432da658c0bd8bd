import type { Anchor } from "../anchor/anchor.ts";
import { provisionIndex } from "../anchor/find.ts";
import type { Hash } from "../base/hash.ts";
import { align } from "../revise/alignment.ts";
import { draftIn } from "./current.ts";
import { madeOn, placedOn, unitAround, type Placeable, type Texts } from "./placed.ts";
import { inShownReading } from "./places.ts";

/** Under this confidence the words that were found are hardly those that are looked for. */
const HARDLY = 0.5;

/**
 * Whether nobody but the drafts says that something stands where it is found in a draft, and that says little: the words
 * there are hardly like its own, or they stand in another article than what its own has become, so that they may be about
 * something else. False where it has no place.
 */
export function isUncertain(ledger: Texts, draft: Hash, said: Placeable): boolean {
  const placed = placedOn(ledger, draft, said);
  if (!("anchor" in placed) || placed.by !== "machine" || placed.version) return false;
  return placed.confidence < HARDLY || isInOtherArticle(ledger, inShownReading(ledger, madeOn(said)), placed.anchor);
}

function isInOtherArticle(ledger: Texts, made: Anchor, found: Anchor): boolean {
  const [from, to] = [draftIn(ledger, made.draft), draftIn(ledger, found.draft)];
  if (!from || !to || from === to) return false;
  const [own, there] = [
    unitAround(from, provisionIndex(from, made.provision)),
    unitAround(to, provisionIndex(to, found.provision)),
  ];
  if (own < 0 || there < 0) return own !== there;
  return !align(from, to).ofFrom(own).to.includes(there);
}
