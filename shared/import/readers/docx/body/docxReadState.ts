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

/** The parts that the paragraphs of a document refer to. */
export interface DocxParts {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Footnotes;
  readonly comments: CommentThreads;
}

/** The state that the paragraphs of a document share while they are read in order. */
export class DocxReadState {
  readonly lines: SourceLine[] = [];
  readonly reports = new ReaderReport();
  readonly fields = new FieldStack();
  readonly parts: DocxParts;
  readonly ranges: CommentRanges;
  /** The list counters with every change accepted, and with every change rejected. */
  counters: { readonly accepted: ListCounter; readonly rejected: ListCounter };
  /** Number formats that are not known. */
  readonly unknownFormats = new Set<string>();
  /** The number of characters marked with each language. */
  readonly languages = new Map<string, number>();
  paragraphCount = 0;
  tableCount = 0;
  /** The current page, from 1, as Word last laid it out. */
  page = 1;
  /** Comments on paragraphs without a line; they go to the next line. */
  #waiting: readonly Remark[] = [];

  constructor(parts: DocxParts) {
    this.parts = parts;
    this.ranges = new CommentRanges(parts.comments);
    this.counters = this.#newCounters();
  }

  #newCounters() {
    return {
      accepted: new ListCounter(this.parts.numbering, this.unknownFormats),
      rejected: new ListCounter(this.parts.numbering, this.unknownFormats),
    };
  }

  /** Reads content with its own list counters: the lists of a text box do not continue those around it. */
  readSeparately(read: () => void): void {
    const around = this.counters;
    this.counters = this.#newCounters();
    read();
    this.counters = around;
  }

  get where(): SourcePosition {
    return { unit: "paragraph", n: this.paragraphCount };
  }

  /** Whether the previous line may lose its end and merge with the next. */
  get canJoinPrevious(): boolean {
    return this.lines[this.lines.length - 1]?.mark !== undefined;
  }

  /** Returns a builder for the next line, with the comments that wait for one. */
  beginLine(): TrackedLineBuilder {
    const words = new TrackedLineBuilder(this.canJoinPrevious);
    for (const remark of this.#waiting) words.addRemark(remark, 0, 0);
    this.#waiting = [];
    return words;
  }

  /** Keeps the comments of an empty line for the next one. */
  deferRemarks(remarks: readonly Remark[]): void {
    this.#waiting = remarks;
  }

  /** Ends the document: comments that still wait go to the end of its last line. */
  finish(): void {
    const last = this.lines.pop();
    if (!last) return;
    const here = { start: last.text.length, end: last.text.length };
    const remarks = [...(last.remarks ?? []), ...this.#waiting.map((remark) => ({ ...remark, ...here }))];
    this.lines.push(remarks.length > 0 ? { ...last, remarks } : last);
  }
}
