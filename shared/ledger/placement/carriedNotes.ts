import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { ownTextOfProvision, indexOfParent, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { PlacementDecision } from "#shared/records/kinds/placement.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { textChainsOf, indexInTextChain, findPreviousText } from "../texts/textChains.ts";
import type { Thread } from "../entries/thread.ts";
import {
  indexOfEnclosingArticle,
  findPlacementInDraft,
  type PlacementInDraft,
  type LedgerTexts,
  type LedgerTextsAndEntries,
} from "./findPlacementInDraft.ts";
import { findEntryAnchor, areReadingsOfSameText, isSameOrEarlierText } from "./currentPlacement.ts";
import { threadProjection } from "../store/projections.ts";
import type { TextEntry } from "../texts/textEntries.ts";

interface Text {
  readonly id: Hash;
  readonly draft: Draft;
}

/** The two texts that are compared. */
export interface TextPair {
  readonly from: Text;
  readonly to: Text;
}

/** Returns a draft paired with the text before it, or null for the first text of a document. */
export function pairTextWithPrevious(ledger: LedgerTexts, text: Text): TextPair | null {
  const from = findPreviousText(ledger.texts, text.id);
  return from ? { from: leadingReadingOf(from), to: text } : null;
}

/**
 * Returns the pair that lists the notes without a sure place in a text: the text with the one before it or, if there is
 * none, with itself.
 */
export function pairTextForReview(ledger: LedgerTexts, text: Text): TextPair {
  return pairTextWithPrevious(ledger, text) ?? { from: text, to: text };
}

/** Returns a text's leading reading. */
export function leadingReadingOf({ revision: { draftId, body } }: TextEntry): Text {
  return { id: draftId, draft: body.draft };
}

/** A note of an older text, and its state in a newer one. */
export interface CarriedNote {
  readonly id: RecordKey;
  readonly thread: Thread;
  /** Its place in the older text; null if it has none there either. */
  readonly was: { readonly anchor: Anchor; readonly place: ResolvedRange } | null;
  readonly placed: PlacementInDraft;
  /** Its place in the newer text, if that is known. */
  readonly place: ResolvedRange | null;
  /** The latest decision of a member about its place in the newer text, or null. */
  readonly says: PlacementDecision | null;
  /** True if members' decisions contradict each other. */
  readonly isDisputed: boolean;
  /** True if it is an omission at a provision that now says more. */
  readonly saysMore: boolean;
  /** True if a member should review it. */
  readonly isDoubtful: boolean;
}

/**
 * Returns the notes of an older text with their state in a newer one, in the order of the older text, and the notes of
 * the newer text that have no place in its shown reading. Items, and the list as a whole, are the same objects as in
 * `before` if they did not change.
 */
export function listCarriedNotes(
  ledger: LedgerTextsAndEntries,
  pair: TextPair,
  before: readonly CarriedNote[] = [],
): readonly CarriedNote[] {
  const byId = new Map(before.map((each) => [each.id, each]));
  const isOlder = olderDraftFilter(ledger, pair);
  const notes = ledger
    .all(threadProjection)
    .filter((thread) => isOlder(thread.annotation.anchor.draft) || isMisplaced(ledger, pair, thread));
  const carried = notes.map((thread) => carriedOf(ledger, pair, thread, byId.get(thread.id)));
  carried.sort((one, other) => (one.was?.place.provision ?? -1) - (other.was?.place.provision ?? -1));
  const isAsBefore = carried.length === before.length && carried.every((each, i) => each === before[i]);
  return isAsBefore ? before : carried;
}

function carriedOf(ledger: LedgerTexts, pair: TextPair, thread: Thread, before: CarriedNote | undefined): CarriedNote {
  const placed = findPlacementInDraft(ledger, pair.to.id, thread);
  if (before?.thread === thread && isSame(before.placed, placed)) return before;
  const anchor = findEntryAnchor(ledger, pair.from.id, thread);
  const there = anchor && resolveAnchor(pair.from.draft, anchor);
  const was = there && { anchor, place: there };
  const place = "anchor" in placed ? resolveAnchor(pair.to.draft, placed.anchor) : null;
  const decision = says(ledger, thread, pair.to.id);
  const saysMore =
    decision === null && !placed.closed && thread.annotation.kind === "omission" && hasMore(pair, was?.place, place);
  const isDisputed = decision !== null && placed.status === "ambiguous";
  const isUnsure =
    decision === null &&
    (saysMore || /^(?:ambiguous|lost|reworded)$/.test(placed.status) || isArticleGone(pair, was?.place, place));
  const isDoubtful = isUnsure || isDisputed;
  return { id: thread.id, thread, was, placed, place, says: decision, isDisputed, saysMore, isDoubtful };
}

/** Returns true if a note is found in the newer text although its article has no counterpart there. */
function isArticleGone({ from, to }: TextPair, was: ResolvedRange | undefined, place: ResolvedRange | null): boolean {
  if (!was || !place || from.id === to.id) return false;
  const article = indexOfEnclosingArticle(from.draft, was.provision);
  return article >= 0 && alignDrafts(from.draft, to.draft).matchOfFrom(article).to.length === 0;
}

function isSame(one: PlacementInDraft, other: PlacementInDraft): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Returns true if a note was made on another reading of the newer text and has no place in the reading that is shown.
 * If a text is paired with itself, notes on earlier texts of its document count, too.
 */
function isMisplaced(ledger: LedgerTexts, { from, to }: TextPair, thread: Thread): boolean {
  const isOwn = from.id === to.id ? isSameOrEarlierText : areReadingsOfSameText;
  return (
    isOwn(ledger, thread.annotation.anchor.draft, to.id) && !("anchor" in findPlacementInDraft(ledger, to.id, thread))
  );
}

/**
 * Returns a predicate for the drafts whose notes are compared: those of the older text and of the ones before it in the
 * same document.
 */
function olderDraftFilter(ledger: LedgerTexts, { from, to }: TextPair): (draft: Hash) => boolean {
  const known = new Map<Hash, boolean>();
  const find = (draft: Hash) => {
    if (areReadingsOfSameText(ledger, draft, to.id)) return false;
    if (areReadingsOfSameText(ledger, draft, from.id)) return true;
    return textChainsOf(ledger.texts).some((chain) => {
      const [at, older] = [indexInTextChain(chain, draft), indexInTextChain(chain, from.id)];
      return at >= 0 && at < older && indexInTextChain(chain, to.id) > older;
    });
  };
  return (draft) => {
    const is = known.get(draft) ?? find(draft);
    known.set(draft, is);
    return is;
  };
}

/**
 * Returns the latest decision about a note's place in a draft or in another reading of its text, or null if there is
 * none.
 */
function says(ledger: LedgerTexts, thread: Thread, draft: Hash): PlacementDecision | null {
  const of = thread.placements.filter((each) => areReadingsOfSameText(ledger, each.draft, draft));
  return (of.find((each) => each.draft === draft) ?? of[0])?.said[0]?.says ?? null;
}

/** Returns true if a provision of the newer text, or the one after it, has words that the older text lacks. */
function hasMore({ from, to }: TextPair, was: ResolvedRange | undefined, place: ResolvedRange | null): boolean {
  if (!was || !place) return false;
  const alignment = alignDrafts(from.draft, to.draft);
  const end = findSubtreeEnd(to.draft, place.provision);
  for (let i = place.provision; i < end; i++) if (saysMoreAt(i)) return true;
  const next = end < to.draft.provisions.length ? alignment.matchOfTo(end) : null;
  return next?.kind === "added" && indexOfParent(to.draft, end) === indexOfParent(to.draft, place.provision);

  function saysMoreAt(index: number): boolean {
    const match = alignment.matchOfTo(index);
    if (match.kind === "added") return true;
    const before = match.from.reduce((sum, i) => sum + ownTextOfProvision(from.draft.provisions[i]!).length, 0);
    return match.to.reduce((sum, i) => sum + ownTextOfProvision(to.draft.provisions[i]!).length, 0) > before;
  }
}
