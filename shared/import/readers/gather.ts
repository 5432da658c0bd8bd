import type { Line, LineHints } from "../lines.ts";

/** What is drawn for nothing: soft hyphens, zero-width spaces and joiners of no use here, byte-order marks. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** White space folded to one blank, none at the ends, and nothing invisible. */
export function fold(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
}

/**
 * Gathers the pieces of one paragraph: folds white space across pieces and keeps every footnote at the
 * offset where its mark stood in the folded text.
 */
export class Gather {
  #text = "";
  #notes: { at: number; mark: string; text: string }[] = [];

  get isEmpty(): boolean {
    return this.#text.trim() === "" && this.#notes.length === 0;
  }

  /** What was gathered by now. */
  get soFar(): string {
    return this.#text.trim();
  }

  add(piece: string): void {
    const folded = piece.replace(INVISIBLE, "").replace(/\s+/gu, " ");
    const joins = this.#text === "" || this.#text.endsWith(" ");
    this.#text += joins ? folded.replace(/^ /, "") : folded;
  }

  note(mark: string, text: string): void {
    this.#notes.push({ at: this.#text.length, mark: fold(mark), text: fold(text) });
  }

  /** The line, and the gatherer is empty again. */
  line(hints: LineHints, where: string): Line {
    const text = this.#text.trim();
    const footnotes = this.#notes.map((note) => ({ ...note, at: Math.min(note.at, text.length) }));
    this.#text = "";
    this.#notes = [];
    return footnotes.length > 0 ? { text, hints, footnotes, where } : { text, hints, where };
  }
}
