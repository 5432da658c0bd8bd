import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { assignmentRegisterOf } from "#shared/records/ledgerSubjects.ts";
import { makeAct, type Act } from "../act.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/**
 * Assigns a thread, the user's own or another's, to an active member, or unassigns it (null).
 * @returns a refusal: `thread.unknown`, `assign.gone` or `assign.already`
 */
export function assignAct(ledger: Ledger, me: Author | null, on: RecordKey, member: MemberId | null): Outcome<Act> {
  const refused = refusalToCommit(me, "assignment");
  if (refused) return refused;
  const thread = ledger.get(threadProjection, on);
  if (!thread) return refusal("thread.unknown");
  if (member !== null && !ledger.member(member)?.isActive) return refusal("assign.gone");
  if ((thread.assigned?.member ?? null) === member) {
    return refusal("assign.already", { to: member === null ? "nobody" : "member" });
  }
  const of = assignmentRegisterOf(on);
  const body = member === null ? null : { annotation: on, member };
  return makeAct({ type: "assignment", of, after: ledger.heads(`assignment|${of}`, "assignment"), body });
}
