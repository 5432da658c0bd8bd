import { LATIN_SUFFIX_REGEX_SOURCE } from "#shared/draft/numbers/provisionNumber.ts";
import { MAX_MARKDOWN_SIGNS_PER_FILE, MAX_SOURCE_LINES, MAX_TEXT_FILE_LENGTH } from "#shared/import/importLimits.ts";
import type { SourceLine, LineHints, FormatReaderOutput, SourcePosition } from "#shared/import/sourceLines.ts";
import { isParagraphBreakBetween } from "../paragraphBreak.ts";
import { extractCommentColumns } from "#shared/import/columns/commentColumns.ts";
import { foldAndTrimWhitespace, SourceLineBuilder } from "../sourceLineBuilder.ts";
import {
  toLiteralMarkdownInlines,
  estimateMarkdownParsingCost,
  parseMarkdownInline,
  type DefinedMarkdownLabels,
  type MarkdownInline,
  type MarkdownTextRun,
} from "./parseInline.ts";
import { ImportIssueCollector } from "../importIssueCollector.ts";

const FRONT_MATTER = /^---\n([\s\S]*?\n)---(?=\n|$)/;
/** Kramdown attributes in braces, and the lines that a table of contents replaces. */
const DIRECTIVES = /^(?:\* TOC\n)?\{:[^}\n]*\}$|^\[(?:TOC|\[_TOC_\])\]$/gm;
const HEADING = /^ {0,3}(#{1,6})(?!#)\s*(.*?)\s*#*$/;
const UNDERLINE = /^ {0,3}(=+|-{2,})\s*$/;
const BREAK = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/**
 * A code fence, optionally with the name of a language; the code is read like other text. With more words after it, it
 * is not a fence: backticks were once typed as quotation marks.
 */
const FENCE = /^ {0,3}(?:`{3,}|~{3,})[ \t]*([^\s`]*)[ \t]*$/;
/** A list marker. A number includes the Latin suffix after it: "7. bis Each Party". */
const ITEM = new RegExp(
  `^([ \\t]*)([-*+]|[0-9]{1,9}[.)](?:[ \\t]?(?:${LATIN_SUFFIX_REGEX_SOURCE})\\.?(?=[ \\t]+[\\p{Lu}[(]))?)([ \\t]+|$)(.*)$`,
  "u",
);
const NOTE = /^ {0,3}\[\^([^\]\s]{1,40})\]:\s*(.*)$/;
/**
 * A link definition: a label in brackets, an address and an optional title. With more words, or without an address, it
 * is text.
 */
