import type { Line, LineHints } from "../lines.ts";

/** What is drawn as nothing: control characters, soft hyphens, zero-width spaces, byte-order marks. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/g;

/** White space folded to one blank, none at the ends, and nothing invisible. */
export function fold(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
}

const LONGEST_HEADING = 500;

/**
 * Gathers the pieces of one paragraph: folds white space across pieces and keeps every footnote at the
 * offset where its mark stood in the folded text.
 */
export class Gather {
  #pieces: string[] = [];
  #length = 0;
  /** Whether another blank would be one too many: at the beginning, and behind a blank. */
  #blank = true;
  #notes: { at: number; mark: string; text: string }[] = [];

  get isEmpty(): boolean {
    return this.#notes.length === 0 && this.#pieces.length === 0;
  }

  /** What was gathered by now, or its beginning where it is too long to be a heading. */
  get soFar(): string {
    let text = "";
    for (const piece of this.#pieces) {
      text += piece;
      if (text.length > LONGEST_HEADING) break;
    }
    return text.trim();
  }

  add(piece: string): void {
    let folded = piece.replace(INVISIBLE, "").replace(/\s+/gu, " ");
    if (this.#blank) folded = folded.replace(/^ /, "");
    if (folded === "") return;
    this.#pieces.push(folded);
    this.#length += folded.length;
    this.#blank = folded.endsWith(" ");
  }

  note(mark: string, text: string): void {
    this.#notes.push({ at: this.#length, mark: fold(mark), text: fold(text) });
  }

  /** The line, and the gatherer is empty again. */
  line(hints: LineHints, where: Line["where"]): Line {
    const text = this.#pieces.join("").trim();
    const footnotes = this.#notes.map((note) => ({ ...note, at: Math.min(note.at, text.length) }));
    this.#pieces = [];
    this.#length = 0;
    this.#blank = true;
    this.#notes = [];
    return footnotes.length > 0 ? { text, hints, footnotes, where } : { text, hints, where };
  }
}
