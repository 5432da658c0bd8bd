import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { threads } from "../ledger/projections.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { source } from "../records/kinds/source.ts";
import { act, type Act } from "./act.ts";
import { refusalToSay } from "./permission.ts";

/** Says whom one's own annotation comes from, or says it anew; "" takes it back. */
export function attribute(ledger: Ledger, me: Author | null, on: RecordKey, typed: string): Outcome<Act> {
  const refused = refusalToSay(me, "source");
  if (refused) return refused;
  const thread = ledger.get(threads, on);
  if (!thread) return refuse("thread.unknown");
  if (me?.member !== thread.author) return refuse("annotation.other");
  const known = thread.source;
  const later = known && { of: known.id, after: ledger.heads(known.id, "source") };
  if (typed.trim() === "") return later ? act({ type: "source", ...later, body: null }) : refuse("source.empty");
  const body = source.body.safeParse({ ...known?.body, annotation: on, source: typed.trim() });
  if (!body.success) return refuse("source.invalid");
  return act({ type: "source", ...later, body: body.data });
}
