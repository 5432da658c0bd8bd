import { refusal, type Outcome } from "#shared/base/result.ts";
import { MAX_SOURCE_LINES } from "#shared/import/importLimits.ts";
import type {
  CellPosition,
  SourceLine,
  LineHints,
  FormatReaderOutput,
  SourcePosition,
} from "#shared/import/sourceLines.ts";
import { readListMarker } from "#shared/import/recognise/lists/listMarker.ts";
import { extractCommentColumns } from "#shared/import/columns/commentColumns.ts";
import { foldAndTrimWhitespace, SourceLineBuilder } from "../sourceLineBuilder.ts";
import { ImportIssueCollector } from "../importIssueCollector.ts";
import {
  enterHtmlElement,
  htmlLineHintsOf,
  createRootHtmlContext,
  type InheritedHtmlContext,
} from "./inheritedContext.ts";
import {
  listHtmlElements,
  htmlAttributeOf,
  classAttributeOf,
  isHtmlBlockElement,
  isHtmlElement,
  parseHtml,
  styleAttributeOf,
  rawHtmlTextOf,
  type HtmlElement,
  type HtmlParent,
} from "./htmlDom.ts";
import { OrderedListCounter } from "./orderedListCounter.ts";
import {
  findWordHtmlComment,
  readWordHtmlComments,
  isWordHtmlCommentElement,
  isHtmlStruckThrough,
  type WordHtmlComment,
} from "./changesAndComments.ts";
import { findHtmlFootnotes, type HtmlFootnotes } from "./htmlFootnotes.ts";
import { findLayoutTables, paragraphMarkerOfRow, readHtmlTableRows, type HtmlTableCell } from "./htmlTables.ts";

/** Elements that a browser does not show, and elements that frame the text of a page. */
const INVISIBLE = new Set("head script style template noscript iframe".split(" "));
const FRAME = new Set("nav aside footer button select textarea object svg audio video".split(" "));

/**
 * Reads HTML: its text, divided into paragraphs as by a browser, without the frame of the page. Refuses HTML that nests
 * or grows beyond the limits with `reading.too-deep`.
 */
export function readHtml(text: string): Outcome<FormatReaderOutput> {
  const document = parseHtml(text);
  if (!document) return refusal("reading.too-deep");
  const elements = listHtmlElements(document);
  const reader = new HtmlReader(elements);
  const { title = "", ...attributes } = documentAttributes(elements);
  const isFileName = FILE_NAME.test(title);
  if (isFileName) reader.reports.exclude("metadata", null, title);
  reader.inside(document, createRootHtmlContext(elements));
  reader.end();
  const { lines, warnings, exclusions } = extractCommentColumns(reader.lines);
  return {
    lines,
    warnings: [...reader.reports.warnings, ...warnings],
    exclusions: [...reader.reports.exclusions, ...exclusions],
    ...attributes,
    ...(title && !isFileName ? { title } : {}),
  };
}

/** Returns the language, direction and title that a page states, on its root, its body or its main element. */
function documentAttributes(
  elements: readonly HtmlElement[],
): Pick<FormatReaderOutput, "language" | "direction" | "title"> {
  const outer = elements.filter(({ tagName }) => /^(?:html|body|main|article)$/.test(tagName));
  const attribute = (name: string) => outer.map((element) => htmlAttributeOf(element, name)).find(Boolean);
  const direction = attribute("dir")?.toLowerCase();
  const language = attribute("lang") ?? attribute("xml:lang");
  const head = elements.find(({ tagName }) => tagName === "title");
  const title = head ? foldAndTrimWhitespace(rawHtmlTextOf(head)) : "";
  return {
    ...(language ? { language } : {}),
    ...(direction === "rtl" || direction === "ltr" ? { direction } : {}),
    ...(title ? { title } : {}),
  };
}

/** A page's title that only names its file: "L_2099001EN.000101.fmx.xml". */
const FILE_NAME = /^[^\s]+\.(?:xml|x?html?|fmx|docx?|pdf|txt)$/i;

class HtmlReader {
  readonly lines: SourceLine[] = [];
  readonly reports = new ImportIssueCollector();
  readonly #notes: HtmlFootnotes;
  readonly #comments: ReadonlyMap<string, WordHtmlComment>;
  readonly #layout: ReadonlySet<HtmlElement>;
  readonly #lists = new OrderedListCounter();
  readonly #builder = new SourceLineBuilder();
  #hints: LineHints = {};
  /** A number to print before the next words, and its indent. */
  #number: { readonly number: string; readonly indent: number } | null = null;
  #row = 0;
  #tables = 0;
  #runs = { all: 0, bold: 0, italic: 0 };
  /** Whether a line break follows the text so far. The words after it decide whether it divides lines. */
  #hasBreak = false;
  #mark: InheritedHtmlContext["change"];
  /** The texts of the comments that have been placed. */
  readonly #placed = new Set<string>();

