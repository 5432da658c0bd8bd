import type { Footnote, ProvisionKind } from "#shared/draft/draft.ts";
import { MAX_SOURCE_LINES } from "#shared/import/importLimits.ts";
import type { CellPosition, SourceLine, LineHints, ProvisionHint } from "#shared/import/sourceLines.ts";
import { SourceLineBuilder } from "../sourceLineBuilder.ts";
import { ImportIssueCollector } from "../importIssueCollector.ts";
import { xmlChildOf, xmlChildrenOf, type XmlElement } from "../parseXml.ts";
import {
  aknTrackedChangeOf,
  appendAknInlineElement,
  isAknInlineElement,
  isAknMetadataElement,
  warnOfSkippedAknElement,
  aknSpacedTextOf,
  type AknInlineContext,
  type AknTrackedChange,
} from "./inlineElements.ts";
import { isAknHierarchyElement, aknProvisionKindOf, aknSourceIdOf } from "./provisionKinds.ts";
import type { AknReadingPlan } from "./readingPlan.ts";
import { deriveUnprintedNumber } from "./deriveUnprintedNumber.ts";

/** A unit whose children are being read. */
interface OpenUnit {
  readonly kind: ProvisionKind;
  hasText: boolean;
  hasChildren: boolean;
}

/** A unit that no line has opened yet. */
interface PendingUnit {
  readonly unit: ProvisionHint;
  readonly at: number;
}

/** Elements of numbers and headings, which are read with their unit. */
const HEADING_ELEMENTS = new Set(["num", "heading"]);

/** Reads the words of a document into lines; each unit is a hint on its first line. */
export class AknBodyReader {
  readonly lines: SourceLine[] = [];
  readonly inlineContext: AknInlineContext;
  /** Lines of a table of contents, and changes inside headings. Neither is in the lines. */
  contents = 0;
  headingChanges = 0;
  readonly #open: OpenUnit[] = [];
  readonly #builder = new SourceLineBuilder();
  readonly #plan: AknReadingPlan;
  #pending: PendingUnit | null = null;
  #hasUnits = false;
  #carried: Footnote[] = [];
  /** A number to put before the next words, in quoted text, whose units are not units of this text. */
  #lead = "";
  #quoted = 0;
  #tables = 0;
  #cell: CellPosition | undefined;
  #change: AknTrackedChange | undefined;
  #at = 1;
  /** The unit's number, which the next line may repeat: "1°" before "1° The article …". */
  #repeats = "";

  constructor(notes: ReadonlyMap<string, XmlElement>, plan: AknReadingPlan) {
    this.inlineContext = { notes, footnoteCount: 0, reports: new ImportIssueCollector() };
    this.#plan = plan;
  }

  /** Reads the children of an element. */
  readChildren(element: XmlElement): void {
    for (const child of orderedChildren(element)) {
      if (this.lines.length >= MAX_SOURCE_LINES) return;
      if (typeof child === "string") this.#builder.addText(child, this.#change);
      else if (!HEADING_ELEMENTS.has(child.name) || !isAknHierarchyElement(element)) this.readElement(child);
    }
  }

  readElement(element: XmlElement): void {
    if (isAknMetadataElement(element)) return warnOfSkippedAknElement(element, this.inlineContext);
    if (this.#plan.skipped.has(element)) return;
    if (isFurniture(element)) return this.#exclude("running-head", element);
    if (isAknInlineElement(element) || /^(?:authorialNote|noteRef|eol|br|img|popup|comment)$/.test(element.name)) {
      return appendAknInlineElement(
        element,
        this.#builder,
        this.inlineContext,
        (block, change) => this.#readBlock(block, change),
        this.#change,
      );
    }
    this.#readBlock(element, this.#change);
  }

  #readBlock(element: XmlElement, change: AknTrackedChange | undefined): void {
    const before = this.#change;
    this.endParagraph();
    this.#change = aknTrackedChangeOf(element) ?? change;
    this.#at = element.line;
    this.#block(element);
    this.endParagraph();
    this.#change = before;
  }

