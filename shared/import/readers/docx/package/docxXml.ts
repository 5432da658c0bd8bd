import { refusal, type Outcome } from "#shared/base/result.ts";
import { decodeText } from "#shared/import/decodeText.ts";
import { xmlChildrenOf, isXmlError, parseXml as parse, type XmlElement } from "#shared/import/readers/parseXml.ts";

export { xmlChildrenOf, xmlTextOf, type XmlElement } from "#shared/import/readers/parseXml.ts";

const WORD = /\/wordprocessingml\/(?:2006\/)?main$/;

/**
 * Parses a part of a DOCX. Refuses XML that is not well-formed (`reading.xml-broken`), declares entities
 * (`reading.doctype`), or nests or grows beyond the limits (`reading.too-deep`). Names outside Word's vocabulary are
 * prefixed with "other:".
 */
export function parseDocxXml(bytes: Uint8Array, part: string): Outcome<XmlElement> {
  const text = decodeText(bytes);
  if (typeof text !== "string") return refusal("reading.xml-broken", { part, line: 0 });
  const read = parse(text, (uri, local) => (WORD.test(uri) ? local : `other:${local}`));
  if (!isXmlError(read)) return read;
  if (read.fault === "broken") return refusal("reading.xml-broken", { part, line: read.line });
  return refusal(read.fault === "entities" ? "reading.doctype" : "reading.too-deep", { part });
}

/** Returns the first child of that name, or the descendant along a path of names. */
export function docxChildOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let here = element;
  for (const name of path) {
    here = here?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);
  }
  return here;
}

/** Returns the `w:val` of the first child of that name. */
export function docxChildValueOf(element: XmlElement | undefined, name: string): string | undefined {
  return docxChildOf(element, name)?.attributes.val;
}

/** Reads a toggle such as `w:b`: on if present, unless its value is off; undefined if absent. */
export function readDocxToggle(element: XmlElement | undefined, name: string): boolean | undefined {
  const toggle = docxChildOf(element, name);
  return toggle && isDocxToggleOn(toggle.attributes.val ?? "1");
}

/** Returns whether an on/off attribute is on. */
export function isDocxToggleOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|off|none)$/i.test(value);
}

/** Word extensions that are supported; a choice that requires others is not taken. */
const UNDERSTOOD = /^(?:\s*(?:wp[sgci]|wp14|w1[456]\w*|a14|v|cx\d*|aink|am3d))+\s*$/;

/** Returns the content of an `mc:AlternateContent`: its first supported choice, otherwise its fallback. */
export function chooseAlternateContent(element: XmlElement): XmlElement | undefined {
  const choices = xmlChildrenOf(element, "other:Choice");
  return (
    choices.find(({ attributes: { Requires = "" } }) => UNDERSTOOD.test(Requires)) ??
    docxChildOf(element, "other:Fallback") ??
    choices[0]
  );
}

/** Returns the chosen alternatives among an element's children. */
export function chooseAlternateChildren(element: XmlElement): XmlElement[] {
  return xmlChildrenOf(element, "other:AlternateContent").flatMap((each) => chooseAlternateContent(each) ?? []);
}
