import {
  docxChildOf,
  xmlChildrenOf,
  isDocxToggleOn,
  readDocxToggle,
  docxChildValueOf,
  type XmlElement,
} from "../package/docxXml.ts";

/** The list and level in which a paragraph is numbered; `numId` "0" removes numbering. */
export interface NumberingReference {
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

/** The format of a paragraph: its own properties, then those of its style and of the styles that style is based on. */
export interface EffectiveParagraphFormat {
  /** The style's name; then the ids of the style and of those it is based on. */
  readonly style: string | undefined;
  readonly styleIds: readonly string[];
  /** 1 to 9, from the style's name or an outline level. */
  readonly heading: number | undefined;
  readonly numbering: NumberingReference;
  readonly align: string | undefined;
  /** Twentieths of a point. */
  readonly indent: number | undefined;
  readonly rightToLeft: boolean | undefined;
  /** The language of the paragraph's number, from its mark, its style or the file. */
  readonly language: string | undefined;
  /** Toggles that the style sets on its runs, in left-to-right and in complex scripts. */
  readonly runs: Readonly<Record<Toggle, boolean | undefined>>;
}

const TOGGLES = ["b", "bCs", "i", "iCs", "vanish", "rtl"] as const;
type Toggle = (typeof TOGGLES)[number];

const LONGEST_CHAIN = 30;

/** The styles of a document. */
export class DocxStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #chains = new Map<string, readonly XmlElement[]>();
  readonly #defaults: XmlElement | undefined;
  readonly #standard: string | undefined;

  constructor(part: XmlElement | null) {
    this.#defaults = part ? docxChildOf(part, "docDefaults") : undefined;
    for (const style of part ? xmlChildrenOf(part, "style") : []) {
      const id = style.attributes.styleId;
      if (id !== undefined) this.#styles.set(id, style);
      if (style.attributes.type === "paragraph" && isDocxToggleOn(style.attributes.default)) this.#standard ??= id;
    }
  }

  /** Returns the format of a paragraph with these properties. If `numbered` is false, its own numbering is ignored. */
  effectiveParagraphFormat(properties: XmlElement | undefined, numbered = true): EffectiveParagraphFormat {
    const chain = this.#chain(docxChildValueOf(properties, "pStyle") ?? this.#standard);
    const fromStyles = [
      ...chain.map((style) => docxChildOf(style, "pPr")),
      docxChildOf(this.#defaults, "pPrDefault", "pPr"),
    ];
    const pPr = [properties, ...fromStyles];
    const numPr = (numbered ? pPr : fromStyles).map((p) => docxChildOf(p, "numPr"));
    const rPr = [...chain.map((style) => docxChildOf(style, "rPr")), docxChildOf(this.#defaults, "rPrDefault", "rPr")];
    return {
      style: docxChildValueOf(chain[0], "name"),
      styleIds: chain.map((style) => style.attributes.styleId!),
      heading: headingOf(chain) ?? outline(first(pPr, (p) => docxChildValueOf(p, "outlineLvl"))),
      numbering: {
        numId: first(numPr, (n) => docxChildValueOf(n, "numId")),
        level: numeric(first(numPr, (n) => docxChildValueOf(n, "ilvl"))),
      },
      align: first(pPr, (p) => docxChildValueOf(p, "jc")),
      indent: numeric(
        first(pPr, (p) => docxChildOf(p, "ind")?.attributes.start ?? docxChildOf(p, "ind")?.attributes.left),
      ),
      rightToLeft: first(pPr, (p) => readDocxToggle(p, "bidi")),
      language: first([docxChildOf(properties, "rPr"), ...rPr], (r) => docxChildValueOf(r, "lang")),
      runs: toggles((name) => first(rPr, (r) => readDocxToggle(r, name))),
    };
  }

  /** Returns a run's toggle (bold, italic, struck, hidden) from its own properties or its character style. */
  runToggle(properties: XmlElement | undefined, name: string): boolean | undefined {
    if (!properties) return undefined;
    const own = readDocxToggle(properties, name);
    if (own !== undefined) return own;
    return first(this.#chain(docxChildValueOf(properties, "rStyle")), (style) =>
      readDocxToggle(docxChildOf(style, "rPr"), name),
    );
  }

  /** Returns the list that a numbering style refers to. */
  numberingOf(style: string | undefined): string | undefined {
    return docxChildValueOf(docxChildOf(this.#styles.get(style ?? ""), "pPr", "numPr"), "numId");
  }

  /** Returns a style and those it is based on, nearest first. */
  #chain(id: string | undefined): readonly XmlElement[] {
    const known = this.#chains.get(id ?? "");
    if (known) return known;
    const chain: XmlElement[] = [];
    for (let style = this.#styles.get(id ?? ""); style && chain.length < LONGEST_CHAIN;) {
      if (chain.includes(style)) break;
      chain.push(style);
      style = this.#styles.get(docxChildValueOf(style, "basedOn") ?? "");
    }
    this.#chains.set(id ?? "", chain);
    return chain;
  }
}

function first<E, T>(from: readonly E[], read: (element: E) => T | undefined): T | undefined {
  for (const element of from) {
    const found = read(element);
    if (found !== undefined) return found;
  }
  return undefined;
}

function toggles(read: (name: Toggle) => boolean | undefined): Record<Toggle, boolean | undefined> {
  return Object.fromEntries(TOGGLES.map((name) => [name, read(name)])) as Record<Toggle, boolean | undefined>;
}

function headingOf(chain: readonly XmlElement[]): number | undefined {
  const level = first(chain, (style) => /^heading ([1-9])\b/i.exec(docxChildValueOf(style, "name") ?? "")?.[1]);
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
