import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { parentOf, subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { alignDrafts } from "#shared/revise/match/alignment.ts";
import { DraftComparison } from "#shared/revise/match/draftComparison.ts";
import { findContentSuccessor } from "#shared/revise/place/contentSuccessor.ts";
import { findDraft } from "../texts/currentText.ts";
import type { Position } from "../entries/position.ts";
import type { LedgerTexts, LedgerTextsAndEntries } from "./findPlacement.ts";
import { toShownReading } from "./currentPlacement.ts";
import { listPositions, type AppliedEntry } from "./appliedPositions.ts";

/**
 * The positions that a text does not have the words of, and that were taken on what one of its provisions, or something
 * beneath it, came from, or whose words may belong there: each with the provision that theirs lay in, and at every place
 * where they may be.
 */
export function findUnplacedPositions(
  ledger: LedgerTextsAndEntries,
  draft: Hash,
  provision: number,
): readonly AppliedEntry[] {
  const text = findDraft(ledger, draft);
  if (!text) return [];
  const end = subtreeEnd(text, provision);
  return listPositions(ledger, draft).filter(
    (applied) =>
      applied.validity === "unplaced" && provisionsOf(ledger, text, applied).some((at) => at >= provision && at < end),
  );
}

function provisionsOf(ledger: LedgerTexts, text: Draft, { entry, candidates }: AppliedEntry): readonly number[] {
  return [...becameOf(ledger, text, entry), ...candidates.map(({ provision }) => provisionIndex(text, provision))];
}

/** What the provision that a position was taken on has become, or the nearest one around it of which something is there. */
function becameOf(ledger: LedgerTexts, text: Draft, { body }: Position): readonly number[] {
  const made = toShownReading(ledger, body.anchor);
  const from = findDraft(ledger, made.draft);
  if (!from) return [];
  for (let i = provisionIndex(from, made.provision); i >= 0; i = parentOf(from, i)) {
    const { to } = alignDrafts(from, text).matchOfFrom(i);
    if (to.length > 0) return to;
    const held = findContentSuccessor(DraftComparison.of(from, text), i);
    if (held) return [held.index];
  }
  return [];
}