  #block(element: XmlElement): void {
    const { name } = element;
    if (name === "quotedStructure" || name === "embeddedStructure") return this.#readQuote(element);
    if (this.#quoted > 0) return this.#readQuoted(element);
    if (name === "toc") this.#contents(element);
    else if (name === "table") this.#table(element);
    else if (name === "preamble") this.#preamble(element);
    else if (name === "container" && containerKind(element)) this.#unit(element, containerKind(element)!, "", "");
    else if (name === "wrapUp" || name === "listWrapUp") this.readChildren(element);
    else if (isAknHierarchyElement(element)) this.#hierarchy(element);
    else this.readChildren(element);
  }

  #contents(toc: XmlElement): void {
    const items = xmlChildrenOf(toc);
    this.contents += items.length;
    for (const item of items) this.#exclude("contents", item);
  }

  #exclude(reason: "contents" | "running-head" | "metadata", element: XmlElement): void {
    this.inlineContext.reports.exclude(reason, { unit: "line", n: element.line }, aknSpacedTextOf(element));
  }

  /** Reads a preamble. Akoma Ntoso gives it no heading; our exporter puts one in a container named "heading". */
  #preamble(element: XmlElement): void {
    const isHeading = (child: XmlElement | string) => typeof child !== "string" && child.attributes.name === "heading";
    const heading = xmlChildOf(xmlChildrenOf(element, "container").find(isHeading), "p");
    const children = element.children.filter((child) => !isHeading(child));
    this.#unit({ ...element, children }, "preamble", "", heading ? this.#headingText(heading) : "");
  }

  /** Reads a unit, unless the element is only a frame: a list, or the first unnumbered text of a unit without text. */
  #hierarchy(element: XmlElement): void {
    if (this.#plan.frames.has(element)) return this.readChildren(element);
    const [first, second] = xmlChildrenOf(element, "num").map((num) => this.#headingText(num));
    const heading = xmlChildOf(element, "heading");
    const words = (heading && this.#headingText(heading)) || second || this.#plan.headings.get(element) || "";
    this.#excludeFurther(element, words === second ? 2 : 1);
    const num = first ?? "";
    const around = this.#open[this.#open.length - 1];
    const kind = aknProvisionKindOf(element, num !== "", words !== "", around?.kind ?? null);
    if (num === "" && words === "" && isFrame(element, kind, around)) return this.readChildren(element);
    const named = num === "" ? deriveUnprintedNumber(kind, words, aknSourceIdOf(element)) : { num, heading: words };
    this.#unit(element, element.name === "citation" ? "paragraph" : kind, named.num, named.heading);
  }

  /** Excludes further numbers and headings of a unit. */
  #excludeFurther(element: XmlElement, nums: number): void {
    for (const further of [...xmlChildrenOf(element, "num").slice(nums), ...xmlChildrenOf(element, "heading").slice(1)])
      this.#exclude("metadata", further);
  }

  #unit(element: XmlElement, kind: ProvisionKind, num: string, heading: string): void {
    this.#flush();
    const around = this.#open[this.#open.length - 1];
    if (around) around.hasChildren = true;
    this.#hasUnits = true;
    const eId = aknSourceIdOf(element);
    const unit = { kind, level: this.#open.length + 1, num, heading, ...(eId === undefined ? {} : { eId }) };
    this.#pending = { unit, at: element.line };
    this.#repeats = num;
    this.#open.push({ kind, hasText: false, hasChildren: false });
    this.readChildren(element);
    this.endParagraph();
    this.#mention(element);
    if (num !== "" || heading !== "") this.#flush();
    this.#pending = null;
    this.#repeats = "";
    this.#open.pop();
  }

  /** Adds the attribute in which parliaments state why a unit has no text, such as "(Supprimé)". */
  #mention({ attributes: { mention } }: XmlElement): void {
    const owner = this.#open[this.#open.length - 1]!;
    if (mention === undefined || owner.hasText || owner.hasChildren) return;
    this.#builder.addText(mention);
    this.endParagraph();
  }

  /** Returns the words of a number or heading with changes accepted; its footnotes move to the next text. */
  #headingText(element: XmlElement): string {
    const headingBuilder = new SourceLineBuilder();
    appendAknInlineElement({ ...element, name: "inline" }, headingBuilder, this.inlineContext, () => {});
    const { text, footnotes = [], changes = [] } = headingBuilder.takeLine({}, null);
    this.#carried.push(...footnotes.map((note) => ({ ...note, at: 0 })));
    this.headingChanges += changes.length;
    return withoutDeleted(text, changes);
  }

  /** Reads quoted provisions. They are not provisions of this text, so they are read as its words, numbers included. */
  #readQuote(element: XmlElement): void {
    const { startQuote = "", endQuote = "" } = element.attributes;
    this.#lead += startQuote;
    this.#quoted++;
    this.readChildren(element);
    this.endParagraph();
    this.#quoted--;
    this.#lead = "";
    const last = this.lines[this.lines.length - 1];
    if (endQuote && last) this.lines[this.lines.length - 1] = { ...last, text: last.text + endQuote };
  }

  #readQuoted(element: XmlElement): void {
    for (const child of element.children) {
      if (typeof child === "string") this.#builder.addText(child, this.#change);
      else if (child.name === "num") this.#lead += `${this.#headingText(child)} `;
      else if (child.name === "heading") this.#heading(child);
      else this.readElement(child);
    }
  }

  #heading(heading: XmlElement): void {
    this.readElement(heading);
    this.endParagraph();
  }

  #table(table: XmlElement): void {
    const outer = this.#cell;
    const nth = ++this.#tables;
    rowsOf(table).forEach((cells, row) =>
      cells.forEach((cell, column) => {
        this.endParagraph();
        this.#cell = { table: nth, row: row + 1, column: column + 1 };
        this.readChildren(cell);
        this.endParagraph();
      }),
    );
    this.#cell = outer;
    const caption = xmlChildOf(table, "caption");
    if (caption) this.readElement(caption);
  }

  /** Ends the current paragraph and emits its line, if it has words. */
  endParagraph(): void {
    if (this.#builder.isEmpty) return;
    const whole = this.#builder.takeLine(this.#hints(), { unit: "line", n: this.#at });
    const line = withoutRepeatedNumber(whole, this.#repeats);
    if (line !== whole) this.inlineContext.reports.exclude("repeated-number", whole.where, this.#repeats);
    this.#repeats = "";
    if (line.text === "" && !line.footnotes) return;
    this.#addLine(this.#lead === "" ? line : { ...line, ...withPrefix(this.#lead, line) });
    this.#lead = "";
  }

  #hints(): LineHints {
    return this.#cell ? { cell: this.#cell } : {};
  }

  /**
   * Adds a line. Text after the children of a unit, and text outside all units once there are any, becomes a unit of
   * its own without a number.
   */
  #addLine(line: SourceLine): void {
    const owner = this.#open[this.#open.length - 1];
    if (owner?.hasChildren) this.#pending = this.#unnumbered("paragraph", this.#open.length + 1, line);
    else if (!owner && this.#hasUnits) this.#pending = this.#unnumbered("text", 1, line);
    else if (owner) owner.hasText = true;
    this.#emit(line);
  }

  #unnumbered(kind: ProvisionKind, level: number, { where }: SourceLine): PendingUnit {
    return { unit: { kind, level, num: "", heading: "" }, at: where?.n ?? this.#at };
  }

  #emit(line: SourceLine): void {
    const unit = this.#pending?.unit;
    const footnotes = [...this.#carried, ...(line.footnotes ?? [])];
    this.#pending = null;
    this.#carried = [];
    this.lines.push({
      ...line,
      ...(unit ? { hints: { ...line.hints, unit } } : {}),
      ...(footnotes.length > 0 ? { footnotes } : {}),
      ...(this.#change ? { mark: this.#change } : {}),
    });
  }

  /** Emits an empty line for a pending unit that has no text before its children. */
  #flush(): void {
    if (!this.#pending) return;
    const { unit, at } = this.#pending;
    this.#pending = null;
    this.lines.push({ text: "", hints: { unit }, where: { unit: "line", n: at } });
  }
}

/** Returns the children of an element with its own content before nested units: some editors write it after them. */
function orderedChildren(element: XmlElement): readonly (XmlElement | string)[] {
  if (!isAknHierarchyElement(element)) return element.children;
  const isContent = (child: XmlElement | string) => typeof child !== "string" && child.name === "content";
  const content = element.children.findIndex(isContent);
  const beneath = element.children.findIndex((child) => typeof child !== "string" && isAknHierarchyElement(child));
  if (content < 0 || beneath < 0 || beneath > content) return element.children;
  return [...element.children.filter(isContent), ...element.children.filter((child) => !isContent(child))];
}

/**
 * Returns the kind of a named container. Akoma Ntoso has no paragraphs in prefaces and preambles, so our exporter uses
 * containers named after the kind.
 */
function containerKind(element: XmlElement): ProvisionKind | null {
  const { name } = element.attributes;
  return aknSourceIdOf(element) !== undefined && (name === "paragraph" || name === "text") ? name : null;
}

/** Returns whether an element is printed on every page. */
function isFurniture({ name, attributes }: XmlElement): boolean {
  return (name === "container" || name === "block") && /^(?:repeatable|header$|footer$)/.test(attributes.name ?? "");
}

function isFrame(element: XmlElement, kind: ProvisionKind, around: OpenUnit | undefined): boolean {
  if (/^(?:list|blockList|sublist|recitals|recitalGroup)$/.test(element.name)) return true;
  if (kind === "annex" || kind === "recital" || element.name === "citation") return false;
  if (kind === "text") return true;
  return kind === "paragraph" && (!around || (!around.hasText && !around.hasChildren));
}

function rowsOf(table: XmlElement): XmlElement[][] {
  return xmlChildrenOf(table).flatMap((child) => {
    if (child.name === "tr") return [xmlChildrenOf(child).filter(({ name }) => name === "td" || name === "th")];
    return /^(?:thead|tbody|tfoot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

/** Returns the words of a number or heading without deleted words. */
function withoutDeleted(text: string, changes: NonNullable<SourceLine["changes"]>): string {
  let kept = "";
  let at = 0;
  for (const { start, end } of changes.filter(({ type }) => type === "deleted")) {
    kept += text.slice(at, start);
    at = end;
  }
  return (kept + text.slice(at)).replace(/\s+/g, " ").trim();
}

/** Removes from a line the number that its unit already states, unless a note, change or remark is attached to it. */
function withoutRepeatedNumber(line: SourceLine, num: string): SourceLine {
  if (num === "" || !line.text.startsWith(`${num} `)) return line;
  const by = num.length + 1;
  const attachedAt = [
    ...(line.footnotes ?? []).map(({ at }) => at),
    ...[...(line.changes ?? []), ...(line.remarks ?? [])].map(({ start }) => start),
  ];
  return attachedAt.some((at) => at < by) ? line : { ...line, ...shiftDetails(line, -by), text: line.text.slice(by) };
}

function withPrefix(lead: string, line: SourceLine): Partial<SourceLine> {
  return { ...shiftDetails(line, lead.length), text: lead + line.text };
}

/** Shifts the footnotes, changes and remarks of a line. */
function shiftDetails({ footnotes, changes, remarks }: SourceLine, by: number): Partial<SourceLine> {
  const span = <T extends { start: number; end: number }>(all: readonly T[]) =>
    all.map((each) => ({ ...each, start: each.start + by, end: each.end + by }));
  return {
    ...(footnotes ? { footnotes: footnotes.map((note) => ({ ...note, at: note.at + by })) } : {}),
    ...(changes ? { changes: span(changes) } : {}),
    ...(remarks ? { remarks: span(remarks) } : {}),
  };
}
