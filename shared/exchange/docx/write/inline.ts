import type { Piece } from "#shared/draft/redline.ts";

/** Who changed words of the text, and when, where that may be told. */
export interface By {
  readonly author: string;
  readonly at?: string;
}

/** A range of a block that a comment is about; `opens` and `closes` are false where it runs on from or into another one. */
export interface Mark {
  readonly thread: number;
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Other wording over a range of a block, piece by piece. Words that are `held` stand in the block itself. */
export interface Rewording {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  readonly held: "gone" | "fresh";
  readonly by: By;
  /** The comment that says what the wording is, with its two ends as a mark's. */
  readonly mark: Pick<Mark, "thread" | "opens" | "closes">;
}

/** What a paragraph is made of, in order. */
export type Item =
  | { readonly is: "words"; readonly text: string; readonly change?: By & { readonly is: "gone" | "fresh" } }
  | { readonly is: "opens" | "closes"; readonly thread: number }
  | { readonly is: "footnote"; readonly nth: number };

export interface Hanging {
  /** In order, without overlaps. */
  readonly rewordings: readonly Rewording[];
  readonly marks: readonly Mark[];
  /** Where a footnote's mark stands, and the how manieth of the file it is. */
  readonly footnotes: readonly { readonly at: number; readonly nth: number }[];
}

/** A block's text with all that hangs on it. Its words, without those that it does not hold, are the text. */
export function inline(text: string, hanging: Hanging): readonly Item[] {
  const line = new Inline(text, hanging);
  for (const rewording of hanging.rewordings) {
    line.plain(rewording.start);
    line.reworded(rewording);
  }
  line.plain(text.length);
  return line.items;
}

class Inline {
  readonly items: Item[] = [];
  readonly #text: string;
  readonly #marks: readonly Mark[];
  readonly #footnotes: Hanging["footnotes"];
  readonly #cuts: readonly number[];
  #at = 0;

  constructor(text: string, { marks, footnotes }: Hanging) {
    this.#text = text;
    this.#marks = marks.map((mark) => ({ ...mark, start: whole(text, mark.start, -1), end: whole(text, mark.end, 1) }));
    this.#footnotes = footnotes.map((note) => ({ ...note, at: whole(text, Math.min(note.at, text.length), 1) }));
    const ends = this.#marks.flatMap(({ start, end }) => [start, end]);
    this.#cuts = [...ends, ...this.#footnotes.map(({ at }) => at)].sort((a, b) => a - b);
    this.#notesAt(0);
  }

  /** The text's own words up to an offset. */
  plain(to: number, change?: By & { readonly is: "gone" | "fresh" }): void {
    while (this.#at < to) {
      this.#ends("opens", this.#at);
      const end = Math.min(to, this.#cuts.find((cut) => cut > this.#at) ?? to);
      this.items.push({ is: "words", text: this.#text.slice(this.#at, end), ...(change && { change }) });
      this.#at = end;
      this.#notesAt(end);
      this.#ends("closes", end);
    }
  }

  reworded({ pieces, held, by, mark }: Rewording): void {
    if (mark.opens) this.items.push({ is: "opens", thread: mark.thread });
    for (const { is, text } of pieces) {
      if (is === "same") this.plain(this.#at + text.length);
      else if (is === held) this.plain(this.#at + text.length, { is, ...by });
      else this.items.push({ is: "words", text, change: { is, ...by } });
    }
    if (mark.closes) this.items.push({ is: "closes", thread: mark.thread });
  }

  #ends(is: "opens" | "closes", at: number): void {
    for (const mark of this.#marks) {
      const isHere = mark[is] && (is === "opens" ? mark.start : mark.end) === at;
      if (isHere) this.items.push({ is, thread: mark.thread });
    }
  }

  #notesAt(at: number): void {
    for (const note of this.#footnotes) if (note.at === at) this.items.push({ is: "footnote", nth: note.nth });
  }
}

/** The offset, or the next one in a direction where it would cut a surrogate pair. */
function whole(text: string, at: number, step: 1 | -1): number {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  const splits = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return splits ? at + step : at;
}
