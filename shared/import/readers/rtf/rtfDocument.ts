import type { LineHints, SourceLine, SourcePosition } from "#shared/import/sourceLines.ts";
import { ImportIssueCollector } from "../importIssueCollector.ts";
import { foldAndTrimWhitespace } from "../sourceLineBuilder.ts";
import { TrackedLineBuilder } from "../tracked/trackedLineBuilder.ts";
import { authorshipOf, toParagraphEndChange, UNTRACKED_STATE, type TrackedState } from "../tracked/trackedState.ts";
import { rtfCharacterFormatAfterWord, rtfParagraphFormatAfterWord, unpackRtfDate } from "./rtfFormats.ts";
import { codePageOfRtfCharset, decodeCodePage, isRtfSymbolCharset } from "./rtfEncodings.ts";
import { RtfColourTable } from "./rtfLook.ts";
import {
  RTF_DESTINATIONS,
  RTF_NAMED_CHARACTERS,
  RTF_OUTER_GROUP,
  RTF_CONTROL_SYMBOL_CHARACTERS,
  type RtfDestination,
  type RtfGroup,
} from "./rtfState.ts";
import { RtfTables } from "./rtfTables.ts";
import type { RtfToken } from "./tokeniseRtf.ts";

/** A comment whose author and words are being read. */
interface OpenComment {
  readonly author: string;
  readonly reference: string;
}

/** How many pieces of text a line has, and how many of them are bold and italic. */
interface RtfRuns {
  all: number;
  bold: number;
  italic: number;
}

const STEP_TWIPS = 720;
const NO_COMMENT: OpenComment = { author: "", reference: "" };

/** Turns the tokens of an RTF file into lines. */
export class RtfDocumentReader {
  readonly lines: SourceLine[] = [];
  readonly reports = new ImportIssueCollector();
  readonly #heads = new Set<string>();
  readonly #stack: RtfGroup[] = [];
  #group: RtfGroup = RTF_OUTER_GROUP;
  /** Whether the group has only begun, and whether it is marked as one that may be skipped. */
  #isNew = false;
  #isOptional = false;
  #bytes: number[] = [];
  /** Characters still to be skipped after `\u`. */
  #fallback = 0;
  #codePage = 1252;
  readonly #tables = new RtfTables();
  readonly #colours = new RtfColourTable();
  /** The text of the innermost group that is not part of the document's text. */
  #collected = "";
  readonly #saved: string[] = [];
  readonly #suspended: { builder: TrackedLineBuilder; runs: RtfRuns; number: string }[] = [];
  #builder = new TrackedLineBuilder(false);
  #runs: RtfRuns = { all: 0, bold: 0, italic: 0 };
  #struck = "";
  #hidden = "";
  #number = "";
  #notes = 0;
  #comment = NO_COMMENT;
  /** Where the words of comments begin, by reference; the end, once it has come. */
  readonly #ranges = new Map<string, { start: number; end?: number; line: number }>();
  readonly unplacedComments: string[] = [];
  #table = 0;
  #row = 0;
  #column = 0;
  #wasInTable = false;
  #paragraphs = 1;

  get depth(): number {
    return this.#stack.length;
  }

