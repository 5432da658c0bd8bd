import type { Anchor } from "../anchor/anchor.ts";
import { resolveAnchor } from "../anchor/resolveAnchor.ts";
import type { Hash } from "../base/hash.ts";
import { toCanonicalJson } from "../base/canonicalJson.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "../base/result.ts";
import type { PlacementStatementsInDraft } from "../ledger/entries/placementStatementsInDraft.ts";
import type { Position } from "../ledger/entries/position.ts";
import type { Proposal } from "../ledger/entries/proposal.ts";
import type { ProvisionStatus } from "../ledger/entries/provisionStatus.ts";
import type { Thread } from "../ledger/entries/thread.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { originalAnchorOf } from "../ledger/placement/findPlacementInDraft.ts";
import { provisionAnchorOf } from "../ledger/placement/currentPlacement.ts";
import {
  positionProjection,
  proposalProjection,
  statusProjection,
  threadProjection,
} from "../ledger/store/projections.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/recordKind.ts";
import { placementRecordKind, type PlacementDecision } from "../records/kinds/placement.ts";
import { placementRegisterOf } from "../records/keyedRegisterNames.ts";
import type { DossierKey } from "../records/sealBody.ts";
import { makeAct, combineActs, type Act } from "./act.ts";
import { refusalToCommit } from "./rules/refusalToCommit.ts";

/**
 * The note, position or proposal to place, and the draft to place it in. `first` is the dossier's first key, from which
 * the register's name is derived.
 */
export interface EntryToPlace {
  readonly annotation: RecordKey;
  readonly draft: Hash;
  readonly first: DossierKey | null | undefined;
}

/** Confirms the place that was found for a note in a draft, or one of the candidates. */
export function confirmPlacementAct(ledger: Ledger, me: Author | null, of: EntryToPlace, at: Anchor): Outcome<Act> {
  return placementAct(ledger, me, of, "confirmed", at);
}

/** Places a note in a draft somewhere else than where it was found. */
export function correctPlacementAct(ledger: Ledger, me: Author | null, of: EntryToPlace, at: Anchor): Outcome<Act> {
  return placementAct(ledger, me, of, "corrected", at);
}

/** States that a draft now closes the gap of an omission, and where: after that provision, or in those words. */
export function closeOmissionGapAct(ledger: Ledger, me: Author | null, of: EntryToPlace, at: Anchor): Outcome<Act> {
  return placementAct(ledger, me, of, "closed", at);
}

/** States that a note does not belong in a draft. */
export function discardEntryFromDraftAct(ledger: Ledger, me: Author | null, of: EntryToPlace): Outcome<Act> {
  return placementAct(ledger, me, of, "discarded", null);
}

/** States that a status does not apply to a draft. To state where it applies, set the status there. */
export function discardStatusFromDraftAct(ledger: Ledger, me: Author | null, of: StatusToPlace): Outcome<Act> {
  return combineForStatus(of, (each) => discardEntryFromDraftAct(ledger, me, each));
}

/** Retracts `discardStatusFromDraftAct`. */
export function retractStatusDiscardAct(ledger: Ledger, me: Author | null, of: StatusToPlace): Outcome<Act> {
  return combineForStatus(of, (each) => retractPlacementAct(ledger, me, each));
}

/** A status, and the draft that the placement is about. */
export interface StatusToPlace extends Pick<EntryToPlace, "draft" | "first"> {
  readonly status: ProvisionStatus;
}

/** Combines the acts for every statement of a status that allows one; returns the first refusal if none does. */
function combineForStatus(
  { status, draft, first }: StatusToPlace,
  createAct: (of: EntryToPlace) => Outcome<Act>,
): Outcome<Act> {
  const outcomes = status.said.map(({ key }) => createAct({ annotation: key, draft, first }));
  const acts = outcomes.flatMap((each) => (isRefusal(each) ? [] : [each]));
  return acts.length > 0 ? combineActs(...acts) : outcomes[0]!;
}

