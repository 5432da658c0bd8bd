import { refusal, type Outcome } from "#shared/base/result.ts";
import { MAX_LINES } from "#shared/import/limits.ts";
import type { CellPosition, SourceLine, LineHints, ReaderOutput, SourcePosition } from "#shared/import/sourceLines.ts";
import { readListMarker } from "#shared/import/recognise/lists/listMarker.ts";
import { extractCommentColumns } from "../commentColumns.ts";
import { normaliseWhitespace, ParagraphBuilder } from "../paragraphBuilder.ts";
import { ReaderReport } from "../readerReport.ts";
import { enterElement, blockHintsOf, createRootContext, type HtmlContext } from "./context.ts";
import {
  allElementsIn,
  attributeOf,
  classOf,
  isBlockElement,
  isElement,
  parseHtml,
  styleOf,
  textOf,
  type HtmlElement,
  type HtmlParent,
} from "./dom.ts";
import { OrderedListCounter } from "./orderedListCounter.ts";
import {
  findWordComment,
  readWordComments,
  isWordCommentElement,
  isStruckThrough,
  type WordComment,
} from "./changesAndComments.ts";
import { findFootnotes, type HtmlFootnotes } from "./footnotes.ts";
import { findLayoutTables, markerOfRow, readTableRows, type PlacedCell } from "./tables.ts";

/** What a browser shows nothing of, and what it shows around the text of a page. */
const UNSHOWN = new Set("head script style template noscript iframe".split(" "));
const FRAME = new Set("nav aside footer button select textarea object svg audio video".split(" "));

/** Reads HTML: its text as a browser would divide it into paragraphs, without what frames a page. */
export function readHtml(text: string): Outcome<ReaderOutput> {
  const document = parseHtml(text);
  if (!document) return refusal("reading.too-deep");
  const elements = allElementsIn(document);
  const reader = new HtmlReader(elements);
  reader.inside(document, createRootContext(elements));
  reader.end();
  const { lines, warnings, exclusions } = extractCommentColumns(reader.lines);
  return {
    lines,
    warnings: [...reader.reports.warnings, ...warnings],
    exclusions: [...reader.reports.exclusions, ...exclusions],
    ...saidOf(elements),
  };
}

/** What a page says of its whole text: on its root, its body, or the one element in it that says anything. */
function saidOf(elements: readonly HtmlElement[]): Pick<ReaderOutput, "language" | "direction" | "title"> {
  const outer = elements.filter(({ tagName }) => /^(?:html|body|main|article)$/.test(tagName));
  const said = (name: string) => outer.map((element) => attributeOf(element, name)).find(Boolean);
  const direction = said("dir")?.toLowerCase();
  const language = said("lang") ?? said("xml:lang");
  const head = elements.find(({ tagName }) => tagName === "title");
  const title = head ? normaliseWhitespace(textOf(head)) : "";
  return {
    ...(language ? { language } : {}),
    ...(direction === "rtl" || direction === "ltr" ? { direction } : {}),
    ...(title ? { title } : {}),
  };
}

class HtmlReader {
  readonly lines: SourceLine[] = [];
  readonly reports = new ReaderReport();
  readonly #notes: HtmlFootnotes;
  readonly #comments: ReadonlyMap<string, WordComment>;
  readonly #layout: ReadonlySet<HtmlElement>;
  readonly #lists = new OrderedListCounter();
  readonly #gather = new ParagraphBuilder();
  #hints: LineHints = {};
  /** A number that is printed before the next words, and how far it is indented. */
  #number: { readonly number: string; readonly indent: number } | null = null;
  #row = 0;
  #tables = 0;
  #runs = { all: 0, bold: 0, italic: 0 };
  /** A line break that stands behind what was gathered: whether it divides is known with the words behind it. */
  #broken = false;
  #mark: HtmlContext["change"];
  /** What the comments say that have found their place. */
  readonly #placed = new Set<string>();

  constructor(elements: readonly HtmlElement[]) {
    this.#notes = findFootnotes(elements);
    this.#comments = readWordComments(elements);
    this.#layout = findLayoutTables(elements);
  }

  inside(parent: HtmlParent, context: HtmlContext): void {
    for (const node of parent.childNodes) {
      if (this.lines.length >= MAX_LINES) return;
      if (node.nodeName === "#text" && "value" in node) this.#text(node.value, context);
      else if (isElement(node)) this.#element(node, context);
    }
  }

  #element(element: HtmlElement, outer: HtmlContext): void {
    if (UNSHOWN.has(element.tagName) || isWordCommentElement(element) || this.#notes.blocks.has(element)) return;
    const frame = frameOf(element);
    if (frame) return this.#leaveOut(frame, element);
    if (isHidden(element)) return this.#hidden(element);
    const { tagName } = element;
    if (tagName === "br") return this.#break();
    if (tagName === "img" || tagName === "canvas") return this.#picture(element);
    const note = this.#notes.calls.get(element);
    if (note) return this.#gather.addFootnote(note.mark, note.text);
    const context = enterElement(element, outer);
    if (isStruckThrough(element) && !context.change)
      this.#report("reading.struck-words", element, normaliseWhitespace(textOf(element)));
    if (!isBlockElement(element)) return this.#inline(element, context);
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
    const words = normaliseWhitespace(textOf(element));
    if (words !== "") this.#report("reading.hidden", element, words);
  }

