import type { TextDirection } from "#shared/draft/draft.ts";
import type { LineHints } from "#shared/import/sourceLines.ts";
import { odtLookOf, type OdtLook } from "./odtLook.ts";
import { xmlChildOf, xmlChildrenOf, type XmlElement } from "../parseXml.ts";

/** What a style says of text, after everything that it inherits. Absent means that nothing is said. */
export interface OdtStyle {
  /** The name that users see, such as "Title". */
  readonly name?: string;
  readonly outlineLevel?: number;
  readonly listStyle?: string;
  readonly align?: NonNullable<LineHints["align"]>;
  readonly indent?: number;
  readonly direction?: TextDirection;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly struck?: boolean;
  readonly language?: string;
  /** How text looks that is formatted by hand: what automatic styles say, and not those that have a name. */
  readonly look?: OdtLook;
}

/** Steps of indent, as in Word files: half an inch. */
const STEP_INCHES = 0.5;
const INCHES: Readonly<Record<string, number>> = {
  in: 1,
  cm: 1 / 2.54,
  mm: 1 / 25.4,
  pt: 1 / 72,
  pc: 1 / 6,
  px: 1 / 96,
};
const DEEPEST_CHAIN = 20;

/** The styles of a document, by family and name. */
export class OdtStyles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #resolved = new Map<string, OdtStyle>();

  constructor(sheets: readonly XmlElement[]) {
    for (const style of sheets.flatMap((sheet) => xmlChildrenOf(sheet, "style:style"))) {
      const { family = "", name = "" } = style.attributes;
      this.#elements.set(`${family} ${name}`, style);
    }
  }

  /** Returns a style of a family ("paragraph", "text") with what it inherits; nothing if there is none. */
  styleOf(family: "paragraph" | "text", name: string | undefined): OdtStyle {
    return name === undefined ? {} : this.#resolve(`${family} ${name}`, 0);
  }

  #resolve(key: string, depth: number): OdtStyle {
    const known = this.#resolved.get(key);
    if (known) return known;
    const element = this.#elements.get(key);
    if (!element || depth > DEEPEST_CHAIN) return {};
    const parent = element.attributes["parent-style-name"];
    const family = key.slice(0, key.indexOf(" "));
    const inherited = parent === undefined ? {} : this.#resolve(`${family} ${parent}`, depth + 1);
    const own = ownStyleOf(element);
    // An automatic style has no name of its own that a user sees: it stands for its parent.
    const name = isAutomatic(element) ? (inherited.name ?? own.name) : own.name;
    const look = isAutomatic(element) ? odtLookOf(element, inherited.bold === true) : undefined;
    const style = { ...inherited, ...own, ...(name === undefined ? {} : { name }), ...(look && { look }) };
    this.#resolved.set(key, style);
    return style;
  }
}

function isAutomatic({ attributes }: XmlElement): boolean {
  return /^[PT]\d+$/.test(attributes.name ?? "");
}

function ownStyleOf(element: XmlElement): OdtStyle {
  const {
    name,
    "display-name": shown = name,
    "default-outline-level": outline,
    "list-style-name": list,
  } = element.attributes;
  const paragraph = xmlChildOf(element, "style:paragraph-properties")?.attributes ?? {};
  const text = xmlChildOf(element, "style:text-properties")?.attributes ?? {};
  const level = Number(outline);
  return defined({
    name: shown,
    outlineLevel: level >= 1 && level <= 9 ? level : undefined,
    listStyle: list,
    align: alignOf(paragraph["text-align"]),
    indent: stepsOf(paragraph["margin-left"]),
    direction: directionOf(paragraph["writing-mode"]),
    bold: weightOf(text["font-weight"] ?? text["font-weight-complex"]),
    italic: toggle(text["font-style"], /italic|oblique/),
    hidden: toggle(text.display, /^none$/),
    struck: text["text-line-through-style"] === undefined ? undefined : text["text-line-through-style"] !== "none",
    language: languageOf(text.language, text.country),
  });
}

function defined<T extends object>(all: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;
}

function toggle(value: string | undefined, on: RegExp): boolean | undefined {
  return value === undefined ? undefined : on.test(value);
}

function weightOf(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value === "bold" || Number(value) >= 600;
}

function languageOf(language: string | undefined, country: string | undefined): string | undefined {
  if (language === undefined || !/^[a-z]{2,3}$/i.test(language) || language === "zxx") return undefined;
  return country && /^[A-Z]{2}$/.test(country) ? `${language}-${country}` : language;
}

function alignOf(value: string | undefined): OdtStyle["align"] | undefined {
  if (value === "center" || value === "justify") return value;
  if (value === "end" || value === "right") return "end";
  return value === undefined ? undefined : "start";
}

function directionOf(mode: string | undefined): TextDirection | undefined {
  return mode === undefined || mode === "page" ? undefined : mode.startsWith("rl") ? "rtl" : "ltr";
}

function stepsOf(length: string | undefined): number | undefined {
  const [, value = "", unit = ""] = /^([\d.]+)(in|cm|mm|pt|pc|px)$/.exec(length ?? "") ?? [];
  const steps = Math.round((Number(value) * (INCHES[unit] ?? 0)) / STEP_INCHES);
  return steps > 0 ? steps : undefined;
}
