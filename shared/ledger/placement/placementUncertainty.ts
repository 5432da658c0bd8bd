import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { findDraftById } from "../texts/currentText.ts";
import {
  originalAnchorOf,
  findPlacementInDraft,
  indexOfEnclosingArticle,
  type Placeable,
  type LedgerTexts,
} from "./findPlacementInDraft.ts";
import { toShownReadingAnchor } from "./currentPlacement.ts";

/** Below this confidence, the words found are hardly those searched for. */
const LOW_CONFIDENCE = 0.5;

/**
 * Why a place is uncertain: it is in an article other than the one that its own has become, or its words are hardly the
 * same.
 */
export type PlacementUncertainty = "other-article" | "hardly";

/**
 * Returns true if only the machine placed an entry in a draft and the place is doubtful: its words are hardly the same,
 * or it is in an article other than the one that its own has become, so that it may be about something else. False if
 * the entry has no place.
 */
export function isPlacementUncertain(ledger: LedgerTexts, draft: Hash, entry: Placeable): boolean {
  const placed = findPlacementInDraft(ledger, draft, entry);
  return "anchor" in placed && explainPlacementUncertainty(ledger, entry, placed.anchor) !== null;
}

/** Explains why it is uncertain that an entry belongs at a place found for it, or returns null if it is certain. */
export function explainPlacementUncertainty(
  ledger: LedgerTexts,
  entry: Placeable,
  at: Anchor,
): PlacementUncertainty | null {
  const placed = findPlacementInDraft(ledger, at.draft, entry);
  if (placed.by !== "machine" || ("version" in placed && placed.version)) return null;
  if (isInOtherArticle(ledger, toShownReadingAnchor(ledger, originalAnchorOf(entry)), at)) return "other-article";
  return "anchor" in placed && placed.confidence < LOW_CONFIDENCE ? "hardly" : null;
}

function isInOtherArticle(ledger: LedgerTexts, made: Anchor, found: Anchor): boolean {
  const [from, to] = [findDraftById(ledger, made.draft), findDraftById(ledger, found.draft)];
  if (!from || !to || from === to) return false;
  const [own, there] = [
    indexOfEnclosingArticle(from, indexOfProvision(from, made.provision)),
    indexOfEnclosingArticle(to, indexOfProvision(to, found.provision)),
  ];
  if (own < 0 || there < 0) return own !== there;
  return !alignDrafts(from, to).matchOfFrom(own).to.includes(there);
}
