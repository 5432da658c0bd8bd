import type { Anchor } from "#shared/anchor/anchor.ts";
import type { ReturnedReview, ReviewedNote, ReviewedProposal } from "#shared/exchange/returned/reviewReturned.ts";

/** A comment in a file. */
export type ReviewedEntry = ReviewedNote | ReviewedProposal;
type Known = Extract<ReviewedNote, { readonly kind: "known" }>;

/** What the user has chosen from the comments of a file. */
export interface ImportSelection {
  readonly without: ReadonlySet<ReviewedEntry>;
  /** The places chosen for comments that had no certain place. */
  readonly at: ReadonlyMap<ReviewedEntry, Anchor>;
}

export const EMPTY_SELECTION: ImportSelection = { without: new Set(), at: new Map() };

/** The comments of a file, grouped by what the user has to decide about them. */
export interface ReviewGroups {
  readonly fresh: readonly ReviewedEntry[];
  readonly changed: readonly Known[];
  /** Those with an uncertain place, or none. */
  readonly unsure: readonly ReviewedEntry[];
  readonly gone: readonly ReviewedEntry[];
  /** How many are here already, as the file has them. */
  readonly same: number;
}

export function groupReviewed({ notes, proposals }: ReturnedReview): ReviewGroups {
  const all: readonly ReviewedEntry[] = [...notes, ...proposals];
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

/** Whether a comment will be imported. */
export function isChosen({ without, at }: ImportSelection, each: ReviewedEntry): boolean {
  return !without.has(each) && (each.kind === "placed" || each.kind === "known" || at.has(each));
}

export function setEntryIncluded(chosen: ImportSelection, each: ReviewedEntry, isIn: boolean): ImportSelection {
  const without = new Set(chosen.without);
  if (isIn) without.delete(each);
  else without.add(each);
  return { ...chosen, without };
}

/** Places a comment, and so selects it; null removes its place. */
export function placeEntry(chosen: ImportSelection, each: ReviewedEntry, anchor: Anchor | null): ImportSelection {
  const at = new Map(chosen.at);
  if (anchor) at.set(each, anchor);
  else at.delete(each);
  return { ...setEntryIncluded(chosen, each, true), at };
}

/** Whether the user has made choices that closing would lose. */
export function hasChanges({ without, at }: ImportSelection): boolean {
  return without.size > 0 || at.size > 0;
}
