import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { addressWithDocumentName } from "../texts/findProvisionAtTypedAddress.ts";
import { textChainsOf, isEarlierText, languageSubtagOfText, mayBeSameLanguage } from "../texts/textChains.ts";
import { composeCurrentText, findDraftById } from "../texts/currentText.ts";
import type { Thread } from "../entries/thread.ts";
import type { Ledger } from "../ledger.ts";
import {
  originalAnchorOf,
  findPlacementInDraft,
  type PlacementInDraft,
  type Placeable,
  type LedgerTexts,
} from "./findPlacementInDraft.ts";
import { threadProjection } from "../store/projections.ts";
import {
  areDraftsOfSameText,
  shownReadingsOf,
  readingsOfText,
  findReadingShownForDraft,
  type TextEntry,
} from "../texts/textEntries.ts";

/**
 * Returns the place of an entry in a draft: the original anchor or, if the entry was made on another reading or
 * revision, the anchor found by `findPlacementInDraft`. Returns null if its words are not there, if several places fit, or if
 * it belongs to another text. Everything that is shown in a text is placed by this function.
 */
export function findEntryAnchor(ledger: LedgerTexts, draft: Hash, entry: Placeable): Anchor | null {
  const placed = findPlacementInDraft(ledger, draft, entry);
  return "anchor" in placed ? placed.anchor : null;
}

/**
 * Returns an anchor for an entry about a whole provision. The anchor is one object per entry, so that its placement is
 * cached.
 */
export function provisionAnchorOf(entry: { readonly draft: Hash; readonly provision: string }): Anchor {
  let anchor = wholes.get(entry);
  if (!anchor) wholes.set(entry, (anchor = { draft: entry.draft, provision: entry.provision }));
  return anchor;
}

const wholes = new WeakMap<object, Anchor>();

/** Returns true if two drafts are readings of one text. */
export function areReadingsOfSameText(ledger: Pick<LedgerTexts, "drafts">, one: Hash, other: Hash): boolean {
  return areDraftsOfSameText(ledger.drafts, one, other);
}

/**
 * Returns an anchor in the shown reading of its text, or the anchor itself if it is not found there. A misread wording
 * should not be shown as the text's.
 */
export function toShownReadingAnchor(ledger: LedgerTexts, anchor: Anchor): Anchor {
  const [text] = ledger.drafts.get(anchor.draft)?.texts ?? [];
  return (text && findEntryAnchor(ledger, findReadingShownForDraft(text, anchor.draft).draftId, anchor)) ?? anchor;
}

/** Returns the resolved range of an entry in a draft (see `findEntryAnchor`), or null. */
export function findEntryRange(ledger: Ledger, draft: Hash, entry: Placeable): ResolvedRange | null {
  const there = findEntryAnchor(ledger, draft, entry);
  const known = there && findDraftById(ledger, draft);
  return known ? resolveAnchor(known, there) : null;
}

/** An entry in the text in which it is shown first. */
export interface CurrentPlacement {
  /** The index in the ledger's texts. */
  readonly text: number;
  readonly draft: Draft;
  readonly anchor: Anchor;
  readonly place: ResolvedRange;
}

/**
 * Finds the current place of an entry: in the newest text of its document that has it. Texts of other documents are
 * tried after the newest text and before the older ones, because the Chair's package may have what the newest text
 * leaves out. Returns null if no text has it.
 */
export function findCurrentPlacement(ledger: Ledger, entry: Placeable): CurrentPlacement | null {
  for (const text of inOrder(ledger, originalAnchorOf(entry))) {
    for (const { draftId, draft } of shownReadingsOf(text)) {
      const there = findEntryAnchor(ledger, draftId, entry);
      const place = there && resolveAnchor(draft, there);
      if (place) return { text: ledger.texts.indexOf(text), draft, anchor: there, place };
    }
  }
  return null;
}

/** Returns the address of an entry's place, after its document's name unless that is the first document. */
export function printPlacementAddress(ledger: Ledger, { draft, anchor, place }: CurrentPlacement): string {
  return addressWithDocumentName(ledger, anchor.draft, draft.provisions[place.provision]!.address);
}