const LINK =
  /^ {0,3}\[([^\]^][^\]]{0,200})\]:\s*<?[^\s<>]*[/#.:][^\s<>]*[^\s<>.;:,]>?(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*$/;
/** The row below a table's head, with or without outer lines. */
const DASHES = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?$/;

/** Reads Markdown: headings, lists with their numbers as typed, emphasis, links, footnotes, tables as cells. */
export function readMarkdown(text: string): FormatReaderOutput {
  const plain = text.replace(/\r\n?/g, "\n");
  const matter = FRONT_MATTER.exec(plain)?.[1] ?? "";
  const rows = plain.replace(FRONT_MATTER, blankLines).replace(DIRECTIVES, blankLines).split("\n");
  const blocks = new BlockReader();
  rows.forEach((row, i) => blocks.add(row, i + 1));
  blocks.close();
  const inlines = new LineReader(blocks);
  const { reports } = inlines;
  const { lines, warnings, exclusions } = extractCommentColumns(inlines.lines);
  reports.exclude("metadata", { unit: "line", n: 1 }, matter);
  for (const directive of plain.replace(FRONT_MATTER, "").match(DIRECTIVES) ?? [])
    reports.exclude("metadata", null, directive);
  return {
    lines,
    warnings: [...reports.warnings, ...warnings],
    exclusions: [...reports.exclusions, ...exclusions],
    ...frontOf(matter),
  };
}

/** Returns what the front matter says about the document, under the names that authors use. */
function frontOf(matter: string): Partial<FormatReaderOutput> {
  const field = (names: string) => {
    const value = new RegExp(`^(?:${names}):[ \\t]*(\\S.*)$`, "im").exec(matter)?.[1];
    return value === undefined ? undefined : foldAndTrimWhitespace(value.replace(/^(["'])(.*)\1\s*$/, "$2"));
  };
  const [title, language, direction] = [field("title"), field("lang|language"), field("dir|direction")];
  const masthead = [field("symbol|number|reference"), field("date")].filter((value) => value !== undefined);
  return {
    ...(title ? { title } : {}),
    ...(language && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? { language } : {}),
    ...(direction === "rtl" || direction === "ltr" ? { direction } : {}),
    ...(masthead.length > 0 ? { masthead } : {}),
  };
}

/** Replaces text by its line ends alone, so that the lines below keep their numbers. */
function blankLines(text: string): string {
  return text.replace(/[^\n]/g, "");
}

/** A paragraph, a heading, an item's first paragraph or a cell, with its rows still in Markdown. */
interface Block {
  readonly hints: LineHints;
  readonly rows: string[];
  readonly at: number;
  /** Whether it is inside a quotation. */
  readonly isQuoted?: boolean;
  /** The list that it is an item of, needed to count lazily numbered lists. */
  readonly list?: List;
}

/** A list with the numbers typed in it. Content of its last item is indented to column `content`. */
interface List {
  content: number;
  readonly numbers: string[];
}

const QUOTE = /^(?: {0,3}> ?)+/;

/** Ignores headings inside quotations if the text has headings of its own. */
function withoutQuoted(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ hints, isQuoted }) => hints.heading !== undefined && !isQuoted)) return blocks;
  return blocks.map((block) => (block.isQuoted ? { ...block, hints: {} } : block));
}

/** Divides a document into blocks, row by row. */
class BlockReader {
  readonly blocks: Block[] = [];
  readonly notes = new Map<string, string[]>();
  readonly links = new Set<string>();
  /** Rows that are not text: link definitions, languages of fenced code. */
  readonly asides: { readonly row: string; readonly at: number }[] = [];
  #open: Block | null = null;
  #note: string[] | null = null;
  #lists: List[] = [];
  #blankBefore = true;
  #isQuoted = false;
  /** The current table: its number, its rows so far, and whether the previous row belongs to it. */
  #table = { nth: 0, rows: 0, isOpen: false };

  add(row: string, at: number): void {
    const text = row.replace(QUOTE, "").replace(/\t/g, "    ");
    this.#isQuoted = QUOTE.test(row);
    if (text.trim() === "") {
      this.close();
      this.#table.isOpen = false;
      this.#blankBefore = true;
      return;
    }
    this.#read(text, at);
    this.#blankBefore = false;
  }

  close(): void {
    this.#open = null;
  }

  #read(text: string, at: number): void {
    const heading = HEADING.exec(text);
    const note = NOTE.exec(text);
    const link = LINK.exec(text);
    const fence = FENCE.exec(text);
    const plain = text.trim();
    const isRow = plain.startsWith("|") || (this.#table.isOpen && plain.includes("|"));
    if (this.#note && !note && !link && (/^\s/.test(text) || !this.#blankBefore)) {
      this.#note.push(text.trim());
      return;
    }
    // A row that is not part of the note ends it, whatever it is.
    this.#note = null;
    if (heading) this.#head(heading[1]!.length, heading[2]!, at);
    else if (note) this.#begin(() => this.notes.set(this.#unused(note[1]!), (this.#note = [note[2]!])));
    else if (link) this.#link(link[1]!, plain, at);
    else if (UNDERLINE.test(text) && this.#isHeadingText()) this.#underline(text.trim()[0] === "=" ? 1 : 2);
    else if (DASHES.test(plain) && this.#readDashes()) return;
    else if (BREAK.test(text)) this.close();
    else if (fence) this.#aside(fence[1]!, at);
    else if (isRow) this.#cells(plain, at);
    else this.#text(text, at);
  }

  /**
   * Returns an unused label. The first note with a label is the one referenced; a later one is kept under a label that
   * nothing references.
   */
  #unused(label: string): string {
    return this.notes.has(label) ? `${label} ${this.notes.size}` : label;
  }

  #link(label: string, row: string, at: number): void {
    this.links.add(label.trim().replace(/\s+/g, " ").toLowerCase());
    this.asides.push({ row, at });
  }

  #aside(row: string, at: number): void {
    this.close();
    this.asides.push({ row, at });
  }

  #begin(open: () => void): void {
    this.close();
    open();
  }

  #head(depth: number, text: string, at: number): void {
    this.#begin(() => this.blocks.push({ hints: { heading: depth }, rows: [text], at, isQuoted: this.#isQuoted }));
    this.#lists = [];
  }

  #isHeadingText(): boolean {
    return this.#open !== null && this.#open.rows.length === 1 && this.#open.hints.indent === 0 && !this.#open.list;
  }

  #underline(depth: number): void {
    const { rows, at } = this.blocks.pop()!;
    this.#head(depth, rows[0]!, at);
  }

  /** Handles a row of dashes; the row above it is a table's head, even without lines around its cells. */
  #readDashes(): boolean {
    if (this.#table.isOpen) return true;
    const row = this.#open?.rows.length === 1 ? this.#open.rows[0]! : "";
    if (!row.includes("|")) return false;
    const { at } = this.blocks.pop()!;
    this.#cells(row, at);
    return true;
  }

  #cells(row: string, at: number): void {
    this.close();
    if (!this.#table.isOpen) this.#table = { nth: this.#table.nth + 1, rows: 0, isOpen: true };
    if (/^[\s|:-]*$/.test(row) && row.includes("-")) return;
    const { nth } = this.#table;
    const inTable = ++this.#table.rows;
    cellsOf(row).forEach((cell, i) => {
      if (cell.trim() === "") return;
      this.blocks.push({ hints: { cell: { table: nth, row: inTable, column: i + 1 } }, rows: [cell.trim()], at });
    });
  }

  #text(text: string, at: number): void {
    const item = ITEM.exec(text);
    if (item && !this.#continuesSentence(text, item[2]!)) return this.#item(item, at);
    if (this.#open && !this.#blankBefore) {
      this.#open.rows.push(text.trim());
      return;
    }
    const indent = this.#lists.filter(({ content }) => content <= columnOf(text)).length;
    this.#lists.length = indent;
    this.#begin(() => this.blocks.push((this.#open = { hints: { indent }, rows: [text.trim()], at })));
  }

  /**
   * Returns whether a sentence wrapped before a number continues ("… in paragraph" / "1. The same …"); before a bullet
   * it never does.
   */
  #continuesSentence(text: string, marker: string): boolean {
    const last = this.#open?.rows[this.#open.rows.length - 1];
    if (last === undefined || this.#blankBefore || /^[-*+]$/.test(marker) || columnOf(text) > 3) return false;
    return last.length > 50 && !/(?:[.;:,\]*_]|[;,] (?:and|or))$/.test(last);
  }

  #item([, space = "", marker = "", gap = "", text = ""]: RegExpExecArray, at: number): void {
    const column = space.length;
    while (this.#lists.length > 1 && this.#lists[this.#lists.length - 2]!.content > column) this.#lists.pop();
    const inner = this.#lists[this.#lists.length - 1];
    const depth = this.#lists.length - (inner && column < inner.content ? 1 : 0);
    const list = this.#lists[depth] ?? { content: 0, numbers: [] };
    list.content = column + marker.length + (gap.length > 4 || gap === "" ? 1 : gap.length);
    this.#lists = [...this.#lists.slice(0, Math.min(depth, DEEPEST_LIST)), list];
    const number = /^[0-9]/.test(marker) ? marker : undefined;
    if (number !== undefined) list.numbers.push(number);
    const hints = { indent: this.#lists.length - 1, ...(number === undefined ? {} : { number }) };
    this.#begin(() => this.blocks.push((this.#open = { hints, rows: [text.trim()], at, list })));
  }
}

