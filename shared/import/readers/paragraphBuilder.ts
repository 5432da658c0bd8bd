import type { Footnote } from "#shared/draft/draft.ts";
import type { LineChange, SourceLine, LineHints, Remark } from "../sourceLines.ts";

/** What is drawn as nothing: control characters, soft hyphens, zero-width spaces, byte-order marks. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/g;

/** White space folded to one blank, and nothing invisible. */
export function squeezeWhitespace(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\s+/gu, " ");
}

/** White space folded to one blank, none at the ends, and nothing invisible. */
export function normaliseWhitespace(text: string): string {
  return squeezeWhitespace(text).trim();
}

const LONGEST_HEADING = 500;

/** A change or a remark without its place. */
type Unplaced<T> = Omit<T, "start" | "end">;

/**
 * Gathers the pieces of one paragraph: folds white space across pieces and keeps every footnote, tracked
 * change and remark at the offsets that its words have in the folded text.
 */
export class ParagraphBuilder {
  #pieces: string[] = [];
  #length = 0;
  /** Whether another blank would be one too many: at the beginning, and behind a blank. */
  #blank = true;
  #notes: Footnote[] = [];
  #changes: LineChange[] = [];
  #remarks: Remark[] = [];

  get isEmpty(): boolean {
    return this.#notes.length === 0 && this.#pieces.length === 0;
  }

  /** The offset in the folded text that the next piece will have. */
  get length(): number {
    return this.#length;
  }

  /** What was gathered by now, or its beginning where it is too long to be a heading. */
  get textSoFar(): string {
    let text = "";
    for (const piece of this.#pieces) {
      text += piece;
      if (text.length > LONGEST_HEADING) break;
    }
    return text.trim();
  }

  /** Adds words, inserted or deleted where `change` says so; what joins the change before it is one with it. */
  addText(piece: string, change?: Unplaced<LineChange>): void {
    let folded = squeezeWhitespace(piece);
    if (this.#blank) folded = folded.replace(/^ /, "");
    if (folded === "") return;
    if (change) this.#change(change, folded.length);
    this.#pieces.push(folded);
    this.#length += folded.length;
    this.#blank = folded.endsWith(" ");
  }

  #change({ type, author, at }: Unplaced<LineChange>, length: number): void {
    const last = this.#changes[this.#changes.length - 1];
    const joins = last?.end === this.#length && last.type === type && last.author === author && last.at === at;
    const start = joins ? this.#changes.pop()!.start : this.#length;
    const end = this.#length + length;
    this.#changes.push({ type, start, end, author, ...(at === undefined ? {} : { at }) });
  }

  addFootnote(mark: string, text: string): void {
    this.#notes.push({ at: this.#length, mark: normaliseWhitespace(mark), text: normaliseWhitespace(text) });
  }

  /** A remark on what was gathered from `start` on; on a point where that is nothing. */
  addRemark(remark: Unplaced<Remark>, start: number): void {
    this.#remarks.push({ ...remark, start, end: this.#length });
  }

  /** The line, and the gatherer is empty again. */
  takeLine(hints: LineHints, where: SourceLine["where"]): SourceLine {
    const text = this.#pieces.join("").trim();
    const within = (offset: number) => Math.min(offset, text.length);
    const placed = <T extends { start: number; end: number }>(all: readonly T[]) =>
      all.map((each) => ({ ...each, start: within(each.start), end: within(each.end) }));
    const footnotes = this.#notes.map((note) => ({ ...note, at: within(note.at) }));
    const changes = placed(this.#changes).filter(({ start, end }) => start < end);
    const remarks = placed(this.#remarks);
    this.#empty();
    return {
      text,
      hints,
      ...(footnotes.length > 0 ? { footnotes } : {}),
      ...(changes.length > 0 ? { changes } : {}),
      ...(remarks.length > 0 ? { remarks } : {}),
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
  }
}
