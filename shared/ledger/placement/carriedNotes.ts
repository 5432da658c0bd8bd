import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { ownText, parentOf, subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { PlacementDecision } from "#shared/records/kinds/placement.ts";
import { alignDrafts } from "#shared/revise/match/alignment.ts";
import { chainsOf, indexInChain, textBefore } from "../texts/textChains.ts";
import type { Thread } from "../entries/thread.ts";
import { findPlacement, type DraftPlacement, type LedgerTexts, type LedgerTextsAndEntries } from "./findPlacement.ts";
import { findAnchor, areSameText, isSameOrEarlierText } from "./currentPlacement.ts";
import { threads } from "../store/projections.ts";
import type { TextEntry } from "../texts/texts.ts";

interface Text {
  readonly id: Hash;
  readonly draft: Draft;
}

/** The two texts that are compared. */
export interface TextPair {
  readonly from: Text;
  readonly to: Text;
}

/** The pair that a draft makes with the text before it; null for the first text of a document. */
export function pairWithPrevious(ledger: LedgerTexts, text: Text): TextPair | null {
  const from = textBefore(ledger.texts, text.id);
  return from ? { from: leadingReadingOf(from), to: text } : null;
}

/** The pair in which what has no sure place in a text is listed: with the text before it, or, where there is none, by itself. */
export function pairForReview(ledger: LedgerTexts, text: Text): TextPair {
  return pairWithPrevious(ledger, text) ?? { from: text, to: text };
}

/** A text's leading reading. */
export function leadingReadingOf({ revision: { draftId, body } }: TextEntry): Text {
  return { id: draftId, draft: body.draft };
}

/** A note of an older text, and what became of it in a newer one. */
export interface CarriedNote {
  readonly id: RecordKey;
  readonly thread: Thread;
  /** Where it stands in the older text; null where it has no place in that one either. */
  readonly was: { readonly anchor: Anchor; readonly place: ResolvedRange } | null;
  readonly placed: DraftPlacement;
  /** Where it stands in the newer text, as far as that is known. */
  readonly place: ResolvedRange | null;
  /** What people say of it in the newer text, the latest word; null for nothing. */
  readonly says: PlacementDecision | null;
  /** Whether they say different things. */
  readonly isDisputed: boolean;
  /** Whether it stands for something missing at a provision that now says more. */
  readonly saysMore: boolean;
  /** Whether somebody should look at it. */
  readonly isDoubtful: boolean;
}

/**
 * What became of the notes of an older text in a newer one, in the order of the older text; and the notes of the newer
 * text itself that have no place in the reading of it that is shown. What is as it was `before` is the same object, and
 * so is all of it.
 */
export function carryNotes(
  ledger: LedgerTextsAndEntries,
  pair: TextPair,
  before: readonly CarriedNote[] = [],
): readonly CarriedNote[] {
  const byId = new Map(before.map((each) => [each.id, each]));
  const isOlder = comparedWith(ledger, pair);
  const notes = ledger
    .all(threads)
    .filter((thread) => isOlder(thread.annotation.anchor.draft) || isMisplaced(ledger, pair, thread));
  const carried = notes.map((thread) => carriedOf(ledger, pair, thread, byId.get(thread.id)));
  carried.sort((one, other) => (one.was?.place.provision ?? -1) - (other.was?.place.provision ?? -1));
  const isAsBefore = carried.length === before.length && carried.every((each, i) => each === before[i]);
  return isAsBefore ? before : carried;
}

function carriedOf(ledger: LedgerTexts, pair: TextPair, thread: Thread, before: CarriedNote | undefined): CarriedNote {
  const placed = findPlacement(ledger, pair.to.id, thread);
  if (before?.thread === thread && isSame(before.placed, placed)) return before;
  const anchor = findAnchor(ledger, pair.from.id, thread);
  const there = anchor && resolveAnchor(pair.from.draft, anchor);
  const was = there && { anchor, place: there };
  const place = "anchor" in placed ? resolveAnchor(pair.to.draft, placed.anchor) : null;
  const said = says(ledger, thread, pair.to.id);
  const saysMore =
    said === null && !placed.closed && thread.annotation.kind === "omission" && hasMore(pair, was?.place, place);
  const isDisputed = said !== null && placed.status === "ambiguous";
  const isUnsure = said === null && (saysMore || /^(?:ambiguous|lost|reworded)$/.test(placed.status));
  const isDoubtful = isUnsure || isDisputed;
  return { id: thread.id, thread, was, placed, place, says: said, isDisputed, saysMore, isDoubtful };
}

function isSame(one: DraftPlacement, other: DraftPlacement): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Whether a note was made on another reading of the newer text and has no place in this one; of a text by itself, whether
 * it has to account for it.
 */
function isMisplaced(ledger: LedgerTexts, { from, to }: TextPair, thread: Thread): boolean {
  const isOwn = from.id === to.id ? isSameOrEarlierText : areSameText;
  return isOwn(ledger, thread.annotation.anchor.draft, to.id) && !("anchor" in findPlacement(ledger, to.id, thread));
}

/** Which drafts' notes are compared: those of the older text, and of the ones before it in the same document. */
function comparedWith(ledger: LedgerTexts, { from, to }: TextPair): (draft: Hash) => boolean {
  const known = new Map<Hash, boolean>();
  const find = (draft: Hash) => {
    if (areSameText(ledger, draft, to.id)) return false;
    if (areSameText(ledger, draft, from.id)) return true;
    return chainsOf(ledger.texts).some((chain) => {
      const [at, older] = [indexInChain(chain, draft), indexInChain(chain, from.id)];
      return at >= 0 && at < older && indexInChain(chain, to.id) > older;
    });
  };
  return (draft) => {
    const is = known.get(draft) ?? find(draft);
    known.set(draft, is);
    return is;
  };
}

/** What is said last of a note in a draft, or in another reading of its text; null where nobody has said anything. */
function says(ledger: LedgerTexts, thread: Thread, draft: Hash): PlacementDecision | null {
  const of = thread.placements.filter((each) => areSameText(ledger, each.draft, draft));
  return (of.find((each) => each.draft === draft) ?? of[0])?.said[0]?.says ?? null;
}

/** Whether a provision of the newer text, or what comes after it, has words that the older one has not. */
function hasMore({ from, to }: TextPair, was: ResolvedRange | undefined, place: ResolvedRange | null): boolean {
  if (!was || !place) return false;
  const alignment = alignDrafts(from.draft, to.draft);
  const end = subtreeEnd(to.draft, place.provision);
  for (let i = place.provision; i < end; i++) if (saysMoreAt(i)) return true;
  const next = end < to.draft.provisions.length ? alignment.matchOfTo(end) : null;
  return next?.kind === "added" && parentOf(to.draft, end) === parentOf(to.draft, place.provision);

  function saysMoreAt(index: number): boolean {
    const match = alignment.matchOfTo(index);
    if (match.kind === "added") return true;
    const before = match.from.reduce((sum, i) => sum + ownText(from.draft.provisions[i]!).length, 0);
    return match.to.reduce((sum, i) => sum + ownText(to.draft.provisions[i]!).length, 0) > before;
  }
}
