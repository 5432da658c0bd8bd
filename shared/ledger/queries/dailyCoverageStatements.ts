import type { Anchor } from "#shared/anchor/anchor.ts";
import type { DailyProvisionStatement } from "./dailyCoverage.ts";
import type { Position } from "../entries/position.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";
import type { Ledger } from "../ledger.ts";
import { newestDraftIdForAnchor, findCurrentPlacement, provisionAnchorOf } from "../placement/currentPlacement.ts";
import { assessEntryValidityInText } from "../placement/entryValidityInText.ts";
import { positionProjection, proposalProjection, threadProjection } from "../store/projections.ts";
import { findStatusPlacementInNewestOrOwnText } from "../placement/statusPlacement.ts";
import { listStatusHistory, type StatusHistoryStep } from "./statusHistory.ts";

/**
 * The covered entries as the ledger has them: for members, on their screens. The forms that leave are made by
 * `shared/exchange`.
 */
export interface CoveredLedgerEntryTypes {
  readonly position: Position;
  readonly wording: Proposal;
  readonly status: StatusHistoryStep;
  readonly note: Thread;
}

/**
 * Returns every statement about a provision, with its context. A statement about words that the newest text still has
 * is listed there, any other at the words that it was made on.
 */
export function listAllDailyCoverageStatements(
  ledger: Ledger,
): readonly DailyProvisionStatement<CoveredLedgerEntryTypes>[] {
  return [
    ...ledger.all(positionProjection).map((of) => {
      const { meeting = null, delegation } = of.body;
      return { what: "position", anchor: coverageAnchorOf(ledger, of), at: of.at, meeting, delegation, of } as const;
    }),
    ...ledger
      .all(proposalProjection)
      .flatMap(splitStates)
      .map((of) => {
        const { meeting = null, at = of.at } = of.body;
        return { what: "wording", anchor: coverageAnchorOf(ledger, of), at, meeting, of } as const;
      }),
    ...listStatusHistory(ledger).map((of) => {
      const { meeting = null } = of.body;
      return {
        what: "status",
        anchor: findStatusPlacementInNewestOrOwnText(ledger, of.entry)?.anchor ?? provisionAnchorOf(of.body),
        at: of.at,
        meeting,
        of,
      } as const;
    }),
    ...ledger.all(threadProjection).map((of) => {
      const { anchor: made, meeting = null } = of.annotation;
      const anchor = findCurrentPlacement(ledger, of)?.anchor ?? made;
      return { what: "note", anchor, at: of.at, meeting, of } as const;
    }),
  ];
}

/** Returns the place of an entry: in the newest text of its document if that has its words, else where it was made. */
function coverageAnchorOf(ledger: Ledger, of: Position | Proposal): Anchor {
  const { anchor: made } = of.body;
  const applied = assessEntryValidityInText(ledger, newestDraftIdForAnchor(ledger, made), of);
  return (applied?.validity === "current" && applied.anchor) || made;
}

/**
 * Splits floor text into its states, each as confidential as the proposal and all its versions together. Returns other
 * proposals unchanged.
 */
function splitStates(proposal: Proposal): readonly Proposal[] {
  const { states, body, rivals } = proposal;
  if (states.length < 2) return [proposal];
  return states.map((state) => ({ ...proposal, at: state.at, body: state.body, rivals: [body, ...rivals] }));
}
