import type { PdfRow } from "./rows.ts";

/** The words of a document by how often they stand whole inside a row: what is torn is mended by them. */
export class WordFrequencies {
  readonly #counts = new Map<string, number>();
  #hyphenates = false;

  constructor(rows: readonly PdfRow[]) {
    for (const { text } of rows) {
      const words = text.match(WORD) ?? [];
      for (const word of words) this.#counts.set(fold(word), this.#count(word) + 1);
    }
    this.#hyphenates = this.#survey(rows);
  }

  /**
   * Whether the hyphen at the end of a row only parts a word: the document has the word whole, or it parts words
   * throughout. "capacity-" and "building" keep theirs.
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

  /** Closes the gaps that justified setting leaves inside words ("a nd", "Co -Chairs"). */
  closeGaps(text: string): string {
    return text.replace(GAP, (torn: string, head: string, tail: string) => {
      const whole = this.#count(head + tail);
      return whole > 1 && this.#rarest(head, tail) * RARELY <= whole ? head + tail : torn;
    });
  }

  #rarest(head: string, tail: string): number {
    return Math.min(this.#count(head), /^-/.test(tail) ? 0 : this.#count(tail));
  }

  #count(word: string): number {
    return this.#counts.get(fold(word)) ?? 0;
  }

  /** Whether most hyphens at the ends of rows part words that stand whole elsewhere. */
  #survey(rows: readonly PdfRow[]): boolean {
    let parted = 0;
    let kept = 0;
    rows.forEach(({ text }, i) => {
      const [, head] = /([\p{L}\p{M}]+)[-\u2010]$/u.exec(text) ?? [];
      const [tail] = /^\p{Ll}[\p{L}\p{M}]*/u.exec(rows[i + 1]?.text ?? "") ?? [];
      if (!head || !tail) return;
      if (this.#count(head + tail) > 0) parted++;
      else if (this.#count(`${head}-${tail}`) > 0) kept++;
    });
    return parted >= LEAST_PARTED && parted > kept;
  }
}

const WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
const GAP =
  /(?<![\p{L}\p{M}\u2019'-])(\p{L}[\p{L}\p{M}]*) (-?\p{Ll}[\p{L}\p{M}]*|-\p{Lu}[\p{L}\p{M}]*)(?![\p{L}\p{M}])/gu;
/** A part of a torn word is at most so many times rarer than the word. */
const RARELY = 8;
const LEAST_PARTED = 3;

function fold(word: string): string {
  return word.toLowerCase().replace(/\u2010/g, "-");
}
