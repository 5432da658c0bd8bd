import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { assessmentSchema, type Assessment } from "#shared/rights/severity.ts";
import { act, type Act } from "../act.ts";
import { isRatable } from "./annotate.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** Rates a thread, or says one's rating of it anew. What `marks` leaves out is no longer said. */
export function rate(ledger: Ledger, me: Author | null, on: RecordKey, marks: Assessment): Outcome<Act> {
  const refused = refusalToCommit(me, "rating");
  if (refused) return refused;
  const thread = ledger.unredactedThread(on);
  if (!thread) return refusal("thread.unknown");
  if (!isRatable(thread.annotation.kind)) return refusal("rating.kind", { kind: thread.annotation.kind });
  const given = assessmentSchema.safeParse(marks);
  if (!given.success) return refusal("rating.invalid");
  const mine = thread.ratings.find((rating) => rating.member === me!.member);
  const body = { ...given.data, annotation: on };
  if (!mine) return act({ type: "rating", body });
  return act({ type: "rating", of: mine.id, after: ledger.heads(mine.id, "rating"), body });
}
