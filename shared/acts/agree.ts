import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { agreed } from "../records/kinds/agreed.ts";
import { agreedOf } from "../records/subjects.ts";
import type { Grade } from "../rights/severity.ts";
import { act, type Act } from "./act.ts";
import { isRated } from "./annotate.ts";
import { refusalToSay } from "./permission.ts";

/**
 * Records the level that was agreed on for a thread, or another one, or that there is none any more (null). One's
 * own thread, or as a lead anybody's. What each has rated stays as it is.
 */
export function agree(
  ledger: Ledger,
  me: Author | null,
  on: RecordKey,
  grade: Grade | null,
  reason?: string,
): Outcome<Act> {
  const refused = refusalToSay(me, "agreed");
  if (refused) return refused;
  const thread = ledger.fullThread(on);
  if (!thread) return refuse("thread.unknown");
  if (!isRated(thread.annotation.kind)) return refuse("rating.kind", { kind: thread.annotation.kind });
  if (me!.role !== "lead" && thread.author !== me!.member) return refuse("agree.other");
  if (grade === null && thread.agreed === null) return refuse("agree.none");
  const body = grade === null ? null : agreed.body.safeParse({ annotation: on, grade, ...(reason && { reason }) });
  if (body && !body.success) return refuse("agree.reason", { limit: 2000 });
  const of = agreedOf(on);
  return act({ type: "agreed", of, after: ledger.heads(`agreed|${of}`, "agreed"), body: body && body.data });
}
