import type { CommentThreads } from "./commentThreads.ts";
import type { TrackedLineBuilder } from "../body/trackedLineBuilder.ts";

/**
 * Follows the ranges of comments through the lines of a document. A range over several lines is put on the first
 * one whose words it covers, up to that line's end; a comment without a range on the point where it stands.
 */
export class CommentRanges {
  readonly #comments: CommentThreads;
  /** Ranges that have begun, and where on the line. */
  readonly #open = new Map<string, number>();

  constructor(comments: CommentThreads) {
    this.#comments = comments;
  }

  start(id: string, words: TrackedLineBuilder): void {
    this.#open.set(id, words.length);
  }

  /** A range that begins between two paragraphs. */
  startOnNextLine(id: string): void {
    this.#open.set(id, 0);
  }

  end(id: string, words: TrackedLineBuilder): void {
    const start = this.#open.get(id);
    if (start === undefined) return;
    this.#open.delete(id);
    this.#put(id, words, start);
  }

  /** The comment's own mark: closes its range where nothing did. */
  reference(id: string, words: TrackedLineBuilder): void {
    this.#put(id, words, this.#open.get(id) ?? words.length);
    this.#open.delete(id);
  }

  /** What is open at the end of a line stands on what it covered of it, otherwise on the next. */
  endLine(words: TrackedLineBuilder): void {
    for (const [id, start] of this.#open) {
      if (start < words.length) {
        this.#put(id, words, start);
        this.#open.delete(id);
      } else this.#open.set(id, 0);
    }
  }

  #put(id: string, words: TrackedLineBuilder, start: number): void {
    const remark = this.#comments.takeThread(id);
    if (remark) words.addRemark(remark, start, words.length);
  }
}
