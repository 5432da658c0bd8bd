import type { MemberId } from "../records/envelope.ts";
import type { Thread } from "./entries/thread.ts";
import type { Round } from "./entries/round.ts";

// A thread as it is seen while something is hidden in it, by the thread: the same object while nothing changed.
const veiled = new WeakMap<Thread, Thread>();

/**
 * A thread as a member is to see it on the screen. In a blind round others' ratings, what they come to, and what was
 * agreed on are left out until the member has rated the note; `hidden` says how many ratings are. That is a courtesy
 * among members: the ratings are in everybody's copy, and exports are made from the ledger.
 */
export function seenBy(thread: Thread, member: MemberId | undefined, round: Round | undefined): Thread {
  if (!round?.blind || thread.ratings.length === 0) return thread;
  if (thread.ratings.some((rating) => rating.member === member)) return thread;
  const known = veiled.get(thread);
  if (known) return known;
  const { ratings, ...rest } = thread;
  const without = { ...rest, ratings: [], severity: { state: "not-assessed" }, agreed: null } as const;
  const seen: Thread = Object.freeze({ ...without, hidden: ratings.length });
  veiled.set(thread, seen);
  return seen;
}
