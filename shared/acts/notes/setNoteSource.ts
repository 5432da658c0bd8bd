import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { noteSourceRecordKind } from "#shared/records/kinds/noteSource.ts";
import { makeAct, type Act } from "../act.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/**
 * Sets the source of the member's own annotation, or replaces it; "" retracts it.
 * @returns a refusal: `thread.unknown`, `annotation.other`, `source.empty` or `source.invalid`
 */
export function setNoteSourceAct(ledger: Ledger, me: Author | null, on: RecordKey, typed: string): Outcome<Act> {
  const refused = refusalToCommit(me, "source");
  if (refused) return refused;
  const thread = ledger.get(threadProjection, on);
  if (!thread) return refusal("thread.unknown");
  if (me?.member !== thread.author) return refusal("annotation.other");
  const known = thread.source;
  const version = known && { of: known.id, after: ledger.heads(known.id, "source") };
  if (typed.trim() === "")
    return version ? makeAct({ type: "source", ...version, body: null }) : refusal("source.empty");
  const body = noteSourceRecordKind.body.safeParse({ ...known?.body, annotation: on, source: typed.trim() });
  if (!body.success) return refusal("source.invalid");
  return makeAct({ type: "source", ...version, body: body.data });
}
