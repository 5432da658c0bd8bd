import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { refuse, type Outcome } from "../../base/result.ts";
import { toLetter, toRoman } from "../../draft/number.ts";
import { MAX_DEPTH, MAX_LINES } from "../limits.ts";
import type { Line, LineHints, Lines } from "../lines.ts";
import { readMarker } from "../recognise/marker.ts";
import { fold, Gather } from "./gather.ts";

const SKIPPED = new Set(
  "head script style template noscript nav aside footer button select textarea iframe object svg".split(" "),
);
const BLOCKS = new Set(
  (
    "address article blockquote body caption center dd details dialog div dl dt fieldset figcaption figure form h1 h2 h3 " +
    "h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const KEEPS_BREAKS = /\bpre-(?:wrap|line)\b|white-space:\s*pre/i;

/** Reads HTML: its text as a browser would divide it into paragraphs, without what frames a page. */
export function readHtml(text: string): Outcome<Lines> {
  const document = parse(text, { sourceCodeLocationInfo: true });
  const reader = new HtmlReader(document);
  if (!reader.read()) return refuse("reading.too-deep", {});
  const { root } = reader;
  const language = root && attribute(root, "lang");
  const direction = root && attribute(root, "dir")?.toLowerCase();
  const title = reader.title;
  return {
    lines: reader.lines,
    warnings: [],
    ...(language ? { language } : {}),
    ...(direction === "rtl" || direction === "ltr" ? { direction } : {}),
    ...(title ? { title } : {}),
  };
}

/** What an element inherits from those around it. */
interface Context {
  readonly depth: number;
  readonly lists: number;
  readonly keepsBreaks: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
}

class HtmlReader {
  readonly lines: Line[] = [];
  readonly root: Tree.Element | undefined;
  title = "";
  readonly #ids = new Map<string, Tree.Element>();
  /** Elements that hold the text of footnotes: they are not read in their place. */
  readonly #notes = new Map<Tree.Element, string>();
  /** Where each ordered list has come to. */
  readonly #counts = new Map<Tree.Element, number>();
  readonly #document: Tree.Document;
  readonly #gather = new Gather();
  #hints: LineHints = {};
  #row = 0;
  #runs = { all: 0, bold: 0, italic: 0 };

  constructor(document: Tree.Document) {
    this.#document = document;
    this.root = document.childNodes.find((node): node is Tree.Element => node.nodeName === "html");
  }

  /** Reads the whole document; false where it nests too deeply. */
  read(): boolean {
    if (!this.#survey()) return false;
    this.#inside(this.#document, { depth: 0, lists: 0, keepsBreaks: false, bold: false, italic: false });
    this.#finish();
    return true;
  }

  /** Notes every id, the title, and which elements are footnotes; without recursion, so that depth is measured first. */
  #survey(): boolean {
    const calls: { id: string; mark: string }[] = [];
    const waiting: { node: Tree.ParentNode; depth: number }[] = [{ node: this.#document, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next.depth > MAX_DEPTH) return false;
      for (const node of next.node.childNodes) {
        if (!isElement(node)) continue;
        const id = attribute(node, "id");
        if (id) this.#ids.set(id, node);
        if (node.tagName === "title") this.title ||= fold(textOf(node));
        const call = noteCall(node);
        if (call) calls.push(call);
        waiting.push({ node, depth: next.depth + 1 });
      }
    }
    for (const { id } of calls) {
      const note = this.#ids.get(id);
      if (note)
        this.#notes.set(note, fold(textOf(note).replace(/[↩↑⏎]\ufe0e?/gu, "")).replace(/^\[?\d{1,3}[\].]?\s+/, ""));
    }
    return true;
  }

  #inside(parent: Tree.ParentNode, context: Context): void {
    for (const node of parent.childNodes) {
      if (this.lines.length >= MAX_LINES) return;
      if (node.nodeName === "#text") this.#text((node as Tree.TextNode).value, context);
      else if (isElement(node)) this.#element(node, context);
    }
  }

  #element(element: Tree.Element, around: Context): void {
    if (isSkipped(element) || this.#notes.has(element)) return;
    if (element.tagName === "br") return this.#finish();
    const call = noteCall(element);
    const note = call && this.#ids.get(call.id);
    if (note) return this.#gather.note(call.mark, this.#notes.get(note) ?? "");
    const context = within(element, around);
    if (!BLOCKS.has(element.tagName)) return this.#inside(element, context);
    this.#finish();
    const number = this.#itemNumber(element);
    this.#hints = { ...hintsOf(element, context), ...(number === undefined ? {} : { number }) };
    this.#row = element.sourceCodeLocation?.startLine ?? this.#row;
    this.#inside(element, context);
    this.#finish();
    this.#hints = around.lists > 0 ? { indent: around.lists } : {};
  }

  /** The number that a browser would print before an item of an ordered list. */
  #itemNumber(item: Tree.Element): string | undefined {
    const list = item.parentNode;
    if (item.tagName !== "li" || !list || !isElement(list) || list.tagName !== "ol") return undefined;
    const before = this.#counts.get(list) ?? (integer(attribute(list, "start")) ?? 1) - 1;
    const count = integer(attribute(item, "value")) ?? before + 1;
    this.#counts.set(list, count);
    return printNumber(count, attribute(item, "type") ?? attribute(list, "type") ?? "1");
  }

  #text(value: string, context: Context): void {
    const rows = context.keepsBreaks ? value.split("\n") : [value];
    rows.forEach((row, i) => {
      if (i > 0) this.#finish();
      this.#gather.add(row);
      if (row.trim() === "") return;
      this.#runs.all++;
      if (context.bold) this.#runs.bold++;
      if (context.italic) this.#runs.italic++;
    });
  }

  /** Ends a line; the next one in the same block has no number any more. */
  #finish(): void {
    const { all, bold, italic } = this.#runs;
    const { number, ...hints } = this.#hints;
    this.#runs = { all: 0, bold: 0, italic: 0 };
    if (this.#gather.isEmpty) return;
    const numbered = number === undefined || readMarker(this.#gather.soFar) ? hints : { ...hints, number };
    const emphasis = { ...(bold === all ? { bold: true } : {}), ...(italic === all ? { italic: true } : {}) };
    this.lines.push(this.#gather.line({ ...numbered, ...(all > 0 ? emphasis : {}) }, { unit: "line", n: this.#row }));
    this.#hints = number === undefined ? hints : { ...hints, indent: (hints.indent ?? 0) + 1 };
  }
}

function within(element: Tree.Element, around: Context): Context {
  const { tagName } = element;
  const looks = `${attribute(element, "class") ?? ""} ${attribute(element, "style") ?? ""}`;
  return {
    depth: around.depth + 1,
    lists: around.lists + (tagName === "ol" || tagName === "ul" ? 1 : 0),
    keepsBreaks: around.keepsBreaks || tagName === "pre" || KEEPS_BREAKS.test(looks),
    bold: around.bold || tagName === "b" || tagName === "strong",
    italic: around.italic || tagName === "i" || tagName === "em",
  };
}

function hintsOf(element: Tree.Element, { lists }: Context): LineHints {
  const { tagName } = element;
  const heading = /^h([1-6])$/.exec(tagName)?.[1];
  const indent = tagName === "li" ? lists - 1 : lists;
  const centred = tagName === "center" || attribute(element, "align") === "center";
  return {
    ...(heading === undefined ? {} : { heading: Number(heading) }),
    ...(lists > 0 ? { indent } : {}),
    ...(centred || /text-align:\s*center/i.test(attribute(element, "style") ?? "") ? { align: "center" as const } : {}),
  };
}

/** An item's number as a browser prints it. */
function printNumber(count: number, type: string): string {
  if (count < 1) return `${count}.`;
  const letter = toLetter(count);
  const roman = toRoman(count);
  const kinds: Record<string, string> = { a: letter, A: letter.toUpperCase(), i: roman.toLowerCase(), I: roman };
  return `${kinds[type] ?? count}.`;
}

function isSkipped(element: Tree.Element): boolean {
  if (SKIPPED.has(element.tagName)) return true;
  if (element.tagName === "header") return !holdsHeading(element);
  return attribute(element, "hidden") !== undefined || /display:\s*none/i.test(attribute(element, "style") ?? "");
}

function holdsHeading(element: Tree.Element): boolean {
  return element.childNodes.some((node) => isElement(node) && (/^h[1-6]$/.test(node.tagName) || holdsHeading(node)));
}

/** A short link into the same page, in or around a superscript, calls up a footnote. */
function noteCall(element: Tree.Element): { id: string; mark: string } | null {
  if (element.tagName !== "a") return null;
  const target = /^#(.+)$/.exec(attribute(element, "href") ?? "")?.[1];
  const raised = [...element.childNodes, element.parentNode].some((node) => node?.nodeName === "sup");
  if (target === undefined || !raised) return null;
  const mark = fold(textOf(element)).replace(/^\[|\]$/g, "");
  return mark.length > 0 && mark.length <= 4 ? { id: target, mark } : null;
}

function textOf(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) =>
      child.nodeName === "#text" ? (child as Tree.TextNode).value : isElement(child) ? textOf(child) : "",
    )
    .join("");
}

function isElement(node: Tree.Node): node is Tree.Element {
  return "tagName" in node;
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function integer(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) && Math.abs(value) < 10_000 ? value : undefined;
}
