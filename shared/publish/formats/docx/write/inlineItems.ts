import type { RedlinePiece } from "#shared/draft/redline.ts";

/** Who changed words of the text, and when, if that may be shown. */
export interface ChangeAuthor {
  readonly author: string;
  readonly at?: string;
}

/**
 * A range of a block that a comment is about. `opens` and `closes` are false if it continues from or into another
 * block.
 */
export interface CommentedBlockRange {
  readonly thread: number;
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Another wording for a range of a block, piece by piece. Pieces that are `held` are in the block itself. */
export interface TrackedRewording {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly RedlinePiece[];
  readonly held: "gone" | "fresh";
  readonly by: ChangeAuthor;
  /** The comment on the wording, with two ends like those of a mark. */
  readonly mark: Pick<CommentedBlockRange, "thread" | "opens" | "closes">;
}

/** A part of a paragraph, in order. */
export type DocxInlineItem =
  | {
      readonly kind: "words";
      readonly text: string;
      readonly change?: ChangeAuthor & { readonly is: "gone" | "fresh" };
    }
  | { readonly kind: "opens" | "closes"; readonly thread: number }
  | { readonly kind: "footnote"; readonly nth: number };

export interface DocxInlineAnnotations {
  /** In order, without overlaps. */
  readonly rewordings: readonly TrackedRewording[];
  readonly marks: readonly CommentedBlockRange[];
  /** Where a footnote's mark is, and its number in the file. */
  readonly footnotes: readonly { readonly at: number; readonly nth: number }[];
}

/**
 * Builds the items of a block: its text with rewordings, comments and footnotes. Except for words that a rewording
 * adds, the items together are the text.
 */
export function buildDocxInlineItems(text: string, hanging: DocxInlineAnnotations): readonly DocxInlineItem[] {
  const line = new Inline(text, hanging);
  for (const rewording of hanging.rewordings) {
    line.plain(rewording.start);
    line.reworded(rewording);
  }
  line.plain(text.length);
  return line.items;
}

class Inline {
  readonly items: DocxInlineItem[] = [];
  readonly #text: string;
  readonly #marks: readonly CommentedBlockRange[];
  readonly #footnotes: DocxInlineAnnotations["footnotes"];
  readonly #cuts: readonly number[];
  #at = 0;

  constructor(text: string, { marks, footnotes }: DocxInlineAnnotations) {
    this.#text = text;
    this.#marks = marks.map((mark) => ({ ...mark, start: whole(text, mark.start, -1), end: whole(text, mark.end, 1) }));
    this.#footnotes = footnotes.map((note) => ({ ...note, at: whole(text, Math.min(note.at, text.length), 1) }));
    const ends = this.#marks.flatMap(({ start, end }) => [start, end]);
    this.#cuts = [...ends, ...this.#footnotes.map(({ at }) => at)].sort((a, b) => a - b);
    this.#notesAt(0);
  }

  /** Adds the text's own words up to an offset. */
  plain(to: number, change?: ChangeAuthor & { readonly is: "gone" | "fresh" }): void {
    while (this.#at < to) {
      this.#ends("opens", this.#at);
      const end = Math.min(to, this.#cuts.find((cut) => cut > this.#at) ?? to);
      this.items.push({ kind: "words", text: this.#text.slice(this.#at, end), ...(change && { change }) });
      this.#at = end;
      this.#notesAt(end);
      this.#ends("closes", end);
    }
  }

  reworded({ pieces, held, by, mark }: TrackedRewording): void {
    if (mark.opens) this.items.push({ kind: "opens", thread: mark.thread });
    for (const { is, text } of pieces) {
      if (is === "same") this.plain(this.#at + text.length);
      else if (is === held) this.plain(this.#at + text.length, { is, ...by });
      else this.items.push({ kind: "words", text, change: { is, ...by } });
    }
    if (mark.closes) this.items.push({ kind: "closes", thread: mark.thread });
  }

  #ends(is: "opens" | "closes", at: number): void {
    for (const mark of this.#marks) {
      const isHere = mark[is] && (is === "opens" ? mark.start : mark.end) === at;
      if (isHere) this.items.push({ kind: is, thread: mark.thread });
    }
  }

  #notesAt(at: number): void {
    for (const note of this.#footnotes) if (note.at === at) this.items.push({ kind: "footnote", nth: note.nth });
  }
}

/** Returns the offset, moved by `step` if it would cut a surrogate pair. */
function whole(text: string, at: number, step: 1 | -1): number {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  const splits = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return splits ? at + step : at;
}
