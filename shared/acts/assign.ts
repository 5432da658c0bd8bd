import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { threads } from "../ledger/projections.ts";
import type { MemberId, RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { assignmentOf } from "../records/subjects.ts";
import { act, type Act } from "./act.ts";
import { refusalToSay } from "./permission.ts";

/** Says who is to see to a thread, anybody's: a member who stands, or nobody any more (null). */
export function assign(ledger: Ledger, me: Author | null, on: RecordKey, member: MemberId | null): Outcome<Act> {
  const refused = refusalToSay(me, "assignment");
  if (refused) return refused;
  const thread = ledger.get(threads, on);
  if (!thread) return refuse("thread.unknown");
  if (member !== null && !ledger.member(member)?.standing) return refuse("assign.gone");
  if ((thread.assigned?.member ?? null) === member) {
    return refuse("assign.already", { to: member === null ? "nobody" : "member" });
  }
  const of = assignmentOf(on);
  const body = member === null ? null : { annotation: on, member };
  return act({ type: "assignment", of, after: ledger.heads(`assignment|${of}`, "assignment"), body });
}
