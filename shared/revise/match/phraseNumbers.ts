import { isAlphanumericWord } from "../words/textFlow.ts";
import type { ComparedDraft } from "./comparedDraft.ts";

/** The phrases of two drafts, numbered together from 0 on in the order in which they first occur. */
export interface PhraseNumbers {
  /**
   * For each word of an own text, at `2 * word`, its number, and at `2 * word + 1` that of the pair it forms with the
   * next word of the text; -1 if there is none.
   */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly count: number;
}

/**
 * Numbers each word and each pair of neighbouring words. Pairs are gathered by their first word and told apart by their
 * second: a hash table of all pairs would be larger than the processor's cache.
 */
export function numberPhrases(from: ComparedDraft, to: ComparedDraft): PhraseNumbers {
  const words = 1 + Math.max(maxOf(from.ids), maxOf(to.ids));
  const all = new Int32Array(2 * (from.ids.length + to.ids.length)).fill(-1);
  const sides = [all.subarray(0, 2 * from.ids.length), all.subarray(2 * from.ids.length)] as const;
  const starts = countPairs(words, from, to);
  const [seconds, places] = [new Int32Array(starts[words]!), new Int32Array(starts[words]!)];
  const firstOf = new Int32Array(words).fill(-1);
  gather(from, 0);
  gather(to, 2 * from.ids.length);
  pointToFirstPairs();
  return { from: sides[0], to: sides[1], count: numberInOrder(all) };

  /** Points each word at the place where it first occurs, and puts each pair to those with the same first word. */
  function gather(side: ComparedDraft, offset: number): void {
    const { flow, ids, textStart, textEnd } = side;
    for (let i = 0; i < textStart.length; i++) {
      for (let word = textStart[i]!, end = textEnd[i]!; word < end; word++) {
        const [id, place] = [ids[word]!, offset + 2 * word];
        if (isAlphanumericWord(flow, word)) {
          if (firstOf[id]! < 0) firstOf[id] = place;
          all[place] = firstOf[id]!;
        }
        if (word + 1 === end) continue;
        const next = starts[id]!++;
        seconds[next] = ids[word + 1]!;
        places[next] = place + 1;
      }
    }
  }

  /** Points each pair at the place where it first occurs. By now, `starts` holds the ends. */
  function pointToFirstPairs(): void {
    const [firstWith, lastFirst] = [new Int32Array(words), new Int32Array(words).fill(-1)];
    for (let id = 0, at = 0; id < words; id++) {
      for (; at < starts[id]!; at++) {
        const second = seconds[at]!;
        if (lastFirst[second] !== id) {
          lastFirst[second] = id;
          firstWith[second] = places[at]!;
        }
        all[places[at]!] = firstWith[second]!;
      }
    }
  }
}

/** Returns where the pairs with each first word begin; one extra entry at the end. */
function countPairs(words: number, ...sides: readonly ComparedDraft[]): Int32Array {
  const starts = new Int32Array(words + 1);
  for (const { ids, textStart, textEnd } of sides) {
    for (let i = 0; i < textStart.length; i++)
      for (let word = textStart[i]!; word < textEnd[i]! - 1; word++) starts[ids[word]! + 1]!++;
  }
  for (let id = 0; id < words; id++) starts[id + 1] = starts[id + 1]! + starts[id]!;
  return starts;
}

/** Replaces the place of each phrase's first occurrence by the phrase's number. Returns how many there are. */
function numberInOrder(all: Int32Array): number {
  let count = 0;
  for (let place = 0; place < all.length; place++) {
    const first = all[place]!;
    if (first >= 0) all[place] = first === place ? count++ : all[first]!;
  }
  return count;
}

function maxOf(ids: Int32Array): number {
  let most = -1;
  for (let i = 0; i < ids.length; i++) if (ids[i]! > most) most = ids[i]!;
  return most;
}
