import type { MemberId } from "#shared/records/envelope.ts";
import type { Thread } from "../entries/thread.ts";
import type { BlindRatingRound } from "../entries/blindRatingRound.ts";

// The redacted form of each thread, kept so that an unchanged thread always has the same redacted object.
const redactedThreads = new WeakMap<Thread, Thread>();

/**
 * Returns a thread as a member may see it, or as anybody may if `member` is undefined. In a blind round it leaves out
 * the ratings of others, the severity that results from them and the agreed grade until the member has rated the note;
 * `hidden` says how many ratings are left out. The projection of threads passes every thread through here, so nothing
 * derived from them contains more. The records themselves are in every copy of the dossier.
 */
export function redactForBlindRound(
  thread: Thread,
  member: MemberId | undefined,
  round: BlindRatingRound | undefined,
): Thread {
  if (!round?.blind || (thread.ratings.length === 0 && thread.agreed === null)) return thread;
  if (thread.ratings.some((rating) => rating.member === member)) return thread;
  const known = redactedThreads.get(thread);
  if (known) return known;
  const { ratings, ...rest } = thread;
  const without = { ...rest, ratings: [], severity: { state: "hidden" }, agreed: null } as const;
  const seen: Thread = Object.freeze({ ...without, hidden: ratings.length });
  redactedThreads.set(thread, seen);
  return seen;
}

/** Returns true if a blind round hides anything of a thread from the viewer. */
export function hasRatingsHiddenByBlindRound({ severity }: Pick<Thread, "severity">): boolean {
  return severity.state === "hidden";
}

/**
 * Caches entries as a member may see them. Returns the same array until the entries, or what is hidden of them, change.
 */
export class RedactionCache<E> {
  #last: { readonly of: readonly E[]; readonly member: MemberId | undefined; readonly seen: readonly E[] } | null =
    null;

  apply(
    of: readonly E[],
    member: MemberId | undefined,
    round: BlindRatingRound | undefined,
    see: (entry: E) => E,
  ): readonly E[] {
    if (!round?.blind) return of;
    if (this.#last?.of !== of || this.#last.member !== member) this.#last = { of, member, seen: of.map(see) };
    return this.#last.seen;
  }
}
