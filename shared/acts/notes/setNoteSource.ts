import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { sourceRecordKind } from "#shared/records/kinds/source.ts";
import { act, type Act } from "../act.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** Says whom one's own annotation comes from, or says it anew; "" takes it back. */
export function setNoteSource(ledger: Ledger, me: Author | null, on: RecordKey, typed: string): Outcome<Act> {
  const refused = refusalToCommit(me, "source");
  if (refused) return refused;
  const thread = ledger.get(threads, on);
  if (!thread) return refusal("thread.unknown");
  if (me?.member !== thread.author) return refusal("annotation.other");
  const known = thread.source;
  const later = known && { of: known.id, after: ledger.heads(known.id, "source") };
  if (typed.trim() === "") return later ? act({ type: "source", ...later, body: null }) : refusal("source.empty");
  const body = sourceRecordKind.body.safeParse({ ...known?.body, annotation: on, source: typed.trim() });
  if (!body.success) return refusal("source.invalid");
  return act({ type: "source", ...later, body: body.data });
}