/** Returns the place of an entry in the newest text of its document. */
export function findPlacementInNewest(ledger: Ledger, entry: Placeable): PlacementInDraft {
  return findPlacementInDraft(ledger, newestDraftIdForAnchor(ledger, originalAnchorOf(entry)), entry);
}

/** Returns the draft of the newest text of the document that an anchor was made on. */
export function newestDraftIdForAnchor(ledger: Ledger, made: Anchor): Hash {
  const [newestText] = inOrder(ledger, made);
  return newestText?.revision.draftId ?? made.draft;
}

const orders = new WeakMap<readonly TextEntry[], Map<Hash, readonly TextEntry[]>>();

/** Returns the texts that may contain an entry made on a draft, in the order in which to search them. */
function inOrder({ texts, drafts }: Ledger, { draft }: Anchor): readonly TextEntry[] {
  const known = orders.get(texts) ?? new Map<Hash, readonly TextEntry[]>();
  orders.set(texts, known);
  let order = known.get(draft);
  if (!order) known.set(draft, (order = orderOf(texts, drafts.get(draft)?.texts[0])));
  return order;
}

function orderOf(texts: readonly TextEntry[], own: TextEntry | undefined): readonly TextEntry[] {
  if (!own) return [];
  const chain = textChainsOf(texts).find((each) => each.texts.includes(own))!;
  const [newestText, ...older] = [...chain.texts].reverse();
  const others = texts.filter(
    (text) => !chain.texts.includes(text) && mayBeSameLanguage(languageSubtagOfText(text), chain.language),
  );
  return [newestText!, ...others.reverse(), ...older];
}

/** A note and its place in a draft. */
export interface NoteWithPlacement {
  readonly thread: Thread;
  readonly placed: PlacementInDraft;
}

/**
 * Returns every note that concerns a text, in the order of the ledger: those with a place in it, and those made on it
 * or an earlier text of its document that have none (lost, ambiguous, or not covered by the text).
 */
export function listNotesWithPlacement(ledger: Ledger, draft: Hash): readonly NoteWithPlacement[] {
  return ledger.all(threadProjection).flatMap((thread) => {
    const placed = findPlacementInDraft(ledger, draft, thread);
    return "anchor" in placed || isSameOrEarlierText(ledger, thread.annotation.anchor.draft, draft)
      ? [{ thread, placed }]
      : [];
  });
}

/**
 * Returns the notes of a text (see `listNotesWithPlacement`) with their anchors moved to it. Notes without a place are
 * returned as they are.
 */
export function listThreadsReanchoredToText(ledger: Ledger, draft: Hash): readonly Thread[] {
  return listNotesWithPlacement(ledger, draft).map(({ thread, placed }) => {
    if (!("anchor" in placed) || placed.anchor === thread.annotation.anchor) return thread;
    const closed = placed.closed && { closed: placed.closed };
    return { ...thread, annotation: { ...thread.annotation, anchor: placed.anchor }, ...closed };
  });
}

/**
 * Returns true if a draft is a reading of a text that is the same as another's or precedes it in its document. The
 * later text then has to account for what was said about the draft.
 */
export function isSameOrEarlierText(ledger: LedgerTexts, one: Hash, other: Hash): boolean {
  const current = composeCurrentText(ledger);
  if (current?.id === other)
    return current.parts.some(({ text }) => readingsOfText(text).some(({ draftId }) => draftId === one));
  return areReadingsOfSameText(ledger, one, other) || isEarlierText(ledger.texts, one, other);
}

/** Returns true if a text came after another: later in their document or, for texts of two documents, added later. */
export function isLaterText({ texts, drafts }: LedgerTexts, one: Hash, other: Hash): boolean {
  if (isEarlierText(texts, other, one)) return true;
  if (isEarlierText(texts, one, other)) return false;
  const [added, before] = [one, other].map((draft) => drafts.get(draft)?.texts[0]?.revision.added);
  return added !== undefined && before !== undefined && added > before;
}
