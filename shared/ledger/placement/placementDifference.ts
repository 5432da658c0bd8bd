import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type { AnchorStatus } from "#shared/revise/place/anchorPlacer.ts";
import { compareAnchorTexts, type AnchorTextDifference } from "#shared/revise/place/anchorTextDifference.ts";
import { findDraftById } from "../texts/currentText.ts";
import type { PlacementInDraft, LedgerTexts } from "./findPlacementInDraft.ts";
import { toShownReadingAnchor } from "./currentPlacement.ts";

/**
 * Returns what has changed between the original place of an entry, in the shown reading of its text, and a place in
 * another text.
 */
export function findDifferenceFromOriginalAnchor(
  ledger: LedgerTexts,
  original: Anchor,
  now: Anchor,
): AnchorTextDifference | null {
  const before = toShownReadingAnchor(ledger, original);
  const [from, to] = [findDraftById(ledger, before.draft), findDraftById(ledger, now.draft)];
  return from && to ? compareAnchorTexts(from, before, to, now) : "words";
}

/** A note's placement status: as it was found, or `around` if only the text around its words has changed. */
type RefinedStatus = AnchorStatus | "around";

/**
 * Refines a note's placement status: `reworded` becomes `around`, `exact` or `moved` if only the surrounding text, only
 * brackets or nothing has changed. A note on a gap has no words; its status describes the provisions before and after
 * the gap.
 */
export function refinePlacementStatus(ledger: LedgerTexts, made: Anchor, placed: PlacementInDraft): RefinedStatus {
  if (placed.status !== "reworded" || made.gap) return placed.status;
  const change = findDifferenceFromOriginalAnchor(ledger, made, placed.anchor);
  if (change !== null) return change === "words" ? "reworded" : "around";
  const [before, now] = [made, placed.anchor].map((anchor) => addressIn(ledger, anchor));
  return before === now ? "exact" : "moved";
}

function addressIn(ledger: LedgerTexts, { draft, provision }: Anchor): string | undefined {
  const known = findDraftById(ledger, draft);
  return known?.provisions[indexOfProvision(known, provision)]?.address;
}
