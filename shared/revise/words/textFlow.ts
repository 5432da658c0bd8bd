import { binarySearchLastMatch } from "#shared/base/binarySearch.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { isImportAssignedNumber } from "#shared/draft/numbers/importAssignedNumber.ts";
import { foldCharacter } from "./foldDraftText.ts";

/** Values of `block` for parts that are not blocks: the heading or the printed number of a provision. */
const HEADING = -1;
const NUMBER = -2;

/** A part of a draft in reading order, and the offset of its first folded character in the flow. */
export interface ProvisionFlowPart {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
}

/**
 * A draft as one stream of folded characters in reading order: each provision's number, heading and blocks. A word is a
 * run of letters and digits, or any other single character; each Chinese character is a word too. No word extends over
 * two parts.
 */
export interface TextFlow {
  readonly text: string;
  readonly parts: readonly ProvisionFlowPart[];
  /** The index in `parts` where the parts of each provision begin; one extra entry at the end. */
  readonly firstPart: Int32Array;
  /** For each folded character, where its source begins and ends in the text of its part (UTF-16). */
  readonly sourceStart: Int32Array;
  readonly sourceEnd: Int32Array;
  /** Where each word begins in `text`; one extra entry at the end. */
  readonly wordStarts: Int32Array;
  /** A hash of each word's folded characters. */
  readonly wordHashes: Int32Array;
}

const flows = new WeakMap<Draft, TextFlow>();

/** Returns the flow of a draft, made once. */
export function textFlowOf(draft: Draft): TextFlow {
  let flow = flows.get(draft);
  if (!flow) {
    flow = makeFlow(draft);
    flows.set(draft, flow);
  }
  return flow;
}

function makeFlow({ provisions }: Draft): TextFlow {
  const builder = new FlowBuilder(countUnits(provisions) + SPARE_UNITS);
  const parts: ProvisionFlowPart[] = [];
  const firstPart = new Int32Array(provisions.length + 1);
  const add = (provision: number, block: number, text: string) => {
    parts.push({ provision, block, start: builder.length });
    builder.add(text);
  };
  provisions.forEach(({ num, heading, blocks }, provision) => {
    firstPart[provision] = parts.length;
    // A running number changes with every paragraph before it, and is no word of the text.
    add(provision, NUMBER, isImportAssignedNumber(num) ? "" : num);
    add(provision, HEADING, heading);
    blocks.forEach(({ text }, block) => add(provision, block, text));
  });
  firstPart[provisions.length] = parts.length;
  return { ...builder.end(), parts, firstPart };
}

function countUnits(provisions: Draft["provisions"]): number {
  let units = 0;
  for (const { num, heading, blocks } of provisions) {
    units += num.length + heading.length;
    for (const { text } of blocks) units += text.length;
  }
  return units;
}

/** Spare capacity for what folding adds in one block. */
const SPARE_UNITS = 1 << 16;
/** The most that folding makes of one UTF-16 unit (U+FDFA becomes eighteen letters). */
const MOST_OF_ONE = 18;

/** A word and the blank after it have hardly fewer UTF-16 units in most texts; for others, there is more space. */
const USUAL_WORD = 4;

class FlowBuilder {
  #capacity: number;
  #codes: Uint16Array;
  #from: Int32Array;
  #to: Int32Array;
  #words: Int32Array;
  #hashes: Int32Array;
  #count = 0;
  length = 0;

