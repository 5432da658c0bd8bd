import type { Hash } from "../base/hash.ts";
import { draftIn } from "./current.ts";
import { carriedBetween, pairOfTray, type Carried } from "./carried.ts";
import type { Position } from "./entries/position.ts";
import type { Proposal } from "./entries/proposal.ts";
import type { TextsAndSaid } from "./placed.ts";
import { appliedOn, needsReview, positionsOn, type Applied } from "./positions.ts";
import type { RecordKey } from "../records/envelope.ts";
import { positions, proposals } from "./projections.ts";
import { statusesToReview, type StatusToReview } from "./statuses.ts";

/** What of earlier texts somebody should look at in a text: each thing once. */
export interface ToReview {
  readonly notes: readonly Carried[];
  readonly proposals: readonly Applied<Proposal>[];
  readonly positions: readonly Applied[];
  readonly statuses: readonly StatusToReview[];
}

/** Finds what somebody should look at in a text. What that does not cover is not among it. */
export function toReview(ledger: TextsAndSaid, draft: Hash): ToReview {
  const text = draftIn(ledger, draft);
  const notes = text ? carriedBetween(ledger, pairOfTray(ledger, { id: draft, draft: text })) : [];
  return { notes: notes.filter(({ isDoubtful }) => isDoubtful), ...toReviewBesideNotes(ledger, draft) };
}

/** The same without the notes. */
export function toReviewBesideNotes(ledger: TextsAndSaid, draft: Hash): Omit<ToReview, "notes"> {
  return {
    proposals: proposalsOn(ledger, draft).filter(needsReview),
    positions: positionsApart(ledger, draft).filter(needsReview),
    statuses: statusesToReview(ledger, draft),
  };
}

/** How much that is. */
export function countToReview({ notes, proposals, positions, statuses }: ToReview): number {
  return notes.length + proposals.length + positions.length + statuses.length;
}

/** Every proposal that a text has to account for. */
export function proposalsOn(ledger: TextsAndSaid, draft: Hash): readonly Applied<Proposal>[] {
  return ledger.all(proposals).flatMap((proposal) => appliedOn(ledger, draft, proposal) ?? []);
}

/**
 * Every position that a text has to account for, but those that are looked at with a proposal: they say no more than who
 * makes it.
 */
export function positionsApart(ledger: TextsAndSaid, draft: Hash): readonly Applied[] {
  const inReview = new Set(
    proposalsOn(ledger, draft)
      .filter(needsReview)
      .map(({ of }) => of.id),
  );
  return positionsOn(ledger, draft).filter(({ of }) => !isMaking(of) || !inReview.has(of.body.proposal));
}

/** The positions that say no more than who makes a proposal. */
export function positionsMaking(ledger: TextsAndSaid, { id }: Proposal): readonly Position[] {
  return ledger.all(positions).filter((position) => isMaking(position) && position.body.proposal === id);
}

type Making = Position & { readonly body: { readonly proposal: RecordKey } };

/** Whether a position says no more than who makes a proposal: it is looked at, and counted, with that. */
export function isMaking(position: Position): position is Making {
  return position.body.stance === "proposes" && position.body.proposal !== undefined;
}
