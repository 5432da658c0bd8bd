import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { standardProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { standardRecordKind, type StandardBody } from "#shared/records/kinds/standard.ts";
import { makeAct, type Act } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** Adds a standard to the team's own. */
export function addTeamStandardAct(me: Author | null, input: StandardBody): Outcome<Act> {
  const refused = refusalToCommit(me, "standard");
  if (refused) return refused;
  const body = standardRecordKind.body.safeParse({
    ...input,
    instrument: input.instrument.trim(),
    words: input.words.trim(),
  });
  if (!body.success) return invalidBodyRefusal(body.error);
  return makeAct({ type: "standard", body: body.data });
}

/**
 * Retracts the member's own standard. Notes that refer to it lose the reference.
 * @returns a refusal: `standard.unknown` or `standard.other`
 */
export function retractTeamStandardAct(ledger: Ledger, me: Author | null, id: RecordKey): Outcome<Act> {
  const refused = refusalToCommit(me, "standard");
  if (refused) return refused;
  const known = ledger.get(standardProjection, id);
  if (!known) return refusal("standard.unknown", { name: id });
  if (me?.member !== known.author) return refusal("standard.other");
  return makeAct({ type: "standard", of: id, after: known.heads, body: null });
}
