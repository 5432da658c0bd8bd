import { provisionIndex } from "#shared/anchor/find.ts";
import { readingText } from "#shared/anchor/reading.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { currentOf } from "#shared/ledger/texts.ts";
import { findPlace, type FoundPlace } from "./place.ts";
import type { Returned, ReturnedPlace, ReturnedProposal } from "./returned.ts";
import { foldedText } from "./words.ts";

/** The texts of a dossier in which what comes back is looked for. */
export interface Texts {
  readonly drafts: ReadonlyMap<Hash, Draft>;
  /** Where something is looked for that names no text or is not in the one it names, the likeliest first. */
  readonly order: readonly Hash[];
}

/** Where everything that a file says stands, note by note and proposal by proposal. */
export interface Placed {
  readonly notes: readonly FoundPlace[];
  readonly proposals: readonly FoundPlace[];
}

/** The texts of a dossier, `text` first. */
export function textsOf(ledger: Ledger, text?: Hash): Texts {
  const newest = ledger.newest && currentOf(ledger.newest)[0]?.draftId;
  const all = [...ledger.texts].reverse().flatMap((each) => currentOf(each).map(({ draftId }) => draftId));
  const order = [text, newest, ...all].filter((id): id is Hash => id !== undefined && ledger.drafts.has(id));
  const drafts = new Map([...ledger.drafts].map(([id, { draft }]) => [id, draft]));
  return { drafts, order: [...new Set(order)] };
}

/** Places what a file says; of thousands of notes that are told by their words alone it takes its time. */
export function placed(texts: Texts, { notes, proposals }: Returned): Placed {
  return {
    notes: notes.map(({ place }) => placeIn(texts, place)),
    proposals: proposals.map((each) => placeIn(texts, quoting(texts, each))),
  };
}

/** Where something stands: in the text that it names, or else in the first that has it. */
export function placeIn(texts: Texts, place: ReturnedPlace): FoundPlace {
  let doubtful: FoundPlace | undefined;
  for (const id of textsFor(texts, place)) {
    const found = findPlace(texts.drafts.get(id)!, id, place);
    if (found.is === "placed") return found;
    if (found.is === "doubtful") doubtful ??= found;
  }
  return doubtful ?? { is: "unplaceable" };
}

/** In this order. What has no words to be told by is looked for in one text only. */
function textsFor({ drafts, order }: Texts, { draft, exact }: ReturnedPlace): readonly Hash[] {
  const all = draft !== undefined && drafts.has(draft) ? [draft, ...order.filter((id) => id !== draft)] : order;
  return exact === undefined ? all.slice(0, 1) : all;
}

/** A proposal's place is that of the words it would take away; of all words of a provision, the provision. */
export function quoting(texts: Texts, { place, old }: ReturnedProposal): ReturnedPlace {
  if (place.exact !== undefined || place.gap || place.whole || old.trim() === "" || isWhole(texts, place, old))
    return place;
  return { ...place, exact: old };
}

function isWhole({ drafts }: Texts, { draft: id, provision }: ReturnedPlace, words: string): boolean {
  const draft = id === undefined ? undefined : drafts.get(id);
  const index = draft && provision !== undefined ? provisionIndex(draft, provision) : -1;
  return index >= 0 && foldedText(readingText(draft!, index).text).text === foldedText(words).text;
}