  /** What frames a page, but for the notes in it that the text calls up. */
  #leaveOut(reason: "contents" | "page-frame", element: HtmlElement): void {
    const words = (parent: HtmlParent): string =>
      parent.childNodes
        .map((node) => {
          if (node.nodeName === "#text" && "value" in node) return node.value;
          if (!isElement(node) || UNSHOWN.has(node.tagName) || this.#notes.blocks.has(node)) return "";
          return isBlockElement(node) ? ` ${words(node)} ` : words(node);
        })
        .join("");
    this.reports.exclude(reason, this.#placeOf(element), words(element));
  }

  #picture(element: HtmlElement): void {
    const words = normaliseWhitespace(attributeOf(element, "alt") ?? "");
    if (words === "") this.#report("reading.picture", element);
    else this.#report("reading.picture-named", element, words);
  }

  #report(code: string, element: HtmlElement, words?: string): void {
    this.reports.warn(code, this.#placeOf(element), words);
  }

  #placeOf(element: HtmlElement): SourcePosition {
    return { unit: "line", n: element.sourceCodeLocation?.startLine ?? this.#row };
  }

  #inline(element: HtmlElement, context: HtmlContext): void {
    const comment = findWordComment(element, this.#comments);
    const start = this.#gather.length;
    this.inside(element, context);
    if (!comment) return;
    this.#placed.add(comment.text);
    this.#gather.addRemark(comment, Math.min(start, this.#gather.length));
  }

  /** The page ends: its comments that nothing has called up are left out. */
  end(): void {
    this.finish();
    for (const { text } of this.#comments.values())
      if (!this.#placed.has(text)) this.reports.exclude("comment", null, text);
  }

  #open(element: HtmlElement, context: HtmlContext): void {
    this.#hints = blockHintsOf(element, context);
    this.#row = element.sourceCodeLocation?.startLine ?? this.#row;
    this.#mark = context.change;
  }

  #table(table: HtmlElement, context: HtmlContext): void {
    const caption = table.childNodes.find((node): node is HtmlElement => isElement(node) && node.tagName === "caption");
    if (caption) this.#element(caption, context);
    const isLayout = this.#layout.has(table);
    let nth = 0;
    readTableRows(table).forEach((row, i) => {
      const marker = markerOfRow(row);
      if (marker !== null) return this.#numberedCell(row[1]!.cell, marker, context);
      if (!isLayout) nth ||= ++this.#tables;
      for (const placed of row)
        this.#cell(placed, isLayout ? undefined : { table: nth, row: i + 1, column: placed.column }, context);
    });
  }

  #cell({ cell }: PlacedCell, place: CellPosition | undefined, context: HtmlContext): void {
    this.finish();
    const inner = { ...enterElement(cell, context), cell: place ?? context.cell };
    this.#open(cell, inner);
    this.inside(cell, inner);
    this.finish();
  }

  /** A row that is a numbered paragraph; what it holds is a step further in. */
  #numberedCell(cell: HtmlElement, number: string, context: HtmlContext): void {
    this.finish();
    const inner = { ...enterElement(cell, context), lists: context.lists + 1 };
    this.#open(cell, inner);
    this.#numbered(cell, number, context.lists, inner);
    this.finish();
  }

  /** A number without any words is a line too. */
  #numbered(element: HtmlElement, number: string, indent: number, context: HtmlContext): void {
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
    if (this.#broken || this.#gather.isEmpty) this.finish();
    else this.#broken = true;
  }

  #text(value: string, context: HtmlContext): void {
    const rows = context.keepsBreaks ? value.split("\n") : [value];
    rows.forEach((row, i) => {
      if (i > 0) this.#break();
      this.#add(row, context);
    });
  }

  #add(words: string, context: HtmlContext): void {
    const says = words.trim() !== "";
    if (this.#broken && says) {
      if (goesOn(this.#gather.textSoFar, words.trim())) this.#gather.addText(" ");
      else this.finish();
      this.#broken = false;
    }
    this.#gather.addText(words, context.change);
    if (!says) return;
    this.#runs.all++;
    if (context.bold) this.#runs.bold++;
    if (context.italic) this.#runs.italic++;
  }

  /** Ends a line; a number that its words begin with already is not said twice. */
  finish(): void {
    const { all, bold, italic } = this.#runs;
    this.#runs = { all: 0, bold: 0, italic: 0 };
    this.#broken = false;
    if (this.#gather.isEmpty) return;
    const numbered =
      this.#number && readListMarker(this.#gather.textSoFar) ? { indent: this.#number.indent } : this.#number;
    const emphasis = { ...(bold === all ? { bold: true } : {}), ...(italic === all ? { italic: true } : {}) };
    const hints = { ...this.#hints, ...numbered, ...(all > 0 ? emphasis : {}) };
    const line = this.#gather.takeLine(hints, { unit: "line", n: this.#row });
    this.lines.push(this.#mark ? { ...line, mark: this.#mark } : line);
    if (this.#number && this.#hints.indent === this.#number.indent)
      this.#hints = { ...this.#hints, indent: this.#number.indent + 1 };
    this.#number = null;
  }
}

/** A sentence that is broken at a margin goes on; anything else that stands behind a break is a line of its own. */
function goesOn(before: string, after: string): boolean {
  return /^\p{Ll}/u.test(after) && !/[.;:,!?\])]$/u.test(before) && readListMarker(after) === null;
}

/** What an element is that frames the text of a page, or stands over its list of contents; null for any other. */
function frameOf(element: HtmlElement): "contents" | "page-frame" | null {
  if (/\btoc(?:title|toggle)\b/i.test(classOf(element))) return "contents";
  if (element.tagName === "header") return holdsHeading(element) ? null : "page-frame";
  return FRAME.has(element.tagName) ? "page-frame" : null;
}

function isHidden(element: HtmlElement): boolean {
  return attributeOf(element, "hidden") !== undefined || /display:\s*none|mso-hide:\s*all/i.test(styleOf(element));
}

function holdsHeading(element: HtmlElement): boolean {
  return element.childNodes.some((node) => isElement(node) && (/^h[1-6]$/.test(node.tagName) || holdsHeading(node)));
}
