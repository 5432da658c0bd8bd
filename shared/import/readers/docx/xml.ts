import { refuse, type Outcome } from "../../../base/result.ts";
import { decode } from "../../decode.ts";
import { childOf, isFault, parseXml as parse, type Element } from "../xml.ts";

export { childOf, childrenOf, type Element } from "../xml.ts";

const WORD = /\/wordprocessingml\/(?:2006\/)?main$/;

/**
 * Parses a part of a DOCX. Refuses what is not well-formed, declares entities, or nests or grows beyond the
 * limits. Other vocabularies than Word's keep theirs as "other:…".
 */
export function parseXml(bytes: Uint8Array, part: string): Outcome<Element> {
  const text = decode(bytes);
  if (typeof text !== "string") return refuse("reading.xml-broken", { part, line: 0 });
  const read = parse(text, (uri, local) => (WORD.test(uri) ? local : `other:${local}`));
  if (!isFault(read)) return read;
  if (read.fault === "broken") return refuse("reading.xml-broken", { part, line: read.line });
  return refuse(read.fault === "entities" ? "reading.doctype" : "reading.too-deep", { part });
}

/** The `w:val` of the first child of that name. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.val;
}

/** A toggle such as `w:b`: on where it is there, unless it says no; undefined where it is not there. */
export function toggleOf(element: Element | undefined, name: string): boolean | undefined {
  const toggle = childOf(element, name);
  return toggle && !/^(?:0|false|off|none)$/.test(toggle.attributes.val ?? "1");
}