/** Retracts the placement of a note in a draft, so that it is where the machine finds it. */
export function retractPlacementAct(ledger: Ledger, me: Author | null, of: EntryToPlace): Outcome<Act> {
  const refused = refusalToPlace(ledger, me, of);
  if (refused) return refused;
  if (!statementsIn(placeableOf(ledger, of.annotation)!, of.draft)) return refusal("placing.none");
  return makeAct({ type: "placement", ...register(ledger, of), body: null });
}

function placementAct(
  ledger: Ledger,
  me: Author | null,
  of: EntryToPlace,
  says: PlacementDecision,
  at: Anchor | null,
): Outcome<Act> {
  const refused = refusalToPlace(ledger, me, of, says);
  if (refused) return refused;
  const { annotation, draft } = of;
  const placed = placeableOf(ledger, annotation)!;
  const made = "isStatus" in placed ? placed.body.anchor : originalAnchorOf(placed);
  if (made.draft === draft) return refusal("placing.own");
  if ("isStatus" in placed && says !== "discarded") return refusal("placing.place");
  if (at && (at.draft !== draft || !resolveAnchor(ledger.draft(draft)!, at))) return refusal("placing.place");
  const known = statementsIn(placed, draft);
  if (known?.length === 1 && known[0]!.says === says && isSame(known[0]!.anchor, at)) return refusal("placing.already");
  const body = placementRecordKind.body.safeParse({ annotation, draft, says, ...(at && { anchor: at }) });
  if (!body.success) return refusal("placing.place");
  return makeAct({ type: "placement", ...register(ledger, of), body: body.data });
}

function refusalToPlace(
  ledger: Ledger,
  me: Author | null,
  { annotation, draft, first }: EntryToPlace,
  says?: PlacementDecision,
): Refusal | null {
  const refused = refusalToCommit(me, "placement");
  if (refused) return refused;
  const placed = placeableOf(ledger, annotation);
  if (!placed) return refusal("thread.unknown");
  if (says === "closed" && !isOmission(placed)) return refusal("placing.no-gap");
  if (!ledger.draft(draft)) return refusal("draft.unknown");
  return first ? null : refusal("key.missing");
}

function isOmission(placed: Thread | Position | Proposal | Statement): boolean {
  return "annotation" in placed && placed.annotation.kind === "omission";
}

/** A member's statement of a provision's status, in the form of an entry that can be placed. */
interface Statement {
  readonly isStatus: true;
  readonly body: { readonly anchor: Anchor };
  readonly placements: readonly PlacementStatementsInDraft[];
}

/** Returns the note, position or proposal whose first record has a key, or the status statement in that record. */
function placeableOf(ledger: Ledger, key: RecordKey): Thread | Position | Proposal | Statement | undefined {
  return (
    ledger.get(threadProjection, key) ??
    ledger.get(positionProjection, key) ??
    ledger.get(proposalProjection, key) ??
    statementOf(ledger, key)
  );
}

function statementOf(ledger: Ledger, key: RecordKey): Statement | undefined {
  const status = ledger.all(statusProjection).find(({ said }) => said.some((each) => each.key === key));
  const said = status?.said.find((each) => each.key === key);
  return (
    status && said && { isStatus: true, body: { anchor: provisionAnchorOf(status) }, placements: said.placements ?? [] }
  );
}

function statementsIn({ placements }: Thread | Position | Proposal | Statement, draft: Hash) {
  return placements.find((each) => each.draft === draft)?.said;
}

function register(ledger: Ledger, { annotation, draft, first }: EntryToPlace) {
  const of = placementRegisterOf(first!, annotation, draft);
  return { of, after: ledger.heads(`placement|${of}`, "placement") };
}

/** Whether two anchors name the same place. An anchor of a record has its fields in another order than one made here. */
function isSame(one: Anchor | null, other: Anchor | null): boolean {
  const placeIn = ({ provision, quote, gap }: Anchor) => toCanonicalJson([provision, quote ?? null, gap ?? null]);
  return one && other ? placeIn(one) === placeIn(other) : one === other;
}
