import type { Anchor } from "../anchor/anchor.ts";
import { locate, type Place } from "../anchor/find.ts";
import type { Hash } from "../base/hash.ts";
import type { Draft } from "../draft/draft.ts";
import { printedAddress } from "./addressed.ts";
import { chainsOf, isEarlier, languageOf, mayBeOne } from "./chains.ts";
import { currentText, draftIn } from "./current.ts";
import type { Thread } from "./entries/thread.ts";
import type { Ledger } from "./ledger.ts";
import { madeOn, placedOn, type PlacedOn, type Placeable, type Texts } from "./placed.ts";
import { threads } from "./projections.ts";
import { areOne, currentOf, readingsOf, standsFor, type TextEntry } from "./texts.ts";

/**
 * Where something stands in a draft: as it was made, or, where it was made on another reading or revision, as it is found
 * there (`placedOn`). Null where its words are not there, where several places fit, and where it belongs to another text.
 * The one way from what was said to where it is shown.
 */
export function anchorOn(ledger: Texts, draft: Hash, said: Placeable): Anchor | null {
  const placed = placedOn(ledger, draft, said);
  return "anchor" in placed ? placed.anchor : null;
}

/** What an entry about a provision of a draft is about, as an anchor: one object for each, so that it is placed once. */
export function wholeOf(entry: { readonly draft: Hash; readonly provision: string }): Anchor {
  let anchor = wholes.get(entry);
  if (!anchor) wholes.set(entry, (anchor = { draft: entry.draft, provision: entry.provision }));
  return anchor;
}

const wholes = new WeakMap<object, Anchor>();

/** Whether two drafts are readings of one text. */
export function areOneText(ledger: Pick<Texts, "drafts">, one: Hash, other: Hash): boolean {
  return areOne(ledger.drafts, one, other);
}

/** An anchor in the reading that is shown of its text, as far as it is found there: what was misread is nobody's words. */
export function inShownReading(ledger: Texts, anchor: Anchor): Anchor {
  const [text] = ledger.drafts.get(anchor.draft)?.texts ?? [];
  return (text && anchorOn(ledger, standsFor(text, anchor.draft).draftId, anchor)) ?? anchor;
}

/** The place of something in a draft (see `anchorOn`), or null. */
export function placeOf(ledger: Ledger, draft: Hash, said: Placeable): Place | null {
  const there = anchorOn(ledger, draft, said);
  const known = there && draftIn(ledger, draft);
  return known ? locate(known, there) : null;
}

/** Something in the text in which it is shown first. */
export interface Standing {
  /** Which of the ledger's texts. */
  readonly text: number;
  readonly draft: Draft;
  readonly anchor: Anchor;
  readonly place: Place;
}

/**
 * Where something stands now: in the newest text of its document that has it; before the older ones in a text of another
 * document (the Chair's package has what the newest text leaves out). Null where it stands in none.
 */
export function standing(ledger: Ledger, said: Placeable): Standing | null {
  for (const text of inOrder(ledger, madeOn(said))) {
    for (const { draftId, draft } of currentOf(text)) {
      const there = anchorOn(ledger, draftId, said);
      const place = there && locate(draft, there);
      if (place) return { text: ledger.texts.indexOf(text), draft, anchor: there, place };
    }
  }
  return null;
}

/** The address at which something stands, behind its document's name where that is not the first. */
export function printedAt(ledger: Ledger, { draft, anchor, place }: Standing): string {
  return printedAddress(ledger, anchor.draft, draft.provisions[place.provision]!.address);
}

/** Where something stands in the newest text of its document. */
export function placedNow(ledger: Ledger, said: Placeable): PlacedOn {
  return placedOn(ledger, newestFor(ledger, madeOn(said)), said);
}

/** The newest text of the document that something was made on, by its draft. */
export function newestFor(ledger: Ledger, made: Anchor): Hash {
  const [newest] = inOrder(ledger, made);
  return newest?.revision.draftId ?? made.draft;
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
  const [newest, ...older] = [...chain.texts].reverse();
  const others = texts.filter((text) => !chain.texts.includes(text) && mayBeOne(languageOf(text), chain.language));
  return [newest!, ...others.reverse(), ...older];
}

/** A note and where it stands in a draft. */
export interface NoteOn {
  readonly thread: Thread;
  readonly placed: PlacedOn;
}

/**
 * Every note that a text has to account for: what stands in it, and what was made on it or an earlier text of its document
 * and has no place in it (lost, not settled where, or not in what it covers). In the order of the ledger.
 */
export function notesFor(ledger: Ledger, draft: Hash): readonly NoteOn[] {
  return ledger.all(threads).flatMap((thread) => {
    const placed = placedOn(ledger, draft, thread);
    return "anchor" in placed || isAccountedFor(ledger, thread.annotation.anchor.draft, draft)
      ? [{ thread, placed }]
      : [];
  });
}

/** The notes of a text (see `notesFor`) as if they had been made on it: what has no place in it as it is. */
export function threadsFor(ledger: Ledger, draft: Hash): readonly Thread[] {
  return notesFor(ledger, draft).map(({ thread, placed }) => {
    if (!("anchor" in placed) || placed.anchor === thread.annotation.anchor) return thread;
    const closed = placed.closed && { closed: placed.closed };
    return { ...thread, annotation: { ...thread.annotation, anchor: placed.anchor }, ...closed };
  });
}

/** Whether a draft is one of a document's texts up to another one, which then has to account for what was said on it. */
export function isAccountedFor(ledger: Texts, one: Hash, other: Hash): boolean {
  const current = currentText(ledger);
  if (current?.id === other)
    return current.parts.some(({ text }) => readingsOf(text).some(({ draftId }) => draftId === one));
  return areOneText(ledger, one, other) || isEarlier(ledger.texts, one, other);
}

/** Whether a text came after another: later in their document, or, of texts of two documents, added later. */
export function isLater({ texts, drafts }: Texts, one: Hash, other: Hash): boolean {
  if (isEarlier(texts, other, one)) return true;
  if (isEarlier(texts, one, other)) return false;
  const [added, before] = [one, other].map((draft) => drafts.get(draft)?.texts[0]?.revision.added);
  return added !== undefined && before !== undefined && added > before;
}
