import type { SourceLine, SourcePosition, Remark } from "#shared/import/sourceLines.ts";
import type { CommentThreads } from "../parts/commentThreads.ts";
import { ListCounter } from "../numbers/listCounter.ts";
import { FieldStack } from "./fieldStack.ts";
import type { Footnotes } from "../parts/footnotes.ts";
import type { Numbering } from "../numbers/numbering.ts";
import { CommentRanges } from "../parts/commentRanges.ts";
import { ReaderReport } from "#shared/import/readers/readerReport.ts";
import type { Styles } from "../parts/styles.ts";
import { TrackedLineBuilder } from "./trackedLineBuilder.ts";

/** The parts of a document that its paragraphs refer to. */
export interface DocxParts {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Footnotes;
  readonly comments: CommentThreads;
}

/** What a document's paragraphs share while they are read one after the other. */
export class DocxReadState {
  readonly lines: SourceLine[] = [];
  readonly reports = new ReaderReport();
  readonly fields = new FieldStack();
  readonly parts: DocxParts;
  readonly ranges: CommentRanges;
  /** The numbers with every change accepted, and with every change rejected. */
  counters: { readonly accepted: ListCounter; readonly rejected: ListCounter };
  /** Formats of numbers that are not known. */
  readonly unknownFormats = new Set<string>();
  /** How many characters each language was given. */
  readonly languages = new Map<string, number>();
  paragraphCount = 0;
  tableCount = 0;
  /** The page that is being read, from 1, as Word last laid it out. */
  page = 1;
  /** Comments on what made no line: they go to the next one. */
  #waiting: readonly Remark[] = [];

  constructor(parts: DocxParts) {
    this.parts = parts;
    this.ranges = new CommentRanges(parts.comments);
    this.counters = this.#countAnew();
  }

  #countAnew() {
    return {
      accepted: new ListCounter(this.parts.numbering, this.unknownFormats),
      rejected: new ListCounter(this.parts.numbering, this.unknownFormats),
    };
  }

  /** Reads what is counted by itself: the lists of a text box do not go on from those around it. */
  readSeparately(read: () => void): void {
    const around = this.counters;
    this.counters = this.#countAnew();
    read();
    this.counters = around;
  }

  get where(): SourcePosition {
    return { unit: "paragraph", n: this.paragraphCount };
  }

  /** Whether the line before may lose its end to the next. */
  get canJoinPrevious(): boolean {
    return this.lines[this.lines.length - 1]?.mark !== undefined;
  }

  /** The words of the next line, with the comments that wait for one. */
  beginLine(): TrackedLineBuilder {
    const words = new TrackedLineBuilder(this.canJoinPrevious);
    for (const remark of this.#waiting) words.addRemark(remark, 0, 0);
    this.#waiting = [];
    return words;
  }

  /** Keeps the comments of a line that is not one. */
  deferRemarks(remarks: readonly Remark[]): void {
    this.#waiting = remarks;
  }

  /** The document ends: comments that still wait stand at the end of its last line. */
  finish(): void {
    const last = this.lines.pop();
    if (!last) return;
    const here = { start: last.text.length, end: last.text.length };
    const remarks = [...(last.remarks ?? []), ...this.#waiting.map((remark) => ({ ...remark, ...here }))];
    this.lines.push(remarks.length > 0 ? { ...last, remarks } : last);
  }
}
