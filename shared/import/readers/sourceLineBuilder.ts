import type { Footnote } from "#shared/draft/draft.ts";
import type { SourceTrackedChange, SourceLine, LineHints, SourceComment, WordsLook } from "../sourceLines.ts";
import { isSameLook } from "./wordsLooks.ts";

/** Characters that are not drawn: control characters, soft hyphens, zero-width spaces, byte-order marks. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/g;

/** Folds white space to one blank and removes invisible characters. */
export function foldWhitespaceKeepingEnds(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\s+/gu, " ");
}

/** Like `foldWhitespaceKeepingEnds`, and removes white space at the ends. */
export function foldAndTrimWhitespace(text: string): string {
  return foldWhitespaceKeepingEnds(text).trim();
}

const LONGEST_HEADING = 500;

/** A change or a remark without its range. */
type Unplaced<T> = Omit<T, "start" | "end">;

/**
 * Builds one paragraph from pieces. Folds white space across pieces and keeps footnotes, tracked changes and remarks in
 * the offsets of the folded text.
 */
export class SourceLineBuilder {
  #pieces: string[] = [];
  #length = 0;
  /** Whether a further blank is dropped: at the beginning and after a blank. */
  #blank = true;
  #notes: Footnote[] = [];
  #changes: SourceTrackedChange[] = [];
  #remarks: SourceComment[] = [];
  #looks: WordsLook[] = [];

  get isEmpty(): boolean {
    return this.#notes.length === 0 && this.#pieces.length === 0;
  }

  /** The offset of the next piece in the folded text. */
  get length(): number {
    return this.#length;
  }

  /** The text so far, or its beginning if it is too long to be a heading. */
  get textSoFar(): string {
    let text = "";
    for (const piece of this.#pieces) {
      text += piece;
      if (text.length > LONGEST_HEADING) break;
    }
    return text.trim();
  }

  /**
   * Adds words, inserted or deleted if `change` is given, that look as `look` says. Adjacent words with the same change
   * or look form one.
   */
  addText(piece: string, change?: Unplaced<SourceTrackedChange>, look?: Unplaced<WordsLook>): void {
    let folded = foldWhitespaceKeepingEnds(piece);
    if (this.#blank) folded = folded.replace(/^ /, "");
    if (folded === "") return;
    if (change) this.#change(change, folded.length);
    if (look) addWordsLook(this.#looks, look, this.#length, this.#length + folded.length);
    this.#pieces.push(folded);
    this.#length += folded.length;
    this.#blank = folded.endsWith(" ");
  }

  #change({ type, author, at }: Unplaced<SourceTrackedChange>, length: number): void {
    const last = this.#changes[this.#changes.length - 1];
    const joins = last?.end === this.#length && last.type === type && last.author === author && last.at === at;
    const start = joins ? this.#changes.pop()!.start : this.#length;
    const end = this.#length + length;
    this.#changes.push({ type, start, end, author, ...(at === undefined ? {} : { at }) });
  }

  addFootnote(mark: string, text: string): void {
    this.#notes.push({ at: this.#length, mark: foldAndTrimWhitespace(mark), text: foldAndTrimWhitespace(text) });
  }

  /** Adds a remark on the text from `start` on, or on a point if there is none. */
  addRemark(remark: Unplaced<SourceComment>, start: number): void {
    this.#remarks.push({ ...remark, start, end: this.#length });
  }

  /** Returns the line and empties the builder. */
  takeLine(hints: LineHints, where: SourceLine["where"]): SourceLine {
    const text = this.#pieces.join("").trim();
    const within = (offset: number) => Math.min(offset, text.length);
    const placed = <T extends { start: number; end: number }>(all: readonly T[]) =>
      all.map((each) => ({ ...each, start: within(each.start), end: within(each.end) }));
    const footnotes = this.#notes.map((note) => ({ ...note, at: within(note.at) }));
    const changes = placed(this.#changes).filter(({ start, end }) => start < end);
    const remarks = placed(this.#remarks);
    const looks = placed(this.#looks).filter(({ start, end }) => start < end);
    this.#empty();
    return {
      text,
      hints,
      ...(footnotes.length > 0 ? { footnotes } : {}),
      ...(changes.length > 0 ? { changes } : {}),
      ...(remarks.length > 0 ? { remarks } : {}),
      ...(looks.length > 0 ? { looks } : {}),
      where,
    };
  }

  #empty(): void {
    this.#pieces = [];
    this.#length = 0;
    this.#blank = true;
    this.#notes = [];
    this.#changes = [];
    this.#remarks = [];
    this.#looks = [];
  }
}

/** Adds a look to those of a line; it continues the one before if that ends here and is the same. */
export function addWordsLook(looks: WordsLook[], look: Unplaced<WordsLook>, start: number, end: number): void {
  if (Object.keys(look).length === 0) return;
  const last = looks.at(-1);
  const joins = last?.end === start && isSameLook(last, look);
  looks.push({ ...look, start: joins ? looks.pop()!.start : start, end });
}
