import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { shownReadingsOf } from "#shared/ledger/texts/textEntries.ts";
import { findPlaceInDraft, type PlaceSearchResult } from "./findPlaceInDraft.ts";
import type { ReturnedContent, ReturnedPlace, ReturnedProposal } from "./returnedContent.ts";
import { foldWithOffsets } from "./quoteSearch.ts";

/** The texts of a dossier in which returned content is searched for. */
export interface TextsToSearch {
  readonly drafts: ReadonlyMap<Hash, Draft>;
  /** The texts to search if none is named, or the named one lacks the words, the likeliest first. */
  readonly order: readonly Hash[];
}

/** The places of everything in a file, in the order of its notes and of its proposals. */
export interface ReturnedContentPlaces {
  readonly notes: readonly PlaceSearchResult[];
  readonly proposals: readonly PlaceSearchResult[];
}

/** Returns the texts of a dossier, `text` first. */
export function listTextsToSearch(ledger: Ledger, text?: Hash): TextsToSearch {
  const newest = ledger.newestText && shownReadingsOf(ledger.newestText)[0]?.draftId;
  const all = [...ledger.texts].reverse().flatMap((each) => shownReadingsOf(each).map(({ draftId }) => draftId));
  const order = [text, newest, ...all].filter((id): id is Hash => id !== undefined && ledger.drafts.has(id));
  const drafts = new Map([...ledger.drafts].map(([id, { draft }]) => [id, draft]));
  return { drafts, order: [...new Set(order)] };
}

/** Finds the places of a file's contents. For thousands of notes without anything but their words it takes its time. */
export function findReturnedContentPlaces(
  texts: TextsToSearch,
  { notes, proposals }: ReturnedContent,
): ReturnedContentPlaces {
  return {
    notes: notes.map(({ place }) => findPlaceInTexts(texts, place)),
    proposals: proposals.map((each) => findPlaceInTexts(texts, returnedProposalPlaceOf(texts, each))),
  };
}

/** Finds a place in the text that it names, or else in the first text that has it. */
export function findPlaceInTexts(texts: TextsToSearch, place: ReturnedPlace): PlaceSearchResult {
  let doubtful: PlaceSearchResult | undefined;
  for (const id of textsFor(texts, place)) {
    const found = findPlaceInDraft(texts.drafts.get(id)!, id, place);
    if (found.kind === "placed") return found;
    if (found.kind === "doubtful") doubtful ??= found;
  }
  return doubtful ?? { kind: "unplaceable" };
}

/** Returns the texts to search, in order. A place without words is searched for in one text only. */
function textsFor({ drafts, order }: TextsToSearch, { draft, exact }: ReturnedPlace): readonly Hash[] {
  const all = draft !== undefined && drafts.has(draft) ? [draft, ...order.filter((id) => id !== draft)] : order;
  return exact === undefined ? all.slice(0, 1) : all;
}

/**
 * Returns the place of a proposal: the words that it would remove or, if those are all words of a provision, the
 * provision.
 */
export function returnedProposalPlaceOf(texts: TextsToSearch, { place, old }: ReturnedProposal): ReturnedPlace {
  if (place.exact !== undefined || place.gap || place.whole || old.trim() === "" || isWhole(texts, place, old))
    return place;
  return { ...place, exact: old };
}

function isWhole({ drafts }: TextsToSearch, { draft: id, provision }: ReturnedPlace, words: string): boolean {
  const draft = id === undefined ? undefined : drafts.get(id);
  const index = draft && provision !== undefined ? indexOfProvision(draft, provision) : -1;
  return (
    index >= 0 && foldWithOffsets(buildSubtreeReadingText(draft!, index).text).text === foldWithOffsets(words).text
  );
}
