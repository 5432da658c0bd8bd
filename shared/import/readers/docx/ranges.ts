import type { Comments } from "./comments.ts";
import type { Words } from "./words.ts";

/**
 * Follows the ranges of comments through the lines of a document. A range over several lines is put on the first
 * one whose words it covers, up to that line's end; a comment without a range on the point where it stands.
 */
export class Ranges {
  readonly #comments: Comments;
  /** Ranges that have begun, and where on the line. */
  readonly #open = new Map<string, number>();

  constructor(comments: Comments) {
    this.#comments = comments;
  }

  start(id: string, words: Words): void {
    this.#open.set(id, words.length);
  }

  /** A range that begins between two paragraphs. */
  startNext(id: string): void {
    this.#open.set(id, 0);
  }

  end(id: string, words: Words): void {
    const start = this.#open.get(id);
    if (start === undefined) return;
    this.#open.delete(id);
    this.#put(id, words, start);
  }

  /** The comment's own mark: closes its range where nothing did. */
  reference(id: string, words: Words): void {
    this.#put(id, words, this.#open.get(id) ?? words.length);
    this.#open.delete(id);
  }

  /** What is open at the end of a line stands on what it covered of it, otherwise on the next. */
  lineEnds(words: Words): void {
    for (const [id, start] of this.#open) {
      if (start < words.length) {
        this.#put(id, words, start);
        this.#open.delete(id);
      } else this.#open.set(id, 0);
    }
  }

  #put(id: string, words: Words, start: number): void {
    const remark = this.#comments.take(id);
    if (remark) words.remark(remark, start, words.length);
  }
}