  constructor(elements: readonly HtmlElement[]) {
    this.#notes = findHtmlFootnotes(elements);
    this.#comments = readWordHtmlComments(elements);
    this.#layout = findLayoutTables(elements);
  }

  inside(parent: HtmlParent, context: InheritedHtmlContext): void {
    for (const node of parent.childNodes) {
      if (this.lines.length >= MAX_SOURCE_LINES) return;
      if (node.nodeName === "#text" && "value" in node) this.#text(node.value, context);
      else if (isHtmlElement(node)) this.#element(node, context);
    }
  }

  #element(element: HtmlElement, outer: InheritedHtmlContext): void {
    if (INVISIBLE.has(element.tagName) || isWordHtmlCommentElement(element) || this.#notes.blocks.has(element)) return;
    const frame = frameOf(element);
    if (frame) return this.#exclude(frame, element);
    if (isHidden(element)) return this.#hidden(element);
    const { tagName } = element;
    if (tagName === "br") return this.#break();
    if (tagName === "img" || tagName === "canvas") return this.#picture(element);
    const note = this.#notes.calls.get(element);
    if (note) return this.#builder.addFootnote(note.mark, note.text);
    const context = enterHtmlElement(element, outer);
    if (isHtmlStruckThrough(element) && !context.change)
      this.#report("reading.struck-words", element, foldAndTrimWhitespace(rawHtmlTextOf(element)));
    if (!isHtmlBlockElement(element)) return this.#inline(element, context);
    this.finish();
    this.#open(element, context);
    const number = this.#lists.numberOf(element);
    if (number !== undefined) this.#numbered(element, number, context.lists - 1, context);
    else if (tagName === "table") this.#table(element, context);
    else this.inside(element, context);
    this.finish();
    this.#hints = outer.lists > 0 ? { indent: outer.lists } : {};
  }

