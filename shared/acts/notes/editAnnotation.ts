import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { annotationRecordKind, type AnnotationBody } from "#shared/records/kinds/annotation.ts";
import { makeAct, type Act } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { findMentions } from "../input/mentions.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/**
 * Edits the member's own annotation. This also resolves a conflict between its versions.
 * @returns a refusal: `thread.unknown`, `annotation.other` or `say.invalid`
 */
export function editAnnotationAct(
  ledger: Ledger,
  me: Author | null,
  on: RecordKey,
  changes: Partial<Omit<AnnotationBody, "anchor">>,
): Outcome<Act> {
  const refused = refusalToCommit(me, "annotation");
  if (refused) return refused;
  const thread = ledger.get(threadProjection, on);
  if (!thread) return refusal("thread.unknown");
  if (me?.member !== thread.author) return refusal("annotation.other");
  const now = { ...thread.annotation, ...changes };
  const body = annotationRecordKind.body.safeParse({ ...now, mentions: mentionsOf(ledger, thread.annotation, now) });
  if (!body.success) return invalidBodyRefusal(body.error);
  return makeAct({ type: "annotation", of: on, after: thread.heads, body: body.data });
}

/** Returns the members mentioned. Earlier mentions still count, whatever those members are called now. */
function mentionsOf({ members }: Ledger, before: AnnotationBody, now: AnnotationBody): AnnotationBody["mentions"] {
  if (now.comment === before.comment) return now.mentions;
  const mentions = findMentions(now.comment, members, [...(now.mentions ?? []), ...(before.mentions ?? [])]);
  return mentions.length > 0 ? [...mentions] : undefined;
}

/** Retracts the member's own annotation. Its history is kept. */
export function retractAnnotationAct(ledger: Ledger, me: Author | null, on: RecordKey): Outcome<Act> {
  const refused = refusalToCommit(me, "annotation");
  if (refused) return refused;
  const thread = ledger.get(threadProjection, on);
  if (!thread) return refusal("thread.unknown");
  if (me?.member !== thread.author) return refusal("annotation.other");
  return makeAct({ type: "annotation", of: on, after: thread.heads, body: null });
}
