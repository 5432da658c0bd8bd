import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { resolutionRegisterOf } from "#shared/records/ledgerSubjects.ts";
import { makeAct, type Act } from "../act.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/**
 * Resolves a thread or reopens it. Members may do so for their own threads, leads for any.
 * @returns a refusal: `thread.unknown`, `settle.other` or `settle.already`
 */
export function setResolutionAct(
  ledger: Ledger,
  me: Author | null,
  on: RecordKey,
  state: "open" | "settled",
  reason?: string,
): Outcome<Act> {
  const refused = refusalToCommit(me, "resolution");
  if (refused) return refused;
  const thread = ledger.get(threadProjection, on);
  if (!thread) return refusal("thread.unknown");
  if (me!.role !== "lead" && thread.author !== me!.member) return refusal("settle.other");
  if ((thread.resolution?.state ?? "open") === state) return refusal("settle.already", { state });
  const body = { annotation: on, state, ...(reason ? { reason } : {}) };
  const of = resolutionRegisterOf(on);
  // A retracted resolution is also a head, although the thread shows none.
  return makeAct({ type: "resolution", of, after: ledger.heads(`resolution|${of}`, "resolution"), body });
}
