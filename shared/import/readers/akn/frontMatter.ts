import { foldAndTrimWhitespace } from "../sourceLineBuilder.ts";
import { xmlChildOf, xmlChildrenOf, xmlTextOf, type XmlElement } from "../parseXml.ts";
import { aknSpacedTextOf } from "./inlineElements.ts";

/** What a document says about itself, and the elements from which its title was taken. */
export interface AknFrontMatter {
  readonly title?: string;
  readonly titles: ReadonlySet<XmlElement>;
  readonly language?: string;
  readonly masthead: readonly string[];
}

const LONGEST_TITLE = 400;
const PLACEHOLDER = /^(?:untitled|2999-|$)/i;

/** Reads the front of a document (`act`, `bill`, `doc` …): its title, language, number and date. */
export function readAknFrontMatter(document: XmlElement): AknFrontMatter {
  const meta = xmlChildOf(document, "meta", "identification");
  const title = titleOf(document, meta);
  const language = languageOf(document, xmlChildOf(meta, "FRBRExpression"));
  return {
    titles: new Set(title.elements),
    ...(title.text ? { title: title.text } : {}),
    ...(language ? { language } : {}),
    masthead: mastheadOf(document, meta),
  };
}

function titleOf(
  document: XmlElement,
  meta: XmlElement | undefined,
): { text: string; elements: readonly XmlElement[] } {
  const fronts = ["coverPage", "preface", "preamble"].flatMap((name) => xmlChildrenOf(document, name));
  for (const name of ["longTitle", "docTitle", "shortTitle"]) {
    const found = fronts.flatMap((front) => within(front, name))[0];
    const text = found ? foldAndTrimWhitespace(aknSpacedTextOf(found)) : "";
    if (found && text !== "" && text.length <= LONGEST_TITLE) return { text, elements: [found] };
  }
  return titleOfPreface(xmlChildOf(document, "preface")) ?? { text: aliasOf(meta), elements: [] };
}

/** Takes the bare paragraphs of a preface as the title, up to the first one in parentheses. */
function titleOfPreface(preface: XmlElement | undefined): { text: string; elements: readonly XmlElement[] } | null {
  if (!preface) return null;
  const all = xmlChildrenOf(preface);
  const rest = all.findIndex((child) => child.name !== "p" || /^\s*[([]/.test(xmlTextOf(child)));
  const elements = all.slice(0, rest < 0 ? all.length : rest);
  const text = foldAndTrimWhitespace(elements.map(aknSpacedTextOf).join(" "));
  return text !== "" && text.length <= LONGEST_TITLE ? { text, elements } : null;
}

function aliasOf(meta: XmlElement | undefined): string {
  const aliases = xmlChildrenOf(xmlChildOf(meta, "FRBRWork") ?? NOTHING, "FRBRalias");
  const named = aliases.find(({ attributes }) => /title|intitule/i.test(attributes.name ?? ""));
  const value = foldAndTrimWhitespace(named?.attributes.value ?? "");
  return PLACEHOLDER.test(value) ? "" : value;
}

const NOTHING: XmlElement = { name: "", attributes: {}, children: [], line: 0 };

/** Returns the BCP 47 tag of the language stated by the expression or by the text itself. */
function languageOf(document: XmlElement, expression: XmlElement | undefined): string | undefined {
  const code = xmlChildOf(expression, "FRBRlanguage")?.attributes.language ?? document.attributes.lang;
  return code === undefined ? undefined : tagOf(code);
}

/** Normalises a language code: "eng" and "en-EN" become "en"; undefined if it is not a language code. */
function tagOf(code: string): string | undefined {
  try {
    const [tag = ""] = Intl.getCanonicalLocales(code.trim());
    return /^([a-z]{2,3})-\1$/i.test(tag) ? tag.slice(0, tag.indexOf("-")) : tag || undefined;
  } catch {
    return undefined;
  }
}

/** Returns the strings for the masthead: number and date as printed, and those in the metadata. */
function mastheadOf(document: XmlElement, meta: XmlElement | undefined): string[] {
  const printed = ["docNumber", "docketNumber", "docDate", "docStage", "docType"].flatMap((name) =>
    ["coverPage", "preface"].flatMap((front) => xmlChildrenOf(document, front).flatMap((each) => within(each, name))),
  );
  const work = xmlChildOf(meta, "FRBRWork") ?? NOTHING;
  const expression = xmlChildOf(meta, "FRBRExpression") ?? NOTHING;
  const numbers = xmlChildrenOf(work).filter(
    ({ name, attributes }) =>
      name === "FRBRnumber" || (name === "FRBRalias" && /number|celex|symbol|docket/i.test(attributes.name ?? "")),
  );
  const texts = [
    ...printed.map((element) => foldAndTrimWhitespace(aknSpacedTextOf(element))),
    ...numbers.map(({ attributes }) => foldAndTrimWhitespace(attributes.value ?? "")),
    ...[expression, work].map((each) => xmlChildOf(each, "FRBRdate")?.attributes.date ?? ""),
  ];
  return [...new Set(texts.filter((text) => !PLACEHOLDER.test(text)))];
}

/** Finds all elements with a name inside another, in order. */
function within(element: XmlElement, name: string): XmlElement[] {
  return xmlChildrenOf(element).flatMap((child) => (child.name === name ? [child] : within(child, name)));
}
