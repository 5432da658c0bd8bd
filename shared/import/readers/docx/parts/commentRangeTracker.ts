import type { DocxCommentThreads } from "./commentThreads.ts";
import type { TrackedLineBuilder } from "#shared/import/readers/tracked/trackedLineBuilder.ts";

/**
 * Follows the ranges of comments through the lines of a document. A range over several lines is placed on the first
 * line whose words it covers, up to that line's end; a comment without a range is placed at the point of its reference.
 */
export class DocxCommentRangeTracker {
  readonly #comments: DocxCommentThreads;
  /** Open ranges, and their start on the line. */
  readonly #open = new Map<string, number>();

  constructor(comments: DocxCommentThreads) {
    this.#comments = comments;
  }

  start(id: string, words: TrackedLineBuilder): void {
    this.#open.set(id, words.length);
  }

  /** Starts a range that begins between two paragraphs. */
  startOnNextLine(id: string): void {
    this.#open.set(id, 0);
  }

  end(id: string, words: TrackedLineBuilder): void {
    const start = this.#open.get(id);
    if (start === undefined) return;
    this.#open.delete(id);
    this.#put(id, words, start);
  }

  /** Handles the comment's reference mark, which closes its range if it is still open. */
  reference(id: string, words: TrackedLineBuilder): void {
    this.#put(id, words, this.#open.get(id) ?? words.length);
    this.#open.delete(id);
  }

  /**
   * Ends a line: an open range is placed on the words it covers so far; if there are none, it continues on the next
   * line.
   */
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
