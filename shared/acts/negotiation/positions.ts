import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { positionProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { positionRecordKind, type PositionBody } from "#shared/records/kinds/position.ts";
import { makeAct, type Act } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** A new position of a delegation; visible to the team and without a comment by default. */
export type NewPosition = Omit<PositionBody, "comment" | "confidentiality"> &
  Partial<Pick<PositionBody, "comment" | "confidentiality">>;

/** Makes the body of a position, or returns the refusal: `draft.unknown` or `say.invalid`. */
export function makePositionBody(ledger: Ledger, me: Author | null, input: NewPosition): Outcome<PositionBody> {
  const refused = refusalToCommit(me, "position");
  if (refused) return refused;
  if (!ledger.draft(input.anchor.draft)) return refusal("draft.unknown");
  const body = positionRecordKind.body.safeParse({ comment: "", confidentiality: "team", ...input });
  return body.success ? body.data : invalidBodyRefusal(body.error);
}

/**
 * Retracts a position that the member noted wrongly. If a delegation changes its mind, add a new position instead.
 * @returns a refusal: `position.unknown` or `position.other`
 */
export function retractPositionAct(ledger: Ledger, me: Author | null, on: RecordKey): Outcome<Act> {
  const refused = refusalToCommit(me, "position");
  if (refused) return refused;
  const known = ledger.get(positionProjection, on);
  if (!known) return refusal("position.unknown");
  if (me?.member !== known.author) return refusal("position.other");
  return makeAct({ type: "position", of: on, after: known.heads, body: null });
}
