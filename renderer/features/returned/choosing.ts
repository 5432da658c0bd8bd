import type { Anchor } from "#shared/anchor/anchor.ts";
import type { ReturnedReview, ReviewedNote, ReviewedProposal } from "#shared/exchange/returned/reviewReturned.ts";

/** One thing that a file says. */
export type Reviewed = ReviewedNote | ReviewedProposal;
type Known = Extract<ReviewedNote, { readonly kind: "known" }>;

/** What a person has chosen of what a file says. */
export interface Chosen {
  readonly without: ReadonlySet<Reviewed>;
  /** Where what had no sure place belongs. */
  readonly at: ReadonlyMap<Reviewed, Anchor>;
}

export const NOTHING_CHOSEN: Chosen = { without: new Set(), at: new Map() };

/** What a file says, by what has to be decided about it. */
export interface Heaps {
  readonly fresh: readonly Reviewed[];
  readonly changed: readonly Known[];
  /** With a place that is not sure, or none. */
  readonly unsure: readonly Reviewed[];
  readonly gone: readonly Reviewed[];
  /** How much is here as the file says it. */
  readonly same: number;
}

export function heapsOf({ notes, proposals }: ReturnedReview): Heaps {
  const all: readonly Reviewed[] = [...notes, ...proposals];
  const changed = notes.filter((each): each is Known => each.kind === "known" && saysMore(each));
  return {
    fresh: all.filter(({ kind }) => kind === "placed"),
    changed,
    unsure: all.filter(({ kind }) => kind === "doubtful" || kind === "unplaceable"),
    gone: all.filter(({ kind }) => kind === "gone"),
    same: all.filter(({ kind }) => kind === "known").length - changed.length,
  };
}

function saysMore({ differs: { comment, replies, state } }: Known): boolean {
  return comment !== null || replies.length > 0 || state !== null;
}

/** Whether something will be brought in. */
export function isChosen({ without, at }: Chosen, each: Reviewed): boolean {
  return !without.has(each) && (each.kind === "placed" || each.kind === "known" || at.has(each));
}

export function choose(chosen: Chosen, each: Reviewed, isIn: boolean): Chosen {
  const without = new Set(chosen.without);
  if (isIn) without.delete(each);
  else without.add(each);
  return { ...chosen, without };
}

/** Puts something in a place, and so chooses it; null takes it out of its place again. */
export function put(chosen: Chosen, each: Reviewed, anchor: Anchor | null): Chosen {
  const at = new Map(chosen.at);
  if (anchor) at.set(each, anchor);
  else at.delete(each);
  return { ...choose(chosen, each, true), at };
}

/** Whether anything was chosen that closing would lose. */
export function isTouched({ without, at }: Chosen): boolean {
  return without.size > 0 || at.size > 0;
}
