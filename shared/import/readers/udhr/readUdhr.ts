import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { MAX_SOURCE_LINES } from "#shared/import/importLimits.ts";
import type { SourceLine, FormatReaderOutput, ImportExclusion, ProvisionHint } from "#shared/import/sourceLines.ts";
import { parseXmlRoot } from "../akn/readAkn.ts";
import { foldAndTrimWhitespace } from "../sourceLineBuilder.ts";
import { xmlChildOf, xmlChildrenOf, xmlTextOf, type XmlElement } from "../parseXml.ts";

/**
 * Reads the XML format in which the Universal Declaration of Human Rights is published: articles and list items have
 * their numbers. Refuses malformed XML like `parseXmlRoot`.
 */
export function readUdhr(text: string): Outcome<FormatReaderOutput> {
  const root = parseXmlRoot(text);
  if (isRefusal(root)) return root;
  const { lang, dir } = root.attributes;
  const title = textIn(root, "title");
  const lines: SourceLine[] = [];
  for (const child of xmlChildrenOf(root)) if (child.name !== "title") addPart(child, lines);
  const exclusions = exclusionsIn(root, new Set(["title", "preamble", "article", "para", "orderedlist", "listitem"]));
  return {
    lines: lines.slice(0, MAX_SOURCE_LINES),
    exclusions,
    warnings: [],
    ...(title === "" ? {} : { title }),
    ...(lang ? { language: lang } : {}),
    ...(dir === "rtl" || dir === "ltr" ? { direction: dir } : {}),
  };
}

/** Returns exclusions for elements that are not part of the text, such as a note about the publisher. */
function exclusionsIn(element: XmlElement, read: ReadonlySet<string>): ImportExclusion[] {
  return xmlChildrenOf(element).flatMap((child) => {
    const text = foldAndTrimWhitespace(xmlTextOf(child));
    if (read.has(child.name)) return exclusionsIn(child, read);
    const paras = xmlChildrenOf(child, "para");
    if (paras.length > 0) return exclusionsIn(child, read);
    return text === "" ? [] : [{ reason: "metadata", text, where: { unit: "line", n: child.line } }];
  });
}

function addPart(part: XmlElement, lines: SourceLine[]): void {
  if (part.name === "preamble") {
    lines.push(lineOf(part, "", { kind: "preamble", level: 1, num: "", heading: textIn(part, "title") }));
    for (const para of xmlChildrenOf(part, "para")) {
      lines.push(lineOf(para, xmlTextOf(para), { kind: "recital", level: 2, num: "", heading: "" }));
    }
  } else if (part.name === "article") addArticle(part, lines);
  else for (const para of xmlChildrenOf(part, "para")) lines.push(lineOf(para, xmlTextOf(para)));
}

/**
 * Adds an article. Its title is its number as printed in that language; without one, its `number` attribute is used.
 */
function addArticle(article: XmlElement, lines: SourceLine[]): void {
  const { number = "" } = article.attributes;
  const printed = textIn(article, "title") || number;
  const eId = /^\d+$/.test(number) ? { eId: `art_${number}` } : {};
  lines.push(lineOf(article, "", { kind: "article", level: 1, num: printed, heading: "", ...eId }));
  addParagraphs(article, 2, lines);
}

/** Adds the paragraphs of a unit. The first one is the unit's own text, unless a list precedes it. */
function addParagraphs(around: XmlElement, level: number, lines: SourceLine[]): void {
  const further = { kind: "paragraph", level, num: "", heading: "" } as const;
  xmlChildrenOf(around)
    .filter(({ name }) => name === "para" || name === "orderedlist")
    .forEach((child, i) => {
      if (child.name === "para") lines.push(lineOf(child, xmlTextOf(child), i > 0 ? further : undefined));
      else xmlChildrenOf(child, "listitem").forEach((item, nth) => addItem(item, nth + 1, level, lines));
    });
}

/** Adds a list item. Without a tag of its own, it is numbered by its place in the list. */
function addItem(item: XmlElement, nth: number, level: number, lines: SourceLine[]): void {
  const num = foldAndTrimWhitespace(item.attributes.tag ?? "") || `${nth}.`;
  lines.push(lineOf(item, "", { kind: level === 2 ? "paragraph" : "point", level, num, heading: "" }));
  addParagraphs(item, level + 1, lines);
}

function lineOf({ line }: XmlElement, text: string, unit?: ProvisionHint): SourceLine {
  return { text: foldAndTrimWhitespace(text), hints: unit ? { unit } : {}, where: { unit: "line", n: line } };
}

function textIn(element: XmlElement, name: string): string {
  const child = xmlChildOf(element, name);
  return child ? foldAndTrimWhitespace(xmlTextOf(child)) : "";
}
