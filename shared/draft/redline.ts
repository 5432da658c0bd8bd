import { findEqualRuns } from "../base/equalRuns.ts";

/** A piece of a redline: words that stay, are deleted (`gone`) or are inserted (`fresh`). */
export interface RedlinePiece {
  readonly is: "same" | "gone" | "fresh";
  readonly text: string;
}

/** The most pairs of words in a full table. Of longer texts, runs of equal words are matched first. */
const MOST_PAIRS_IN_TABLE = 1_000_000;

/**
 * Compares two texts word by word; deletions come before insertions. The pieces without the `fresh` ones are the old
 * text, those without the `gone` ones the new. White space, or one Chinese character, between two changes is part of
 * them, so that a phrase is deleted as one piece.
 *
 * @example
 * redline("must act now", "may act now"); // gone "must", fresh "may", same " act now"
 */
export function computeRedline(before: string, after: string): readonly RedlinePiece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const head = commonPrefixLength(a, b);
  const tail = commonPrefixLength(a.slice(head).reverse(), b.slice(head).reverse());
  const builder = new RedlineBuilder();
  const keep = (words: readonly string[]) => words.forEach((word) => builder.add("same", word));
  keep(a.slice(0, head));
  const [restA, restB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (restA.length * restB.length <= MOST_PAIRS_IN_TABLE) compareByTable(restA, restB, builder);
  else compareByRuns(restA, restB, builder);
  keep(a.slice(a.length - tail));
  return builder.end();
}

/**
 * Splits a text into words, runs of white space, and single other characters. Chinese has no spaces, so each character
 * is a word.
 */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}'’-])+|[^]/gu) ?? [];
}

function commonPrefixLength(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** Adds the pieces of the longest common subsequence of words (Wagner and Fischer 1974), read from its table. */
function compareByTable(a: readonly string[], b: readonly string[], builder: RedlineBuilder): void {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const common = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] = a[i] === b[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1));
    }
  }
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      builder.add("same", a[i++]!);
      j++;
    } else if (i < a.length && (j === b.length || common(i + 1, j) >= common(i, j + 1))) builder.add("gone", a[i++]!);
    else builder.add("fresh", b[j++]!);
  }
}

/** Adds the pieces of two long texts: runs of words that are in both, and what is between them. */
function compareByRuns(a: readonly string[], b: readonly string[], builder: RedlineBuilder): void {
  const ids = new Map<string, number>();
  const idsOf = (words: readonly string[]) =>
    Int32Array.from(words, (word) => ids.get(word) ?? ids.set(word, ids.size).size - 1);
  let [atA, atB] = [0, 0];
  const put = (is: RedlinePiece["is"], words: readonly string[]) => words.forEach((word) => builder.add(is, word));
  const runs = findEqualRuns(idsOf(a), idsOf(b), [0, a.length, 0, b.length], 0);
  for (const [i, j, length] of [...runs, [a.length, b.length, 0] as const]) {
    put("gone", a.slice(atA, i));
    put("fresh", b.slice(atB, j));
    put("same", a.slice(i, i + length));
    [atA, atB] = [i + length, j + length];
  }
}

/** What belongs to the changes around it if it is all that stays between them. */
const BETWEEN_CHANGES = /^(?:\s+|\p{Script=Han})$/u;

/** Builds a redline, joining neighbouring words of the same kind. */
class RedlineBuilder {
  readonly #pieces: RedlinePiece[] = [];
  #deleted = "";
  #inserted = "";
  /** White space or one Chinese character after a change, which becomes part of the next change if that follows at once. */
  #between = "";

  add(is: RedlinePiece["is"], text: string): void {
    if (is === "same") return this.#addSame(text);
    this.#deleted += this.#between;
    this.#inserted += this.#between;
    this.#between = "";
    if (is === "gone") this.#deleted += text;
    else this.#inserted += text;
  }

  end(): readonly RedlinePiece[] {
    this.#addSame("");
    return this.#pieces;
  }

  #addSame(text: string): void {
    const isOpen = this.#deleted !== "" || this.#inserted !== "";
    if (isOpen && this.#between === "" && BETWEEN_CHANGES.test(text)) return void (this.#between = text);
    this.#put("gone", this.#deleted);
    this.#put("fresh", this.#inserted);
    this.#put("same", this.#between + text);
    this.#deleted = this.#inserted = this.#between = "";
  }

  #put(is: RedlinePiece["is"], text: string): void {
    const last = this.#pieces.at(-1);
    if (text === "") return;
    if (last?.is === is) this.#pieces[this.#pieces.length - 1] = { is, text: last.text + text };
    else this.#pieces.push({ is, text });
  }
}

/** Replaces unchanged text far from any change with an ellipsis. `beside` is how much to keep, in UTF-16 units. */
export function elideUnchangedText(pieces: readonly RedlinePiece[], beside: number): readonly RedlinePiece[] {
  return pieces.map((piece, i) => {
    const [isFirst, isLast] = [i === 0, i === pieces.length - 1];
    if (piece.is !== "same" || piece.text.length <= beside * (isFirst || isLast ? 1.5 : 2.5)) return piece;
    const head = isFirst ? "" : piece.text.slice(0, beside).replace(/(?<=\s)\S*$/u, "");
    const tail = isLast ? "" : piece.text.slice(-beside).replace(/^\S*(?=\s)/u, "");
    return { is: "same", text: wellFormed(`${head}…${tail}`) };
  });
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "");
}
