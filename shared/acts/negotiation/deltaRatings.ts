import { refusal, type Outcome } from "#shared/base/result.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type { DeltaRating } from "#shared/ledger/entries/deltaRating.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { deltaRatingProjection } from "#shared/ledger/store/projections.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { deltaRatingRecordKind, type DeltaRatingBody } from "#shared/records/kinds/deltaRating.ts";
import { makeAct, type Act } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** A new delta; visible to the team and without a comment by default. */
export type NewDeltaRating = Omit<DeltaRatingBody, "comment" | "confidentiality"> &
  Partial<Pick<DeltaRatingBody, "comment" | "confidentiality">>;

/**
 * Records what a provision has become for a right, or replaces the member's former statement.
 * @returns a refusal: `say.invalid`, or `delta.place` if a draft or provision is unknown
 */
export function setDeltaRatingAct(ledger: Ledger, me: Author | null, input: NewDeltaRating): Outcome<Act> {
  const refused = refusalToCommit(me, "delta");
  if (refused) return refused;
  const known = ownDelta(ledger, me, input);
  const { comment = "", confidentiality = "team" } = known?.body ?? {};
  const body = deltaRatingRecordKind.body.safeParse({ comment, confidentiality, ...input });
  if (!body.success) return invalidBodyRefusal(body.error);
  if (!isThere(ledger, body.data)) return refusal("delta.place");
  if (!known) return makeAct({ type: "delta", body: body.data });
  return makeAct({ type: "delta", of: known.id, after: known.heads, body: body.data });
}

/** Retracts the member's own delta. Refused (`delta.none`) if there is none. */
export function retractDeltaRatingAct(ledger: Ledger, me: Author | null, of: NewDeltaRating): Outcome<Act> {
  const refused = refusalToCommit(me, "delta");
  if (refused) return refused;
  const known = ownDelta(ledger, me, of);
  return known ? makeAct({ type: "delta", of: known.id, after: known.heads, body: null }) : refusal("delta.none");
}

function ownDelta(ledger: Ledger, me: Author | null, of: NewDeltaRating): DeltaRating | undefined {
  const own = ledger.all(deltaRatingProjection).filter(({ author, body }) => {
    const isSame = body.from === of.from && body.to === of.to && body.right === of.right;
    return author === me?.member && isSame && body.before === of.before && body.after === of.after;
  });
  return own.at(-1);
}

function isThere(ledger: Ledger, { from, to, before, after }: DeltaRatingBody): boolean {
  const [one, other] = [ledger.draft(from), ledger.draft(to)];
  if (!one || !other) return false;
  const has = (draft: typeof one, eId: string | undefined) => eId === undefined || indexOfProvision(draft, eId) >= 0;
  return has(one, before) && has(other, after);
}
