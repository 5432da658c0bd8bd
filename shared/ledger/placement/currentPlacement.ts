import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { qualifyAddress } from "../texts/resolveAddress.ts";
import { chainsOf, isEarlierText, languageOf, mayBeSameLanguage } from "../texts/textChains.ts";
import { composeCurrentText, findDraft } from "../texts/currentText.ts";
import type { Thread } from "../entries/thread.ts";
import type { Ledger } from "../ledger.ts";
import {
  originalAnchorOf,
  findPlacement,
  type DraftPlacement,
  type Placeable,
  type LedgerTexts,
} from "./findPlacement.ts";
import { threads } from "../store/projections.ts";
import { areSameTextIn, shownReadingsOf, readingsOf, findShownReading, type TextEntry } from "../texts/texts.ts";

/**
 * Where something stands in a draft: as it was made, or, where it was made on another reading or revision, as it is found
 * there (`findPlacement`). Null where its words are not there, where several places fit, and where it belongs to another text.
 * The one way from what was said to where it is shown.
 */
export function findAnchor(ledger: LedgerTexts, draft: Hash, said: Placeable): Anchor | null {
  const placed = findPlacement(ledger, draft, said);
  return "anchor" in placed ? placed.anchor : null;
}

/** What an entry about a provision of a draft is about, as an anchor: one object for each, so that it is placed once. */
export function provisionAnchorOf(entry: { readonly draft: Hash; readonly provision: string }): Anchor {
  let anchor = wholes.get(entry);
  if (!anchor) wholes.set(entry, (anchor = { draft: entry.draft, provision: entry.provision }));
  return anchor;
}

const wholes = new WeakMap<object, Anchor>();

/** Whether two drafts are readings of one text. */
export function areSameText(ledger: Pick<LedgerTexts, "drafts">, one: Hash, other: Hash): boolean {
  return areSameTextIn(ledger.drafts, one, other);
}

/** An anchor in the reading that is shown of its text, as far as it is found there: what was misread is nobody's words. */
export function toShownReading(ledger: LedgerTexts, anchor: Anchor): Anchor {
  const [text] = ledger.drafts.get(anchor.draft)?.texts ?? [];
  return (text && findAnchor(ledger, findShownReading(text, anchor.draft).draftId, anchor)) ?? anchor;
}

/** The place of something in a draft (see `findAnchor`), or null. */
export function findRange(ledger: Ledger, draft: Hash, said: Placeable): ResolvedRange | null {
  const there = findAnchor(ledger, draft, said);
  const known = there && findDraft(ledger, draft);
  return known ? resolveAnchor(known, there) : null;
}

/** Something in the text in which it is shown first. */
export interface CurrentPlacement {
  /** Which of the ledger's texts. */
  readonly text: number;
  readonly draft: Draft;
  readonly anchor: Anchor;
  readonly place: ResolvedRange;
}

/**
 * Where something stands now: in the newest text of its document that has it; before the older ones in a text of another
 * document (the Chair's package has what the newest text leaves out). Null where it stands in none.
 */
export function findCurrentPlacement(ledger: Ledger, said: Placeable): CurrentPlacement | null {
  for (const text of inOrder(ledger, originalAnchorOf(said))) {
    for (const { draftId, draft } of shownReadingsOf(text)) {
      const there = findAnchor(ledger, draftId, said);
      const place = there && resolveAnchor(draft, there);
      if (place) return { text: ledger.texts.indexOf(text), draft, anchor: there, place };
    }
  }
  return null;
}

/** The address at which something stands, behind its document's name where that is not the first. */
export function printPlacementAddress(ledger: Ledger, { draft, anchor, place }: CurrentPlacement): string {
  return qualifyAddress(ledger, anchor.draft, draft.provisions[place.provision]!.address);
}

/** Where something stands in the newest text of its document. */
export function findPlacementInNewest(ledger: Ledger, said: Placeable): DraftPlacement {
  return findPlacement(ledger, newestDraftFor(ledger, originalAnchorOf(said)), said);
}

/** The newest text of the document that something was made on, by its draft. */
export function newestDraftFor(ledger: Ledger, made: Anchor): Hash {
  const [newestText] = inOrder(ledger, made);
  return newestText?.revision.draftId ?? made.draft;
}

const orders = new WeakMap<readonly TextEntry[], Map<Hash, readonly TextEntry[]>>();

/** The texts in which something that was made on a draft may stand, that in which it is looked for first first. */
function inOrder({ texts, drafts }: Ledger, { draft }: Anchor): readonly TextEntry[] {
  const known = orders.get(texts) ?? new Map<Hash, readonly TextEntry[]>();
  orders.set(texts, known);
  let order = known.get(draft);
  if (!order) known.set(draft, (order = orderOf(texts, drafts.get(draft)?.texts[0])));
  return order;
}

function orderOf(texts: readonly TextEntry[], own: TextEntry | undefined): readonly TextEntry[] {
  if (!own) return [];
  const chain = chainsOf(texts).find((each) => each.texts.includes(own))!;
  const [newestText, ...older] = [...chain.texts].reverse();
  const others = texts.filter(
    (text) => !chain.texts.includes(text) && mayBeSameLanguage(languageOf(text), chain.language),
  );
  return [newestText!, ...others.reverse(), ...older];
}

/** A note and where it stands in a draft. */
export interface PlacedNote {
  readonly thread: Thread;
  readonly placed: DraftPlacement;
}

/**
 * Every note that a text has to account for: what stands in it, and what was made on it or an earlier text of its document
 * and has no place in it (lost, not settled where, or not in what it covers). In the order of the ledger.
 */
export function listPlacedNotes(ledger: Ledger, draft: Hash): readonly PlacedNote[] {
  return ledger.all(threads).flatMap((thread) => {
    const placed = findPlacement(ledger, draft, thread);
    return "anchor" in placed || isSameOrEarlierText(ledger, thread.annotation.anchor.draft, draft)
      ? [{ thread, placed }]
      : [];
  });
}

/** The notes of a text (see `listPlacedNotes`) as if they had been made on it: what has no place in it as it is. */
export function listRelocatedThreads(ledger: Ledger, draft: Hash): readonly Thread[] {
  return listPlacedNotes(ledger, draft).map(({ thread, placed }) => {
    if (!("anchor" in placed) || placed.anchor === thread.annotation.anchor) return thread;
    const closed = placed.closed && { closed: placed.closed };
    return { ...thread, annotation: { ...thread.annotation, anchor: placed.anchor }, ...closed };
  });
}

/** Whether a draft is one of a document's texts up to another one, which then has to account for what was said on it. */
export function isSameOrEarlierText(ledger: LedgerTexts, one: Hash, other: Hash): boolean {
  const current = composeCurrentText(ledger);
  if (current?.id === other)
    return current.parts.some(({ text }) => readingsOf(text).some(({ draftId }) => draftId === one));
  return areSameText(ledger, one, other) || isEarlierText(ledger.texts, one, other);
}

/** Whether a text came after another: later in their document, or, of texts of two documents, added later. */
export function isLaterText({ texts, drafts }: LedgerTexts, one: Hash, other: Hash): boolean {
  if (isEarlierText(texts, other, one)) return true;
  if (isEarlierText(texts, one, other)) return false;
  const [added, before] = [one, other].map((draft) => drafts.get(draft)?.texts[0]?.revision.added);
  return added !== undefined && before !== undefined && added > before;
}
