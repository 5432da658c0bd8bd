import { SaxesParser } from "saxes";
import { MAX_ELEMENT_DEPTH } from "../importLimits.ts";

/** An element. Its name and those of its attributes are local unless the caller maps them otherwise. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** The line of the file on which its start tag ends. */
  readonly line: number;
}

/** Why XML was not read: not well-formed, its own entities, too many or too deeply nested elements. */
export interface XmlError {
  readonly fault: "broken" | "entities" | "too-deep";
  readonly line: number;
}

const MAX_ELEMENTS = 1_000_000;
/**
 * Characters parsed before faults are checked: in endlessly nested text, each further element takes longer than the
 * last.
 */
const CHUNK = 4 * 1024;

/**
 * Parses XML without expanding entities other than the five predefined ones; `nameOf` names an element by its namespace
 * and local name.
 */
export function parseXml(text: string, nameOf: (uri: string, local: string) => string): XmlElement | XmlError {
  const build = new TreeBuilder();
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on("error", () => build.fail("broken", parser.line));
  parser.on("doctype", (words) => words.includes("[") && build.fail("entities", parser.line));
  parser.on("opentag", ({ uri, local, attributes }) =>
    build.open(nameOf(uri, local), attributesOf(attributes), parser.line),
  );
  parser.on("text", (words) => build.text(words));
  parser.on("cdata", (words) => build.text(words));
  parser.on("closetag", () => build.close());
  for (let at = 0; at < text.length && !build.fault; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  if (!build.fault) parser.close();
  return build.fault ?? build.root ?? { fault: "broken", line: parser.line };
}

export function isXmlError(read: XmlElement | XmlError): read is XmlError {
  return "fault" in read;
}

interface MutableElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

class TreeBuilder {
  fault: XmlError | null = null;
  root: XmlElement | null = null;
  readonly #stack: MutableElement[] = [];
  #count = 0;

  fail(fault: XmlError["fault"], line: number): void {
    this.fault ??= { fault, line };
  }

  open(name: string, attributes: Record<string, string>, line: number): void {
    const element: MutableElement = { name, attributes, children: [], line };
    const parent = this.#stack[this.#stack.length - 1];
    if (parent) parent.children.push(element);
    else this.root ??= element;
    this.#stack.push(element);
    if (this.#stack.length > MAX_ELEMENT_DEPTH || ++this.#count > MAX_ELEMENTS) this.fail("too-deep", line);
  }

  text(words: string): void {
    this.#stack[this.#stack.length - 1]?.children.push(words);
  }

  close(): void {
    this.#stack.pop();
  }
}

function attributesOf(attributes: Readonly<Record<string, { local: string; value: string }>>) {
  const named: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { local, value } of Object.values(attributes)) named[local] ??= value;
  return named;
}

/** Returns the child elements, or only those with a name. */
export function xmlChildrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** Returns the first child of that name, or the descendant along a path of names. */
export function xmlChildOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let here = element;
  for (const name of path) here = here && xmlChildrenOf(here, name)[0];
  return here;
}

/** Returns all text inside an element. */
export function xmlTextOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : xmlTextOf(child))).join("");
}
