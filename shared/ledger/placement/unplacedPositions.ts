import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { indexOfParent, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { DraftComparison } from "#shared/revise/match/draftComparison.ts";
import { findContentSuccessor } from "#shared/revise/place/contentSuccessor.ts";
import { findDraftById } from "../texts/currentText.ts";
import type { Position } from "../entries/position.ts";
import type { LedgerTexts, LedgerTextsAndEntries } from "./findPlacementInDraft.ts";
import { toShownReadingAnchor } from "./currentPlacement.ts";
import { listPositionsWithValidityInText, type EntryWithValidityInText } from "./entryValidityInText.ts";

/**
 * Returns the unplaced positions that belong to a provision or its subtree: those whose original provision has become
 * one of these, and those whose words may belong there. A position is returned for every provision that has a candidate
 * place.
 */
export function findUnplacedPositionsForProvision(
  ledger: LedgerTextsAndEntries,
  draft: Hash,
  provision: number,
): readonly EntryWithValidityInText[] {
  const text = findDraftById(ledger, draft);
  if (!text) return [];
  const end = findSubtreeEnd(text, provision);
  return listPositionsWithValidityInText(ledger, draft).filter(
    (applied) =>
      applied.validity === "unplaced" && provisionsOf(ledger, text, applied).some((at) => at >= provision && at < end),
  );
}

function provisionsOf(
  ledger: LedgerTexts,
  text: Draft,
  { entry, candidates }: EntryWithValidityInText,
): readonly number[] {
  return [
    ...successorsOf(ledger, text, entry),
    ...candidates.map(({ provision }) => indexOfProvision(text, provision)),
  ];
}

/**
 * Returns the provisions that a position's provision has become or, if there are none, those of the nearest provision
 * around it of which something remains.
 */
function successorsOf(ledger: LedgerTexts, text: Draft, { body }: Position): readonly number[] {
  const made = toShownReadingAnchor(ledger, body.anchor);
  const from = findDraftById(ledger, made.draft);
  if (!from) return [];
  for (let i = indexOfProvision(from, made.provision); i >= 0; i = indexOfParent(from, i)) {
    const { to } = alignDrafts(from, text).matchOfFrom(i);
    if (to.length > 0) return to;
    const successor = findContentSuccessor(DraftComparison.of(from, text), i);
    if (successor) return [successor.index];
  }
  return [];
}
