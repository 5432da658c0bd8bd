import { MAX_SOURCE_LINES } from "#shared/import/importLimits.ts";
import type { CellPosition, LineHints, SourceLine, SourcePosition } from "#shared/import/sourceLines.ts";
import { ImportIssueCollector } from "../importIssueCollector.ts";
import { linkLookOf } from "../linkLook.ts";
import { foldAndTrimWhitespace } from "../sourceLineBuilder.ts";
import { TrackedLineBuilder } from "../tracked/trackedLineBuilder.ts";
import { toParagraphEndChange, UNTRACKED_STATE, type TrackedState } from "../tracked/trackedState.ts";
import { xmlChildOf, xmlChildrenOf, xmlTextOf, type XmlElement } from "../parseXml.ts";
import { OdtComments, readOdtChanges, type OdtChange } from "./odtChangesAndComments.ts";
import { odtWordsLookOf, type OdtLook } from "./odtLook.ts";
import type { OdtNumbering, OdtListState } from "./odtNumbering.ts";
import type { OdtStyle, OdtStyles } from "./odtStyles.ts";

/** What surrounds a paragraph. */
interface BlockContext {
  readonly cell?: CellPosition | undefined;
  readonly list?: { readonly open: OdtListState; readonly depth: number } | undefined;
  readonly isContents: boolean;
}

/** A comment whose words have begun. */
interface BegunComment {
  readonly start: number;
  readonly annotation: XmlElement;
}

const TOP: BlockContext = { isContents: false };
/** Elements that hold nothing to be printed: settings of indexes, data of fields, changes, which are read where they are. */
const SKIPPED =
  /^(?:text:tracked-changes|text:sequence-decls|text:variable-decls|text:user-field-decls|office:forms|text:[\w-]+-source|text:dde-connection-decls|office:annotation-end)$/;
const SECTIONS =
  /^(?:text:section|text:index-body|text:index-title|text:[\w-]*index|text:bibliography|text:numbered-paragraph|office:text|draw:a|draw:g|draw:text-box)$/;

/** Reads the text of an OpenDocument file into lines. */
export class OdtBodyReader {
  readonly lines: SourceLine[] = [];
  readonly reports = new ImportIssueCollector();
  /** How many letters are marked with each language. */
  readonly languages = new Map<string, number>();
  readonly #styles: OdtStyles;
  readonly #numbering: OdtNumbering;
  readonly #changes: ReadonlyMap<string, OdtChange>;
  readonly #comments: OdtComments;
  #builder = new TrackedLineBuilder(false);
  #hints: LineHints = {};
  #runs = { all: 0, bold: 0, italic: 0 };
  /** The number of the item whose first paragraph has not come yet. */
  #number: string | null = null;
  #inserted: OdtChange | null = null;
  /** The deletions whose words are in the lines. */
  readonly #deleted = new Set<OdtChange>();
  readonly #begun = new Map<string, BegunComment>();
  #tables = 0;
  #paragraphs = 0;
  #page = 1;
  #hasPages = false;
  #isInLink = false;