  get heads(): readonly string[] {
    return [...this.#heads];
  }

  take(token: RtfToken): void {
    if (token.kind !== "byte") this.#flush();
    switch (token.kind) {
      case "open":
        this.#stack.push(this.#group);
        this.#isNew = true;
        this.#isOptional = false;
        this.#fallback = 0;
        return;
      case "close":
        this.#fallback = 0;
        return this.#close();
      case "byte":
        if (this.#skipsFallback()) return;
        this.#isNew = false;
        this.#bytes.push(token.byte);
        return;
      case "symbol":
        return this.#symbol(token.name);
      case "word":
        return this.#word(token.name, token.value);
    }
  }

  /** Ends the last paragraph. */
  finish(): void {
    this.#flush();
    if (!this.#builder.isEmpty) this.#endParagraph(UNTRACKED_STATE);
  }

  #close(): void {
    const inner = this.#group;
    const outer = this.#stack.pop() ?? RTF_OUTER_GROUP;
    if (inner.destination !== outer.destination) {
      const words = foldAndTrimWhitespace(this.#collected);
      this.#collected = this.#saved.pop() ?? "";
      this.#endDestination(inner.destination, words);
    } else this.#endEntry(inner.destination);
    this.#group = outer;
    this.#isNew = false;
  }

  #symbol(name: string): void {
    if (name === "*") {
      this.#isOptional = true;
      return;
    }
    this.#isNew = false;
    if (this.#skipsFallback()) return;
    this.#add(RTF_CONTROL_SYMBOL_CHARACTERS[name] ?? "");
  }

  #word(name: string, value: number | undefined): void {
    const isNew = this.#isNew;
    this.#isNew = false;
    if (this.#stack.length === 1 && name === "rtf") {
      this.#group = { ...this.#group, destination: "text" };
      return;
    }
    if (isNew && this.#enter(name)) return;
    if (this.#skipsFallback()) return;
    if (name === "u") return this.#unicode(value ?? 0);
    if (name in RTF_NAMED_CHARACTERS) return this.#add(RTF_NAMED_CHARACTERS[name]!);
    this.#control(name, value);
  }

  /** Enters a destination; returns whether the first word of the group named one. */
  #enter(name: string): boolean {
    const outer = this.#group.destination;
    const isOptional = this.#isOptional;
    this.#isOptional = false;
    if (name === "pict" && outer === "text") this.reports.warn("reading.picture", this.#where);
    if (name === "object" && outer === "text") this.reports.warn("reading.object", this.#where);
    if (name === "fldrslt") this.#group = { ...this.#group, isInField: true };
    if (name === "shptxt") return this.#openBox();
    // The same text again, in Unicode, for readers that know it.
    if (name === "ud") return this.#to(this.#stack[this.#stack.length - 2]?.destination ?? outer);
    const destination = RTF_DESTINATIONS[name] ?? (isOptional && name !== "shppict" ? "skipped" : undefined);
    if (destination === undefined) return false;
    if (outer === "skipped" && destination !== "skipped") return true;
    if (destination === "note") this.#notes++;
    return this.#to(destination);
  }

  /** Sends the text of the group elsewhere than that of the group around it. */
  #to(destination: RtfDestination): true {
    if (destination !== this.#stack[this.#stack.length - 1]?.destination) {
      this.#saved.push(this.#collected);
      this.#collected = "";
    }
    this.#group = { ...this.#group, destination };
    return true;
  }

  /** Begins the text of a box: paragraphs of its own, before the one in which the box is. */
  #openBox(): true {
    this.#suspended.push({ builder: this.#builder, runs: this.#runs, number: this.#number });
    [this.#builder, this.#runs, this.#number] = [new TrackedLineBuilder(false), { all: 0, bold: 0, italic: 0 }, ""];
    this.#group = { ...this.#group, characters: {}, paragraph: {} };
    return this.#to("text");
  }

  #closeBox(): void {
    const outer = this.#suspended.pop();
    if (!outer) return;
    if (!this.#builder.isEmpty) this.#endParagraph(UNTRACKED_STATE);
    [this.#builder, this.#runs, this.#number] = [outer.builder, outer.runs, outer.number];
  }

  #endDestination(destination: RtfDestination, words: string): void {
    switch (destination) {
      case "text":
        return this.#closeBox();
      case "number":
        this.#number = words;
        return;
      case "heading":
        if (/\p{L}/u.test(words)) this.#heads.add(words);
        return;
      case "note":
        this.#builder.addFootnote({ mark: String(this.#notes), text: words }, this.#tracked());
        return;
      case "annotation-author":
        this.#comment = { ...this.#comment, author: words };
        return;
      case "annotation-reference":
        this.#comment = { ...this.#comment, reference: words };
        return;
      case "annotation":
        return this.#addComment(words);
      case "range-start":
        this.#ranges.set(words, { start: this.#builder.length, line: this.lines.length });
        return;
      case "range-end": {
        const range = this.#ranges.get(words);
        if (range) range.end = this.#builder.length;
        return;
      }
      default:
        return;
    }
  }

  #addComment(text: string): void {
    const { author, reference } = this.#comment;
    this.#comment = NO_COMMENT;
    if (text === "") return;
    const range = this.#ranges.get(reference);
    const start = range?.line === this.lines.length ? range.start : 0;
    const end = range?.end ?? this.#builder.length;
    if (range) this.#builder.addRemark({ author, text }, Math.min(start, end), end);
    else this.#builder.addRemark({ author, text }, this.#builder.length, this.#builder.length);
  }

  /** Ends an entry of a table, which is a group in the table's group. */
  #endEntry(table: RtfDestination): void {
    if (table !== "fonts" && table !== "styles" && table !== "authors") return;
    const name = foldAndTrimWhitespace(this.#collected).replace(/;$/, "");
    this.#collected = "";
    if (table === "styles") this.#tables.endStyle(name);
    if (table === "authors") this.#tables.addAuthor(name);
  }

  #unicode(value: number): void {
    this.#fallback = this.#group.fallbackLength;
    this.#add(String.fromCharCode(value & 0xffff));
  }

  /** Returns whether a character only stands for the one that `\u` has given already. */
  #skipsFallback(): boolean {
    if (this.#fallback === 0) return false;
    this.#fallback--;
    return true;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    const set = this.#tables.charsetOf(this.#group.characters.font);
    if (isRtfSymbolCharset(set) && this.#group.destination === "number") return;
    this.#add(decodeCodePage(bytes, codePageOfRtfCharset(set) ?? this.#codePage));
  }

  #add(words: string): void {
    const { destination, characters } = this.#group;
    if (destination === "skipped" || words === "") return;
    if (destination === "colours") return this.#colours.takeText(words);
    if (destination !== "text") {
      this.#collected += words;
      return;
    }
    if (characters.hidden) {
      this.#hidden += words;
      return;
    }
    this.#builder.addText(words, this.#tracked(), this.#colours.lookOf(this.#group));
    if (words.trim() === "") return;
    if (characters.struck && !characters.deleted) this.#struck += words;
    this.#runs.all++;
    if (characters.bold) this.#runs.bold++;
    if (characters.italic) this.#runs.italic++;
  }

  #tracked(): TrackedState {
    const { inserted, deleted, insertedBy, insertedAt, deletedBy, deletedAt } = this.#group.characters;
    return {
      ...(inserted ? { inserted: this.#authorOf(insertedBy, insertedAt) } : {}),
      ...(deleted ? { deleted: this.#authorOf(deletedBy ?? insertedBy, deletedAt ?? insertedAt) } : {}),
    };
  }

  #authorOf(index: number | undefined, at: number | undefined) {
    return authorshipOf(this.#tables.authorOf(index), at === undefined ? "" : unpackRtfDate(at));
  }

  #control(name: string, value: number | undefined): void {
    const { destination } = this.#group;
    if (destination === "fonts") return this.#tables.takeFontWord(name, value);
    if (destination === "styles") return this.#tables.takeStyleWord(name, value);
    if (destination === "colours") return this.#colours.takeWord(name, value);
    const characters = rtfCharacterFormatAfterWord(this.#group.characters, name, value);
    const paragraph = rtfParagraphFormatAfterWord(this.#group.paragraph, name, value);
    if (characters) this.#group = { ...this.#group, characters };
    else if (paragraph) this.#group = { ...this.#group, paragraph };
    else if (name === "uc") this.#group = { ...this.#group, fallbackLength: Math.max(0, value ?? 1) };
    else if (name === "ansicpg" && value) this.#codePage = value;
    else if (name === "deff") this.#tables.defaultFont = value ?? 0;
    else if (name === "mac") this.#codePage = 10000;
    else if (destination === "text") this.#structure(name);
    else if (name === "par" || name === "cell") this.#collected += destination === "annotation" ? "\n" : " ";
  }

  #structure(name: string): void {
    switch (name) {
      case "par":
      case "sect":
      case "page":
        return this.#endParagraph(this.#tracked());
      case "cell":
      case "nestcell":
        this.#endParagraph(UNTRACKED_STATE, true);
        this.#column++;
        return;
      case "row":
      case "nestrow":
        this.#row++;
        this.#column = 0;
        return;
    }
  }

  get #where(): SourcePosition {
    return { unit: "paragraph", n: this.#paragraphs };
  }

  #endParagraph(state: TrackedState, isCell = false): void {
    const hints = this.#hints(isCell);
    const mark = toParagraphEndChange(state);
    const words = foldAndTrimWhitespace(this.#struck);
    if (words !== "") this.reports.warn("reading.struck-words", this.#where, words);
    const hidden = foldAndTrimWhitespace(this.#hidden);
    if (hidden !== "") this.reports.warn("reading.hidden", this.#where, hidden);
    if (!this.#builder.isEmpty || mark || this.#builder.remarks.length > 0 || hints.number !== undefined)
      this.lines.push(this.#builder.toLine(hints, undefined, mark, this.#where));
    this.#builder = new TrackedLineBuilder(mark !== undefined);
    this.#runs = { all: 0, bold: 0, italic: 0 };
    [this.#struck, this.#hidden, this.#number] = ["", "", ""];
    this.#paragraphs++;
  }

  #hints(isCell: boolean): LineHints {
    const { style, outlineLevel, align, indent, isRightToLeft, isInTable } = this.#group.paragraph;
    const known = this.#tables.styleOf(style);
    const heading = headingOf(outlineLevel ?? known?.outlineLevel, known?.name ?? "");
    const inTable = isCell || (isInTable ?? false);
    if (inTable && !this.#wasInTable) [this.#table, this.#row, this.#column] = [this.#table + 1, 0, 0];
    this.#wasInTable = inTable;
    const { all, bold, italic } = this.#runs;
    const steps = Math.round((indent ?? 0) / STEP_TWIPS);
    return {
      ...(heading === undefined ? {} : { heading }),
      ...(known?.name ? { style: known.name } : {}),
      ...(isPrintedNumber(this.#number) ? { number: this.#number } : {}),
      ...(steps > 0 ? { indent: steps } : {}),
      ...(all > 0 && bold === all ? { bold: true } : {}),
      ...(all > 0 && italic === all ? { italic: true } : {}),
      ...(align === undefined ? {} : { align }),
      ...(isRightToLeft ? { direction: "rtl" } : {}),
      ...(inTable ? { cell: { table: this.#table, row: this.#row + 1, column: this.#column + 1 } } : {}),
    };
  }
}

/** Returns whether the text before a paragraph is a number and not a bullet, for which "o" is used, too. */
function isPrintedNumber(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && text !== "o";
}

function headingOf(outlineLevel: number | undefined, style: string): number | undefined {
  if (outlineLevel !== undefined && outlineLevel >= 0 && outlineLevel < 9) return outlineLevel + 1;
  const named = Number(/^heading ([1-9])$/i.exec(style)?.[1]);
  return named >= 1 ? named : undefined;
}
