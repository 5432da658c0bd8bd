import type { Thread, ThreadReply } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findPlacement } from "#shared/ledger/placement/findPlacement.ts";
import { commentVersionsOf, mentionFormsOf, comparableFormsOf } from "./ledgerMatcher.ts";
import type { ReturnedNote, ReturnedReply } from "./returnedContent.ts";

/** What of a known note a file says otherwise. */
export interface ThreadDifferences {
  /** The comment, where it is none that the note ever had. */
  readonly comment: string | null;
  /** The replies that are not here, in their order. */
  readonly replies: readonly ReturnedReply[];
  /**
   * `settled` where nobody here settled it; `open` where it is settled here: then the file may only be older than that.
   * Null where both say the same.
   */
  readonly state: "settled" | "open" | null;
}

export function compareWithThread(ledger: Ledger, thread: Thread, note: ReturnedNote): ThreadDifferences {
  const comments = commentVersionsOf(ledger, thread);
  const isKnown = comparableFormsOf(note.comment).some((words) => comments.has(words));
  const isReply = isKnown || findNewReplies(ledger, thread, [{ text: note.comment }]).length === 0;
  return {
    comment: isReply || note.comment.trim() === "" ? null : note.comment,
    replies: findNewReplies(ledger, thread, note.replies),
    state: findNewState(ledger, thread, note),
  };
}

/** The replies that are not here; each that is here is one of the file's. */
export function findNewReplies(
  ledger: Ledger,
  thread: Thread,
  replies: readonly ReturnedReply[],
): readonly ReturnedReply[] {
  const taken = new Set<ThreadReply>();
  return replies.filter((reply) => {
    const words = comparableFormsOf(reply.text);
    const found = thread.replies.find((each) => {
      const forms = mentionFormsOf(ledger, each.text, each.mentions);
      const isSame = !taken.has(each) && words.some((each) => forms.has(each));
      return isSame && (!each.by || !reply.by || each.by === reply.by);
    });
    if (found) taken.add(found);
    return !found;
  });
}

/** The state that a file says, where it is another one than here. */
export function findNewState(
  ledger: Ledger,
  thread: Thread,
  { state, place }: ReturnedNote,
): ThreadDifferences["state"] {
  const here = thread.resolution?.state ?? "open";
  if (state === undefined || state === here) return null;
  if (state === "open") return "open";
  // A gap that a text closes leaves as settled in it.
  const texts = place.draft === undefined ? [...ledger.drafts.keys()] : [place.draft];
  const isClosed = texts.some((draft) => ledger.draft(draft) && findPlacement(ledger, draft, thread).closed);
  return isClosed ? null : "settled";
}