const DEEPEST_LIST = 20;

/** Splits a table row at unescaped vertical lines, without the outer ones. */
function cellsOf(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replace(/\\\|/g, "|"));
}

function columnOf(text: string): number {
  return /^ */.exec(text)![0].length;
}

/** Turns blocks into lines: resolves their inline markup and counts lazily numbered lists. */
class LineReader {
  readonly lines: SourceLine[] = [];
  readonly reports = new ImportIssueCollector();
  readonly #builder = new SourceLineBuilder();
  readonly #labels: DefinedMarkdownLabels;
  readonly #notes: ReadonlyMap<string, readonly string[]>;
  readonly #counted = new Map<List, number>();
  /** Whether the file has so much markup that none of it is resolved. */
  readonly #isLiteral: boolean;
  /** The texts of referenced notes by label, and the total length of all texts attached to references. */
  readonly #words = new Map<string, string>();
  #noteLength = 0;
  #runs = { all: 0, bold: 0, italic: 0 };

  constructor({ blocks, notes, links, asides }: BlockReader) {
    this.#labels = { links, notes: new Set(notes.keys()) };
    this.#notes = notes;
    const texts = [...blocks.map(({ rows }) => rows), ...notes.values()].map((rows) => rows.join("\n"));
    this.#isLiteral =
      texts.reduce((sum, text) => sum + estimateMarkdownParsingCost(text), 0) > MAX_MARKDOWN_SIGNS_PER_FILE;
    for (const block of withoutQuoted(blocks)) if (this.lines.length < MAX_SOURCE_LINES) this.#block(block);
    for (const [label, text] of notes) if (!this.#words.has(label)) this.reports.exclude("note", null, text.join(" "));
    for (const { row, at } of asides) this.reports.exclude("metadata", { unit: "line", n: at }, row);
  }

  #block({ hints, rows, at, list }: Block): void {
    const number = list && hints.number !== undefined ? this.#count(list, hints.number) : undefined;
    let remaining: LineHints = number === undefined ? hints : { ...hints, number };
    const finish = () => {
      const { number, ...rest } = remaining;
      const isAlone = this.#builder.isEmpty && number !== undefined;
      if (isAlone) this.#builder.addText(number);
      if (!this.#builder.isEmpty) this.lines.push(this.#line(isAlone ? rest : remaining, at));
      remaining = rest;
    };
    let hasBreak = false;
    const pieces = this.#piecesOf(rows.join("\n"), this.#labels);
    this.#report(pieces, { unit: "line", n: at });
    for (const piece of pieces) {
      if (piece.type === "break") hasBreak = true;
      else if (piece.type === "note") this.#note(piece.label);
      else if (piece.type === "text") {
        if (hasBreak && isParagraphBreakBetween(this.#builder.textSoFar, piece.text.trim())) finish();
        else if (hasBreak) this.#builder.addText(" ");
        hasBreak = hasBreak && piece.text.trim() === "";
        this.#builder.addText(piece.text, piece.change);
        if (piece.text.trim() !== "") this.#tally(piece);
      }
    }
    finish();
  }

  #piecesOf(text: string, labels: DefinedMarkdownLabels): readonly MarkdownInline[] {
    return this.#isLiteral ? toLiteralMarkdownInlines(text) : parseMarkdownInline(text, labels);
  }

  /** Reports hidden comments, pictures, and each run of struck-through words. */
  #report(pieces: readonly MarkdownInline[], where: SourcePosition | null): void {
    let struck = "";
    for (const piece of [...pieces, null]) {
      if (piece?.type === "hidden") this.reports.exclude("hidden", where, piece.text);
      if (piece?.type === "picture" && piece.alt === "") this.reports.warn("reading.picture", where);
      else if (piece?.type === "picture") this.reports.warn("reading.picture-named", where, piece.alt);
      if (piece?.type === "text" && piece.struck && !piece.change) struck += piece.text;
      else if (struck !== "") {
        this.reports.warn("reading.struck-words", where, struck);
        struck = "";
      }
    }
  }

  /** Returns the number of an item as typed, or counted if every item of the list has the same number. */
  #count(list: List, typed: string): string {
    const lazy = list.numbers.length > 1 && list.numbers.every((number) => number === list.numbers[0]);
    if (!lazy) return typed;
    const nth = this.#counted.get(list) ?? 0;
    this.#counted.set(list, nth + 1);
    return `${parseInt(typed, 10) + nth}${typed.slice(-1)}`;
  }

