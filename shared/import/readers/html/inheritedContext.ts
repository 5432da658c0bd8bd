import type { TextDirection } from "#shared/draft/draft.ts";
import type { CellPosition, LineHints, WordsLook } from "#shared/import/sourceLines.ts";
import { htmlAttributeOf, classAttributeOf, isHtmlElement, styleAttributeOf, type HtmlElement } from "./htmlDom.ts";
import { htmlLookOf, isHtmlLinkElement } from "./htmlLook.ts";
import { htmlTrackedChangeOf, type HtmlTrackedChange } from "./changesAndComments.ts";

/** What an element inherits from its ancestors. */
export interface InheritedHtmlContext {
  /** The number of lists around it. */
  readonly lists: number;
  readonly keepsBreaks: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly change?: HtmlTrackedChange | undefined;
  readonly look: Omit<WordsLook, "start" | "end">;
  readonly isInLink: boolean;
  readonly direction?: TextDirection | undefined;
  readonly cell?: CellPosition | undefined;
  /** Whether headings in quotations are ignored: the document has headings outside quotations. */
  readonly quotesPlainly: boolean;
  readonly isQuoted: boolean;
}

/** Returns the context around a document with these elements. */
export function createRootHtmlContext(elements: readonly HtmlElement[]): InheritedHtmlContext {
  const quotesPlainly = elements.some((element) => headingOf(element) !== undefined && !isInQuote(element));
  return {
    lists: 0,
    keepsBreaks: false,
    bold: false,
    italic: false,
    look: {},
    isInLink: false,
    quotesPlainly,
    isQuoted: false,
  };
}

function isInQuote(element: HtmlElement): boolean {
  for (let here = element.parentNode; isHtmlElement(here); here = here.parentNode) {
    if (here.tagName === "blockquote") return true;
  }
  return false;
}

const KEEPS_BREAKS = /\bpre-(?:wrap|line)\b|white-space:\s*pre/i;

/** Returns the context inside an element. */
export function enterHtmlElement(element: HtmlElement, outer: InheritedHtmlContext): InheritedHtmlContext {
  const { tagName } = element;
  const style = styleAttributeOf(element);
  const isInLink = outer.isInLink || isHtmlLinkElement(element);
  const bold = boldIn(style) ?? (outer.bold || /^(?:b|strong|th)$/.test(tagName));
  return {
    ...outer,
    look: htmlLookOf(element, outer.look, bold, isInLink),
    isInLink,
    lists: outer.lists + (tagName === "ol" || tagName === "ul" ? 1 : 0),
    keepsBreaks: outer.keepsBreaks || tagName === "pre" || KEEPS_BREAKS.test(`${classAttributeOf(element)} ${style}`),
    bold,
    italic: italicIn(style) ?? (outer.italic || /^(?:i|em|cite)$/.test(tagName)),
    change: htmlTrackedChangeOf(element) ?? outer.change,
    direction: directionOf(element) ?? outer.direction,
    isQuoted: outer.isQuoted || tagName === "blockquote",
  };
}

function boldIn(style: string): boolean | undefined {
  const weight = /font-weight:\s*([a-z0-9]+)/i.exec(style)?.[1]?.toLowerCase();
  if (weight === undefined) return undefined;
  return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
}

function italicIn(style: string): boolean | undefined {
  const slant = /font-style:\s*([a-z]+)/i.exec(style)?.[1]?.toLowerCase();
  return slant === undefined ? undefined : slant !== "normal";
}

/** Returns the direction of an element; that of the whole page is not repeated on each line. */
function directionOf(element: HtmlElement): TextDirection | undefined {
  if (/^(?:html|body)$/.test(element.tagName)) return undefined;
  const value = (
    htmlAttributeOf(element, "dir") ?? /direction:\s*(rtl|ltr)/i.exec(styleAttributeOf(element))?.[1]
  )?.toLowerCase();
  return value === "rtl" || value === "ltr" ? value : undefined;
}

/** Returns the hints that a block gives for its lines. */
export function htmlLineHintsOf(element: HtmlElement, context: InheritedHtmlContext): LineHints {
  const { lists, direction, cell } = context;
  const heading = context.isQuoted && context.quotesPlainly ? undefined : headingOf(element);
  const align = alignOf(element);
  const style = styleOf(classAttributeOf(element));
  return {
    ...(heading === undefined ? {} : { heading }),
    ...(style === undefined ? {} : { style }),
    ...(lists > 0 ? { indent: element.tagName === "li" ? lists - 1 : lists } : {}),
    ...(align === undefined ? {} : { align }),
    ...(direction === undefined ? {} : { direction }),
    ...(cell === undefined ? {} : { cell }),
  };
}

/** The classes of titles in pages by Word and by EUR-Lex, older and newer. */
const TITLE_CLASS = /\bMsoTitle|(?:^|\s)(?:oj-)?doc-ti(?:\s|$)|\btitle-doc-(?:first|last)\b/;

function styleOf(classes: string): string | undefined {
  if (TITLE_CLASS.test(classes)) return "Title";
  return /\bMsoToc/.test(classes) ? "toc" : undefined;
}

function headingOf(element: HtmlElement): number | undefined {
  const tag = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (tag !== undefined) return Number(tag);
  if (htmlAttributeOf(element, "role") !== "heading") return undefined;
  const level = Number(htmlAttributeOf(element, "aria-level") ?? 2);
  return level >= 1 && level <= 9 ? Math.floor(level) : undefined;
}

function alignOf(element: HtmlElement): LineHints["align"] {
  const value =
    /text-align:\s*(center|right|left|justify|end|start)/i.exec(styleAttributeOf(element))?.[1] ??
    htmlAttributeOf(element, "align");
  switch (element.tagName === "center" ? "center" : value?.toLowerCase()) {
    case "center":
      return "center";
    case "right":
    case "end":
      return "end";
    case "justify":
      return "justify";
    default:
      return undefined;
  }
}
