import { binarySearchLast } from "../words/textFlow.ts";
import type { EqualRun } from "./matchFlows.ts";
import type { ProvisionGroup } from "../match/provisionPairs.ts";
import { provisionOfWord, type ComparedDraft } from "../match/comparedDraft.ts";
import { termsOf } from "../words/terms.ts";
import { findWordSequence } from "../words/findWordSequence.ts";
import { findWindow, WINDOW_SIZE, windowIndexOf } from "../words/windowIndex.ts";

/**
 * A passage of so many words that has no place yet is followed to where it stands now; fewer are often boilerplate.
 * (Between 5 and 12 the figures of `npm run bench:revise` stay within 0.3 %.)
 */
const LEAST = 8;
/**
 * Into an article that does not belong to its own it is followed only as the same sentence: with so many words, signs
 * aside. In two drafts of a climate agreement the passages of 7 and 8 words were "the implementation of the provisions of this
 * Article" and the like.
 */
const SENTENCE = 10;

/** Words without a counterpart that stand, as a row, exactly once in either draft, and without a counterpart there. */
export function* findMovedRuns(
  a: ComparedDraft,
  b: ComparedDraft,
  groups: readonly ProvisionGroup[],
  target: Int32Array,
  source: Int32Array,
): Iterable<EqualRun> {
  const articles = new Articles(a, b, groups);
  const theirs = rowsOf(b, source);
  if (theirs.size === 0) return;
  for (const [hash, at] of rowsOf(a, target)) {
    const there = theirs.get(hash);
    if (at < 0 || there === undefined || there < 0 || target[at]! >= 0 || source[there]! >= 0) continue;
    if (only(findWordSequence(b, a.ids, at, LEAST)) !== there || only(findWordSequence(a, a.ids, at, LEAST)) !== at)
      continue;
    const run = widened(a, b, target, source, at, there);
    const isHome = articles.belongTogether(provisionOfWord(a, at), provisionOfWord(b, there));
    if (isRare(a, b, run) && (isHome || countTerms(a, run) >= SENTENCE)) yield run;
  }
}

/** Whether some words of a run stand once in either draft, signs aside: of a formula between other brackets none do. */
function isRare(a: ComparedDraft, b: ComparedDraft, [start, , length]: EqualRun): boolean {
  const [mine, theirs] = [windowIndexOf(a), windowIndexOf(b)];
  const first = binarySearchLast(mine.at.length, (k) => mine.at[k]! < start) + 1;
  for (let k = first; mine.at[k + WINDOW_SIZE - 1]! < start + length; k++) {
    if (findWindow(mine, k, mine).length === 1 && findWindow(mine, k, theirs).length === 1) return true;
  }
  return false;
}

function countTerms({ flow }: ComparedDraft, [start, , length]: EqualRun): number {
  return termsOf(
    flow,
    Array.from({ length }, (_, k) => start + k),
  ).length;
}

/** The articles of two drafts, and what of the one became something of the other. */
class Articles {
  readonly #from: ComparedDraft;
  readonly #to: ComparedDraft;
  /** Each provision of the one with the article of the other that it is in now; and the other way round. */
  readonly #became = new Set<string>();
  readonly #was = new Set<string>();

  constructor(from: ComparedDraft, to: ComparedDraft, groups: readonly ProvisionGroup[]) {
    [this.#from, this.#to] = [from, to];
    for (const group of groups) {
      for (const i of group.from) for (const j of group.to) this.#became.add(`${i} ${to.unit[j]!}`);
      for (const j of group.to) for (const i of group.from) this.#was.add(`${j} ${from.unit[i]!}`);
    }
  }

  /** Whether the articles of two provisions are one, or either provision went to the other's or came from it. */
  belongTogether(i: number, j: number): boolean {
    const [here, there] = [this.#from.unit[i]!, this.#to.unit[j]!];
    if (here < 0 && there < 0) return true;
    return [i, here].some((each) => this.#became.has(`${each} ${there}`)) || this.#was.has(`${j} ${here}`);
  }
}

/** Where each row of `LEAST` free words of one own text begins, by a hash of it; -1 where several have one hash. */
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

function only(places: Iterable<number>): number {
  let found = -1;
  for (const at of places) {
    if (found >= 0) return -1;
    found = at;
  }
  return found;
}

function widened(
  a: ComparedDraft,
  b: ComparedDraft,
  target: Int32Array,
  source: Int32Array,
  at: number,
  there: number,
): EqualRun {
  const isFree = (k: number) =>
    target[at + k] === -1 && source[there + k] === -1 && a.ids[at + k] === b.ids[there + k] && isOwn(a, at + k);
  let [before, after] = [0, LEAST];
  while (isFree(before - 1) && a.rank[at + before]! - a.rank[at + before - 1]! === 1) before--;
  while (isFree(after)) after++;
  return [at + before, there + before, after - before];
}

/** Whether a word is one of a provision's own text. */
function isOwn({ rank }: ComparedDraft, word: number): boolean {
  return word + 1 >= rank.length || rank[word + 1]! > rank[word]!;
}
