import type { Anchor } from "#shared/anchor/anchor.ts";
import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { alignDrafts } from "#shared/revise/match/alignment.ts";
import { findDraft } from "../texts/currentText.ts";
import {
  originalAnchorOf,
  findPlacement,
  findEnclosingUnit,
  type Placeable,
  type LedgerTexts,
} from "./findPlacement.ts";
import { toShownReading } from "./currentPlacement.ts";

/** Under this confidence the words that were found are hardly those that are looked for. */
const HARDLY = 0.5;

/** Why a place is uncertain: it lies in another article than what its own has become, or its words are hardly the same. */
export type PlacementUncertainty = "other-article" | "hardly";

/**
 * Whether nobody but the drafts says that something stands where it is found in a draft, and that says little: the words
 * there are hardly like its own, or they stand in another article than what its own has become, so that they may be about
 * something else. False where it has no place.
 */
export function isPlacementUncertain(ledger: LedgerTexts, draft: Hash, said: Placeable): boolean {
  const placed = findPlacement(ledger, draft, said);
  return "anchor" in placed && explainUncertainty(ledger, said, placed.anchor) !== null;
}

/** Why it is uncertain that something belongs at one of the places that were found for it in a draft; null where it is not. */
export function explainUncertainty(ledger: LedgerTexts, said: Placeable, at: Anchor): PlacementUncertainty | null {
  const placed = findPlacement(ledger, at.draft, said);
  if (placed.by !== "machine" || ("version" in placed && placed.version)) return null;
  if (isInOtherArticle(ledger, toShownReading(ledger, originalAnchorOf(said)), at)) return "other-article";
  return "anchor" in placed && placed.confidence < HARDLY ? "hardly" : null;
}

function isInOtherArticle(ledger: LedgerTexts, made: Anchor, found: Anchor): boolean {
  const [from, to] = [findDraft(ledger, made.draft), findDraft(ledger, found.draft)];
  if (!from || !to || from === to) return false;
  const [own, there] = [
    findEnclosingUnit(from, provisionIndex(from, made.provision)),
    findEnclosingUnit(to, provisionIndex(to, found.provision)),
  ];
  if (own < 0 || there < 0) return own !== there;
  return !alignDrafts(from, to).matchOfFrom(own).to.includes(there);
}
