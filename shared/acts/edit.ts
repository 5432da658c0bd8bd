import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { threads } from "../ledger/projections.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { annotation, type AnnotationBody } from "../records/kinds/annotation.ts";
import { act, type Act } from "./act.ts";
import { invalid } from "./invalid.ts";
import { mentionsIn } from "./mention.ts";
import { refusalToSay } from "./permission.ts";

/** Says one's own annotation anew, with some of it changed. Settles a conflict between its versions, too. */
export function edit(
  ledger: Ledger,
  me: Author | null,
  on: RecordKey,
  changes: Partial<Omit<AnnotationBody, "anchor">>,
): Outcome<Act> {
  const refused = refusalToSay(me, "annotation");
  if (refused) return refused;
  const thread = ledger.get(threads, on);
  if (!thread) return refuse("thread.unknown");
  if (me?.member !== thread.author) return refuse("annotation.other");
  const now = { ...thread.annotation, ...changes };
  const body = annotation.body.safeParse({ ...now, mentions: mentionsOf(ledger, thread.annotation, now) });
  if (!body.success) return invalid(body.error);
  return act({ type: "annotation", of: on, after: thread.heads, body: body.data });
}

/** Whom it names: those it named before are meant still, whatever they are called now. */
function mentionsOf({ members }: Ledger, before: AnnotationBody, now: AnnotationBody): AnnotationBody["mentions"] {
  if (now.comment === before.comment) return now.mentions;
  const mentions = mentionsIn(now.comment, members, [...(now.mentions ?? []), ...(before.mentions ?? [])]);
  return mentions.length > 0 ? [...mentions] : undefined;
}

/** Withdraws one's own annotation. Its history stays. */
export function withdraw(ledger: Ledger, me: Author | null, on: RecordKey): Outcome<Act> {
  const refused = refusalToSay(me, "annotation");
  if (refused) return refused;
  const thread = ledger.get(threads, on);
  if (!thread) return refuse("thread.unknown");
  if (me?.member !== thread.author) return refuse("annotation.other");
  return act({ type: "annotation", of: on, after: thread.heads, body: null });
}