  #hidden(element: HtmlElement): void {
    const words = foldAndTrimWhitespace(rawHtmlTextOf(element));
    if (words !== "") this.#report("reading.hidden", element, words);
  }

  /** Excludes the frame of a page, except notes in it that the text references. */
  #exclude(reason: "contents" | "page-frame", element: HtmlElement): void {
    const words = (parent: HtmlParent): string =>
      parent.childNodes
        .map((node) => {
          if (node.nodeName === "#text" && "value" in node) return node.value;
          if (!isHtmlElement(node) || INVISIBLE.has(node.tagName) || this.#notes.blocks.has(node)) return "";
          return isHtmlBlockElement(node) ? ` ${words(node)} ` : words(node);
        })
        .join("");
    this.reports.exclude(reason, this.#placeOf(element), words(element));
  }

  #picture(element: HtmlElement): void {
    const words = foldAndTrimWhitespace(htmlAttributeOf(element, "alt") ?? "");
    if (words === "") this.#report("reading.picture", element);
    else this.#report("reading.picture-named", element, words);
  }

  #report(code: string, element: HtmlElement, words?: string): void {
    this.reports.warn(code, this.#placeOf(element), words);
  }

  #placeOf(element: HtmlElement): SourcePosition {
    return { unit: "line", n: element.sourceCodeLocation?.startLine ?? this.#row };
  }

  #inline(element: HtmlElement, context: InheritedHtmlContext): void {
    const comment = findWordHtmlComment(element, this.#comments);
    const start = this.#builder.length;
    this.inside(element, context);
    if (!comment) return;
    this.#placed.add(comment.text);
    this.#builder.addRemark(comment, Math.min(start, this.#builder.length));
  }

  /** Ends the page; comments that are not referenced become exclusions. */
  end(): void {
    this.finish();
    for (const { text } of this.#comments.values())
      if (!this.#placed.has(text)) this.reports.exclude("comment", null, text);
  }

  #open(element: HtmlElement, context: InheritedHtmlContext): void {
    this.#hints = htmlLineHintsOf(element, context);
    this.#row = element.sourceCodeLocation?.startLine ?? this.#row;
    this.#mark = context.change;
  }

  #table(table: HtmlElement, context: InheritedHtmlContext): void {
    const caption = table.childNodes.find(
      (node): node is HtmlElement => isHtmlElement(node) && node.tagName === "caption",
    );
    if (caption) this.#element(caption, context);
    const isLayout = this.#layout.has(table);
    let nth = 0;
    readHtmlTableRows(table).forEach((row, i) => {
      const marker = paragraphMarkerOfRow(row);
      if (marker !== null) return this.#numberedCell(row[1]!.cell, marker, context);
      if (!isLayout) nth ||= ++this.#tables;
      for (const placed of row)
        this.#cell(placed, isLayout ? undefined : { table: nth, row: i + 1, column: placed.column }, context);
    });
  }

  #cell({ cell }: HtmlTableCell, place: CellPosition | undefined, context: InheritedHtmlContext): void {
    this.finish();
    const inner = { ...enterHtmlElement(cell, context), cell: place ?? context.cell };
    this.#open(cell, inner);
    this.inside(cell, inner);
    this.finish();
  }

  /** Reads a table row that is a numbered paragraph; its content is indented one step further. */
  #numberedCell(cell: HtmlElement, number: string, context: InheritedHtmlContext): void {
    this.finish();
    const inner = { ...enterHtmlElement(cell, context), lists: context.lists + 1 };
    this.#open(cell, inner);
    this.#numbered(cell, number, context.lists, inner);
    this.finish();
  }

  /** Reads an element with its number. A number without words is a line, too. */
  #numbered(element: HtmlElement, number: string, indent: number, context: InheritedHtmlContext): void {
    this.#flushNumber();
    const pending = { number, indent };
    this.#number = pending;
    this.inside(element, context);
    this.finish();
    if (this.#number === pending) this.#flushNumber();
  }

  #flushNumber(): void {
    if (this.#number) this.lines.push({ text: "", hints: this.#number, where: { unit: "line", n: this.#row } });
    this.#number = null;
  }

  #break(): void {
    if (this.#hasBreak || this.#builder.isEmpty) this.finish();
    else this.#hasBreak = true;
  }

  #text(value: string, context: InheritedHtmlContext): void {
    const rows = context.keepsBreaks ? value.split("\n") : [value];
    rows.forEach((row, i) => {
      if (i > 0) this.#break();
      this.#add(row, context);
    });
  }

  #add(words: string, context: InheritedHtmlContext): void {
    const hasWords = words.trim() !== "";
    if (this.#hasBreak && hasWords) {
      if (continuesSentence(this.#builder.textSoFar, words.trim())) this.#builder.addText(" ");
      else this.finish();
      this.#hasBreak = false;
    }
    this.#builder.addText(words, context.change, context.look);
    if (!hasWords) return;
    this.#runs.all++;
    if (context.bold) this.#runs.bold++;
    if (context.italic) this.#runs.italic++;
  }

  /** Ends a line. A number that its words already begin with is not repeated. */
  finish(): void {
    const { all, bold, italic } = this.#runs;
    this.#runs = { all: 0, bold: 0, italic: 0 };
    this.#hasBreak = false;
    if (this.#builder.isEmpty) return;
    const numbered =
      this.#number && readListMarker(this.#builder.textSoFar) ? { indent: this.#number.indent } : this.#number;
    const emphasis = { ...(bold === all ? { bold: true } : {}), ...(italic === all ? { italic: true } : {}) };
    const hints = { ...this.#hints, ...numbered, ...(all > 0 ? emphasis : {}) };
    const line = this.#builder.takeLine(hints, { unit: "line", n: this.#row });
    this.lines.push(this.#mark ? { ...line, mark: this.#mark } : line);
    if (this.#number && this.#hints.indent === this.#number.indent)
      this.#hints = { ...this.#hints, indent: this.#number.indent + 1 };
    this.#number = null;
  }
}

/**
 * Returns whether a sentence continues after a break at the margin; any other text after a break is a line of its own.
 */
function continuesSentence(before: string, after: string): boolean {
  return /^\p{Ll}/u.test(after) && !/[.;:,!?\])]$/u.test(before) && readListMarker(after) === null;
}

/**
 * Returns the exclusion reason for an element that frames the page or heads its table of contents; null for any other.
 */
function frameOf(element: HtmlElement): "contents" | "page-frame" | null {
  if (/\btoc(?:title|toggle)\b/i.test(classAttributeOf(element))) return "contents";
  if (element.tagName === "header") return holdsHeading(element) ? null : "page-frame";
  return FRAME.has(element.tagName) ? "page-frame" : null;
}

function isHidden(element: HtmlElement): boolean {
  return (
    htmlAttributeOf(element, "hidden") !== undefined ||
    /display:\s*none|mso-hide:\s*all/i.test(styleAttributeOf(element))
  );
}

function holdsHeading(element: HtmlElement): boolean {
  return element.childNodes.some(
    (node) => isHtmlElement(node) && (/^h[1-6]$/.test(node.tagName) || holdsHeading(node)),
  );
}
