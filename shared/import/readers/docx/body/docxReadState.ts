import type { SourceLine, SourcePosition, SourceComment } from "#shared/import/sourceLines.ts";
import type { DocxCommentThreads } from "../parts/commentThreads.ts";
import { ListCounter } from "../numbers/listCounter.ts";
import { DocxFieldStack } from "./fieldStack.ts";
import type { DocxFootnotes } from "../parts/footnotes.ts";
import type { DocxNumbering } from "../numbers/numbering.ts";
import { DocxCommentRangeTracker } from "../parts/commentRangeTracker.ts";
import { ImportIssueCollector } from "#shared/import/readers/importIssueCollector.ts";
import type { DocxStyles } from "../parts/styles.ts";
import { TrackedLineBuilder } from "#shared/import/readers/tracked/trackedLineBuilder.ts";

/** The parts that the paragraphs of a document refer to. */
export interface DocxParts {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly notes: DocxFootnotes;
  readonly comments: DocxCommentThreads;
}

/** The state that the paragraphs of a document share while they are read in order. */
export class DocxReadState {
  readonly lines: SourceLine[] = [];
  readonly reports = new ImportIssueCollector();
  readonly fields = new DocxFieldStack();
  readonly parts: DocxParts;
  readonly ranges: DocxCommentRangeTracker;
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
  #waiting: readonly SourceComment[] = [];

  constructor(parts: DocxParts) {
    this.parts = parts;
    this.ranges = new DocxCommentRangeTracker(parts.comments);
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
  deferRemarks(remarks: readonly SourceComment[]): void {
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
