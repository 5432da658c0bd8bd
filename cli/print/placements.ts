import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { AnchorStatus } from "#shared/revise/place/anchorPlacer.ts";

/** The placement of an annotation in a draft, as in `revise --json`. */
export interface ListedPlacement {
  readonly id: string;
  readonly status: AnchorStatus;
  /** The address at which it was made, in the draft on which it was made; null if that draft is not here. */
  readonly from: string | null;
  readonly to: string | null;
  /** The words of its placement or, if it has none, those on which it was made. Null for a whole provision. */
  readonly exact: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Best first. */
  readonly candidates: readonly { readonly to: string | null; readonly exact: string | null }[];
}

/** Lists the placement of every annotation of a dossier in a draft, whatever document it was made on. */
export function listNotePlacements(ledger: Ledger, draft: Hash): readonly ListedPlacement[] {
  return ledger.all(threadProjection).map((thread) => placementOf(ledger, draft, thread));
}

/** Counts the placements by status. */
export function countPlacementsByStatus(ledger: Ledger, draft: Hash): Record<AnchorStatus, number> {
  const counts = { exact: 0, moved: 0, reworded: 0, ambiguous: 0, lost: 0, absent: 0 };
  for (const thread of ledger.all(threadProjection)) counts[findPlacementInDraft(ledger, draft, thread).status]++;
  return counts;
}

function placementOf(ledger: Ledger, draft: Hash, thread: Thread): ListedPlacement {
  const made = thread.annotation.anchor;
  const placed = findPlacementInDraft(ledger, draft, thread);
  const there = "anchor" in placed ? placed.anchor : null;
  return {
    id: thread.id,
    status: placed.status,
    from: addressOf(ledger, made),
    to: there && addressOf(ledger, there),
    exact: (there ?? made).quote?.exact ?? null,
    confidence: "confidence" in placed ? Math.round(placed.confidence * 1000) / 1000 : 0,
    candidates:
      "candidates" in placed
        ? placed.candidates.map((each) => ({ to: addressOf(ledger, each), exact: each.quote?.exact ?? null }))
        : [],
  };
}

function addressOf(ledger: Ledger, { draft: id, provision }: Anchor): string | null {
  const draft = ledger.draft(id);
  return draft?.provisions[indexOfProvision(draft, provision)]?.address ?? null;
}
