import type { Footnote, ProvisionKind } from "#shared/draft/draft.ts";
import { MAX_LINES } from "#shared/import/limits.ts";
import type { CellPosition, SourceLine, LineHints, ProvisionHint } from "#shared/import/sourceLines.ts";
import { ParagraphBuilder } from "../paragraphBuilder.ts";
import { ReaderReport } from "../readerReport.ts";
import { childOf, childrenOf, type XmlElement } from "../xml.ts";
import {
  changeOf,
  readInlineElement,
  isInlineElement,
  isMetadataElement,
  reportSkipped,
  spacedText,
  type InlineContext,
  type AknChange,
} from "./inlineElements.ts";
import { isHierarchyElement, provisionKindOf, sourceIdOf } from "./provisionKinds.ts";
import type { AknDocumentPlan } from "./documentPlan.ts";

/** A unit whose elements are being read. */
interface Open {
  readonly kind: ProvisionKind;
  hasText: boolean;
  hasChildren: boolean;
}

/** A unit that no line has opened yet. */
interface Pending {
  readonly unit: ProvisionHint;
  readonly at: number;
}

/** Names that hold the text of headings, and are read with their unit. */
const FRONT = new Set(["num", "heading"]);

/** Reads the words of a document into lines, each unit on the first line that it has. */
export class AknBodyReader {
  readonly lines: SourceLine[] = [];
  readonly inlineContext: InlineContext;
  /** Lines of a list of contents, and changes inside headings: left out of the lines. */
  contents = 0;
  headingChanges = 0;
  readonly #open: Open[] = [];
  readonly #gather = new ParagraphBuilder();
  readonly #plan: AknDocumentPlan;
  #pending: Pending | null = null;
  #hasUnits = false;
  #carried: Footnote[] = [];
  /** A number that stands before the next words: in quoted text, whose units are none of this text. */
  #lead = "";
  #quoted = 0;
  #tables = 0;
  #cell: CellPosition | undefined;
  #change: AknChange | undefined;
  #at = 1;
  /** How the next line's printed number repeats what the unit says: "1°" before "1° The article …". */
  #repeats = "";

  constructor(notes: ReadonlyMap<string, XmlElement>, plan: AknDocumentPlan) {
    this.inlineContext = { notes, footnoteCount: 0, reports: new ReaderReport() };
    this.#plan = plan;
  }

  /** Reads what stands inside an element. */
  readChildren(element: XmlElement): void {
    for (const child of ordered(element)) {
      if (this.lines.length >= MAX_LINES) return;
      if (typeof child === "string") this.#gather.addText(child, this.#change);
      else if (!FRONT.has(child.name) || !isHierarchyElement(element)) this.readElement(child);
    }
  }

  readElement(element: XmlElement): void {
    if (isMetadataElement(element)) return reportSkipped(element, this.inlineContext);
    if (this.#plan.skipped.has(element)) return;
    if (isFurniture(element)) return this.#leaveOut("running-head", element);
    if (isInlineElement(element) || /^(?:authorialNote|noteRef|eol|br|img|popup|comment)$/.test(element.name)) {
      return readInlineElement(
        element,
        this.#gather,
        this.inlineContext,
        (block, change) => this.#within(block, change),
        this.#change,
      );
    }
    this.#within(element, this.#change);
  }

  #within(element: XmlElement, change: AknChange | undefined): void {
    const before = this.#change;
    this.endParagraph();
    this.#change = changeOf(element) ?? change;
    this.#at = element.line;
    this.#block(element);
    this.endParagraph();
    this.#change = before;
  }

  #block(element: XmlElement): void {
    const { name } = element;
    if (name === "quotedStructure" || name === "embeddedStructure") return this.#quote(element);
    if (this.#quoted > 0) return this.#flat(element);
    if (name === "toc") this.#contents(element);
    else if (name === "table") this.#table(element);
    else if (name === "preamble") this.#preamble(element);
    else if (name === "container" && framedKind(element)) this.#unit(element, framedKind(element)!, "", "");
    else if (name === "wrapUp" || name === "listWrapUp") this.readChildren(element);
    else if (isHierarchyElement(element)) this.#hierarchy(element);
    else this.readChildren(element);
  }

