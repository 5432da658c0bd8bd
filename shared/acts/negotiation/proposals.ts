import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { MAX_WORDING_LENGTH, proposalRecordKind, type ProposalBody } from "#shared/records/kinds/proposal.ts";
import { makeAct, type Act } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** A new proposal for a passage. If `wording.old` is left out, it is the text at the anchor. */
export interface NewProposal extends Partial<Omit<ProposalBody, "anchor" | "wording">> {
  readonly anchor: Anchor;
  readonly wording: { readonly old?: string; readonly new: string };
}

/**
 * Proposes other words for a passage.
 * @returns a refusal: `draft.unknown`, `proposal.same`, `proposal.long` or `say.invalid`
 */
export function proposeWordingAct(ledger: Ledger, me: Author | null, input: NewProposal): Outcome<Act> {
  const refused = refusalToCommit(me, "proposal");
  if (refused) return refused;
  const draft = ledger.draft(input.anchor.draft);
  if (!draft) return refusal("draft.unknown");
  const old = input.wording.old ?? wordsAtAnchor(draft, input.anchor);
  const body = bodyOf({ ...input, wording: { old, new: input.wording.new } });
  return "refused" in body ? body : makeAct({ type: "proposal", body });
}

/** Edits the member's own proposal: a further state of floor text, an outcome, a cosponsor. */
export function editProposalAct(
  ledger: Ledger,
  me: Author | null,
  on: RecordKey,
  changes: Partial<Omit<ProposalBody, "anchor">>,
): Outcome<Act> {
  const known = ownProposal(ledger, me, on);
  if ("refused" in known) return known;
  const body = bodyOf({ ...known.body, ...changes });
  return "refused" in body ? body : makeAct({ type: "proposal", of: on, after: known.heads, body });
}

/**
 * Adds the next state of the member's own floor text. Two states never have the same time: the later one is moved by a
 * millisecond.
 */
export function addFloorTextVersionAct(
  ledger: Ledger,
  me: Author | null,
  on: RecordKey,
  state: Partial<Omit<ProposalBody, "anchor" | "form">> & { readonly at: string },
): Outcome<Act> {
  const known = ledger.get(proposalProjection, on);
  const times = new Set(known?.states.map(({ body }) => Date.parse(body.at ?? "")));
  let at = Date.parse(state.at);
  while (times.has(at)) at++;
  return editProposalAct(ledger, me, on, { ...state, form: "floor", at: new Date(at).toISOString() });
}

/** Retracts a proposal that the member noted wrongly. A proposal withdrawn by its proposer has an outcome instead. */
export function retractProposalAct(ledger: Ledger, me: Author | null, on: RecordKey): Outcome<Act> {
  const known = ownProposal(ledger, me, on);
  return "refused" in known ? known : makeAct({ type: "proposal", of: on, after: known.heads, body: null });
}

/** Returns the words at an anchor; "" for a gap, and for words that are not there. */
export function wordsAtAnchor(draft: Draft, anchor: Anchor): string {
  if (anchor.quote) return anchor.quote.exact;
  const place = anchor.gap ? null : resolveAnchor(draft, anchor);
  return place ? buildSubtreeReadingText(draft, place.provision).text : "";
}

/**
 * Makes a proposal's body with default values, or returns the refusal: `proposal.same`, `proposal.long` or
 * `say.invalid`.
 */
function bodyOf(input: Partial<ProposalBody> & Pick<ProposalBody, "anchor" | "wording">): Outcome<ProposalBody> {
  const { wording } = input;
  if (wording.old === wording.new) return refusal("proposal.same");
  if (Math.max(wording.old.length, wording.new.length) > MAX_WORDING_LENGTH) {
    return refusal("proposal.long", { limit: MAX_WORDING_LENGTH });
  }
  const usual = { proposers: [], form: "written", confidentiality: "team", comment: "" } as const;
  const body = proposalRecordKind.body.safeParse({ ...usual, ...input });
  return body.success ? body.data : invalidBodyRefusal(body.error);
}

function ownProposal(ledger: Ledger, me: Author | null, on: RecordKey) {
  const refused = refusalToCommit(me, "proposal");
  if (refused) return refused;
  const known = ledger.get(proposalProjection, on);
  if (!known) return refusal("proposal.unknown");
  return me?.member === known.author ? known : refusal("proposal.other");
}
