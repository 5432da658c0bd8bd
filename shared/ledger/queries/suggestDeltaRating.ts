import {
  isPrintedAsHeading,
  ownTextOfProvision,
  indexOfParent,
  findSubtreeEnd,
  type Draft,
} from "#shared/draft/draft.ts";
import { computeRedline } from "#shared/draft/redline.ts";
import type { DeltaVerdict } from "#shared/records/kinds/deltaRating.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import type { ChangedProvision } from "#shared/revise/concordance/changedProvisions.ts";
import { foldDraftText } from "#shared/revise/words/foldDraftText.ts";
import { areWordsMissingFromDraft } from "#shared/revise/provenance/areWordsMissingFromDraft.ts";
import { hasMoreExceptions } from "#shared/watch/hasMoreExceptions.ts";
import { mayStateDuty } from "#shared/watch/mayStateDuty.ts";
import { findWeakenings, type Weakening } from "#shared/watch/weakenings.ts";
import type { Thread } from "../entries/thread.ts";
import type { PlacementInDraft } from "../placement/findPlacementInDraft.ts";

/** The suggested delta of a changed provision and its reason. `delta` is null if only members can decide. */
export type DeltaRatingSuggestion =
  | { readonly delta: DeltaVerdict; readonly because: Exclude<Because, Doubt> }
  | { readonly delta: null; readonly because: Doubt };

type Doubt =
  | "duty-gone"
  | "unpaired"
  | "found-elsewhere"
  | "new-beside"
  | "place-doubtful"
  | "part-gone"
  | "replaced"
  | "excepted"
  | "around"
  | "safeguard-reworded";
type Because =
  | "duty-weaker"
  | "rights-gone"
  | "qualified"
  | "safeguard-gone"
  | "safeguard-shorter"
  | "reworded"
  | "words-stand"
  | "gap-closed"
  | "words-gone"
  | Doubt;

/** If there are several suggestions, the first in this order is used: the one with the most reason to look. */
const ORDER: readonly Because[] = [
  "safeguard-gone",
  "rights-gone",
  "duty-weaker",
  "qualified",
  "safeguard-shorter",
  "unpaired",
  "duty-gone",
  "new-beside",
  "found-elsewhere",
  "place-doubtful",
  "part-gone",
  "safeguard-reworded",
  "replaced",
  "excepted",
  "around",
  "reworded",
  "words-stand",
  "gap-closed",
  "words-gone",
];

/** A note on the older text: its provision there, and its place in the newer text. */
export interface OlderTextNote {
  readonly thread: Thread;
  readonly provision: number;
  readonly placed: PlacementInDraft;
  /** The words that it was made on; undefined for a whole provision or a gap. */
  readonly quote?: string | undefined;
  /** True if those words are the same, but the text around them changed, which may change their meaning. */
  readonly isOtherAround?: boolean;
}

/**
 * Suggests a delta for a changed provision with its open notes. What the drafting watch considers weaker is suggested
 * as worse, whatever the notes say. Returns null if neither gives a reason.
 */
export function suggestDeltaRating(
  from: Draft,
  to: Draft,
  changed: ChangedProvision,
  notes: readonly OlderTextNote[],
): DeltaRatingSuggestion | null {
  const weaker = findWeakenings(from, to).filter((each) => isAbout(changed, each));
  const all = [
    ...weaker.map(({ kind }) => worse(WEAKER[kind])),
    ...notes.flatMap((note) => suggestedBy(from, to, changed, note) ?? []),
  ];
  return all.sort((a, b) => ORDER.indexOf(a.because) - ORDER.indexOf(b.because))[0] ?? null;
}

const WEAKER = { duty: "duty-weaker", rights: "rights-gone", qualifier: "qualified" } as const;

function worse(
  because: (typeof WEAKER)[Weakening["kind"]] | "safeguard-gone" | "safeguard-shorter",
): DeltaRatingSuggestion {
  return { delta: "worse", because };
}

/** A deletion includes the provisions beneath it that have no counterpart. */
function isAbout({ match, unmatched }: ChangedProvision, { before, now }: Weakening): boolean {
  if (match.to.some((index) => now.includes(index))) return true;
  return before.some((index) => match.from.includes(index) || (match.to.length === 0 && unmatched.includes(index)));
}