  #contents(toc: XmlElement): void {
    const items = childrenOf(toc);
    this.contents += items.length;
    for (const item of items) this.#leaveOut("contents", item);
  }

  #leaveOut(reason: "contents" | "running-head" | "metadata", element: XmlElement): void {
    this.inlineContext.reports.exclude(reason, { unit: "line", n: element.line }, spacedText(element));
  }

  /** A preamble has no heading of its own in Akoma Ntoso: ours has it in a frame of that name. */
  #preamble(element: XmlElement): void {
    const isHeading = (child: XmlElement | string) => typeof child !== "string" && child.attributes.name === "heading";
    const heading = childOf(childrenOf(element, "container").find(isHeading), "p");
    const children = element.children.filter((child) => !isHeading(child));
    this.#unit({ ...element, children }, "preamble", "", heading ? this.#plain(heading) : "");
  }

  /** A unit, unless it is only a frame: a list, or the first unnumbered text of what has none yet. */
  #hierarchy(element: XmlElement): void {
    if (this.#plan.frames.has(element)) return this.readChildren(element);
    const [first, second] = childrenOf(element, "num").map((num) => this.#plain(num));
    const heading = childOf(element, "heading");
    const words = (heading && this.#plain(heading)) || second || this.#plan.headings.get(element) || "";
    this.#leaveFurther(element, words === second ? 2 : 1);
    const num = first ?? "";
    const around = this.#open[this.#open.length - 1];
    const kind = provisionKindOf(element, num !== "", words !== "", around?.kind ?? null);
    if (num === "" && words === "" && isFrame(element, kind, around)) return this.readChildren(element);
    this.#unit(element, element.name === "citation" ? "paragraph" : kind, num, words);
  }

  /** Numbers and headings that a unit has besides its own. */
  #leaveFurther(element: XmlElement, nums: number): void {
    for (const further of [...childrenOf(element, "num").slice(nums), ...childrenOf(element, "heading").slice(1)])
      this.#leaveOut("metadata", further);
  }

  #unit(element: XmlElement, kind: ProvisionKind, num: string, heading: string): void {
    this.#flush();
    const around = this.#open[this.#open.length - 1];
    if (around) around.hasChildren = true;
    this.#hasUnits = true;
    const eId = sourceIdOf(element);
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

  /** "(Supprimé)": where a unit has no text, parliaments say in an attribute why. */
  #mention({ attributes: { mention } }: XmlElement): void {
    const owner = this.#open[this.#open.length - 1]!;
    if (mention === undefined || owner.hasText || owner.hasChildren) return;
    this.#gather.addText(mention);
    this.endParagraph();
  }

  /** The words of a number or a heading as accepted; its footnotes go to the text that comes next. */
  #plain(element: XmlElement): string {
    const gather = new ParagraphBuilder();
    readInlineElement({ ...element, name: "inline" }, gather, this.inlineContext, () => {});
    const { text, footnotes = [], changes = [] } = gather.takeLine({}, null);
    this.#carried.push(...footnotes.map((note) => ({ ...note, at: 0 })));
    this.headingChanges += changes.length;
    return without(text, changes);
  }

  /** Quoted provisions are no provisions of this text: they are read as its words, numbers and all. */
  #quote(element: XmlElement): void {
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

  #flat(element: XmlElement): void {
    for (const child of element.children) {
      if (typeof child === "string") this.#gather.addText(child, this.#change);
      else if (child.name === "num") this.#lead += `${this.#plain(child)} `;
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
    const caption = childOf(table, "caption");
    if (caption) this.readElement(caption);
  }

  /** Ends a paragraph. */
  endParagraph(): void {
    if (this.#gather.isEmpty) return;
    const whole = this.#gather.takeLine(this.#hints(), { unit: "line", n: this.#at });
    const line = unrepeated(whole, this.#repeats);
    if (line !== whole) this.inlineContext.reports.exclude("repeated-number", whole.where, this.#repeats);
    this.#repeats = "";
    if (line.text === "" && !line.footnotes) return;
    this.#say(this.#lead === "" ? line : { ...line, ...behind(this.#lead, line) });
    this.#lead = "";
  }

  #hints(): LineHints {
    return this.#cell ? { cell: this.#cell } : {};
  }

  /** Text behind what lies beneath its unit is a unit of its own, without a number; so is text of nobody. */
  #say(line: SourceLine): void {
    const owner = this.#open[this.#open.length - 1];
    if (owner?.hasChildren) this.#pending = this.#unnumbered("paragraph", this.#open.length + 1, line);
    else if (!owner && this.#hasUnits) this.#pending = this.#unnumbered("text", 1, line);
    else if (owner) owner.hasText = true;
    this.#emit(line);
  }

  #unnumbered(kind: ProvisionKind, level: number, { where }: SourceLine): Pending {
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

  /** Opens a unit that has no text before what lies beneath it. */
  #flush(): void {
    if (!this.#pending) return;
    const { unit, at } = this.#pending;
    this.#pending = null;
    this.lines.push({ text: "", hints: { unit }, where: { unit: "line", n: at } });
  }
}

/** Own text before what lies beneath: some editors write a unit's content behind its children. */
function ordered(element: XmlElement): readonly (XmlElement | string)[] {
  if (!isHierarchyElement(element)) return element.children;
  const isContent = (child: XmlElement | string) => typeof child !== "string" && child.name === "content";
  const content = element.children.findIndex(isContent);
  const beneath = element.children.findIndex((child) => typeof child !== "string" && isHierarchyElement(child));
  if (content < 0 || beneath < 0 || beneath > content) return element.children;
  return [...element.children.filter(isContent), ...element.children.filter((child) => !isContent(child))];
}

/** Prefaces and preambles have no paragraphs in Akoma Ntoso: ours stand in frames of that name. */
function framedKind(element: XmlElement): ProvisionKind | null {
  const { name } = element.attributes;
  return sourceIdOf(element) !== undefined && (name === "paragraph" || name === "text") ? name : null;
}

/** What is printed on every page. */
function isFurniture({ name, attributes }: XmlElement): boolean {
  return (name === "container" || name === "block") && /^(?:repeatable|header$|footer$)/.test(attributes.name ?? "");
}

function isFrame(element: XmlElement, kind: ProvisionKind, around: Open | undefined): boolean {
  if (/^(?:list|blockList|sublist|recitals|recitalGroup)$/.test(element.name)) return true;
  if (kind === "annex" || kind === "recital" || element.name === "citation") return false;
  if (kind === "text") return true;
  return kind === "paragraph" && (!around || (!around.hasText && !around.hasChildren));
}

function rowsOf(table: XmlElement): XmlElement[][] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === "tr") return [childrenOf(child).filter(({ name }) => name === "td" || name === "th")];
    return /^(?:thead|tbody|tfoot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

/** The words of a number or heading without what was deleted in it. */
function without(text: string, changes: NonNullable<SourceLine["changes"]>): string {
  let kept = "";
  let at = 0;
  for (const { start, end } of changes.filter(({ type }) => type === "deleted")) {
    kept += text.slice(at, start);
    at = end;
  }
  return (kept + text.slice(at)).replace(/\s+/g, " ").trim();
}

/** The line without the number that its unit says already, where nothing hangs on it. */
function unrepeated(line: SourceLine, num: string): SourceLine {
  if (num === "" || !line.text.startsWith(`${num} `)) return line;
  const by = num.length + 1;
  const hung = [
    ...(line.footnotes ?? []).map(({ at }) => at),
    ...[...(line.changes ?? []), ...(line.remarks ?? [])].map(({ start }) => start),
  ];
  return hung.some((at) => at < by) ? line : { ...line, ...moved(line, -by), text: line.text.slice(by) };
}

function behind(lead: string, line: SourceLine): Partial<SourceLine> {
  return { ...moved(line, lead.length), text: lead + line.text };
}

/** What hangs on a line's words, moved along with them. */
function moved({ footnotes, changes, remarks }: SourceLine, by: number): Partial<SourceLine> {
  const span = <T extends { start: number; end: number }>(all: readonly T[]) =>
    all.map((each) => ({ ...each, start: each.start + by, end: each.end + by }));
  return {
    ...(footnotes ? { footnotes: footnotes.map((note) => ({ ...note, at: note.at + by })) } : {}),
    ...(changes ? { changes: span(changes) } : {}),
    ...(remarks ? { remarks: span(remarks) } : {}),
  };
}
