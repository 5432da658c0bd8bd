import type { PhrasingContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import type { Construct, Extension } from "micromark-util-types";
import { MAX_MARKDOWN_PARAGRAPH_LENGTH, MAX_MARKDOWN_SIGNS_PER_PARAGRAPH } from "#shared/import/importLimits.ts";
import { interpretInlineHtml, type MarkdownTrackedChange } from "./inlineHtml.ts";

/** Words of a Markdown paragraph with their format. */
export interface MarkdownTextRun {
  readonly type: "text";
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Struck through, but not as a tracked change. */
  readonly struck: boolean;
  readonly change?: MarkdownTrackedChange;
}

/** A piece of a Markdown paragraph. */
export type MarkdownInline =
  | MarkdownTextRun
  | { readonly type: "break" }
  | { readonly type: "note"; readonly label: string }
  | { readonly type: "picture"; readonly alt: string }
  | { readonly type: "hidden"; readonly text: string };

/** The labels defined anywhere in the document; those of links in lower case. */
export interface DefinedMarkdownLabels {
  readonly links: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

/** The signs of markup; text without any of them has no markup. */
const SIGN = /[\\&<[\]!*_~]/g;

/**
 * Splits a Markdown paragraph into pieces, with emphasis, links, escapes and entities resolved as in CommonMark. Square
 * brackets that are not links are kept, because drafts are full of them, and so are backticks, which are quotation
 * marks in older files. Text with too much markup to be a draft is kept as typed.
 */
export function parseMarkdownInline(text: string, labels: DefinedMarkdownLabels): readonly MarkdownInline[] {
  const source = text.replaceAll("\0", "").replace(NO_MARKER, " ").replace(CLOSED_EARLY, `$1${NOTHING}`);
  const signs = countOf(source, SIGN);
  if (signs === 0 || isTooDense(source, signs)) return toLiteralMarkdownInlines(source);
  const { children } = fromMarkdown(source, { extensions: [...SYNTAX, definitions(labels)], mdastExtensions: TREE });
  const walk = new PieceCollector(source, labels);
  for (const block of children) if (block.type === "paragraph") walk.add(block.children, PLAIN);
  return walk.pieces;
}

/** Returns the rows of a paragraph without resolving any markup. */
export function toLiteralMarkdownInlines(text: string): readonly MarkdownInline[] {
  return text.split("\n").flatMap((row, i): readonly MarkdownInline[] => {
    const words: MarkdownInline[] = row === "" ? [] : [{ type: "text", text: row, ...PLAIN }];
    return i === 0 ? words : [{ type: "break" }, ...words];
  });
}

/** Returns the cost of parsing a paragraph, in signs and rows; 0 if it has no markup. */
export function estimateMarkdownParsingCost(text: string): number {
  const signs = countOf(text, SIGN);
  return signs === 0 ? 0 : signs + countOf(text, /\n/g);
}

const countOf = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

/** The maximum work of the tokeniser: from each "<!" or "<?" it may look to the end of the text. */
const MAX_COMPARED = 1_000_000;

function isTooDense(text: string, signs: number): boolean {
  return (
    text.length > MAX_MARKDOWN_PARAGRAPH_LENGTH ||
    signs > MAX_MARKDOWN_SIGNS_PER_PARAGRAPH ||
    countOf(text, /<[!?]/g) * text.length > MAX_COMPARED
  );
}

/** "under paragraphs 2 and" / "3\\. Each …": an escaped number does not begin a paragraph. */
const NO_MARKER = /\n(?=\(?[\p{L}\p{N}]{1,9}\\[.)])/gu;

/**
 * "**Option 3:**Each Party": authors mean the bold to end after the colon, but CommonMark would begin it there. An
 * invisible blank inserted after it makes CommonMark end it.
 */
const CLOSED_EARLY = /((?<![*\\])\*\*(?=[^\s*])[^*\n]{0,200}[:：.]\*\*)(?=[\p{L}\p{N}])/gu;
const NOTHING = "\ufeff";

/**
 * Blocks are found row by row in `readMarkdown.ts`; for the tokeniser each is one paragraph, whatever it begins with.
 */
const OFF: Extension = {
  disable: {
    null: [
      ...["list", "blockQuote", "definition", "gfmFootnoteDefinition", "codeIndented", "codeFenced", "codeText"],
      ...["headingAtx", "setextUnderline", "thematicBreak", "htmlFlow"],
    ],
  },
};
const SYNTAX: readonly Extension[] = [gfmFootnote(), gfmStrikethrough({ singleTilde: false }), OFF];
const TREE = [gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()];

/**
 * Gives the tokeniser the link definitions of the document. It treats every "[^1]" as a reference to a note; those
 * without a note are later restored as typed.
 */
function definitions({ links }: DefinedMarkdownLabels): Extension {
  const defined = { includes: (label: string) => links.has(label.toLowerCase()) };
  const known: Construct = {
    tokenize(_, _ok, nok) {
      Object.assign(this.parser, { defined, gfmFootnotes: { includes: () => true } });
      return nok;
    },
  };
  return { flow: { null: known } };
}

interface Format {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
}

const PLAIN: Format = { bold: false, italic: false, struck: false };

/** Link targets that occur in drafts. With any other text in the parentheses, "[Parties](a)" is words. */
const ADDRESS = /^(?:[a-z]{2,10}:|\.{0,2}\/|#)/;

/** Collects the pieces of a paragraph, in order. */
class PieceCollector {
  readonly pieces: MarkdownInline[] = [];
  readonly #source: string;
  readonly #labels: DefinedMarkdownLabels;
  readonly #changes: MarkdownTrackedChange[] = [];
  #struck = 0;

  constructor(source: string, labels: DefinedMarkdownLabels) {
    this.#source = source;
    this.#labels = labels;
  }

  add(nodes: readonly PhrasingContent[], look: Format): void {
    for (const node of nodes) this.#node(node, look);
  }

  #node(node: PhrasingContent, look: Format): void {
    switch (node.type) {
      case "text":
        return this.#rows(node.value, look);
      case "strong":
        return this.add(node.children, { ...look, bold: true });
      case "emphasis":
        return this.add(node.children, { ...look, italic: true });
      case "delete":
        return this.add(node.children, { ...look, struck: true });
      case "link":
        return this.#link(node, look);
      case "linkReference":
        return this.add(node.children, look);
      case "footnoteReference":
        return this.#note(node, look);
      case "image":
      case "imageReference":
        this.pieces.push({ type: "picture", alt: node.alt ?? "" });
        return this.#hidden("title" in node ? node.title : null);
      case "html":
        return this.#html(node.value, look);
      case "break":
        this.pieces.push({ type: "break" });
        return;
      default:
        return this.#rows(this.#typed(node), look);
    }
  }

  #rows(text: string, look: Format): void {
    for (const piece of toLiteralMarkdownInlines(text)) {
      if (piece.type === "text") this.#text(piece.text, look);
      else this.pieces.push(piece);
    }
  }

  #text(text: string, look: Format): void {
    if (text === "") return;
    const change = this.#changes.at(-1);
    const struck = look.struck || this.#struck > 0;
    this.pieces.push({ type: "text", text, ...look, struck, ...(change ? { change } : {}) });
  }

  #link(node: PhrasingContent & { type: "link" }, look: Format): void {
    const typed = this.#typed(node);
    if (typed.startsWith("<") || ADDRESS.test(node.url)) {
      this.add(node.children, look);
      return this.#hidden(node.title);
    }
    const within = node.children.at(-1);
    this.#text("[", look);
    this.add(node.children, look);
    this.#rows(
      within ? this.#source.slice(within.position!.end.offset, node.position!.end.offset) : typed.slice(1),
      look,
    );
  }

  #hidden(text: string | null | undefined): void {
    if (text) this.pieces.push({ type: "hidden", text });
  }

  #note(node: PhrasingContent & { type: "footnoteReference" }, look: Format): void {
    const typed = this.#typed(node);
    const label = typed.slice(2, -1);
    if (this.#labels.notes.has(label)) this.pieces.push({ type: "note", label });
    else this.#text(typed, look);
  }

  #html(html: string, look: Format): void {
    const tag = interpretInlineHtml(html);
    if (tag.kind === "words") this.#rows(html, look);
    else if (tag.kind === "break") this.pieces.push({ type: "break" });
    else if (tag.kind === "hidden") this.#hidden(tag.text);
    else if (tag.kind === "struck") this.#struck += tag.by;
    else if (tag.kind === "change") this.#changes.push(tag.change);
    else if (tag.kind === "change-end") this.#changes.pop();
  }

  #typed({ position }: PhrasingContent): string {
    return this.#source.slice(position!.start.offset, position!.end.offset);
  }
}
