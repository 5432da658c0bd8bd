import type { Draft } from "#shared/draft/draft.ts";
import { textFlowOf } from "../words/textFlow.ts";

/** The number of neighbouring words in a sequence. */
const LENGTH = 5;

/** The wording that two drafts share, see `measureWordingOverlap`. */
export interface WordingOverlap {
  /** The share of the first draft's sequences that the other has, 0 to 1. */
  readonly shared: number;
  /** The share of the other draft's sequences that the first has. */
  readonly covered: number;
}

/**
 * Measures how much wording two drafts share, as sequences of five words. Numbers and signs of provisions, punctuation,
 * layout and the division into provisions do not matter. Each sequence counts once.
 */
export function measureWordingOverlap(one: Draft, other: Draft): WordingOverlap {
  const [mine, theirs] = [shinglesOf(one), shinglesOf(other)];
  let both = 0;
  for (let i = 0, j = 0; i < mine.length && j < theirs.length;) {
    const order = mine[i]! - theirs[j]!;
    if (order === 0) both++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return {
    shared: mine.length === 0 ? 0 : both / mine.length,
    covered: theirs.length === 0 ? 0 : both / theirs.length,
  };
}

const known = new WeakMap<Draft, Int32Array>();

/**
 * Returns the hashes of a draft's word sequences, ascending, each once. Two in a million differ but have the same hash.
 */
function shinglesOf(draft: Draft): Int32Array {
  let shingles = known.get(draft);
  if (!shingles) known.set(draft, (shingles = makeShingles(draft)));
  return shingles;
}

function makeShingles(draft: Draft): Int32Array {
  const words = wordsOf(draft);
  const hashes = new Int32Array(Math.max(0, words.length - LENGTH + 1));
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0;
    for (let k = 0; k < LENGTH; k++) hash = Math.imul(hash ^ words[i + k]!, 0x9e3779b1) ^ (hash >>> 15);
    hashes[i] = hash;
  }
  hashes.sort();
  return hashes.filter((hash, i) => i === 0 || hash !== hashes[i - 1]);
}

/** Returns the hashes of a draft's words in reading order, without signs and the printed numbers of provisions. */
function wordsOf(draft: Draft): Int32Array {
  const { text, wordStarts, wordHashes, parts } = textFlowOf(draft);
  const found = new Int32Array(wordHashes.length);
  let count = 0;
  for (let word = 0, part = 0; word < wordHashes.length; word++) {
    const at = wordStarts[word]!;
    while (part + 1 < parts.length && parts[part + 1]!.start <= at) part++;
    if (parts[part]!.block !== NUMBER && isLetter(text.charCodeAt(at))) found[count++] = wordHashes[word]!;
  }
  return found.subarray(0, count);
}

/** The `block` of a flow part that is a provision's printed number. */
const NUMBER = -2;

/**
 * Returns whether a word begins with a letter. Numerals are left out, like signs, because they change with the
 * numbering. ASCII letters are lower-case after folding.
 */
function isLetter(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  let known = letters[code]!;
  // A surrogate counts as a letter: most characters beyond the Basic Multilingual Plane are ideographs.
  if (known === 0) letters[code] = known = /[\p{L}\p{Surrogate}]/u.test(String.fromCharCode(code)) ? 1 : 2;
  return known === 1;
}

/** For each UTF-16 unit: 1 if it is a letter, 2 if not, 0 if not yet determined. */
const letters = new Uint8Array(0x10000);
