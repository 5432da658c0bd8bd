import { isPrintedAsHeading, type Draft, type Provision } from "#shared/draft/draft.ts";
import { normaliseProvisionNumber } from "#shared/draft/numbers/provisionNumber.ts";
import { isImportAssignedNumber } from "#shared/draft/numbers/importAssignedNumber.ts";
import { isOptionProvision } from "#shared/draft/optionProvisions.ts";
import { textFlowOf, type TextFlow } from "../words/textFlow.ts";
import { assignWordIds } from "../words/wordIds.ts";

/** A draft prepared for matching. Indices are those of its provisions, words those of its flow. */
export interface MatchableDraft {
  readonly draft: Draft;
  readonly flow: TextFlow;
  /** The word at which each provision's heading and own text begin; the text ends where the next provision starts. */
  readonly headingStart: Int32Array;
  readonly textStart: Int32Array;
  readonly textEnd: Int32Array;
  /** How many words of own texts precede each word. */
  readonly rank: Int32Array;
  /** A hash of each provision's own words. */
  readonly hash: Int32Array;
  readonly parent: Int32Array;
  /** The index after the last provision beneath. */
  readonly subtreeEnd: Int32Array;
  /** The nearest headed provision that each one is or is in; -1 if there is none. */
  readonly unit: Int32Array;
  /** 1 for one of several options. */
  readonly isOption: Uint8Array;
  /** The kind with the normalised number; "" if there is no number. */
  readonly number: readonly string[];
}

/** One of two drafts under comparison: its index, and each word's id. Ids are the same in both drafts. */
export interface ComparedDraft extends MatchableDraft {
  readonly ids: Int32Array;
}

/** Indexes both drafts, numbering their words together. */
export function prepareComparedDrafts(from: Draft, to: Draft): readonly [ComparedDraft, ComparedDraft] {
  const [a, b] = [layoutOf(from), layoutOf(to)];
  const [left, right] = assignWordIds(a.flow, b.flow);
  return [
    { ...a, ids: left },
    { ...b, ids: right },
  ];
}

const layouts = new WeakMap<Draft, MatchableDraft>();

function layoutOf(draft: Draft): MatchableDraft {
  let layout = layouts.get(draft);
  if (!layout) {
    const flow = textFlowOf(draft);
    const number = draft.provisions.map(numberOf);
    const options = Uint8Array.from(draft.provisions, (_, i) => Number(isOptionProvision(draft, i)));
    layouts.set(draft, (layout = { draft, flow, number, isOption: options, ...wordsOf(flow), ...treeOf(draft) }));
  }
  return layout;
}

function numberOf({ kind, num }: Provision): string {
  const number = normaliseProvisionNumber(num);
  return number === "" || isImportAssignedNumber(num) ? "" : `${kind} ${number}`;
}

function wordsOf(flow: TextFlow): Pick<MatchableDraft, "headingStart" | "textStart" | "textEnd" | "hash" | "rank"> {
  const { parts, firstPart, wordStarts, wordHashes } = flow;
  const starts = new Int32Array(parts.length + 1).fill(wordHashes.length);
  for (let part = 0, word = 0; part < parts.length; part++) {
    while (word < wordHashes.length && wordStarts[word]! < parts[part]!.start) word++;
    starts[part] = word;
  }
  const count = firstPart.length - 1;
  const from = (offset: number) => new Int32Array(count).map((_, i) => starts[firstPart[i]! + offset]!);
  const [heading, own, end] = [from(1), from(2), new Int32Array(count).map((_, i) => starts[firstPart[i + 1]!]!)];
  return {
    headingStart: heading,
    textStart: own,
    textEnd: end,
    rank: ranksOf(own, end, wordHashes.length),
    hash: own.map((start, i) => hashOf(wordHashes, start, end[i]!)),
  };
}

function ranksOf(own: Int32Array, end: Int32Array, words: number): Int32Array {
  const rank = new Int32Array(words);
  let [before, at] = [0, 0];
  for (let i = 0; i < own.length; i++) {
    while (at < own[i]!) rank[at++] = before;
    while (at < end[i]!) rank[at++] = before++;
  }
  return rank;
}

function hashOf(hashes: Int32Array, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ hashes[i]!, 0x01000193) ^ (hash >>> 15);
  return hash;
}

function treeOf({ provisions }: Draft): Pick<MatchableDraft, "parent" | "subtreeEnd" | "unit"> {
  const parent = new Int32Array(provisions.length).fill(-1);
  const below = new Int32Array(provisions.length).fill(provisions.length);
  const unit = new Int32Array(provisions.length).fill(-1);
  const open: number[] = [];
  provisions.forEach((provision, i) => {
    while (open.length > 0 && provisions[open.at(-1)!]!.level >= provision.level) below[open.pop()!] = i;
    parent[i] = open.at(-1) ?? -1;
    unit[i] = isPrintedAsHeading(provision) ? i : parent[i]! < 0 ? -1 : unit[parent[i]!]!;
    open.push(i);
  });
  return { parent, subtreeEnd: below, unit };
}

export function isProvisionWithoutWords({ textStart, textEnd }: ComparedDraft, provision: number): boolean {
  return textStart[provision] === textEnd[provision];
}

/** Returns whether the own texts of two provisions have the same words. */
export function hasSameOwnText(a: ComparedDraft, i: number, b: ComparedDraft, j: number): boolean {
  if (a.hash[i] !== b.hash[j]) return false;
  return areRangesOfSameWords(a, a.textStart[i]!, a.textEnd[i]!, b, b.textStart[j]!, b.textEnd[j]!);
}

/** Returns whether two ranges of words are the same. */
export function areRangesOfSameWords(
  a: ComparedDraft,
  start: number,
  end: number,
  b: ComparedDraft,
  there: number,
  thereEnd: number,
): boolean {
  if (end - start !== thereEnd - there) return false;
  for (let k = 0; k < end - start; k++) if (a.ids[start + k] !== b.ids[there + k]) return false;
  return true;
}

/**
 * Returns whether two provisions have the same words, including their headings and everything beneath, but not numbers.
 */
export function hasSameSubtreeText(a: ComparedDraft, i: number, b: ComparedDraft, j: number): boolean {
  if (a.subtreeEnd[i]! - i !== b.subtreeEnd[j]! - j) return false;
  for (let k = 0; i + k < a.subtreeEnd[i]!; k++) {
    if (
      !areRangesOfSameWords(a, a.headingStart[i + k]!, a.textEnd[i + k]!, b, b.headingStart[j + k]!, b.textEnd[j + k]!)
    )
      return false;
  }
  return true;
}

/** Returns the provision whose own text contains a word; -1 for words of numbers and headings. */
export function provisionOfWord({ textStart, textEnd }: ComparedDraft, word: number): number {
  let [low, high] = [0, textStart.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (textStart[middle]! <= word) low = middle;
    else high = middle - 1;
  }
  return word >= textStart[low]! && word < textEnd[low]! ? low : -1;
}
