/** The words of a text, which have all of its characters. */
export interface RedlineWords {
  readonly text: string;
  /** Where each word begins, in UTF-16 units; one extra entry at the end. */
  readonly starts: Int32Array;
  /** The number of each word. Equal words of both texts have equal numbers. */
  readonly ids: Int32Array;
}

/**
 * Splits two texts into words, runs of white space, and single other characters, and numbers them together. Chinese has
 * no spaces, so each character is a word.
 */
export function splitIntoRedlineWords(before: string, after: string): readonly [RedlineWords, RedlineWords] {
  const [a, b] = [scan(before), scan(after)];
  const numbers = new WordNumbers(a.hashes.length + b.hashes.length);
  return [numbers.add(a), numbers.add(b)];
}

interface ScannedWords {
  readonly text: string;
  readonly starts: Int32Array;
  readonly hashes: Int32Array;
}

/** What a character is: not known yet, a word or sign by itself, or part of a word or of white space. */
const [UNKNOWN, ALONE, LETTER, SPACE] = [0, 1, 2, 3];

const ALONE_IN_ITS_WORD = /\p{Script=Han}/u;
const IN_WORD = /[\p{L}\p{N}\p{M}'’-]/u;

const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = code < kinds.length ? kinds[code]! : UNKNOWN;
  if (known !== UNKNOWN) return known;
  const character = String.fromCodePoint(code);
  const isLetter = () => IN_WORD.test(character) && !ALONE_IN_ITS_WORD.test(character);
  const kind = /\s/u.test(character) ? SPACE : isLetter() ? LETTER : ALONE;
  if (code < kinds.length) kinds[code] = kind;
  return kind;
}

/** Finds where words begin, and hashes each (FNV-1a). */
function scan(text: string): ScannedWords {
  const [starts, hashes] = [new Int32Array(text.length + 1), new Int32Array(text.length)];
  let [count, before, hash] = [0, UNKNOWN, 0];
  for (let at = 0; at < text.length;) {
    let code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00) code = text.codePointAt(at)!;
    const kind = kindOf(code);
    if (kind === ALONE || kind !== before) {
      if (count > 0) hashes[count - 1] = hash;
      starts[count++] = at;
      hash = 0x811c9dc5;
    }
    hash = Math.imul(hash ^ code, 0x01000193);
    before = kind;
    at += code > 0xffff ? 2 : 1;
  }
  if (count > 0) hashes[count - 1] = hash;
  starts[count] = text.length;
  return { text, starts: starts.subarray(0, count + 1), hashes: hashes.subarray(0, count) };
}

/** A hash table with open addressing, at most half full. */
class WordNumbers {
  /** The number of the word in each slot, from 1 on; 0 if it is free. */
  readonly #slots: Int32Array;
  /** The first occurrence of each number's word. */
  readonly #first: ScannedWords[] = [];
  readonly #at: number[] = [];

  constructor(words: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * words + 2)));
  }

  add(words: ScannedWords): RedlineWords {
    const ids = new Int32Array(words.hashes.length);
    for (let word = 0; word < ids.length; word++) ids[word] = this.#numberOf(words, word);
    return { text: words.text, starts: words.starts, ids };
  }

  #numberOf(words: ScannedWords, word: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = words.hashes[word]! & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot]! - 1;
      if (known < 0) {
        this.#slots[slot] = this.#first.push(words);
        return this.#at.push(word) - 1;
      }
      if (isSameWord(words, word, this.#first[known]!, this.#at[known]!)) return known;
    }
  }
}

function isSameWord(a: ScannedWords, i: number, b: ScannedWords, j: number): boolean {
  if (a.hashes[i] !== b.hashes[j]) return false;
  const [start, there] = [a.starts[i]!, b.starts[j]!];
  const length = a.starts[i + 1]! - start;
  if (b.starts[j + 1]! - there !== length) return false;
  for (let k = 0; k < length; k++) if (a.text.charCodeAt(start + k) !== b.text.charCodeAt(there + k)) return false;
  return true;
}