  constructor(text: XmlElement, styles: OdtStyles, numbering: OdtNumbering) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#changes = readOdtChanges(text);
    this.#comments = new OdtComments(text);
  }

  get where(): SourcePosition {
    return { unit: "paragraph", n: Math.max(1, this.#paragraphs) };
  }

  /** Reads blocks: paragraphs, lists, tables and sections. */
  readBlocks(container: XmlElement, context: BlockContext = TOP): void {
    for (const child of xmlChildrenOf(container)) {
      if (this.lines.length >= MAX_SOURCE_LINES) return;
      this.#readBlock(child, context);
    }
  }

  /** Returns the lines, with pages if the file has page breaks. */
  finish(): readonly SourceLine[] {
    if (this.#hasPages) return this.lines;
    return this.lines.map((line) => ({ ...line, hints: withoutPage(line.hints) }));
  }

  #readBlock(element: XmlElement, context: BlockContext): void {
    const { name } = element;
    if (name === "text:p" || name === "text:h") this.#readParagraph(element, context);
    else if (name === "text:list") this.#readList(element, context);
    else if (name === "table:table") this.#readTable(element, context);
    else if (name === "text:change-start" || name === "text:change-end" || name === "text:change")
      this.#readChange(element);
    else if (name === "text:table-of-content") this.readBlocks(element, { ...context, isContents: true });
    else if (name === "draw:frame") this.#readFrame(element, context);
    else if (name === "text:soft-page-break") this.#breakPage();
    else if (SKIPPED.test(name)) return;
    else if (SECTIONS.test(name)) this.readBlocks(element, context);
  }

  #readList(element: XmlElement, context: BlockContext): void {
    const outer = context.list;
    const open = outer ? outer.open : this.#numbering.open(element, undefined);
    const depth = outer ? outer.depth + 1 : 0;
    const style = element.attributes["style-name"];
    for (const item of xmlChildrenOf(element)) {
      const inner = { ...context, list: { open, depth } };
      const [first] = xmlChildrenOf(item);
      // An item that only holds a deeper list has no number of its own.
      const isCounted = item.name === "text:list-item" && first?.name !== "text:list";
      if (isCounted) this.#number = this.#numbering.number(open, depth, item.attributes["start-value"], style);
      this.readBlocks(item, inner);
      this.#number = null;
    }
  }

  #readTable(table: XmlElement, context: BlockContext): void {
    const nth = ++this.#tables;
    rowsOf(table).forEach((row, i) => {
      let column = 0;
      for (const cell of xmlChildrenOf(row)) {
        const repeats = Math.min(100, Number(cell.attributes["number-columns-repeated"] ?? 1) || 1);
        if (cell.name === "table:table-cell")
          this.readBlocks(cell, { ...context, list: undefined, cell: { table: nth, row: i + 1, column: column + 1 } });
        column += repeats;
      }
    });
  }

  #readFrame(frame: XmlElement, context: BlockContext): void {
    const box = xmlChildOf(frame, "draw:text-box");
    if (box) return this.readBlocks(box, { ...context, list: undefined });
    const [title, description] = ["svg:title", "svg:desc"].map((name) => {
      const child = xmlChildOf(frame, name);
      return child ? foldAndTrimWhitespace(xmlTextOf(child)) : "";
    });
    const words = title || description || "";
    const kind = xmlChildOf(frame, "draw:object") ? "object" : "picture";
    if (words === "") this.reports.warn(`reading.${kind}`, this.where);
    else this.reports.warn(`reading.${kind}-named`, this.where, words);
  }

  #readParagraph(element: XmlElement, context: BlockContext): void {
    this.#paragraphs++;
    const style = this.#styles.styleOf("paragraph", element.attributes["style-name"]);
    const boxes: XmlElement[] = [];
    this.#begin(element, style, context);
    if (style.hidden) this.#reportHidden(element);
    else this.#readInline(element, style, UNTRACKED_STATE, boxes);
    this.#end(this.#inserted ? { inserted: this.#inserted.by } : UNTRACKED_STATE);
    for (const box of boxes) this.#readFrame(box, context);
  }

  #begin(element: XmlElement, style: OdtStyle, context: BlockContext): void {
    const printed = xmlChildOf(element, "text:number");
    const level = Number(element.attributes["outline-level"]);
    const heading = element.name === "text:h" && level >= 1 && level <= 9 ? level : style.outlineLevel;
    const isOwnHeading = element.name === "text:h" && !context.list && element.attributes["is-list-header"] !== "true";
    const outline = isOwnHeading && heading ? this.#numbering.outlineNumber(heading) : "";
    const number = this.#number ?? (printed ? foldAndTrimWhitespace(xmlTextOf(printed)) : outline);
    const indent = context.list ? context.list.depth : style.indent;
    this.#number = null;
    this.#hints = {
      ...(heading === undefined ? {} : { heading }),
      ...(context.isContents ? { style: "toc" } : style.name === undefined ? {} : { style: style.name }),
      ...(/[\p{L}\p{N}]/u.test(number) ? { number: number.trim() } : {}),
      ...(indent === undefined ? {} : { indent }),
      ...(style.align === undefined ? {} : { align: style.align }),
      ...(style.direction === undefined ? {} : { direction: style.direction }),
      ...(context.cell ? { cell: context.cell } : {}),
      page: this.#page,
    };
  }

  /** Ends a line. The words of comments that go on end with it. */
  #end(state: TrackedState): void {
    for (const name of [...this.#begun.keys()]) this.#endComment(name);
    const { all, bold, italic } = this.#runs;
    this.#runs = { all: 0, bold: 0, italic: 0 };
    const hints = {
      ...this.#hints,
      ...(all > 0 && bold === all ? { bold: true } : {}),
      ...(all > 0 && italic === all ? { italic: true } : {}),
    };
    const mark = toParagraphEndChange(state);
    if (!this.#builder.isEmpty || mark || this.#builder.remarks.length > 0 || hints.number !== undefined)
      this.lines.push(this.#builder.toLine(hints, undefined, mark, this.where));
    this.#builder = new TrackedLineBuilder(mark !== undefined);
  }

  #readInline(element: XmlElement, style: OdtStyle, outer: TrackedState, boxes: XmlElement[]): void {
    for (const child of element.children) {
      if (typeof child === "string") this.#addText(child, style, outer);
      else this.#readInlineElement(child, style, outer, boxes);
    }
  }

  #readInlineElement(element: XmlElement, style: OdtStyle, outer: TrackedState, boxes: XmlElement[]): void {
    switch (element.name) {
      case "text:s":
      case "text:tab":
      case "text:line-break":
        return this.#addText(" ", style, outer);
      case "text:span": {
        const inner = this.#styles.styleOf("text", element.attributes["style-name"]);
        const own = { ...style, ...inner, look: innerLookOf(style, inner) };
        if (own.hidden) return this.#reportHidden(element);
        if (own.struck && !style.struck) this.#reportStruck(element);
        return this.#readInline(element, own, outer, boxes);
      }
      case "text:a":
        return this.#readLink(element, style, outer, boxes);
      case "text:note":
        return this.#readNote(element, outer);
      case "office:annotation":
        return this.#beginComment(element);
      case "office:annotation-end":
        return this.#endComment(element.attributes.name ?? "");
      case "text:change-start":
      case "text:change-end":
      case "text:change":
        return this.#readChange(element);
      case "text:soft-page-break":
        return this.#breakPage();
      case "draw:frame":
      case "draw:custom-shape":
        boxes.push(element);
        return;
      case "text:hidden-text":
      case "text:number":
      case "text:ruby-text":
      case "office:event-listeners":
        return;
      default:
        return this.#readInline(element, style, outer, boxes);
    }
  }

  #readLink(element: XmlElement, style: OdtStyle, outer: TrackedState, boxes: XmlElement[]): void {
    const isInLink = this.#isInLink;
    this.#isInLink = true;
    this.#readInline(element, style, outer, boxes);
    this.#isInLink = isInLink;
  }

  #addText(words: string, style: OdtStyle, outer: TrackedState): void {
    const state = this.#inserted ? { inserted: this.#inserted.by, ...outer } : outer;
    const look = odtWordsLookOf(style.look ?? {});
    this.#builder.addText(words, state, this.#isInLink ? linkLookOf(look) : look);
    const letters = words.match(/\p{L}/gu)?.length ?? 0;
    if (style.language) this.languages.set(style.language, (this.languages.get(style.language) ?? 0) + letters);
    if (words.trim() === "") return;
    this.#runs.all++;
    if (style.bold) this.#runs.bold++;
    if (style.italic) this.#runs.italic++;
  }

  #readNote(note: XmlElement, outer: TrackedState): void {
    const [citation, body] = [xmlChildOf(note, "text:note-citation"), xmlChildOf(note, "text:note-body")];
    const text = body
      ? xmlChildrenOf(body)
          .map((each) => foldAndTrimWhitespace(odtPlainTextOf(each)))
          .join(" ")
      : "";
    const mark = citation ? foldAndTrimWhitespace(citation.attributes.label ?? xmlTextOf(citation)) : "";
    this.#builder.addFootnote({ mark, text }, this.#inserted ? { inserted: this.#inserted.by, ...outer } : outer);
  }

  #beginComment(annotation: XmlElement): void {
    const { name } = annotation.attributes;
    if (name !== undefined && this.#comments.hasEnd(annotation))
      this.#begun.set(name, { start: this.#builder.length, annotation });
    else this.#addComment(annotation, this.#builder.length);
  }

  #endComment(name: string): void {
    const begun = this.#begun.get(name);
    if (!begun) return;
    this.#begun.delete(name);
    this.#addComment(begun.annotation, begun.start);
  }

  #addComment(annotation: XmlElement, start: number): void {
    const thread = this.#comments.threadAt(annotation);
    if (thread) this.#builder.addRemark(thread, start, this.#builder.length);
  }

  /** Begins or ends an insertion, or adds deleted words, whose paragraphs end where the deletion has them end. */
  #readChange({ name, attributes }: XmlElement): void {
    const change = this.#changes.get(attributes["change-id"] ?? "");
    if (name === "text:change-end") this.#inserted = null;
    if (!change || name === "text:change-end") return;
    if (change.kind === "inserted") {
      this.#inserted = change;
      return;
    }
    // A damaged file may have a deletion within itself, or many times.
    if (this.#deleted.has(change)) return;
    this.#deleted.add(change);
    const state: TrackedState = { ...(this.#inserted ? { inserted: this.#inserted.by } : {}), deleted: change.by };
    const paragraphs = change.paragraphs.flatMap(paragraphsIn);
    paragraphs.forEach((paragraph, i) => {
      if (i > 0) this.#end(state);
      const style = this.#styles.styleOf("paragraph", paragraph.attributes["style-name"]);
      const inserted = this.#inserted;
      this.#readInline(paragraph, style, state, []);
      this.#inserted = inserted;
    });
  }

  #breakPage(): void {
    this.#hasPages = true;
    this.#page++;
  }

  #reportHidden(element: XmlElement): void {
    const words = foldAndTrimWhitespace(xmlTextOf(element));
    if (words !== "") this.reports.warn("reading.hidden", this.where, words);
  }

  #reportStruck(element: XmlElement): void {
    const words = foldAndTrimWhitespace(xmlTextOf(element));
    if (words !== "") this.reports.warn("reading.struck-words", this.where, words);
  }
}

