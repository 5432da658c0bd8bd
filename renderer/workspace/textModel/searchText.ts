import { foldForSearch, foldSought, foldWithOffsets, type FoldedText } from "#shared/base/foldForSearch.ts";
import { describeProposers } from "#shared/ledger/queries/describeProposers.ts";
import { rightName } from "../labels/entryLabels.ts";
import type { SpanInBlock } from "./textController.ts";
import { comparePoints } from "#shared/anchor/readingOrder.ts";
import type { OpenedText } from "./notesOnText.ts";
import type { AnchoredItem } from "./proposalsOnText.ts";

/** The words searched for, and the index of the current hit, from 0. */
export interface TextSearchState {
  readonly words: string;
  readonly at: number;
}

/** A hit: in the text (`block` is -1 in a heading), or in an item beside it. */
export type SearchHit = SpanInBlock | { readonly note: string; readonly provision: number };

interface Line extends FoldedText {
  readonly provision: number;
  readonly block: number;
}

const lines = new WeakMap<OpenedText["draft"], readonly Line[]>();

/**
 * Returns every hit in the draft and the items beside it, in reading order. Case, accents and ways of spelling are
 * ignored.
 */
export function searchTextAndItems(
  text: OpenedText,
  beside: readonly AnchoredItem[],
  words: string,
): readonly SearchHit[] {
  const needle = foldSought(words.trim().replace(/\s+/gu, " "));
  if (needle === "") return [];
  const inText = linesOf(text).flatMap((line) => hitsIn(line, needle));
  const foundRights = new Map<string, boolean>();
  const isRightFound = (right: string) => {
    const known = foundRights.get(right) ?? foldForSearch(rightName(right)).includes(needle);
    foundRights.set(right, known);
    return known;
  };
  const notes = beside.filter(
    (each) => foldedWordsOf(each).some((words) => words.includes(needle)) || rightsOf(each).some(isRightFound),
  );
  return merged(inText, notes);
}

function linesOf({ draft }: OpenedText): readonly Line[] {
  let found = lines.get(draft);
  if (!found) {
    found = draft.provisions.flatMap(({ heading, blocks }, provision) => [
      ...(heading ? [{ provision, block: -1, ...foldWithOffsets(heading) }] : []),
      ...blocks.map((each, block) => ({ provision, block, ...foldWithOffsets(each.text) })),
    ]);
    lines.set(draft, found);
  }
  return found;
}

function hitsIn({ provision, block, text, original }: Line, needle: string): SpanInBlock[] {
  const hits: SpanInBlock[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    const end = at + needle.length;
    const [start, until] = original ? [original.starts[at]!, original.ends[end - 1]!] : [at, end];
    hits.push({ provision, block, start, end: until });
  }
  return hits;
}

/** Returns the rights that an item names. They are shown in the interface's language. */
function rightsOf(item: AnchoredItem): readonly string[] {
  if ("proposal" in item) return [];
  return "privateNote" in item ? item.privateNote.words.rights : item.thread.annotation.rights;
}

const foldedWords = new WeakMap<AnchoredItem, readonly string[]>();

/** Returns the words of an item normalised for searching, which takes a moment the first time. */
function foldedWordsOf(item: AnchoredItem): readonly string[] {
  let found = foldedWords.get(item);
  if (!found) foldedWords.set(item, (found = wordsIn(item).map(foldForSearch)));
  return found;
}

/** Returns the texts that users wrote in an item. */
function wordsIn(item: AnchoredItem): readonly string[] {
  if ("proposal" in item) {
    const { wording, comment } = item.proposal.body;
    return [wording.new, comment, describeProposers(item.proposal.body.proposers)];
  }
  if ("privateNote" in item) return [item.privateNote.words.comment];
  const { annotation, replies } = item.thread;
  return [annotation.comment, ...annotation.tags, ...replies.map(({ text }) => text)];
}

function merged(inText: readonly SpanInBlock[], notes: readonly AnchoredItem[]): readonly SearchHit[] {
  const row: SearchHit[] = [];
  let at = 0;
  for (const { id, from } of notes) {
    while (at < inText.length && comparePoints({ ...inText[at]!, offset: inText[at]!.start }, from) <= 0)
      row.push(inText[at++]!);
    row.push({ note: id, provision: from.provision });
  }
  return [...row, ...inText.slice(at)];
}
