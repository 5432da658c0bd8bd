import type { Draft } from "../draft/draft.ts";
import { fold, type Folded } from "./fold.ts";

/** Where a part's words stand: in a block, or, where `block` is one of these, in the heading or the printed number. */
const HEADING = -1;
const NUMBER = -2;

/** One part of a draft in reading order, and where its first folded character stands in the flow. */
export interface Part {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
}

/**
 * A draft as one stream of folded characters in reading order: each provision's number, its heading, its blocks.
 * Its words are runs of letters and digits, and every other character by itself; none reaches over two parts.
 */
export interface Flow {
  readonly text: string;
  readonly parts: readonly Part[];
  /** Where each provision's parts begin in `parts`; one more at the end. */
  readonly firstPart: Int32Array;
  /** For each folded character, where the one it is made of begins and ends in its part's text (UTF-16). */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Where each word begins in `text`; one more at the end. */
  readonly words: Int32Array;
}

const flows = new WeakMap<Draft, Flow>();

/** The flow of a draft; made once. */
export function flowOf(draft: Draft): Flow {
  let flow = flows.get(draft);
  if (!flow) {
    flow = makeFlow(draft);
    flows.set(draft, flow);
  }
  return flow;
}

function makeFlow({ provisions }: Draft): Flow {
  const stream = new Stream();
  const parts: Part[] = [];
  const firstPart = new Int32Array(provisions.length + 1);
  provisions.forEach(({ num, heading, blocks }, provision) => {
    firstPart[provision] = parts.length;
    [num, heading, ...blocks.map(({ text }) => text)].forEach((text, i) => {
      parts.push({ provision, block: NUMBER + i, start: stream.length });
      stream.add(text);
    });
  });
  firstPart[provisions.length] = parts.length;
  return { ...stream.end(), parts, firstPart };
}

class Stream {
  readonly #pieces: string[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #words: number[] = [];

  get length(): number {
    return this.#from.length;
  }

  // White space ends a word, and a hyphen is one by itself; a soft mark within a word leaves it whole.
  add(text: string): void {
    const first = this.length;
    let inWord = false;
    for (let at = 0; at < text.length;) {
      const character = String.fromCodePoint(text.codePointAt(at)!);
      const end = at + character.length;
      const kept = fold(character);
      if (kept.text !== "") inWord = this.#keep(kept, at, end, inWord);
      else if (/\s/u.test(character)) inWord = false;
      else if (this.length > first) this.#to[this.length - 1] = end;
      at = end;
    }
  }

  #keep({ text, isWord }: Folded, at: number, end: number, inWord: boolean): boolean {
    if (!isWord || !inWord) this.#words.push(this.length);
    for (let i = 0; i < text.length; i++) {
      this.#from.push(at);
      this.#to.push(end);
    }
    this.#pieces.push(text);
    return isWord;
  }

  end(): Pick<Flow, "text" | "from" | "to" | "words"> {
    this.#words.push(this.length);
    const [from, to, words] = [this.#from, this.#to, this.#words].map((each) => new Int32Array(each));
    return { text: this.#pieces.join(""), from: from!, to: to!, words: words! };
  }
}

/** True for a part that is a block: what can be quoted. */
export function isBlock({ block }: Part): boolean {
  return block > HEADING;
}

/** The index of the part that holds the folded character at `at`. */
export function partAt({ parts }: Flow, at: number): number {
  // Of parts that begin at one place all but the last are empty.
  return lastWhere(parts.length, (i) => parts[i]!.start <= at);
}

/** Where a part ends in the flow. */
export function partEnd({ parts, text }: Flow, part: number): number {
  return parts[part + 1]?.start ?? text.length;
}

/** The folded characters of a stretch of one block: from the first that reaches into it to behind the last. */
export function stretch(flow: Flow, provision: number, block: number, start: number, end: number): [number, number] {
  const part = flow.firstPart[provision]! + block - NUMBER;
  const [low, high] = [flow.parts[part]!.start, partEnd(flow, part)];
  const first = low + lastWhere(high - low, (i) => flow.to[low + i]! <= start) + 1;
  const last = low + lastWhere(high - low, (i) => flow.from[low + i]! < end) + 1;
  return [first, last];
}

/** The folded characters of the provisions from `provision` to before `end`. */
export function provisionsStretch(flow: Flow, provision: number, end: number): [number, number] {
  const start = (index: number) => flow.parts[flow.firstPart[index]!]?.start ?? flow.text.length;
  return [start(provision), start(end)];
}

/** The folded characters of a provision's number and heading. */
export function headStretch(flow: Flow, provision: number): [number, number] {
  const first = flow.firstPart[provision]!;
  return [flow.parts[first]!.start, partEnd(flow, first + HEADING - NUMBER)];
}

/** The index of the word that holds the folded character at `at`. */
export function wordAt({ words }: Flow, at: number): number {
  return lastWhere(words.length, (i) => words[i]! <= at);
}

/** The last index below `length` that holds, where all that hold come first; -1 where none does. */
export function lastWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [-1, length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
