import type { Footnote, ProvisionKind } from "#shared/draft/draft.ts";
import { MAX_LINES } from "#shared/import/limits.ts";
import type { Cell, Line, LineHints, UnitHint } from "#shared/import/lines.ts";
import { Gather } from "../gather.ts";
import { Reports } from "../reports.ts";
import { childOf, childrenOf, type Element } from "../xml.ts";
import { changeOf, gatherElement, isInline, isUnsaid, leaveOut, spaced, type Inlines, type Marking } from "./inline.ts";
import { isHierarchy, kindOf, nameOf } from "./kinds.ts";
import type { Plan } from "./plan.ts";

/** A unit whose elements are being read. */
interface Open {
  readonly kind: ProvisionKind;
  hasText: boolean;
  hasChildren: boolean;
}

/** A unit that no line has opened yet. */
interface Pending {
  readonly unit: UnitHint;
  readonly at: number;
}

/** Names that hold the text of headings, and are read with their unit. */
const FRONT = new Set(["num", "heading"]);

/** Reads the words of a document into lines, each unit on the first line that it has. */
export class Body {
  readonly lines: Line[] = [];
  readonly inlines: Inlines;
  /** Lines of a list of contents, and changes inside headings: left out of the lines. */
  contents = 0;
  headingChanges = 0;
  readonly #open: Open[] = [];
  readonly #gather = new Gather();
  readonly #plan: Plan;
  #pending: Pending | null = null;
  #hasUnits = false;
  #carried: Footnote[] = [];
  /** A number that stands before the next words: in quoted text, whose units are none of this text. */
  #lead = "";
  #quoted = 0;
  #tables = 0;
  #cell: Cell | undefined;
  #change: Marking | undefined;
  #at = 1;
  /** How the next line's printed number repeats what the unit says: "1°" before "1° The article …". */
  #repeats = "";

  constructor(notes: ReadonlyMap<string, Element>, plan: Plan) {
    this.inlines = { notes, counted: 0, reports: new Reports() };
    this.#plan = plan;
  }

  /** Reads what stands inside an element. */
  inside(element: Element): void {
    for (const child of ordered(element)) {
      if (this.lines.length >= MAX_LINES) return;
      if (typeof child === "string") this.#gather.add(child, this.#change);
      else if (!FRONT.has(child.name) || !isHierarchy(element)) this.element(child);
    }
  }

  element(element: Element): void {
    if (isUnsaid(element)) return leaveOut(element, this.inlines);
    if (this.#plan.skipped.has(element)) return;
    if (isFurniture(element)) return this.#leaveOut("running-head", element);
    if (isInline(element) || /^(?:authorialNote|noteRef|eol|br|img|popup|comment)$/.test(element.name)) {
      return gatherElement(
        element,
        this.#gather,
        this.inlines,
        (block, change) => this.#within(block, change),
        this.#change,
      );
    }
    this.#within(element, this.#change);
  }

  #within(element: Element, change: Marking | undefined): void {
    const before = this.#change;
    this.finish();
    this.#change = changeOf(element) ?? change;
    this.#at = element.line;
    this.#block(element);
    this.finish();
    this.#change = before;
  }

  #block(element: Element): void {
    const { name } = element;
    if (name === "quotedStructure" || name === "embeddedStructure") return this.#quote(element);
    if (this.#quoted > 0) return this.#flat(element);
    if (name === "toc") this.#contents(element);
    else if (name === "table") this.#table(element);
    else if (name === "preamble") this.#preamble(element);
    else if (name === "container" && framedKind(element)) this.#unit(element, framedKind(element)!, "", "");
    else if (name === "wrapUp" || name === "listWrapUp") this.inside(element);
    else if (isHierarchy(element)) this.#hierarchy(element);
    else this.inside(element);
  }