  /** Allocates about this many UTF-16 units; the stream grows if they are not enough. */
  constructor(units: number) {
    this.#capacity = units;
    this.#codes = new Uint16Array(units);
    [this.#from, this.#to] = [new Int32Array(units), new Int32Array(units)];
    const words = Math.ceil(units / USUAL_WORD) + 1;
    [this.#words, this.#hashes] = [new Int32Array(words), new Int32Array(words)];
  }

  // White space ends a word, and a hyphen is a word by itself. A soft mark does not divide a word.
  add(text: string): void {
    this.#reserve(text.length * MOST_OF_ONE);
    const first = this.length;
    let inWord = false;
    for (let at = 0, end = 0; at < text.length; at = end) {
      const code = text.codePointAt(at)!;
      end = code > 0xffff ? at + 2 : at + 1;
      const { codes, isWord, isSpace } = foldCharacter(code);
      if (codes.length > 0) {
        if (!isWord || !inWord) this.#words[this.#count++] = this.length;
        for (let i = 0; i < codes.length; i++) this.#keep(codes[i]!, at, end);
        inWord = isWord;
      } else if (isSpace) inWord = false;
      else if (this.length > first) this.#to[this.length - 1] = end;
    }
  }

  /** Adds a folded character and updates the FNV-1a hash of its word. */
  #keep(code: number, from: number, to: number): void {
    const [at, word] = [this.length++, this.#count - 1];
    this.#codes[at] = code;
    this.#from[at] = from;
    this.#to[at] = to;
    const before = this.#words[word] === at ? 0x811c9dc5 : this.#hashes[word]!;
    this.#hashes[word] = Math.imul(before ^ code, 0x01000193);
  }

  #reserve(more: number): void {
    if (this.#count + more >= this.#words.length) {
      const words = 2 * (this.#words.length + more);
      this.#words = copyInto(this.#words, new Int32Array(words));
      this.#hashes = copyInto(this.#hashes, new Int32Array(words));
    }
    if (this.length + more < this.#capacity) return;
    this.#capacity = 2 * (this.#capacity + more);
    this.#codes = copyInto(this.#codes, new Uint16Array(this.#capacity));
    this.#from = copyInto(this.#from, new Int32Array(this.#capacity));
    this.#to = copyInto(this.#to, new Int32Array(this.#capacity));
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

function copyInto<T extends Uint16Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** A number of arguments that any engine accepts in a call. */
const MOST_ARGUMENTS = 8192;

function textOf(codes: Uint16Array): string {
  let text = "";
  for (let at = 0; at < codes.length; at += MOST_ARGUMENTS) {
    text += String.fromCharCode.apply(null, codes.subarray(at, at + MOST_ARGUMENTS) as unknown as number[]);
  }
  return text;
}

/** Returns whether a part is a block, and can therefore be quoted. */
export function isBlockFlowPart({ block }: ProvisionFlowPart): boolean {
  return block > HEADING;
}

/** Returns the index of the part that contains the folded character at `at`. */
export function flowPartIndexAt({ parts }: TextFlow, at: number): number {
  // If several parts begin at one place, all but the last are empty.
  return binarySearchLastMatch(parts.length, (i) => parts[i]!.start <= at);
}

/** Returns where a part ends in the flow. */
export function flowPartEnd({ parts, text }: TextFlow, part: number): number {
  return parts[part + 1]?.start ?? text.length;
}

/** Returns the folded characters of a range of one block: every character whose source overlaps the range. */
export function foldedRangeOfBlockSpan(
  flow: TextFlow,
  provision: number,
  block: number,
  start: number,
  end: number,
): [number, number] {
  const part = flow.firstPart[provision]! + block - NUMBER;
  const [low, high] = [flow.parts[part]!.start, flowPartEnd(flow, part)];
  const first = low + binarySearchLastMatch(high - low, (i) => flow.sourceEnd[low + i]! <= start) + 1;
  const last = low + binarySearchLastMatch(high - low, (i) => flow.sourceStart[low + i]! < end) + 1;
  return [first, last];
}

/** Returns the folded characters of the provisions from `provision` to before `end`. */
export function foldedRangeOfProvisions(flow: TextFlow, provision: number, end: number): [number, number] {
  const start = (index: number) => flow.parts[flow.firstPart[index]!]?.start ?? flow.text.length;
  return [start(provision), start(end)];
}

/** Returns the folded characters of a provision's number and heading. */
export function foldedRangeOfProvisionHead(flow: TextFlow, provision: number): [number, number] {
  const first = flow.firstPart[provision]!;
  return [flow.parts[first]!.start, flowPartEnd(flow, first + HEADING - NUMBER)];
}

/** Returns the index of the word that contains the folded character at `at`. */
export function flowWordIndexAt({ wordStarts }: TextFlow, at: number): number {
  return binarySearchLastMatch(wordStarts.length, (i) => wordStarts[i]! <= at);
}

/** Returns whether a word of a flow consists of letters and digits, not a sign. */
export function isAlphanumericWord({ text, wordStarts }: TextFlow, word: number): boolean {
  const code = text.charCodeAt(wordStarts[word]!);
  return code > 0x7f || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
}
