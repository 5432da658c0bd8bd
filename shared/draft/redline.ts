import { findLongestCommonSubsequence } from "../base/commonSubsequence.ts";
import { findEqualRuns, type EqualRun } from "../base/equalRuns.ts";
import { splitIntoRedlineWords, type RedlineWords } from "./redlineWords.ts";

/** A piece of a redline: words that stay, are deleted (`gone`) or are inserted (`fresh`). */
export interface RedlinePiece {
  readonly is: "same" | "gone" | "fresh";
  readonly text: string;
}

/**
 * Compares two texts word by word; deletions come before insertions. The pieces without the `fresh` ones are the old
 * text, those without the `gone` ones the new. White space, or one Chinese character, between two changes is part of
 * them, so that a phrase is deleted as one piece.
 *
 * @example
 * redline("must act now", "may act now"); // gone "must", fresh "may", same " act now"
 */
export function computeRedline(before: string, after: string): readonly RedlinePiece[] {
  const [a, b] = splitIntoRedlineWords(before, after);
  const builder = new RedlineBuilder();
  let [atA, atB] = [0, 0];
  for (const [i, j, length] of [...commonRuns(a.ids, b.ids), [a.ids.length, b.ids.length, 0] as const]) {
    builder.change(textBetween(a, atA, i), textBetween(b, atB, j));
    if (length > 0) builder.keep(textBetween(a, i, i + length), length);
    [atA, atB] = [i + length, j + length];
  }
  return builder.end();
}

function textBetween({ text, starts }: RedlineWords, first: number, behind: number): string {
  return text.slice(starts[first], starts[behind]);
}

/**
 * Returns the runs of a longest common subsequence; of long texts that differ much, runs of words that are in both and
 * what is equal between them.
 */
function commonRuns(a: Int32Array, b: Int32Array): readonly EqualRun[] {
  const most = Math.min(a.length, b.length);
  let [head, tail] = [0, 0];
  while (head < most && a[head] === b[head]) head++;
  while (head + tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [left, right] = [a.subarray(head, a.length - tail), b.subarray(head, b.length - tail)];
  const between =
    findLongestCommonSubsequence(left, right) ?? findEqualRuns(left, right, [0, left.length, 0, right.length], 0);
  const runs: EqualRun[] = head > 0 ? [[0, 0, head]] : [];
  for (const [i, j, length] of between) {
    const last = runs.at(-1);
    // Runs of equal words are found one after the other, and two of them may meet.
    if (last && last[0] + last[2] === head + i && last[1] + last[2] === head + j)
      runs[runs.length - 1] = [last[0], last[1], last[2] + length];
    else runs.push([head + i, head + j, length]);
  }
  if (tail > 0) runs.push([a.length - tail, b.length - tail, tail]);
  return runs;
}

/** What belongs to the changes around it if it is all that stays between them. */
const BETWEEN_CHANGES = /^(?:\s+|\p{Script=Han})$/u;

/** Builds a redline of changes and what stays between them. */
class RedlineBuilder {
  readonly #pieces: RedlinePiece[] = [];
  #deleted = "";
  #inserted = "";
  /** White space or one Chinese character after a change, which becomes part of the next change. */
  #between = "";

  change(deleted: string, inserted: string): void {
    if (deleted === "" && inserted === "") return;
    this.#deleted += this.#between + deleted;
    this.#inserted += this.#between + inserted;
    this.#between = "";
  }

  /** Adds all words up to the next change. */
  keep(text: string, words: number): void {
    const isOpen = this.#deleted !== "" || this.#inserted !== "";
    if (isOpen && words === 1 && BETWEEN_CHANGES.test(text)) this.#between = text;
    else this.#flush(text);
  }

  end(): readonly RedlinePiece[] {
    this.#flush(this.#between);
    return this.#pieces;
  }

  #flush(same: string): void {
    this.#put("gone", this.#deleted);
    this.#put("fresh", this.#inserted);
    this.#put("same", same);
    this.#deleted = this.#inserted = this.#between = "";
  }

  #put(is: RedlinePiece["is"], text: string): void {
    if (text !== "") this.#pieces.push({ is, text });
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
