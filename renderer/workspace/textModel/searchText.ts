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

/** A text normalised for searching, with the offsets in the original where each unit begins and ends, if they differ. */
interface Folded {
  readonly text: string;
  readonly original: { readonly starts: readonly number[]; readonly ends: readonly number[] } | null;
}

interface Line extends Folded {
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
  // A hyphen at the end is one that is still being typed.
  const needle = fold(
    words
      .trim()
      .replace(/\s+/gu, " ")
      .replace(/(?<=\p{L})[-‐‑]$/u, ""),
  ).text;
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

function hitsIn({ provision, block, text, original }: Line, needle: string): SpanInBlock[] {
  const hits: SpanInBlock[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    const end = at + needle.length;
    const [start, until] = original ? [original.starts[at]!, original.ends[end - 1]!] : [at, end];
    hits.push({ provision, block, start, end: until });
  }
  return hits;
}

/** Letters that one and the same word may be written with, in Arabic and French, and the digits of Arabic texts. */
const SPELLINGS = new Map([
  ["ى", "ي"],
  ["ة", "ه"],
  ["ئ", "ء"],
  ["ؤ", "ء"],
  ["œ", "oe"],
  ["Œ", "oe"],
  ["æ", "ae"],
  ["Æ", "ae"],
  ["’", "'"],
  ["‘", "'"],
  ["“", '"'],
  ["”", '"'],
]);

/** Arabic-Indic digits, and those of Persian. */
const ARABIC_DIGIT = /[٠-٩۰-۹]/u;
/** Hyphens, the last of them soft. */
const HYPHENS = "-‐‑\u00ad";
/** A hyphen within a word, as in “co-operation”. */
const HYPHEN_WITHIN = /(?<=\p{L})[-‐‑\u00ad](?=\p{L})/u;

/**
 * Normalises text: lower case without accents, vowel signs and hyphens within words; ligatures, typographic quotes and
 * letters and digits that are written in several ways become one.
 */
function fold(text: string): Folded {
  if (/^[\x00-\x7f]*$/.test(text) && !HYPHEN_WITHIN.test(text)) return { text: text.toLowerCase(), original: null };
  let folded = "";
  const [starts, ends]: [number[], number[]] = [[], []];
  let at = 0;
  const letters = [...text];
  for (const [i, letter] of letters.entries()) {
    const isWithin = HYPHENS.includes(letter) && HYPHEN_WITHIN.test(letters.slice(Math.max(0, i - 1), i + 2).join(""));
    const plain = isWithin ? "" : foldLetter(letter);
    const end = at + letter.length;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(at);
      ends.push(end);
    }
    // An accent belongs to the letter before it.
    if (plain === "" && !isWithin && ends.length > 0) ends[ends.length - 1] = end;
    folded += plain;
    at = end;
  }
  return { text: folded, original: { starts, ends } };
}

function foldLetter(letter: string): string {
  const spelling = SPELLINGS.get(letter);
  if (spelling !== undefined) return spelling;
  if (ARABIC_DIGIT.test(letter)) return `${letter.codePointAt(0)! & 15}`;
  return letter
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase();
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
