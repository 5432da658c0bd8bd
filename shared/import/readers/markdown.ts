import type { Nodes, Parents, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { refuse, type Outcome } from "../../base/result.ts";
import { MAX_DEPTH, MAX_LINES, MAX_MARKDOWN_LENGTH } from "../limits.ts";
import type { Line, LineHints, Lines } from "../lines.ts";
import { dividesAt } from "./breaks.ts";
import { fold, Gather } from "./gather.ts";

const FRONT_MATTER = /^---\n([\s\S]*?\n)---(?=\n|$)/;
/** What kramdown is told in braces, and the line that its table of contents replaces. */
const KRAMDOWN = /^(?:\* TOC\n)?\{:[^}\n]*\}$/gm;
const UNSPACED_HEADING = /^(#{1,6})(?=[^#\s])/gm;

/** Reads Markdown (GitHub's): headings, lists with their numbers as typed, emphasis, footnotes, tables. */
export function readMarkdown(text: string): Outcome<Lines> {
  if (text.length > MAX_MARKDOWN_LENGTH) {
    return refuse("reading.too-large", { megabytes: MAX_MARKDOWN_LENGTH / 1024 / 1024 });
  }
  const plain = text.replace(/\r\n?/g, "\n");
  const title = /^title:\s*(.+)$/m.exec(FRONT_MATTER.exec(plain)?.[1] ?? "")?.[1];
  const source = plain.replace(FRONT_MATTER, blanked).replace(KRAMDOWN, blanked).replace(UNSPACED_HEADING, "$1 ");
  if (deepest(source) > MAX_DEPTH) return refuse("reading.too-deep", {});
  const root = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const reader = new MarkdownReader(source, root);
  reader.blocks(root, 0);
  const named = title === undefined ? {} : { title: fold(title.replace(/^(["'])(.*)\1$/, "$2")) };
  return { lines: reader.lines, warnings: [], ...named };
}

/** As many line ends, and nothing else: the lines below keep their numbers. */
function blanked(text: string): string {
  return text.replace(/[^\n]/g, "");
}

/** How deep the deepest line could nest quotations and lists: each takes a character at least. */
function deepest(source: string): number {
  return source
    .split("\n")
    .reduce(
      (most, line) =>
        Math.max(
          most,
          /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*/.exec(line)![0].replace(/\s+/g, " ").length / 2,
        ),
      0,
    );
}

class MarkdownReader {
  readonly lines: Line[] = [];
  readonly #source: string;
  readonly #notes = new Map<string, string>();
  readonly #gather = new Gather();
  #runs = { all: 0, bold: 0, italic: 0 };
  /** A line of the source ended, and nothing came since. */
  #broken = false;

  constructor(source: string, root: Root) {
    this.#source = source;
    for (const node of root.children) {
      if (node.type === "footnoteDefinition") this.#notes.set(node.identifier, fold(plain(node)));
    }
  }

  /** Reads the blocks of a container; `indent` counts the lists around them. */
  blocks(parent: Parents, indent: number): void {
    for (const node of parent.children) {
      if (this.lines.length >= MAX_LINES) return;
      this.#block(node, { indent });
    }
  }

  #block(node: Nodes, hints: LineHints): void {
    switch (node.type) {
      case "heading":
        return this.#paragraph(node, { heading: node.depth });
      case "paragraph":
      case "tableCell":
        return this.#paragraph(node, hints);
      case "list":
        return node.children.forEach((item, i) => this.#item(item, numberOf(this.#source, node, i), hints.indent ?? 0));
      case "code":
        return this.#paragraph(
          { type: "paragraph", children: [{ type: "text", value: node.value }], position: node.position! },
          hints,
        );
      case "html":
        return this.#paragraph(
          { type: "paragraph", children: [{ type: "text", value: untagged(node.value) }], position: node.position! },
          hints,
        );
      case "footnoteDefinition":
        return;
      default:
        if ("children" in node) node.children.forEach((child) => this.#block(child, hints));
    }
  }

  /** The first paragraph of an item carries its number; what follows stands one step further in. */
  #item(item: Parents, number: string | undefined, indent: number): void {
    if (item.children.length === 0 && number !== undefined) {
      this.lines.push(this.#gather.line({ indent, number }, `line ${item.position?.start.line ?? 0}`));
    }
    item.children.forEach((child, i) => {
      if (i > 0 || child.type !== "paragraph") return this.#block(child, { indent: indent + 1 });
      this.#paragraph(child, number === undefined ? { indent } : { indent, number });
    });
  }

  #paragraph(node: Nodes & { children: Nodes[] }, hints: LineHints): void {
    let left = hints;
    const where = `line ${node.position?.start.line ?? 0}`;
    const finish = () => {
      if (!this.#gather.isEmpty) this.lines.push(this.#gather.line({ ...left, ...this.#emphasis() }, where));
      this.#runs = { all: 0, bold: 0, italic: 0 };
      this.#broken = false;
      const { number: _, ...rest } = left;
      left = rest;
    };
    node.children.forEach((child) => this.#inline(child, { bold: false, italic: false }, finish));
    finish();
  }

  #inline(node: Nodes, style: { bold: boolean; italic: boolean }, finish: () => void): void {
    switch (node.type) {
      case "text":
      case "inlineCode":
        return this.#text(node.value, style, finish);
      case "break":
        this.#broken = true;
        return;
      case "footnoteReference":
        return this.#gather.note(node.label ?? node.identifier, this.#notes.get(node.identifier) ?? "");
      case "html":
        return /^<br\b/i.test(node.value) ? this.#text("\n", style, finish) : undefined;
      default: {
        const bold = style.bold || node.type === "strong";
        const italic = style.italic || node.type === "emphasis";
        if ("children" in node) node.children.forEach((child) => this.#inline(child, { bold, italic }, finish));
      }
    }
  }

  #text(value: string, style: { bold: boolean; italic: boolean }, finish: () => void): void {
    value.split("\n").forEach((row, i) => {
      const broken = i > 0 || this.#broken;
      this.#broken = broken && row.trim() === "";
      if (broken && dividesAt(this.#gather.soFar, row.trim())) finish();
      else if (broken) this.#gather.add(" ");
      this.#gather.add(row);
    });
    if (value.trim() === "") return;
    this.#runs.all++;
    if (style.bold) this.#runs.bold++;
    if (style.italic) this.#runs.italic++;
  }

  #emphasis(): Pick<LineHints, "bold" | "italic"> {
    const { all, bold, italic } = this.#runs;
    return {
      ...(all > 0 && bold === all ? { bold: true } : {}),
      ...(all > 0 && italic === all ? { italic: true } : {}),
    };
  }
}

/** An item's number as typed; where all items of a list are typed "1.", they are meant to be counted. */
function numberOf(source: string, list: Nodes & { type: "list" }, i: number): string | undefined {
  if (!list.ordered) return undefined;
  const typed = list.children.map(
    ({ position }) => /^\d{1,9}[.)]/.exec(source.slice(position!.start.offset!, position!.start.offset! + 12))?.[0],
  );
  const lazy = list.children.length > 1 && new Set(typed).size === 1;
  return lazy ? `${(list.start ?? 1) + i}.` : typed[i];
}

function plain(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(plain).join("") : "";
}

function untagged(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/g, "").replace(/<[^>]*>/g, " ");
}
