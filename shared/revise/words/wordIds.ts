import type { TextFlow } from "./textFlow.ts";

/** Numbers the words of two flows together, from 0 on. Equal words have equal numbers. */
export function assignWordIds(a: TextFlow, b: TextFlow): readonly [Int32Array, Int32Array] {
  const numbering = new Numbering();
  return [numbering.add(a), numbering.add(b)];
}

/** Slots of the hash table at first, a power of two. */
const INITIAL_SLOTS = 1 << 12;

/**
 * A hash table with open addressing, at most half full. It grows with the number of different words, which is small
 * enough to stay in the processor's cache.
 */
class Numbering {
  #places = new Int32Array(INITIAL_SLOTS);
  /** The first occurrence of each id's word. */
  readonly #flows: TextFlow[] = [];
  readonly #words: number[] = [];

  add(flow: TextFlow): Int32Array {
    const ids = new Int32Array(flow.wordHashes.length);
    for (let word = 0; word < ids.length; word++) ids[word] = this.#idOf(flow, word);
    return ids;
  }

  #idOf(flow: TextFlow, word: number): number {
    const mask = this.#places.length - 1;
    for (let at = flow.wordHashes[word]! & mask; ; at = (at + 1) & mask) {
      const known = this.#places[at]! - 1;
      if (known < 0) {
        this.#places[at] = this.#flows.push(flow);
        this.#words.push(word);
        if (2 * this.#words.length > this.#places.length) this.#grow();
        return this.#words.length - 1;
      }
      if (isSame(flow, word, this.#flows[known]!, this.#words[known]!)) return known;
    }
  }

  #grow(): void {
    this.#places = new Int32Array(4 * this.#places.length);
    const mask = this.#places.length - 1;
    this.#words.forEach((word, id) => {
      let at = this.#flows[id]!.wordHashes[word]! & mask;
      while (this.#places[at] !== 0) at = (at + 1) & mask;
      this.#places[at] = id + 1;
    });
  }
}

function isSame(a: TextFlow, i: number, b: TextFlow, j: number): boolean {
  if (a.wordHashes[i] !== b.wordHashes[j]) return false;
  const [start, there] = [a.wordStarts[i]!, b.wordStarts[j]!];
  const length = a.wordStarts[i + 1]! - start;
  if (b.wordStarts[j + 1]! - there !== length) return false;
  for (let k = 0; k < length; k++) if (a.text.charCodeAt(start + k) !== b.text.charCodeAt(there + k)) return false;
  return true;
}
