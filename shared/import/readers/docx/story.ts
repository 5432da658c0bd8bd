import type { Line, Place, Remark } from "#shared/import/lines.ts";
import type { Comments } from "./comments.ts";
import { Count } from "./numbers/count.ts";
import { Fields } from "./fields.ts";
import type { Notes } from "./notes.ts";
import type { Numbering } from "./numbers/numbering.ts";
import { Ranges } from "./ranges.ts";
import { Reports } from "../reports.ts";
import type { Styles } from "./styles.ts";
import { Words } from "./words.ts";

/** The parts of a document that its paragraphs refer to. */
export interface Parts {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Notes;
  readonly comments: Comments;
}

/** What a document's paragraphs share while they are read one after the other. */
export class Story {
  readonly lines: Line[] = [];
  readonly reports = new Reports();
  readonly fields = new Fields();
  readonly parts: Parts;
  readonly ranges: Ranges;
  /** The numbers with every change accepted, and with every change rejected. */
  numbers: { readonly accepted: Count; readonly rejected: Count };
  /** Formats of numbers that are not known. */
  readonly unknown = new Set<string>();
  /** How many characters each language was given. */
  readonly languages = new Map<string, number>();
  paragraphs = 0;
  tables = 0;
  /** The page that is being read, from 1, as Word last laid it out. */
  page = 1;
  /** Comments on what made no line: they go to the next one. */
  #waiting: readonly Remark[] = [];

  constructor(parts: Parts) {
    this.parts = parts;
    this.ranges = new Ranges(parts.comments);
    this.numbers = this.#countAnew();
  }

  #countAnew() {
    return {
      accepted: new Count(this.parts.numbering, this.unknown),
      rejected: new Count(this.parts.numbering, this.unknown),
    };
  }

  /** Reads what is counted by itself: the lists of a text box do not go on from those around it. */
  apart(read: () => void): void {
    const around = this.numbers;
    this.numbers = this.#countAnew();
    read();
    this.numbers = around;
  }

  get where(): Place {
    return { unit: "paragraph", n: this.paragraphs };
  }

  /** Whether the line before may lose its end to the next. */
  get goesOn(): boolean {
    return this.lines[this.lines.length - 1]?.mark !== undefined;
  }

  /** The words of the next line, with the comments that wait for one. */
  words(): Words {
    const words = new Words(this.goesOn);
    for (const remark of this.#waiting) words.remark(remark, 0, 0);
    this.#waiting = [];
    return words;
  }

  /** Keeps the comments of a line that is not one. */
  wait(remarks: readonly Remark[]): void {
    this.#waiting = remarks;
  }

  /** The document ends: comments that still wait stand at the end of its last line. */
  end(): void {
    const last = this.lines.pop();
    if (!last) return;
    const here = { start: last.text.length, end: last.text.length };
    const remarks = [...(last.remarks ?? []), ...this.#waiting.map((remark) => ({ ...remark, ...here }))];
    this.lines.push(remarks.length > 0 ? { ...last, remarks } : last);
  }
}
