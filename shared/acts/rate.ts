import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { assessment, type Assessment } from "../rights/severity.ts";
import { act, type Act } from "./act.ts";
import { isRated } from "./annotate.ts";
import { refusalToSay } from "./permission.ts";

/** Rates a thread, or says one's rating of it anew. What `marks` leaves out is no longer said. */
export function rate(ledger: Ledger, me: Author | null, on: RecordKey, marks: Assessment): Outcome<Act> {
  const refused = refusalToSay(me, "rating");
  if (refused) return refused;
  const thread = ledger.fullThread(on);
  if (!thread) return refuse("thread.unknown");
  if (!isRated(thread.annotation.kind)) return refuse("rating.kind", { kind: thread.annotation.kind });
  const given = assessment.safeParse(marks);
  if (!given.success) return refuse("rating.invalid");
  const mine = thread.ratings.find((rating) => rating.member === me!.member);
  const body = { ...given.data, annotation: on };
  if (!mine) return act({ type: "rating", body });
  return act({ type: "rating", of: mine.id, after: ledger.heads(mine.id, "rating"), body });
}