function suggestedBy(
  from: Draft,
  to: Draft,
  changed: ChangedProvision,
  note: OlderTextNote,
): DeltaRatingSuggestion | null {
  const { kind } = note.thread.annotation;
  const { placed } = note;
  if (kind === "question") return null;
  if (placed.closed) return { delta: "gone", because: "gap-closed" };
  if (placed.status === "ambiguous") return { delta: null, because: "place-doubtful" };
  const isExcepted = hasMoreExceptions(changed.before, changed.after, { from: from.language, to: to.language });
  if (placed.status === "exact" || placed.status === "moved") {
    if (isExcepted) return { delta: null, because: "excepted" };
    return note.isOtherAround ? { delta: null, because: "around" } : { delta: "same", because: "words-stand" };
  }
  if (kind === "safeguard") return suggestForSafeguard(changed, note);
  if (placed.status === "lost") {
    if (kind === "omission") return { delta: null, because: "place-doubtful" };
    const isDeleted = changed.match.to.length === 0;
    return isDeleted ? suggestForDeleted(from, to, changed.match.from[0]!, note) : { delta: null, because: "replaced" };
  }
  // If the note is about a whole that still exists, a deleted part of it does not mean that the whole is the same.
  if (note.quote === undefined && changed.match.to.length === 0) return { delta: null, because: "part-gone" };
  const now = "anchor" in placed ? placed.anchor.quote?.exact : undefined;
  if (note.quote !== undefined && now !== undefined && isStruck(note.quote, now))
    return { delta: null, because: "part-gone" };
  return isExcepted ? { delta: null, because: "excepted" } : { delta: "same", because: "reworded" };
}

/** A reworded safeguard may protect less: suggests "worse" if words were struck from it, else nothing. */
function suggestForSafeguard(
  { before, after }: ChangedProvision,
  { placed, quote }: OlderTextNote,
): DeltaRatingSuggestion {
  if (placed.status === "lost") return worse("safeguard-gone");
  const now = "anchor" in placed && quote !== undefined ? placed.anchor.quote?.exact : after;
  if (isStruck(quote ?? before, now ?? after)) return worse("safeguard-shorter");
  return { delta: null, because: "safeguard-reworded" };
}

/**
 * Returns true if words were deleted without replacement. A single word is ignored: it may be an article or a
 * conjunction.
 */
function isStruck(before: string, after: string): boolean {
  const pieces = computeRedline(before, after);
  const there = foldDraftText(after);
  return pieces.some(({ is, text }, i) => {
    const words = text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
    return (
      is === "gone" && pieces[i + 1]?.is !== "fresh" && words.length > 1 && !there.includes(foldDraftText(text.trim()))
    );
  });
}

/**
 * Suggests a delta for a deleted provision with a risk. The risk is gone only if nothing can have replaced it: the
 * newer text has the article, the article has nothing new, and no provision has the words that carried the risk or
 * those around them. If the words bound States, the risk may have been that they protect too little.
 */
function suggestForDeleted(
  from: Draft,
  to: Draft,
  deleted: number,
  { provision, quote }: OlderTextNote,
): DeltaRatingSuggestion {
  const article = articleAround(from, deleted);
  const there = article < 0 ? [] : alignDrafts(from, to).matchOfFrom(article).to;
  if (there.length === 0) return { delta: null, because: "unpaired" };
  if (there.some((index) => hasNew(from, to, index))) return { delta: null, because: "new-beside" };
  const end = quote === undefined ? findSubtreeEnd(from, provision) : provision + 1;
  const texts = from.provisions.slice(provision, end).map((each) => `${each.heading}\n${ownTextOfProvision(each)}`);
  const carried = [quote ?? "", ...texts].filter((text) => /[\p{L}\p{N}]/u.test(text));
  const isGone = carried.length > 0 && carried.every((words) => areWordsMissingFromDraft(words, from, to));
  if (!isGone) return { delta: null, because: "found-elsewhere" };
  return carried.some((words) => mayStateDuty(from.language, words))
    ? { delta: null, because: "duty-gone" }
    : { delta: "gone", because: "words-gone" };
}

/** Returns the article or the like around a provision, or -1 if the provision is one itself or is in none. */
function articleAround(draft: Draft, index: number): number {
  if (isPrintedAsHeading(draft.provisions[index]!)) return -1;
  let article = indexOfParent(draft, index);
  while (article >= 0 && !isPrintedAsHeading(draft.provisions[article]!)) article = indexOfParent(draft, article);
  return article;
}

function hasNew(from: Draft, to: Draft, article: number): boolean {
  const alignment = alignDrafts(from, to);
  for (let i = article + 1; i < findSubtreeEnd(to, article); i++)
    if (alignment.matchOfTo(i).from.length === 0) return true;
  return false;
}