  #contents(toc: Element): void {
    const items = childrenOf(toc);
    this.contents += items.length;
    for (const item of items) this.#leaveOut("contents", item);
  }

  #leaveOut(reason: "contents" | "running-head" | "metadata", element: Element): void {
    this.inlines.reports.exclude(reason, { unit: "line", n: element.line }, spaced(element));
  }

  /** A preamble has no heading of its own in Akoma Ntoso: ours has it in a frame of that name. */
  #preamble(element: Element): void {
    const isHeading = (child: Element | string) => typeof child !== "string" && child.attributes.name === "heading";
    const heading = childOf(childrenOf(element, "container").find(isHeading), "p");
    const children = element.children.filter((child) => !isHeading(child));
    this.#unit({ ...element, children }, "preamble", "", heading ? this.#plain(heading) : "");
  }

  /** A unit, unless it is only a frame: a list, or the first unnumbered text of what has none yet. */
  #hierarchy(element: Element): void {
    if (this.#plan.frames.has(element)) return this.inside(element);
    const [first, second] = childrenOf(element, "num").map((num) => this.#plain(num));
    const heading = childOf(element, "heading");
    const words = (heading && this.#plain(heading)) || second || this.#plan.headings.get(element) || "";
    this.#leaveFurther(element, words === second ? 2 : 1);
    const num = first ?? "";
    const around = this.#open[this.#open.length - 1];
    const kind = kindOf(element, num !== "", words !== "", around?.kind ?? null);
    if (num === "" && words === "" && isFrame(element, kind, around)) return this.inside(element);
    this.#unit(element, element.name === "citation" ? "paragraph" : kind, num, words);
  }

  /** Numbers and headings that a unit has besides its own. */
  #leaveFurther(element: Element, nums: number): void {
    for (const further of [...childrenOf(element, "num").slice(nums), ...childrenOf(element, "heading").slice(1)])
      this.#leaveOut("metadata", further);
  }

  #unit(element: Element, kind: ProvisionKind, num: string, heading: string): void {
    this.#flush();
    const around = this.#open[this.#open.length - 1];
    if (around) around.hasChildren = true;
    this.#hasUnits = true;
    const eId = nameOf(element);
    const unit = { kind, level: this.#open.length + 1, num, heading, ...(eId === undefined ? {} : { eId }) };
    this.#pending = { unit, at: element.line };
    this.#repeats = num;
    this.#open.push({ kind, hasText: false, hasChildren: false });
    this.inside(element);
    this.finish();
    this.#mention(element);
    if (num !== "" || heading !== "") this.#flush();
    this.#pending = null;
    this.#repeats = "";
    this.#open.pop();
  }

  /** "(Supprimé)": where a unit has no text, parliaments say in an attribute why. */
  #mention({ attributes: { mention } }: Element): void {
    const owner = this.#open[this.#open.length - 1]!;
    if (mention === undefined || owner.hasText || owner.hasChildren) return;
    this.#gather.add(mention);
    this.finish();
  }

  /** The words of a number or a heading as accepted; its footnotes go to the text that comes next. */
  #plain(element: Element): string {
    const gather = new Gather();
    gatherElement({ ...element, name: "inline" }, gather, this.inlines, () => {});
    const { text, footnotes = [], changes = [] } = gather.line({}, null);
    this.#carried.push(...footnotes.map((note) => ({ ...note, at: 0 })));
    this.headingChanges += changes.length;
    return without(text, changes);
  }

  /** Quoted provisions are no provisions of this text: they are read as its words, numbers and all. */
  #quote(element: Element): void {
    const { startQuote = "", endQuote = "" } = element.attributes;
    this.#lead += startQuote;
    this.#quoted++;
    this.inside(element);
    this.finish();
    this.#quoted--;
    this.#lead = "";
    const last = this.lines[this.lines.length - 1];
    if (endQuote && last) this.lines[this.lines.length - 1] = { ...last, text: last.text + endQuote };
  }

  #flat(element: Element): void {
    for (const child of element.children) {
      if (typeof child === "string") this.#gather.add(child, this.#change);
      else if (child.name === "num") this.#lead += `${this.#plain(child)} `;
      else if (child.name === "heading") this.#heading(child);
      else this.element(child);
    }
  }

  #heading(heading: Element): void {
    this.element(heading);
    this.finish();
  }

  #table(table: Element): void {
    const outer = this.#cell;
    const nth = ++this.#tables;
    rowsOf(table).forEach((cells, row) =>
      cells.forEach((cell, column) => {
        this.finish();
        this.#cell = { table: nth, row: row + 1, column: column + 1 };
        this.inside(cell);
        this.finish();
      }),
    );
    this.#cell = outer;
    const caption = childOf(table, "caption");
    if (caption) this.element(caption);
  }

  /** Ends a paragraph. */
  finish(): void {
    if (this.#gather.isEmpty) return;
    const whole = this.#gather.line(this.#hints(), { unit: "line", n: this.#at });
    const line = unrepeated(whole, this.#repeats);
    if (line !== whole) this.inlines.reports.exclude("repeated-number", whole.where, this.#repeats);
    this.#repeats = "";
    if (line.text === "" && !line.footnotes) return;
    this.#say(this.#lead === "" ? line : { ...line, ...behind(this.#lead, line) });
    this.#lead = "";
  }

  #hints(): LineHints {
    return this.#cell ? { cell: this.#cell } : {};
  }

  /** Text behind what lies beneath its unit is a unit of its own, without a number; so is text of nobody. */
  #say(line: Line): void {
    const owner = this.#open[this.#open.length - 1];
    if (owner?.hasChildren) this.#pending = this.#unnumbered("paragraph", this.#open.length + 1, line);
    else if (!owner && this.#hasUnits) this.#pending = this.#unnumbered("text", 1, line);
    else if (owner) owner.hasText = true;
    this.#emit(line);
  }

  #unnumbered(kind: ProvisionKind, level: number, { where }: Line): Pending {
    return { unit: { kind, level, num: "", heading: "" }, at: where?.n ?? this.#at };
  }

  #emit(line: Line): void {
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
function ordered(element: Element): readonly (Element | string)[] {
  if (!isHierarchy(element)) return element.children;
  const isContent = (child: Element | string) => typeof child !== "string" && child.name === "content";
  const content = element.children.findIndex(isContent);
  const beneath = element.children.findIndex((child) => typeof child !== "string" && isHierarchy(child));
  if (content < 0 || beneath < 0 || beneath > content) return element.children;
  return [...element.children.filter(isContent), ...element.children.filter((child) => !isContent(child))];
}

/** Prefaces and preambles have no paragraphs in Akoma Ntoso: ours stand in frames of that name. */
function framedKind(element: Element): ProvisionKind | null {
  const { name } = element.attributes;
  return nameOf(element) !== undefined && (name === "paragraph" || name === "text") ? name : null;
}

/** What is printed on every page. */
function isFurniture({ name, attributes }: Element): boolean {
  return (name === "container" || name === "block") && /^(?:repeatable|header$|footer$)/.test(attributes.name ?? "");
}

function isFrame(element: Element, kind: ProvisionKind, around: Open | undefined): boolean {
  if (/^(?:list|blockList|sublist|recitals|recitalGroup)$/.test(element.name)) return true;
  if (kind === "annex" || kind === "recital" || element.name === "citation") return false;
  if (kind === "text") return true;
  return kind === "paragraph" && (!around || (!around.hasText && !around.hasChildren));
}

function rowsOf(table: Element): Element[][] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === "tr") return [childrenOf(child).filter(({ name }) => name === "td" || name === "th")];
    return /^(?:thead|tbody|tfoot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

/** The words of a number or heading without what was deleted in it. */
function without(text: string, changes: NonNullable<Line["changes"]>): string {
  let kept = "";
  let at = 0;
  for (const { start, end } of changes.filter(({ type }) => type === "deleted")) {
    kept += text.slice(at, start);
    at = end;
  }
  return (kept + text.slice(at)).replace(/\s+/g, " ").trim();
}

/** The line without the number that its unit says already, where nothing hangs on it. */
function unrepeated(line: Line, num: string): Line {
  if (num === "" || !line.text.startsWith(`${num} `)) return line;
  const by = num.length + 1;
  const hung = [
    ...(line.footnotes ?? []).map(({ at }) => at),
    ...[...(line.changes ?? []), ...(line.remarks ?? [])].map(({ start }) => start),
  ];
  return hung.some((at) => at < by) ? line : { ...line, ...moved(line, -by), text: line.text.slice(by) };
}

function behind(lead: string, line: Line): Partial<Line> {
  return { ...moved(line, lead.length), text: lead + line.text };
}

/** What hangs on a line's words, moved along with them. */
function moved({ footnotes, changes, remarks }: Line, by: number): Partial<Line> {
  const span = <T extends { start: number; end: number }>(all: readonly T[]) =>
    all.map((each) => ({ ...each, start: each.start + by, end: each.end + by }));
  return {
    ...(footnotes ? { footnotes: footnotes.map((note) => ({ ...note, at: note.at + by })) } : {}),
    ...(changes ? { changes: span(changes) } : {}),
    ...(remarks ? { remarks: span(remarks) } : {}),
  };
}
