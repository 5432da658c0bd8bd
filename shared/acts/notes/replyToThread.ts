import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { makeAct, type Act } from "../act.ts";
import { findMentions } from "../input/mentions.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/**
 * Replies in a thread.
 * @returns a refusal: `thread.unknown`, `replyToThreadAct.empty` or `replyToThreadAct.long`
 */
export function replyToThreadAct(ledger: Ledger, me: Author | null, on: RecordKey, text: string): Outcome<Act> {
  const refused = refusalToCommit(me, "reply");
  if (refused) return refused;
  if (!ledger.get(threadProjection, on)) return refusal("thread.unknown");
  const trimmed = text.trim();
  if (trimmed === "") return refusal("reply.empty");
  if (trimmed.length > 20_000) return refusal("reply.long", { limit: 20_000 });
  const mentions = findMentions(trimmed, ledger.members);
  return makeAct({ type: "reply", body: { annotation: on, text: trimmed, ...(mentions.length > 0 && { mentions }) } });
}