/** Returns the look within a span. Bold letters do not stand out in a paragraph whose named style is bold. */
function innerLookOf(outer: OdtStyle, inner: OdtStyle): OdtLook {
  const isOuterBold = outer.bold === true && outer.look?.isBold !== true;
  return { ...outer.look, ...inner.look, ...(isOuterBold && { isBold: false }) };
}

function withoutPage({ page: _, ...hints }: LineHints): LineHints {
  return hints;
}

function rowsOf(table: XmlElement): XmlElement[] {
  return xmlChildrenOf(table).flatMap((child) => {
    if (child.name === "table:table-row") return [child];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child) : [];
  });
}

/** Returns the paragraphs in deleted content, which may be within lists and tables. */
function paragraphsIn(element: XmlElement): XmlElement[] {
  if (element.name === "text:p" || element.name === "text:h") return [element];
  return xmlChildrenOf(element).flatMap(paragraphsIn);
}

/** Returns the text of an element with blanks for tabs and breaks, without comments in it. */
export function odtPlainTextOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child;
      if (/^text:(?:s|tab|line-break)$/.test(child.name)) return " ";
      if (child.name === "office:annotation") return "";
      return child.name === "text:p" ? ` ${odtPlainTextOf(child)} ` : odtPlainTextOf(child);
    })
    .join("");
}
