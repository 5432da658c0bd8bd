import { toLetter, toRoman } from "#shared/draft/number.ts";
import { attribute, elementsIn, isElement, styleOf, type Element } from "./dom.ts";

/** Counts the items of ordered lists as a browser does: start, value, reversed, and how they are printed. */
export class Lists {
  readonly #counts = new Map<Element, number>();

  /** The number that a browser would print before an item; undefined where it would print none. */
  numberOf(item: Element): string | undefined {
    const list = item.parentNode;
    if (item.tagName !== "li" || !isElement(list) || list.tagName !== "ol") return undefined;
    const step = attribute(list, "reversed") === undefined ? 1 : -1;
    const before = this.#counts.get(list) ?? this.#startOf(list, step) - step;
    const count = integer(attribute(item, "value")) ?? before + step;
    this.#counts.set(list, count);
    const style = styleIn(item) ?? styleIn(list) ?? attribute(item, "type") ?? attribute(list, "type") ?? "1";
    return style === "none" ? undefined : printed(count, style);
  }

  #startOf(list: Element, step: number): number {
    return integer(attribute(list, "start")) ?? (step > 0 ? 1 : elementsIn(list, "li").length);
  }
}

function styleIn(element: Element): string | undefined {
  return /list-style(?:-type)?:\s*([a-z-]+)/i.exec(styleOf(element))?.[1]?.toLowerCase();
}

function printed(count: number, style: string): string {
  if (count < 1) return `${count}.`;
  switch (style) {
    case "a":
    case "lower-alpha":
    case "lower-latin":
      return `${toLetter(count)}.`;
    case "A":
    case "upper-alpha":
    case "upper-latin":
      return `${toLetter(count).toUpperCase()}.`;
    case "i":
    case "lower-roman":
      return `${toRoman(count).toLowerCase() || count}.`;
    case "I":
    case "upper-roman":
      return `${toRoman(count) || count}.`;
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
