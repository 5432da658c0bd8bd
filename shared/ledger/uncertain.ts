import type { Anchor } from "../anchor/anchor.ts";
import { provisionIndex } from "../anchor/find.ts";
import type { Hash } from "../base/hash.ts";
import { align } from "../revise/alignment.ts";
import { draftIn } from "./current.ts";
import { madeOn, placedOn, unitAround, type Placeable, type Texts } from "./placed.ts";
import { inShownReading } from "./places.ts";

/** Under this confidence the words that were found are hardly those that are looked for. */
const HARDLY = 0.5;

/** Why a place is uncertain: it lies in another article than what its own has become, or its words are hardly the same. */
export type Uncertainty = "other-article" | "hardly";

/**
 * Whether nobody but the drafts says that something stands where it is found in a draft, and that says little: the words
 * there are hardly like its own, or they stand in another article than what its own has become, so that they may be about
 * something else. False where it has no place.
 */
export function isUncertain(ledger: Texts, draft: Hash, said: Placeable): boolean {
  const placed = placedOn(ledger, draft, said);
  return "anchor" in placed && uncertaintyAt(ledger, said, placed.anchor) !== null;
}

/** Why it is uncertain that something belongs at one of the places that were found for it in a draft; null where it is not. */
export function uncertaintyAt(ledger: Texts, said: Placeable, at: Anchor): Uncertainty | null {
  const placed = placedOn(ledger, at.draft, said);
  if (placed.by !== "machine" || ("version" in placed && placed.version)) return null;
  if (isInOtherArticle(ledger, inShownReading(ledger, madeOn(said)), at)) return "other-article";
  return "anchor" in placed && placed.confidence < HARDLY ? "hardly" : null;
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
