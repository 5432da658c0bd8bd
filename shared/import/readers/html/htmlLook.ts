import type { WordsLook } from "#shared/import/sourceLines.ts";
import { htmlAttributeOf, styleAttributeOf, type HtmlElement } from "./htmlDom.ts";
import { isHtmlStruckThrough } from "./changesAndComments.ts";

type Look = Omit<WordsLook, "start" | "end">;

/** Returns whether an element is a link. */
export function isHtmlLinkElement(element: HtmlElement): boolean {
  return element.tagName === "a" && htmlAttributeOf(element, "href") !== undefined;
}

/** Returns how the words of an element look, with what it inherits. A link is underlined and coloured as a link only. */
export function htmlLookOf(element: HtmlElement, outer: Look, isBold: boolean, isInLink: boolean): Look {
  const style = styleAttributeOf(element);
  const { colour, background, isStruck, isUnderlined } = outer;
  const ownColour = isInLink ? "" : (cssColourOf(style, "color") ?? hexOf(htmlAttributeOf(element, "color") ?? ""));
  const ownBackground =
    cssColourOf(style, "background-color") ??
    cssColourOf(style, "background") ??
    (element.tagName === "mark" ? "ffff00" : undefined);
  const colours = {
    colour: ownColour === "" || ownColour === "000000" ? undefined : (ownColour ?? colour),
    background: ownBackground === "ffffff" ? undefined : (ownBackground ?? background),
  };
  return {
    ...(colours.colour !== undefined && { colour: colours.colour }),
    ...(colours.background !== undefined && { background: colours.background }),
    ...((isStruck === true || isHtmlStruckThrough(element)) && { isStruck: true }),
    ...((isUnderlined === true || isUnderlineElement(element, style)) && !isInLink && { isUnderlined: true }),
    ...(isBold && { isBold: true }),
  };
}

function isUnderlineElement({ tagName }: HtmlElement, style: string): boolean {
  return tagName === "u" || /text-decoration[^;]*underline/i.test(style);
}

/** Returns a colour of a style as six hexadecimal digits, if it has one that is known. */
function cssColourOf(style: string, property: string): string | undefined {
  const value = new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([^;]+)`, "i").exec(style)?.[1];
  return value === undefined ? undefined : hexOf(value.trim());
}

function hexOf(value: string): string | undefined {
  const text = value.toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join("");
  const long = /^#([0-9a-f]{6})$/.exec(text)?.[1];
  if (long) return long;
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b/.exec(text);
  if (parts)
    return parts
      .slice(1, 4)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, "0"))
      .join("");
  return NAMED[text];
}

/** The colours that CSS has by these names. */
const NAMED: Readonly<Record<string, string>> = {
  black: "000000",
  white: "ffffff",
  windowtext: "000000",
  red: "ff0000",
  blue: "0000ff",
  green: "008000",
  lime: "00ff00",
  yellow: "ffff00",
  orange: "ffa500",
  purple: "800080",
  magenta: "ff00ff",
  fuchsia: "ff00ff",
  cyan: "00ffff",
  aqua: "00ffff",
  brown: "a52a2a",
  pink: "ffc0cb",
  teal: "008080",
  navy: "000080",
  maroon: "800000",
  olive: "808000",
  gray: "808080",
  grey: "808080",
};
