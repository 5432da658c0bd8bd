import { isHeaded, type Draft } from "../draft/draft.ts";
import { normalNumber } from "../draft/number.ts";
import { flowOf, lastWhere, type Flow } from "./flow.ts";
import { wordIds } from "./match.ts";

/** One of two drafts laid out for matching. All numbers of words are those of its flow. */
export interface Side {
  readonly draft: Draft;
  readonly flow: Flow;
  /** Each word's id, the same in both drafts. */
  readonly ids: Int32Array;
  /** Where each provision's heading and its own text begin among the words; the text ends where the next one starts. */
  readonly heading: Int32Array;
  readonly own: Int32Array;
  readonly end: Int32Array;
  readonly parent: Int32Array;
  /** The index behind the last provision beneath. */
  readonly below: Int32Array;
  /** The nearest headed provision that each is or lies in, or -1. */
  readonly unit: Int32Array;
  /** Number in normal form with the kind; "" where it has none. */
  readonly number: readonly string[];
}

/** Both drafts, their words numbered together. */
export function sidesOf(from: Draft, to: Draft): readonly [Side, Side] {
  const [a, b] = [flowOf(from), flowOf(to)];
  const [left, right] = wordIds(a, b);
  return [sideOf(from, a, left), sideOf(to, b, right)];
}

function sideOf(draft: Draft, flow: Flow, ids: Int32Array): Side {
  return { draft, flow, ids, ...wordsOf(draft, flow), ...treeOf(draft), number: draft.provisions.map(numberOf) };
}

function numberOf({ kind, num }: Draft["provisions"][number]): string {
  const number = normalNumber(num);
  return number === "" ? "" : `${kind} ${number}`;
}

function wordsOf({ provisions }: Draft, flow: Flow): Pick<Side, "heading" | "own" | "end"> {
  const count = flow.words.length - 1;
  const wordFrom = (part: number) => {
    const start = flow.parts[part]?.start ?? flow.text.length;
    return lastWhere(count, (i) => flow.words[i]! < start) + 1;
  };
  const starts = (offset: number) => Int32Array.from(provisions, (_, i) => wordFrom(flow.firstPart[i]! + offset));
  const first = starts(0);
  return { heading: starts(1), own: starts(2), end: first.map((_, i) => first[i + 1] ?? count) };
}

function treeOf({ provisions }: Draft): Pick<Side, "parent" | "below" | "unit"> {
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
