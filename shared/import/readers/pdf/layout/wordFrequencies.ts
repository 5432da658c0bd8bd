import type { PdfRow } from "./pdfRows.ts";

/** The words of a document by frequency inside rows, used to repair broken words. */
export class WordFrequencies {
  readonly #counts = new Map<string, number>();
  #hyphenates = false;

  constructor(rows: readonly PdfRow[]) {
    for (const { text } of rows) {
      for (const word of text.match(WORD) ?? []) {
        const folded = fold(word);
        this.#counts.set(folded, (this.#counts.get(folded) ?? 0) + 1);
      }
    }
    this.#hyphenates = this.#detectHyphenation(rows);
  }

  /**
   * Returns whether the hyphen at the end of a row only splits a word: the document has the word unhyphenated, or it
   * hyphenates throughout. "capacity-" and "building" keep their hyphen.
   */
  isHyphenationBreak(before: string, after: string): boolean {
    const [head, tail] = [
      /[\p{L}\p{M}]+$/u.exec(before.replace(/[-\u2010]$/u, ""))?.[0],
      /^\p{Ll}[\p{L}\p{M}]*/u.exec(after)?.[0],
    ];
    if (!head || !tail) return false;
    const [whole, hyphened] = [this.#count(head + tail), this.#count(`${head}-${tail}`)];
    return whole === hyphened ? this.#hyphenates && whole === 0 : whole > hyphened;
  }

  /** Closes the gaps that justification leaves inside words ("a nd", "Co -Chairs"). */
  closeGaps(text: string): string {
    return text.replace(GAP, (broken: string, head: string, tail: string) => {
      const whole = this.#count(head + tail);
      return whole > 1 && this.#rarest(head, tail) * MAX_RATIO <= whole ? head + tail : broken;
    });
  }

  #rarest(head: string, tail: string): number {
    return Math.min(this.#count(head), /^-/.test(tail) ? 0 : this.#count(tail));
  }

  #count(word: string): number {
    return this.#counts.get(fold(word)) ?? 0;
  }

  /** Returns whether most hyphens at the ends of rows split words that are unhyphenated elsewhere. */
  #detectHyphenation(rows: readonly PdfRow[]): boolean {
    let split = 0;
    let kept = 0;
    rows.forEach(({ text }, i) => {
      const [, head] = /([\p{L}\p{M}]+)[-\u2010]$/u.exec(text) ?? [];
      const [tail] = /^\p{Ll}[\p{L}\p{M}]*/u.exec(rows[i + 1]?.text ?? "") ?? [];
      if (!head || !tail) return;
      if (this.#count(head + tail) > 0) split++;
      else if (this.#count(`${head}-${tail}`) > 0) kept++;
    });
    return split >= LEAST_SPLIT && split > kept;
  }
}

const WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
const GAP =
  /(?<![\p{L}\p{M}\u2019'-])(\p{L}[\p{L}\p{M}]*) (-?\p{Ll}[\p{L}\p{M}]*|-\p{Lu}[\p{L}\p{M}]*)(?![\p{L}\p{M}])/gu;
/** A part of a broken word is at most this many times rarer than the word. */
const MAX_RATIO = 8;
const LEAST_SPLIT = 3;

function fold(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("\u2010") ? lower.replaceAll("\u2010", "-") : lower;
}
