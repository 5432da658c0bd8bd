import type { Flow } from "./flow.ts";

/** The words of two flows, numbered together from 0 on: equal words have equal numbers. */
export function wordIds(a: Flow, b: Flow): readonly [Int32Array, Int32Array] {
  const numbering = new Numbering(a.hashes.length + b.hashes.length);
  return [numbering.add(a), numbering.add(b)];
}

/** A hash table with open places, twice as many as words can come. */
class Numbering {
  readonly #places: Int32Array;
  /** Where each number's word first stood. */
  readonly #flows: Flow[] = [];
  readonly #words: number[] = [];

  constructor(most: number) {
    this.#places = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  add(flow: Flow): Int32Array {
    const ids = new Int32Array(flow.hashes.length);
    for (let word = 0; word < ids.length; word++) ids[word] = this.#idOf(flow, word);
    return ids;
  }

  #idOf(flow: Flow, word: number): number {
    const mask = this.#places.length - 1;
    for (let at = flow.hashes[word]! & mask; ; at = (at + 1) & mask) {
      const known = this.#places[at]! - 1;
      if (known < 0) {
        this.#places[at] = this.#flows.push(flow);
        this.#words.push(word);
        return this.#flows.length - 1;
      }
      if (isSame(flow, word, this.#flows[known]!, this.#words[known]!)) return known;
    }
  }
}

function isSame(a: Flow, i: number, b: Flow, j: number): boolean {
  if (a.hashes[i] !== b.hashes[j]) return false;
  const [start, there] = [a.words[i]!, b.words[j]!];
  const length = a.words[i + 1]! - start;
  if (b.words[j + 1]! - there !== length) return false;
  for (let k = 0; k < length; k++) if (a.text.charCodeAt(start + k) !== b.text.charCodeAt(there + k)) return false;
  return true;
}
