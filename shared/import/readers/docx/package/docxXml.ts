import { refusal, type Outcome } from "#shared/base/result.ts";
import { decodeText } from "#shared/import/decodeText.ts";
import { childrenOf, isXmlError, parseXml as parse, type XmlElement } from "#shared/import/readers/xml.ts";

export { childrenOf, textOf, type XmlElement } from "#shared/import/readers/xml.ts";

const WORD = /\/wordprocessingml\/(?:2006\/)?main$/;

/**
 * Parses a part of a DOCX. Refuses what is not well-formed, declares entities, or nests or grows beyond the
 * limits. Other vocabularies than Word's keep theirs as "other:…".
 */
export function parseDocxXml(bytes: Uint8Array, part: string): Outcome<XmlElement> {
  const text = decodeText(bytes);
  if (typeof text !== "string") return refusal("reading.xml-broken", { part, line: 0 });
  const read = parse(text, (uri, local) => (WORD.test(uri) ? local : `other:${local}`));
  if (!isXmlError(read)) return read;
  if (read.fault === "broken") return refusal("reading.xml-broken", { part, line: read.line });
  return refusal(read.fault === "entities" ? "reading.doctype" : "reading.too-deep", { part });
}

/** The first child of that name, or along a path of names. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let here = element;
  for (const name of path) {
    here = here?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);
  }
  return here;
}

/** The `w:val` of the first child of that name. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.val;
}

/** A toggle such as `w:b`: on where it is there, unless it says no; undefined where it is not there. */
export function toggleOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const toggle = childOf(element, name);
  return toggle && isToggleOn(toggle.attributes.val ?? "1");
}

/** Whether an attribute that is on or off is on. */
export function isToggleOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|off|none)$/i.test(value);
}

/** Extensions of Word's own that are read; a choice that needs others is not taken. */
const UNDERSTOOD = /^(?:\s*(?:wp[sgci]|wp14|w1[456]\w*|a14|v|cx\d*|aink|am3d))+\s*$/;

/** What an `mc:AlternateContent` stands for: its first choice that is understood, otherwise what it falls back on. */
export function chooseAlternative(element: XmlElement): XmlElement | undefined {
  const choices = childrenOf(element, "other:Choice");
  return (
    choices.find(({ attributes: { Requires = "" } }) => UNDERSTOOD.test(Requires)) ??
    childOf(element, "other:Fallback") ??
    choices[0]
  );
}

/** The alternatives taken among an element's children. */
export function chooseAlternatives(element: XmlElement): XmlElement[] {
  return childrenOf(element, "other:AlternateContent").flatMap((each) => chooseAlternative(each) ?? []);
}
