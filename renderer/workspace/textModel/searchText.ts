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

/** A text normalised for searching, with the offset in the original that each unit comes from. */
interface Folded {
  readonly text: string;
  readonly from: readonly number[] | null;
}

interface Line extends Folded {
  readonly provision: number;
  readonly block: number;
}

const lines = new WeakMap<OpenedText["draft"], readonly Line[]>();

/** Returns every hit in the draft and the items beside it, in reading order. Case and accents are ignored. */
export function searchTextAndItems(
  text: OpenedText,
  beside: readonly AnchoredItem[],
  words: string,
): readonly SearchHit[] {
  const needle = fold(words.trim().replace(/\s+/gu, " ")).text;
  if (needle === "") return [];
  const inText = linesOf(text).flatMap((line) => hitsIn(line, needle));
  const foundRights = new Map<string, boolean>();
  const isRightFound = (right: string) => {
    const known = foundRights.get(right) ?? fold(rightName(right)).text.includes(needle);
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
      ...(heading ? [{ provision, block: -1, ...fold(heading) }] : []),
      ...blocks.map((each, block) => ({ provision, block, ...fold(each.text) })),
    ]);
    lines.set(draft, found);
  }
  return found;
}

function hitsIn({ provision, block, text, from }: Line, needle: string): SpanInBlock[] {
  const hits: SpanInBlock[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    const end = at + needle.length;
    hits.push({ provision, block, start: from?.[at] ?? at, end: from ? from[end]! : end });
  }
  return hits;
}

/** Normalises text: lower case without accents and vowel signs; typographic quotes become plain ones. */
function fold(text: string): Folded {
  if (/^[\x00-\x7f]*$/.test(text)) return { text: text.toLowerCase(), from: null };
  let folded = "";
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = letter
      .normalize("NFD")
      .replace(/[\p{M}\u0640]/gu, "")
      .replace(/[’‘]/gu, "'")
      .replace(/[“”]/gu, '"')
      .toLowerCase();
    for (let i = 0; i < plain.length; i++) from.push(at);
    folded += plain;
    at += letter.length;
  }
  return { text: folded, from: [...from, at] };
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
  if (!found) foldedWords.set(item, (found = wordsIn(item).map((words) => fold(words).text)));
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
