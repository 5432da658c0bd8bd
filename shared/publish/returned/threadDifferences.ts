import type { Thread, ThreadReply } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { commentVersionsOf, renderMentionVariants, comparableTextFormsOf } from "./returnedEntryMatcher.ts";
import type { ReturnedNote, ReturnedReply } from "./returnedContent.ts";

/** How a file differs from a known note. */
export interface ThreadDifferences {
  /** The comment, if the note never had it. */
  readonly comment: string | null;
  /** The replies that are not here, in order. */
  readonly replies: readonly ReturnedReply[];
  /**
   * `settled` if nobody settled it here; `open` if it is settled here, and the file may just be older. Null if both
   * agree.
   */
  readonly state: "settled" | "open" | null;
}

export function compareReturnedNoteWithThread(ledger: Ledger, thread: Thread, note: ReturnedNote): ThreadDifferences {
  return {
    comment: findNewComment(ledger, thread, note),
    replies: findNewReplies(ledger, thread, note.replies),
    state: findStateDifference(ledger, thread, note),
  };
}

/** Returns the comment in the file if the note never had it, and no reply says it. */
export function findNewComment(ledger: Ledger, thread: Thread, { comment }: ReturnedNote): string | null {
  if (comment.trim() === "") return null;
  const comments = commentVersionsOf(ledger, thread);
  const isKnown = comparableTextFormsOf(comment).some((words) => comments.has(words));
  return isKnown || findNewReplies(ledger, thread, [{ text: comment }]).length === 0 ? null : comment;
}

/** Finds the replies that are not here. Each reply that is here matches only one of the file's. */
export function findNewReplies(
  ledger: Ledger,
  thread: Thread,
  replies: readonly ReturnedReply[],
): readonly ReturnedReply[] {
  const taken = new Set<ThreadReply>();
  return replies.filter((reply) => {
    const words = comparableTextFormsOf(reply.text);
    const found = thread.replies.find((each) => {
      const forms = renderMentionVariants(ledger, each.text, each.mentions);
      const isSame = !taken.has(each) && words.some((each) => forms.has(each));
      return isSame && (!each.by || !reply.by || each.by === reply.by);
    });
    if (found) taken.add(found);
    return !found;
  });
}

/** Returns the state in the file if it differs from the state here. */
export function findStateDifference(
  ledger: Ledger,
  thread: Thread,
  { state, place }: ReturnedNote,
): ThreadDifferences["state"] {
  const here = thread.resolution?.state ?? "open";
  if (state === undefined || state === here) return null;
  if (state === "open") return "open";
  // A gap that a text closes is exported as resolved with that text.
  const texts = place.draft === undefined ? [...ledger.drafts.keys()] : [place.draft];
  const isClosed = texts.some((draft) => ledger.draft(draft) && findPlacementInDraft(ledger, draft, thread).closed);
  return isClosed ? null : "settled";
}
