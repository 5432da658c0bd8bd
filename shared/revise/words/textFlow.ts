import type { Draft } from "#shared/draft/draft.ts";
import { foldCodePoint } from "./foldText.ts";

/** Where a part's words stand: in a block, or, where `block` is one of these, in the heading or the printed number. */
const HEADING = -1;
const NUMBER = -2;

/** One part of a draft in reading order, and where its first folded character stands in the flow. */
export interface FlowPart {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
}

/**
 * A draft as one stream of folded characters in reading order: each provision's number, its heading, its blocks.
 * Its words are runs of letters and digits, and every other character by itself, Chinese ones too; none reaches over
 * two parts.
 */
export interface TextFlow {
  readonly text: string;
  readonly parts: readonly FlowPart[];
  /** Where each provision's parts begin in `parts`; one more at the end. */
  readonly firstPart: Int32Array;
  /** For each folded character, where the one it is made of begins and ends in its part's text (UTF-16). */
  readonly sourceStart: Int32Array;
  readonly sourceEnd: Int32Array;
  /** Where each word begins in `text`; one more at the end. */
  readonly wordStarts: Int32Array;
  /** For each word a hash of its folded characters. */
  readonly wordHashes: Int32Array;
}

const flows = new WeakMap<Draft, TextFlow>();

/** The flow of a draft; made once. */
export function textFlowOf(draft: Draft): TextFlow {
  let flow = flows.get(draft);
  if (!flow) {
    flow = makeFlow(draft);
    flows.set(draft, flow);
  }
  return flow;
}

function makeFlow({ provisions }: Draft): TextFlow {
  const stream = new Stream(unitsOf(provisions) + SPARE);
  const parts: FlowPart[] = [];
  const firstPart = new Int32Array(provisions.length + 1);
  const add = (provision: number, block: number, text: string) => {
    parts.push({ provision, block, start: stream.length });
    stream.add(text);
  };
  provisions.forEach(({ num, heading, blocks }, provision) => {
    firstPart[provision] = parts.length;
    add(provision, NUMBER, num);
    add(provision, HEADING, heading);
    blocks.forEach(({ text }, block) => add(provision, block, text));
  });
  firstPart[provisions.length] = parts.length;
  return { ...stream.end(), parts, firstPart };
}

function unitsOf(provisions: Draft["provisions"]): number {
  let units = 0;
  for (const { num, heading, blocks } of provisions) {
    units += num.length + heading.length;
    for (const { text } of blocks) units += text.length;
  }
  return units;
}

/** Room for what folding adds in one block. */
const SPARE = 1 << 16;
/** Most that folding makes of one UTF-16 unit (U+FDFA is eighteen letters). */
const MOST_OF_ONE = 18;

class Stream {
  #room: number;
  #codes: Uint16Array;
  #from: Int32Array;
  #to: Int32Array;
  #words: Int32Array;
  #hashes: Int32Array;
  #count = 0;
  length = 0;

