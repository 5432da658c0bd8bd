import { combineActs, type Act } from "#shared/acts/act.ts";
import {
  closeGap,
  confirmPlacement,
  correctPlacement,
  discardPlacement,
  discardStatusPlacement,
  retractPlacement,
  retractStatusPlacement,
  type PlacementTarget,
} from "#shared/acts/placements.ts";
import { firstKeyId } from "#shared/acts/negotiation/setStatus.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { ProvisionStatus } from "#shared/ledger/entries/status.ts";
import { applyToText, isValid, type AppliedEntry } from "#shared/ledger/placement/appliedPositions.ts";
import { listProposerPositions } from "#shared/ledger/queries/reviewItems.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Workspace } from "../workspace.ts";

/** What can be said about the place of a note, or of a position, in a draft. */
export type PlacementAction = "confirm" | "correct" | "close" | "discard" | "take-back";

/** The act that says it. All but discarding and taking back need the place. */
export function makePlacementAct(
  workspace: Workspace,
  draft: Hash,
  note: RecordKey,
  says: PlacementAction,
  at: Anchor | null,
): Outcome<Act> {
  const { ledger, me, dossier } = workspace;
  if (!ledger) return refusal("may.no-member");
  const first = dossier.value?.session?.keyring.get(firstKeyId(ledger));
  const of: PlacementTarget = { annotation: note, draft, first };
  if (says === "discard") return discardPlacement(ledger, me, of);
  if (says === "take-back") return retractPlacement(ledger, me, of);
  if (!at) return refusal("placing.place");
  if (says === "close") return closeGap(ledger, me, of, at);
  return says === "confirm" ? confirmPlacement(ledger, me, of, at) : correctPlacement(ledger, me, of, at);
}

/** The act that says that a status does not apply to a draft, or takes that back. */
export function makeStatusPlacementAct(
  { ledger, me, dossier }: Workspace,
  draft: Hash,
  status: ProvisionStatus,
  says: Extract<PlacementAction, "discard" | "take-back">,
): Outcome<Act> {
  if (!ledger) return refusal("may.no-member");
  const of = { status, draft, first: dossier.value?.session?.keyring.get(firstKeyId(ledger)) };
  return says === "discard" ? discardStatusPlacement(ledger, me, of) : retractStatusPlacement(ledger, me, of);
}

/**
 * The same of a position or a proposal; with a proposal, of the positions that make it, as far as it can be said of them:
 * they are about the provision as a whole.
 */
export function makeProposalPlacementAct(
  workspace: Workspace,
  draft: Hash,
  { entry }: AppliedEntry<Position | Proposal>,
  says: PlacementAction,
  at: Anchor | null,
): Outcome<Act> {
  const said = makePlacementAct(workspace, draft, entry.id, says, at);
  if (isRefusal(said) || !("wording" in entry.body) || !workspace.ledger) return said;
  const { ledger } = workspace;
  const whole = at && { draft: at.draft, provision: at.provision };
  const making = listProposerPositions(ledger, entry as Proposal)
    .filter((position) =>
      says === "take-back"
        ? isPlacedWith(entry as Proposal, position, draft)
        : !isValid(applyToText(ledger, draft, position) ?? { validity: "absent" }),
    )
    .map(({ id }) => makePlacementAct(workspace, draft, id, says, whole));
  return combineActs(said, ...making.flatMap((each) => (isRefusal(each) ? [] : [each])));
}

/** Whether what is said of a position's place in a draft was said with that of its proposal, and not by itself. */
function isPlacedWith(proposal: Proposal, position: Position, draft: Hash): boolean {
  const [of, own] = [proposal, position].map((each) => each.placements.find((at) => at.draft === draft)?.said[0]);
  if (!of || !own || own.at < of.at) return false;
  return own.says === of.says && own.member === of.member && own.anchor?.provision === of.anchor?.provision;
}
