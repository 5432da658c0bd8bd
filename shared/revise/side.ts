import { isHeaded, type Draft, type Provision } from "../draft/draft.ts";
import { normalNumber } from "../draft/number.ts";
import { isOption } from "../draft/options.ts";
import { flowOf, type Flow } from "./flow.ts";
import { wordIds } from "./words.ts";

/** One draft laid out for matching. Indices are those of its provisions, words those of its flow. */
export interface Layout {
  readonly draft: Draft;
  readonly flow: Flow;
  /** Where each provision's heading and its own text begin among the words; the text ends where the next one starts. */
  readonly heading: Int32Array;
  readonly own: Int32Array;
  readonly end: Int32Array;
  /** How many words of own texts stand before each word. */
  readonly rank: Int32Array;
  /** A hash of each provision's own words. */
  readonly hash: Int32Array;
  readonly parent: Int32Array;
  /** The index behind the last provision beneath. */
  readonly below: Int32Array;
  /** The nearest headed provision that each is or lies in, or -1. */
  readonly unit: Int32Array;
  /** 1 for one of several options. */
  readonly isOption: Uint8Array;
  /** Number in normal form with the kind; "" where it has none. */
  readonly number: readonly string[];
}

/** One of two drafts: its layout, and each word's id, the same in both drafts. */
export interface Side extends Layout {
  readonly ids: Int32Array;
}

/** Both drafts, their words numbered together. */
export function sidesOf(from: Draft, to: Draft): readonly [Side, Side] {
  const [a, b] = [layoutOf(from), layoutOf(to)];
  const [left, right] = wordIds(a.flow, b.flow);
  return [
    { ...a, ids: left },
    { ...b, ids: right },
  ];
}

const layouts = new WeakMap<Draft, Layout>();

function layoutOf(draft: Draft): Layout {
  let layout = layouts.get(draft);
  if (!layout) {
    const flow = flowOf(draft);
    const number = draft.provisions.map(numberOf);
    const options = Uint8Array.from(draft.provisions, (_, i) => Number(isOption(draft, i)));
    layouts.set(draft, (layout = { draft, flow, number, isOption: options, ...wordsOf(flow), ...treeOf(draft) }));
  }
  return layout;
}

function numberOf({ kind, num }: Provision): string {
  const number = normalNumber(num);
  return number === "" ? "" : `${kind} ${number}`;
}

function wordsOf(flow: Flow): Pick<Layout, "heading" | "own" | "end" | "hash" | "rank"> {
  const { parts, firstPart, words, hashes } = flow;
  const starts = new Int32Array(parts.length + 1).fill(hashes.length);
  for (let part = 0, word = 0; part < parts.length; part++) {
    while (word < hashes.length && words[word]! < parts[part]!.start) word++;
    starts[part] = word;
  }
  const count = firstPart.length - 1;
  const from = (offset: number) => new Int32Array(count).map((_, i) => starts[firstPart[i]! + offset]!);
  const [heading, own, end] = [from(1), from(2), new Int32Array(count).map((_, i) => starts[firstPart[i + 1]!]!)];
  return {
    heading,
    own,
    end,
    rank: ranksOf(own, end, hashes.length),
    hash: own.map((start, i) => hashOf(hashes, start, end[i]!)),
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

function treeOf({ provisions }: Draft): Pick<Layout, "parent" | "below" | "unit"> {
  const parent = new Int32Array(provisions.length).fill(-1);
  const below = new Int32Array(provisions.length).fill(provisions.length);
  const unit = new Int32Array(provisions.length).fill(-1);
  const open: number[] = [];
  provisions.forEach((provision, i) => {
    while (open.length > 0 && provisions[open.at(-1)!]!.level >= provision.level) below[open.pop()!] = i;
    parent[i] = open.at(-1) ?? -1;
    unit[i] = isHeaded(provision) ? i : parent[i]! < 0 ? -1 : unit[parent[i]!]!;
    open.push(i);
  });
  return { parent, below, unit };
}

export function isWordless({ own, end }: Side, provision: number): boolean {
  return own[provision] === end[provision];
}

/** Whether two provisions' own texts are the same words. */
export function saysTheSame(a: Side, i: number, b: Side, j: number): boolean {
  if (a.hash[i] !== b.hash[j]) return false;
  return sameWords(a, a.own[i]!, a.end[i]!, b, b.own[j]!, b.end[j]!);
}

/** Whether two stretches of words are the same. */
export function sameWords(a: Side, start: number, end: number, b: Side, there: number, thereEnd: number): boolean {
  if (end - start !== thereEnd - there) return false;
  for (let k = 0; k < end - start; k++) if (a.ids[start + k] !== b.ids[there + k]) return false;
  return true;
}

/** Whether two provisions say the same with their headings and all that lies beneath; numbers apart. */
export function saysAllTheSame(a: Side, i: number, b: Side, j: number): boolean {
  if (a.below[i]! - i !== b.below[j]! - j) return false;
  for (let k = 0; i + k < a.below[i]!; k++) {
    if (!sameWords(a, a.heading[i + k]!, a.end[i + k]!, b, b.heading[j + k]!, b.end[j + k]!)) return false;
  }
  return true;
}

/** The provision whose own text holds a word; another number for any other word. */
export function ownerOf({ own, end }: Side, word: number): number {
  let [low, high] = [0, own.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (own[middle]! <= word) low = middle;
    else high = middle - 1;
  }
  return word >= own[low]! && word < end[low]! ? low : -1;
}
