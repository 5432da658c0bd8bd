import type { Anchor } from "#shared/anchor/anchor.ts";
import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import type { AnchorStatus } from "#shared/revise/place/anchorPlacer.ts";
import { anchorDifferenceOf, type AnchorDifference } from "#shared/revise/place/anchorDifference.ts";
import { findDraft } from "../texts/currentText.ts";
import type { DraftPlacement, LedgerTexts } from "./findPlacement.ts";
import { toShownReading } from "./currentPlacement.ts";

/** What has changed between a place where something was said, in the reading that is shown of it, and a place in another text. */
export function findDifference(ledger: LedgerTexts, said: Anchor, now: Anchor): AnchorDifference | null {
  const before = toShownReading(ledger, said);
  const [from, to] = [findDraft(ledger, before.draft), findDraft(ledger, now.draft)];
  return from && to ? anchorDifferenceOf(from, before, to, now) : "words";
}

/** What a note's place is called: as it was found, or `around` where only the text around its words has changed. */
type CalledPlace = AnchorStatus | "around";

/**
 * What a note's place is called: nobody's words are called reworded where only brackets or the text around them changed.
 * What is missing in a gap has no words: of that it is said what became of the provision before it and what follows.
 */
export function refinePlacementStatus(ledger: LedgerTexts, made: Anchor, placed: DraftPlacement): CalledPlace {
  if (placed.status !== "reworded" || made.gap) return placed.status;
  const change = findDifference(ledger, made, placed.anchor);
  if (change !== null) return change === "words" ? "reworded" : "around";
  const [before, now] = [made, placed.anchor].map((anchor) => addressIn(ledger, anchor));
  return before === now ? "exact" : "moved";
}

function addressIn(ledger: LedgerTexts, { draft, provision }: Anchor): string | undefined {
  const known = findDraft(ledger, draft);
  return known?.provisions[provisionIndex(known, provision)]?.address;
}
