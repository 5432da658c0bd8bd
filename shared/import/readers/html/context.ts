import type { Direction } from "../../../draft/draft.ts";
import type { Cell, LineHints } from "../../lines.ts";
import { attribute, classOf, styleOf, type Element } from "./dom.ts";
import { changeOf, type Marking } from "./marks.ts";

/** What an element inherits from those around it. */
export interface Context {
  /** How many lists it lies in. */
  readonly lists: number;
  readonly keepsBreaks: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly change?: Marking | undefined;
  readonly direction?: Direction | undefined;
  readonly cell?: Cell | undefined;
}

export function outermost(): Context {
  return { lists: 0, keepsBreaks: false, bold: false, italic: false };
}

const KEEPS_BREAKS = /\bpre-(?:wrap|line)\b|white-space:\s*pre/i;

/** What holds inside an element. */
export function around(element: Element, outer: Context): Context {
  const { tagName } = element;
  const style = styleOf(element);
  return {
    ...outer,
    lists: outer.lists + (tagName === "ol" || tagName === "ul" ? 1 : 0),
    keepsBreaks: outer.keepsBreaks || tagName === "pre" || KEEPS_BREAKS.test(`${classOf(element)} ${style}`),
    bold: boldIn(style) ?? (outer.bold || /^(?:b|strong|th)$/.test(tagName)),
    italic: italicIn(style) ?? (outer.italic || /^(?:i|em|cite)$/.test(tagName)),
    change: changeOf(element) ?? outer.change,
    direction: directionOf(element) ?? outer.direction,
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

/** A page's own direction is not said again on each of its lines. */
function directionOf(element: Element): Direction | undefined {
  if (/^(?:html|body)$/.test(element.tagName)) return undefined;
  const said = (attribute(element, "dir") ?? /direction:\s*(rtl|ltr)/i.exec(styleOf(element))?.[1])?.toLowerCase();
  return said === "rtl" || said === "ltr" ? said : undefined;
}

/** What a block says about the lines in it. */
export function hintsOf(element: Element, { lists, direction, cell }: Context): LineHints {
  const heading = headingOf(element);
  const align = alignOf(element);
  const style = /\bMso(Title|Toc)\w*/.exec(classOf(element))?.[1];
  return {
    ...(heading === undefined ? {} : { heading }),
    ...(style === undefined ? {} : { style: style === "Toc" ? "toc" : style }),
    ...(lists > 0 ? { indent: element.tagName === "li" ? lists - 1 : lists } : {}),
    ...(align === undefined ? {} : { align }),
    ...(direction === undefined ? {} : { direction }),
    ...(cell === undefined ? {} : { cell }),
  };
}

function headingOf(element: Element): number | undefined {
  const tag = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (tag !== undefined) return Number(tag);
  if (attribute(element, "role") !== "heading") return undefined;
  const level = Number(attribute(element, "aria-level") ?? 2);
  return level >= 1 && level <= 9 ? Math.floor(level) : undefined;
}

function alignOf(element: Element): LineHints["align"] {
  const said =
    /text-align:\s*(center|right|left|justify|end|start)/i.exec(styleOf(element))?.[1] ?? attribute(element, "align");
  switch (element.tagName === "center" ? "center" : said?.toLowerCase()) {
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
