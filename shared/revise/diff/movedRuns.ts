import { binarySearchLastMatch } from "#shared/base/binarySearch.ts";
import type { EqualRun } from "#shared/base/equalRuns.ts";
import type { MatchedProvisionGroup } from "../match/provisionPairs.ts";
import { provisionOfWord, type ComparedDraft } from "../match/comparedDraft.ts";
import { groupWordsIntoTerms } from "../words/wordKinds.ts";
import { findWordSequence } from "../words/findWordSequence.ts";
import { findWordWindowOccurrences, WORD_WINDOW_SIZE, wordWindowIndexOf } from "../words/wordWindowIndex.ts";

/**
 * An unmatched passage of at least this many words is followed to its new place; shorter ones are often boilerplate.
 * (Between 5 and 12 the figures of `npm run bench:revise` stay within 0.3 %.)
 */
const LEAST = 8;
/**
 * A passage is followed into an article unrelated to its own only if it is the same sentence: with at least this many
 * words, not counting signs. In two drafts of a climate agreement, the passages of 7 and 8 words were "the
 * implementation of the provisions of this Article" and the like.
 */
const SENTENCE = 10;

/** Finds runs of words that occur exactly once in each draft and are unmatched in both. */
export function* findMovedRuns(
  a: ComparedDraft,
  b: ComparedDraft,
  groups: readonly MatchedProvisionGroup[],
  target: Int32Array,
  source: Int32Array,
): Iterable<EqualRun> {
  const articles = new Articles(a, b, groups);
  const theirs = rowsOf(b, source);
  if (theirs.size === 0) return;
  for (const [hash, at] of rowsOf(a, target)) {
    const there = theirs.get(hash);
    if (at < 0 || there === undefined || there < 0 || target[at]! >= 0 || source[there]! >= 0) continue;
    if (single(findWordSequence(b, a.ids, at, LEAST)) !== there || single(findWordSequence(a, a.ids, at, LEAST)) !== at)
      continue;
    const run = widenRun(a, b, target, source, at, there);
    const isRelated = articles.belongTogether(provisionOfWord(a, at), provisionOfWord(b, there));
    if (isRare(a, b, run) && (isRelated || countTerms(a, run) >= SENTENCE)) yield run;
  }
}

/**
 * Returns whether some words of a run, ignoring signs, occur only once in each draft. This is not so for a formula that
 * only differs in its brackets.
 */
function isRare(a: ComparedDraft, b: ComparedDraft, [start, , length]: EqualRun): boolean {
  const [mine, theirs] = [wordWindowIndexOf(a), wordWindowIndexOf(b)];
  const first = binarySearchLastMatch(mine.at.length, (k) => mine.at[k]! < start) + 1;
  for (let k = first; mine.at[k + WORD_WINDOW_SIZE - 1]! < start + length; k++) {
    if (
      findWordWindowOccurrences(mine, k, mine).length === 1 &&
      findWordWindowOccurrences(mine, k, theirs).length === 1
    )
      return true;
  }
  return false;
}

function countTerms({ flow }: ComparedDraft, [start, , length]: EqualRun): number {
  return groupWordsIntoTerms(
    flow,
    Array.from({ length }, (_, k) => start + k),
  ).length;
}

/** The articles of two drafts, and how the provisions of one relate to those of the other. */
class Articles {
  readonly #from: ComparedDraft;
  readonly #to: ComparedDraft;
  /** Each provision of one draft with the article of the other that it is now in, and the reverse. */
  readonly #became = new Set<string>();
  readonly #was = new Set<string>();

  constructor(from: ComparedDraft, to: ComparedDraft, groups: readonly MatchedProvisionGroup[]) {
    [this.#from, this.#to] = [from, to];
    for (const group of groups) {
      for (const i of group.from) for (const j of group.to) this.#became.add(`${i} ${to.unit[j]!}`);
      for (const j of group.to) for (const i of group.from) this.#was.add(`${j} ${from.unit[i]!}`);
    }
  }

  /**
   * Returns whether two provisions have the same article, or one of them or its article moved to or came from the
   * other's.
   */
  belongTogether(i: number, j: number): boolean {
    const [here, there] = [this.#from.unit[i]!, this.#to.unit[j]!];
    if (here < 0 && there < 0) return true;
    return [i, here].some((each) => this.#became.has(`${each} ${there}`)) || this.#was.has(`${j} ${here}`);
  }
}

/**
 * Returns where each row of `LEAST` unmatched words within one text begins, by hash; -1 if a hash occurs more than
 * once.
 */
function rowsOf({ ids, textStart, textEnd }: ComparedDraft, taken: Int32Array): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (let i = 0; i < textStart.length; i++) {
    let free = 0;
    for (let at = textStart[i]!; at < textEnd[i]!; at++) {
      free = taken[at]! < 0 ? free + 1 : 0;
      if (free < LEAST) continue;
      const start = at - LEAST + 1;
      const hash = hashOf(ids, start);
      rows.set(hash, rows.has(hash) ? -1 : start);
    }
  }
  return rows;
}

function hashOf(ids: Int32Array, start: number): number {
  let hash = 0;
  for (let at = start; at < start + LEAST; at++) hash = Math.imul(hash ^ ids[at]!, 0x01000193) ^ (hash >>> 13);
  return hash;
}

function single(places: Iterable<number>): number {
  let found = -1;
  for (const at of places) {
    if (found >= 0) return -1;
    found = at;
  }
  return found;
}

function widenRun(
  a: ComparedDraft,
  b: ComparedDraft,
  target: Int32Array,
  source: Int32Array,
  at: number,
  there: number,
): EqualRun {
  const isFree = (k: number) =>
    target[at + k] === -1 && source[there + k] === -1 && a.ids[at + k] === b.ids[there + k] && isOwnText(a, at + k);
  let [before, after] = [0, LEAST];
  while (isFree(before - 1) && a.rank[at + before]! - a.rank[at + before - 1]! === 1) before--;
  while (isFree(after)) after++;
  return [at + before, there + before, after - before];
}

/** Returns whether a word is in a provision's own text. */
function isOwnText({ rank }: ComparedDraft, word: number): boolean {
  return word + 1 >= rank.length || rank[word + 1]! > rank[word]!;
}
