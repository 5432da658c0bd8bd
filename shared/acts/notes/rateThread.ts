import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { assessmentSchema, type Assessment } from "#shared/rights/severity.ts";
import { makeAct, type Act } from "../act.ts";
import { isRatable } from "./annotate.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/**
 * Rates a thread, or replaces the member's rating of it. Dimensions that `marks` leaves out are removed.
 * @returns a refusal: `thread.unknown`, `rating.kind` or `rating.invalid`
 */
export function rateThreadAct(ledger: Ledger, me: Author | null, on: RecordKey, marks: Assessment): Outcome<Act> {
  const refused = refusalToCommit(me, "rating");
  if (refused) return refused;
  const thread = ledger.unredactedThread(on);
  if (!thread) return refusal("thread.unknown");
  if (!isRatable(thread.annotation.kind)) return refusal("rating.kind", { kind: thread.annotation.kind });
  const parsed = assessmentSchema.safeParse(marks);
  if (!parsed.success) return refusal("rating.invalid");
  const ownRating = thread.ratings.find((rating) => rating.member === me!.member);
  const body = { ...parsed.data, annotation: on };
  if (!ownRating) return makeAct({ type: "rating", body });
  return makeAct({ type: "rating", of: ownRating.id, after: ledger.heads(ownRating.id, "rating"), body });
}
