import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import { buildReadingText } from "#shared/anchor/readingText.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { shownReadingsOf } from "#shared/ledger/texts/texts.ts";
import { findInDraft, type FoundPlace } from "./findInDraft.ts";
import type { ReturnedContent, ReturnedPlace, ReturnedProposal } from "./returnedContent.ts";
import { foldWithOffsets } from "./quoteSearch.ts";

/** The texts of a dossier in which what comes back is looked for. */
export interface SearchTexts {
  readonly drafts: ReadonlyMap<Hash, Draft>;
  /** Where something is looked for that names no text or is not in the one it names, the likeliest first. */
  readonly order: readonly Hash[];
}

/** Where everything that a file says stands, note by note and proposal by proposal. */
export interface FoundPlaces {
  readonly notes: readonly FoundPlace[];
  readonly proposals: readonly FoundPlace[];
}

/** The texts of a dossier, `text` first. */
export function searchTextsOf(ledger: Ledger, text?: Hash): SearchTexts {
  const newest = ledger.newestText && shownReadingsOf(ledger.newestText)[0]?.draftId;
  const all = [...ledger.texts].reverse().flatMap((each) => shownReadingsOf(each).map(({ draftId }) => draftId));
  const order = [text, newest, ...all].filter((id): id is Hash => id !== undefined && ledger.drafts.has(id));
  const drafts = new Map([...ledger.drafts].map(([id, { draft }]) => [id, draft]));
  return { drafts, order: [...new Set(order)] };
}

/** Places what a file says; of thousands of notes that are told by their words alone it takes its time. */
export function findPlaces(texts: SearchTexts, { notes, proposals }: ReturnedContent): FoundPlaces {
  return {
    notes: notes.map(({ place }) => findInTexts(texts, place)),
    proposals: proposals.map((each) => findInTexts(texts, quotedPlaceOf(texts, each))),
  };
}

/** Where something stands: in the text that it names, or else in the first that has it. */
export function findInTexts(texts: SearchTexts, place: ReturnedPlace): FoundPlace {
  let doubtful: FoundPlace | undefined;
  for (const id of textsFor(texts, place)) {
    const found = findInDraft(texts.drafts.get(id)!, id, place);
    if (found.kind === "placed") return found;
    if (found.kind === "doubtful") doubtful ??= found;
  }
  return doubtful ?? { kind: "unplaceable" };
}

/** In this order. What has no words to be told by is looked for in one text only. */
function textsFor({ drafts, order }: SearchTexts, { draft, exact }: ReturnedPlace): readonly Hash[] {
  const all = draft !== undefined && drafts.has(draft) ? [draft, ...order.filter((id) => id !== draft)] : order;
  return exact === undefined ? all.slice(0, 1) : all;
}

/** A proposal's place is that of the words it would take away; of all words of a provision, the provision. */
export function quotedPlaceOf(texts: SearchTexts, { place, old }: ReturnedProposal): ReturnedPlace {
  if (place.exact !== undefined || place.gap || place.whole || old.trim() === "" || isWhole(texts, place, old))
    return place;
  return { ...place, exact: old };
}

function isWhole({ drafts }: SearchTexts, { draft: id, provision }: ReturnedPlace, words: string): boolean {
  const draft = id === undefined ? undefined : drafts.get(id);
  const index = draft && provision !== undefined ? provisionIndex(draft, provision) : -1;
  return index >= 0 && foldWithOffsets(buildReadingText(draft!, index).text).text === foldWithOffsets(words).text;
}