  /** With room for about so many UTF-16 units; it grows where they do not fit. */
  constructor(units: number) {
    this.#room = units;
    this.#codes = new Uint16Array(units);
    [this.#from, this.#to] = [new Int32Array(units), new Int32Array(units)];
    [this.#words, this.#hashes] = [new Int32Array(units), new Int32Array(units)];
  }

  // White space ends a word, and a hyphen is one by itself; a soft mark within a word leaves it whole.
  add(text: string): void {
    this.#makeRoom(text.length * MOST_OF_ONE);
    const first = this.length;
    let inWord = false;
    for (let at = 0, end = 0; at < text.length; at = end) {
      const code = text.codePointAt(at)!;
      end = code > 0xffff ? at + 2 : at + 1;
      const { codes, isWord, isSpace } = foldCodePoint(code);
      if (codes.length > 0) {
        if (!isWord || !inWord) this.#words[this.#count++] = this.length;
        for (let i = 0; i < codes.length; i++) this.#keep(codes[i]!, at, end);
        inWord = isWord;
      } else if (isSpace) inWord = false;
      else if (this.length > first) this.#to[this.length - 1] = end;
    }
  }

  /** The hash of a word is FNV-1a. */
  #keep(code: number, from: number, to: number): void {
    const [at, word] = [this.length++, this.#count - 1];
    this.#codes[at] = code;
    this.#from[at] = from;
    this.#to[at] = to;
    const before = this.#words[word] === at ? 0x811c9dc5 : this.#hashes[word]!;
    this.#hashes[word] = Math.imul(before ^ code, 0x01000193);
  }

  #makeRoom(more: number): void {
    if (this.length + more < this.#room) return;
    this.#room = 2 * (this.#room + more);
    this.#codes = grown(this.#codes, new Uint16Array(this.#room));
    this.#from = grown(this.#from, new Int32Array(this.#room));
    this.#to = grown(this.#to, new Int32Array(this.#room));
    this.#words = grown(this.#words, new Int32Array(this.#room));
    this.#hashes = grown(this.#hashes, new Int32Array(this.#room));
  }

  end(): Pick<TextFlow, "text" | "sourceStart" | "sourceEnd" | "wordStarts" | "wordHashes"> {
    this.#words[this.#count] = this.length;
    return {
      text: textOf(this.#codes.subarray(0, this.length)),
      sourceStart: this.#from.slice(0, this.length),
      sourceEnd: this.#to.slice(0, this.length),
      wordStarts: this.#words.slice(0, this.#count + 1),
      wordHashes: this.#hashes.slice(0, this.#count),
    };
  }
}

function grown<T extends Uint16Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** As many arguments as a call surely takes. */
const MOST_ARGUMENTS = 8192;

function textOf(codes: Uint16Array): string {
  let text = "";
  for (let at = 0; at < codes.length; at += MOST_ARGUMENTS) {
    text += String.fromCharCode.apply(null, codes.subarray(at, at + MOST_ARGUMENTS) as unknown as number[]);
  }
  return text;
}

/** True for a part that is a block: what can be quoted. */
export function isBlockPart({ block }: FlowPart): boolean {
  return block > HEADING;
}

/** The index of the part that holds the folded character at `at`. */
export function flowPartAt({ parts }: TextFlow, at: number): number {
  // Of parts that begin at one place all but the last are empty.
  return binarySearchLast(parts.length, (i) => parts[i]!.start <= at);
}

/** Where a part ends in the flow. */
export function flowPartEnd({ parts, text }: TextFlow, part: number): number {
  return parts[part + 1]?.start ?? text.length;
}

/** The folded characters of a stretch of one block: from the first that reaches into it to behind the last. */
export function flowRangeOfBlock(
  flow: TextFlow,
  provision: number,
  block: number,
  start: number,
  end: number,
): [number, number] {
  const part = flow.firstPart[provision]! + block - NUMBER;
  const [low, high] = [flow.parts[part]!.start, flowPartEnd(flow, part)];
  const first = low + binarySearchLast(high - low, (i) => flow.sourceEnd[low + i]! <= start) + 1;
  const last = low + binarySearchLast(high - low, (i) => flow.sourceStart[low + i]! < end) + 1;
  return [first, last];
}

/** The folded characters of the provisions from `provision` to before `end`. */
export function flowRangeOfProvisions(flow: TextFlow, provision: number, end: number): [number, number] {
  const start = (index: number) => flow.parts[flow.firstPart[index]!]?.start ?? flow.text.length;
  return [start(provision), start(end)];
}

/** The folded characters of a provision's number and heading. */
export function flowRangeOfHead(flow: TextFlow, provision: number): [number, number] {
  const first = flow.firstPart[provision]!;
  return [flow.parts[first]!.start, flowPartEnd(flow, first + HEADING - NUMBER)];
}

/** The index of the word that holds the folded character at `at`. */
export function wordAt({ wordStarts }: TextFlow, at: number): number {
  return binarySearchLast(wordStarts.length, (i) => wordStarts[i]! <= at);
}

/** The last index below `length` that holds, where all that hold come first; -1 where none does. */
export function binarySearchLast(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [-1, length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a word of a flow is one of letters and digits, no sign. */
export function isAlphanumeric({ text, wordStarts }: TextFlow, word: number): boolean {
  const code = text.charCodeAt(wordStarts[word]!);
  return code > 0x7f || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
}
