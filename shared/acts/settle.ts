import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { threads } from "../ledger/projections.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { resolutionOf } from "../records/subjects.ts";
import { act, type Act } from "./act.ts";
import { refusalToSay } from "./permission.ts";

/** Settles a thread or opens it again: one's own, or as a lead anybody's. */
export function settle(
  ledger: Ledger,
  me: Author | null,
  on: RecordKey,
  state: "open" | "settled",
  reason?: string,
): Outcome<Act> {
  const refused = refusalToSay(me, "resolution");
  if (refused) return refused;
  const thread = ledger.get(threads, on);
  if (!thread) return refuse("thread.unknown");
  if (me!.role !== "lead" && thread.author !== me!.member) return refuse("settle.other");
  if ((thread.resolution?.state ?? "open") === state) return refuse("settle.already", { state });
  const body = { annotation: on, state, ...(reason ? { reason } : {}) };
  const of = resolutionOf(on);
  // A settlement that was taken back is a head, too, though the thread has none to show.
  return act({ type: "resolution", of, after: ledger.heads(`resolution|${of}`, "resolution"), body });
}
