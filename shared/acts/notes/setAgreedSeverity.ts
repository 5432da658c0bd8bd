import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { agreedSeverityRecordKind } from "#shared/records/kinds/agreedSeverity.ts";
import { agreedSeverityRegisterOf } from "#shared/records/ledgerSubjects.ts";
import type { SeverityGrade } from "#shared/rights/severity.ts";
import { makeAct, type Act } from "../act.ts";
import { isRatable } from "./annotate.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/**
 * Records, replaces or removes (null) the agreed grade of a thread. Members may do so for their own threads, leads for
 * any. The ratings stay as they are.
 * @returns a refusal: `thread.unknown`, `rating.kind`, `agree.other`, `agree.none` or `agree.reason`
 */
export function setAgreedSeverityAct(
  ledger: Ledger,
  me: Author | null,
  on: RecordKey,
  grade: SeverityGrade | null,
  reason?: string,
): Outcome<Act> {
  const refused = refusalToCommit(me, "agreed");
  if (refused) return refused;
  const thread = ledger.unredactedThread(on);
  if (!thread) return refusal("thread.unknown");
  if (!isRatable(thread.annotation.kind)) return refusal("rating.kind", { kind: thread.annotation.kind });
  if (me!.role !== "lead" && thread.author !== me!.member) return refusal("agree.other");
  if (grade === null && thread.agreed === null) return refusal("agree.none");
  const body =
    grade === null
      ? null
      : agreedSeverityRecordKind.body.safeParse({ annotation: on, grade, ...(reason && { reason }) });
  if (body && !body.success) return refusal("agree.reason", { limit: 2000 });
  const of = agreedSeverityRegisterOf(on);
  return makeAct({ type: "agreed", of, after: ledger.heads(`agreed|${of}`, "agreed"), body: body && body.data });
}
