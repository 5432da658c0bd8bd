import { combineActs, type Act } from "#shared/acts/act.ts";
import {
  closeOmissionGapAct,
  confirmPlacementAct,
  correctPlacementAct,
  discardEntryFromDraftAct,
  discardStatusFromDraftAct,
  retractPlacementAct,
  retractStatusDiscardAct,
  type EntryToPlace,
} from "#shared/acts/placementActs.ts";
import { firstDossierKeyId } from "#shared/acts/negotiation/setStatus.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { ProvisionStatus } from "#shared/ledger/entries/provisionStatus.ts";
import {
  assessEntryValidityInText,
  isEntryValidInText,
  type EntryWithValidityInText,
} from "#shared/ledger/placement/entryValidityInText.ts";
import { listPositionsNamingProposer } from "#shared/ledger/queries/placementsToReview.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Workspace } from "../workspace.ts";

/** An action on the placement of a note, or of a position, in a draft. */
export type PlacementAction = "confirm" | "correct" | "close" | "discard" | "take-back";

/**
 * Makes the act for a placement action. All actions except `discard` and `take-back` need the place (`placing.place`).
 */
export function makePlacementAct(
  workspace: Workspace,
  draft: Hash,
  note: RecordKey,
  action: PlacementAction,
  at: Anchor | null,
): Outcome<Act> {
  const { ledger, me, dossier } = workspace;
  if (!ledger) return refusal("may.no-member");
  const first = dossier.value?.session?.keyring.get(firstDossierKeyId(ledger));
  const of: EntryToPlace = { annotation: note, draft, first };
  if (action === "discard") return discardEntryFromDraftAct(ledger, me, of);
  if (action === "take-back") return retractPlacementAct(ledger, me, of);
  if (!at) return refusal("placing.place");
  if (action === "close") return closeOmissionGapAct(ledger, me, of, at);
  return action === "confirm" ? confirmPlacementAct(ledger, me, of, at) : correctPlacementAct(ledger, me, of, at);
}

/** Makes the act that says that a status does not apply to a draft, or that retracts this. */
export function makeStatusDiscardAct(
  { ledger, me, dossier }: Workspace,
  draft: Hash,
  status: ProvisionStatus,
  action: Extract<PlacementAction, "discard" | "take-back">,
): Outcome<Act> {
  if (!ledger) return refusal("may.no-member");
  const of = { status, draft, first: dossier.value?.session?.keyring.get(firstDossierKeyId(ledger)) };
  return action === "discard" ? discardStatusFromDraftAct(ledger, me, of) : retractStatusDiscardAct(ledger, me, of);
}

/**
 * Makes the act for the placement of a position or a proposal. With a proposal it covers the proposer's positions too,
 * if they can be placed: they are about the provision as a whole.
 */
export function makeProposalPlacementAct(
  workspace: Workspace,
  draft: Hash,
  { entry }: EntryWithValidityInText<Position | Proposal>,
  action: PlacementAction,
  at: Anchor | null,
): Outcome<Act> {
  const act = makePlacementAct(workspace, draft, entry.id, action, at);
  if (isRefusal(act) || !("wording" in entry.body) || !workspace.ledger) return act;
  const { ledger } = workspace;
  const whole = at && { draft: at.draft, provision: at.provision };
  const making = listPositionsNamingProposer(ledger, entry as Proposal)
    .filter((position) =>
      action === "take-back"
        ? isPlacedWith(entry as Proposal, position, draft)
        : !isEntryValidInText(assessEntryValidityInText(ledger, draft, position) ?? { validity: "absent" }),
    )
    .map(({ id }) => makePlacementAct(workspace, draft, id, action, whole));
  return combineActs(act, ...making.flatMap((each) => (isRefusal(each) ? [] : [each])));
}

/** Whether a position was placed in a draft together with its proposal, not on its own. */
function isPlacedWith(proposal: Proposal, position: Position, draft: Hash): boolean {
  const [of, own] = [proposal, position].map((each) => each.placements.find((at) => at.draft === draft)?.said[0]);
  if (!of || !own || own.at < of.at) return false;
  return own.says === of.says && own.member === of.member && own.anchor?.provision === of.anchor?.provision;
}
