import { toListLetter, toRomanNumeral } from "#shared/draft/numbers/provisionNumber.ts";
import { htmlAttributeOf, htmlChildElements, isHtmlElement, styleAttributeOf, type HtmlElement } from "./htmlDom.ts";

/** Counts the items of ordered lists as a browser does, with start, value, reversed and the list style. */
export class OrderedListCounter {
  readonly #counts = new Map<HtmlElement, number>();

  /** Returns the number that a browser would print before an item; undefined if it would print none. */
  numberOf(item: HtmlElement): string | undefined {
    const list = item.parentNode;
    if (item.tagName !== "li" || !isHtmlElement(list) || list.tagName !== "ol") return undefined;
    const step = htmlAttributeOf(list, "reversed") === undefined ? 1 : -1;
    const before = this.#counts.get(list) ?? this.#startOf(list, step) - step;
    const count = integer(htmlAttributeOf(item, "value")) ?? before + step;
    this.#counts.set(list, count);
    const style =
      styleIn(item) ?? styleIn(list) ?? htmlAttributeOf(item, "type") ?? htmlAttributeOf(list, "type") ?? "1";
    return style === "none" ? undefined : printCount(count, style);
  }

  #startOf(list: HtmlElement, step: number): number {
    return integer(htmlAttributeOf(list, "start")) ?? (step > 0 ? 1 : htmlChildElements(list, "li").length);
  }
}

function styleIn(element: HtmlElement): string | undefined {
  return /list-style(?:-type)?:\s*([a-z-]+)/i.exec(styleAttributeOf(element))?.[1]?.toLowerCase();
}

function printCount(count: number, style: string): string {
  if (count < 1) return `${count}.`;
  switch (style) {
    case "a":
    case "lower-alpha":
    case "lower-latin":
      return `${toListLetter(count)}.`;
    case "A":
    case "upper-alpha":
    case "upper-latin":
      return `${toListLetter(count).toUpperCase()}.`;
    case "i":
    case "lower-roman":
      return `${toRomanNumeral(count).toLowerCase() || count}.`;
    case "I":
    case "upper-roman":
      return `${toRomanNumeral(count) || count}.`;
    case "arabic-indic":
      return `${[...String(count)].map((digit) => String.fromCharCode(0x660 + Number(digit))).join("")}.`;
    default:
      return `${count}.`;
  }
}

function integer(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && text.trim() !== "" && Number.isInteger(value) && Math.abs(value) < 10_000
    ? value
    : undefined;
}
