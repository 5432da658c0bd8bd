import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { positions } from "../ledger/projections.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { position, type PositionBody } from "../records/kinds/position.ts";
import { act, type Act } from "./act.ts";
import { invalid } from "./invalid.ts";
import { refusalToSay } from "./permission.ts";

/** What a delegation is said to hold; for the team and without a comment, unless that is said too. */
export type NewPosition = Omit<PositionBody, "comment" | "confidentiality"> &
  Partial<Pick<PositionBody, "comment" | "confidentiality">>;

/** The body of a position, or why it cannot be one. */
export function positionBody(ledger: Ledger, me: Author | null, input: NewPosition): Outcome<PositionBody> {
  const refused = refusalToSay(me, "position");
  if (refused) return refused;
  if (!ledger.draft(input.anchor.draft)) return refuse("draft.unknown");
  const body = position.body.safeParse({ comment: "", confidentiality: "team", ...input });
  return body.success ? body.data : invalid(body.error);
}

/** Takes one's own position back: it was noted wrongly. A delegation that changes its mind is noted anew instead. */
export function retractPosition(ledger: Ledger, me: Author | null, on: RecordKey): Outcome<Act> {
  const refused = refusalToSay(me, "position");
  if (refused) return refused;
  const known = ledger.get(positions, on);
  if (!known) return refuse("position.unknown");
  if (me?.member !== known.author) return refuse("position.other");
  return act({ type: "position", of: on, after: known.heads, body: null });
}
