import { childOf, childrenOf, toggleOf, valueOf, type Element } from "./xml.ts";

/** Which list and level a paragraph is numbered in; `numId` "0" takes numbering away. */
export interface NumberingPlace {
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

/** What a paragraph looks like, its own properties over those of its style and of the styles that one is based on. */
export interface Look {
  /** The style's name, and its id in the file. */
  readonly style: string | undefined;
  readonly styleId: string | undefined;
  /** 1 to 9, from the style's name or an outline level. */
  readonly heading: number | undefined;
  readonly numbering: NumberingPlace;
  readonly align: string | undefined;
  /** Twentieths of a point. */
  readonly indent: number | undefined;
  readonly rightToLeft: boolean | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
}

const LONGEST_CHAIN = 30;

/** The styles of a document. */
export class Styles {
  readonly #styles = new Map<string, Element>();
  readonly #standard: string | undefined;

  constructor(part: Element | null) {
    for (const style of part ? childrenOf(part, "style") : []) {
      const id = style.attributes.styleId;
      if (id !== undefined) this.#styles.set(id, style);
      if (style.attributes.type === "paragraph" && /^(?:1|true|on)$/.test(style.attributes.default ?? "")) {
        this.#standard ??= id;
      }
    }
  }

  /** How a paragraph with these properties looks. */
  look(properties: Element | undefined): Look {
    const chain = this.#chain(valueOf(properties, "pStyle") ?? this.#standard);
    const pPr = [properties, ...chain.map((style) => childOf(style, "pPr"))];
    const rPr = chain.map((style) => childOf(style, "rPr"));
    const first = <T>(read: (element: Element | undefined) => T | undefined, from = pPr) =>
      from.reduce<T | undefined>((found, element) => found ?? read(element), undefined);
    return {
      style: valueOf(chain[0], "name"),
      styleId: chain[0]?.attributes.styleId,
      heading:
        headingOf(chain.map((style) => valueOf(style, "name"))) ?? outline(first((p) => valueOf(p, "outlineLvl"))),
      numbering: {
        numId: first((p) => valueOf(childOf(p, "numPr"), "numId")),
        level: numeric(first((p) => valueOf(childOf(p, "numPr"), "ilvl"))),
      },
      align: first((p) => valueOf(p, "jc")),
      indent: numeric(first((p) => childOf(p, "ind")?.attributes.start ?? childOf(p, "ind")?.attributes.left)),
      rightToLeft: first((p) => toggleOf(p, "bidi")),
      bold: first((r) => toggleOf(r, "b"), rPr),
      italic: first((r) => toggleOf(r, "i"), rPr),
    };
  }

  /** A run's toggle through its character style: bold, italic, struck, hidden. */
  run(properties: Element | undefined, name: string): boolean | undefined {
    const chain = this.#chain(valueOf(properties, "rStyle"));
    return [properties, ...chain.map((style) => childOf(style, "rPr"))].reduce<boolean | undefined>(
      (found, element) => found ?? toggleOf(element, name),
      undefined,
    );
  }

  /** The numbering that a style of numbering stands for. */
  numberingOf(style: string | undefined): string | undefined {
    return valueOf(childOf(this.#styles.get(style ?? ""), "pPr", "numPr"), "numId");
  }

  #chain(id: string | undefined): Element[] {
    const chain: Element[] = [];
    for (let style = this.#styles.get(id ?? ""); style && chain.length < LONGEST_CHAIN;) {
      chain.push(style);
      style = this.#styles.get(valueOf(style, "basedOn") ?? "");
    }
    return chain;
  }
}

function headingOf(names: readonly (string | undefined)[]): number | undefined {
  const level = names.map((name) => /^heading ([1-9])\b/i.exec(name ?? "")?.[1]).find(Boolean);
  return level === undefined ? undefined : Number(level);
}

function outline(level: string | undefined): number | undefined {
  const value = numeric(level);
  return value !== undefined && value >= 0 && value < 9 ? value + 1 : undefined;
}

function numeric(text: string | undefined): number | undefined {
  const value = Number(text);
  return text === undefined || !Number.isInteger(value) ? undefined : value;
}