  #note(label: string): void {
    const words = this.#words.get(label) ?? this.#wordsOf(label);
    this.#words.set(label, words);
    this.#noteLength += words.length;
    if (this.#noteLength > MAX_TEXT_FILE_LENGTH) this.#builder.addText(`[^${label}]`);
    else this.#builder.addFootnote(label, words);
  }

  #wordsOf(label: string): string {
    const text = (this.#notes.get(label) ?? []).join(" ");
    const pieces = this.#piecesOf(text, { ...this.#labels, notes: new Set() });
    this.#report(pieces, null);
    return pieces.map((piece) => (piece.type === "text" ? piece.text : " ")).join("");
  }

  #tally(piece: MarkdownTextRun): void {
    this.#runs.all++;
    if (piece.bold) this.#runs.bold++;
    if (piece.italic) this.#runs.italic++;
  }

  #line(hints: LineHints, at: number): SourceLine {
    const { all, bold, italic } = this.#runs;
    this.#runs = { all: 0, bold: 0, italic: 0 };
    const emphasis = { ...(bold === all ? { bold: true } : {}), ...(italic === all ? { italic: true } : {}) };
    return this.#builder.takeLine({ ...hints, ...(all > 0 ? emphasis : {}) }, { unit: "line", n: at });
  }
}
