import type { MemberId } from "#shared/records/envelope.ts";
import type { Thread } from "../entries/thread.ts";
import type { RatingRound } from "../entries/round.ts";

// A thread as it is seen while something is hidden in it, by the thread: the same object while nothing changed.
const veiled = new WeakMap<Thread, Thread>();

/**
 * A thread as a member is to see it, and nobody where there is none. In a blind round others' ratings, what they come to,
 * and what was agreed on are left out until the member has rated the note; `hidden` says how many ratings are. The
 * projection of threads passes every one through here, and so nothing that is made of them has more. The records
 * themselves are in everybody's copy of the dossier.
 */
export function redactForBlindRound(
  thread: Thread,
  member: MemberId | undefined,
  round: RatingRound | undefined,
): Thread {
  if (!round?.blind || (thread.ratings.length === 0 && thread.agreed === null)) return thread;
  if (thread.ratings.some((rating) => rating.member === member)) return thread;
  const known = veiled.get(thread);
  if (known) return known;
  const { ratings, ...rest } = thread;
  const without = { ...rest, ratings: [], severity: { state: "hidden" }, agreed: null } as const;
  const seen: Thread = Object.freeze({ ...without, hidden: ratings.length });
  veiled.set(thread, seen);
  return seen;
}

/** Whether a blind round keeps anything of a thread from whoever sees it. */
export function isRedacted({ severity }: Pick<Thread, "severity">): boolean {
  return severity.state === "hidden";
}

/** Entries as a member is to see them, the same array while neither they nor what is hidden of them changed. */
export class RedactionCache<E> {
  #last: { readonly of: readonly E[]; readonly member: MemberId | undefined; readonly seen: readonly E[] } | null =
    null;

  apply(
    of: readonly E[],
    member: MemberId | undefined,
    round: RatingRound | undefined,
    see: (entry: E) => E,
  ): readonly E[] {
    if (!round?.blind) return of;
    if (this.#last?.of !== of || this.#last.member !== member) this.#last = { of, member, seen: of.map(see) };
    return this.#last.seen;
  }
}
