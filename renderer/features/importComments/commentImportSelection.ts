import type { Anchor } from "#shared/anchor/anchor.ts";
import type {
  ReturnedContentReview,
  ReturnedNoteReview,
  ReturnedProposalReview,
} from "#shared/publish/returned/reviewReturnedContent.ts";

/** A comment in a file. */
export type ReturnedCommentReview = ReturnedNoteReview | ReturnedProposalReview;
type Known = Extract<ReturnedNoteReview, { readonly kind: "known" }>;

/** What the user has chosen from the comments of a file. */
export interface CommentImportSelection {
  readonly without: ReadonlySet<ReturnedCommentReview>;
  /** The places chosen for comments that had no certain place. */
  readonly at: ReadonlyMap<ReturnedCommentReview, Anchor>;
}

export const DEFAULT_IMPORT_SELECTION: CommentImportSelection = { without: new Set(), at: new Map() };

/** The comments of a file, grouped by what the user has to decide about them. */
export interface ReturnedCommentGroups {
  readonly fresh: readonly ReturnedCommentReview[];
  readonly changed: readonly Known[];
  /** Those with an uncertain place, or none. */
  readonly unsure: readonly ReturnedCommentReview[];
  readonly gone: readonly ReturnedCommentReview[];
  /** How many are here already, as the file has them. */
  readonly same: number;
}

export function groupReturnedComments({ notes, proposals }: ReturnedContentReview): ReturnedCommentGroups {
  const all: readonly ReturnedCommentReview[] = [...notes, ...proposals];
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
export function isCommentIncluded({ without, at }: CommentImportSelection, each: ReturnedCommentReview): boolean {
  return !without.has(each) && (each.kind === "placed" || each.kind === "known" || at.has(each));
}

export function setCommentIncluded(
  chosen: CommentImportSelection,
  each: ReturnedCommentReview,
  isIn: boolean,
): CommentImportSelection {
  const without = new Set(chosen.without);
  if (isIn) without.delete(each);
  else without.add(each);
  return { ...chosen, without };
}

/** Places a comment, and so selects it; null removes its place. */
export function setCommentPlace(
  chosen: CommentImportSelection,
  each: ReturnedCommentReview,
  anchor: Anchor | null,
): CommentImportSelection {
  const at = new Map(chosen.at);
  if (anchor) at.set(each, anchor);
  else at.delete(each);
  return { ...setCommentIncluded(chosen, each, true), at };
}

/** Whether the user has made choices that closing would lose. */
export function hasImportChoices({ without, at }: CommentImportSelection): boolean {
  return without.size > 0 || at.size > 0;
}
