import { SaxesParser } from "saxes";
import { refuse, type Outcome, type Refusal } from "../../../base/result.ts";
import { decode } from "../../decode.ts";
import { MAX_DEPTH } from "../../limits.ts";

/** An element. `name` and attribute names are local; other vocabularies than Word's keep theirs as "other:…". */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const WORD = /\/wordprocessingml\/(?:2006\/)?main$/;
const MAX_ELEMENTS = 1_000_000;

/** Parses a part of a DOCX. Refuses what is not well-formed, declares a DTD, or nests or grows beyond the limits. */
export function parseXml(bytes: Uint8Array, part: string): Outcome<Element> {
  const text = decode(bytes);
  if (typeof text !== "string") return refuse("reading.xml-broken", { part, line: 0 });
  const build = new Builder(part);
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on("error", () => build.fail(refuse("reading.xml-broken", { part, line: parser.line })));
  parser.on("doctype", () => build.fail(refuse("reading.doctype", { part })));
  parser.on("opentag", ({ uri, local, attributes }) => build.open(nameOf(uri, local), attributesOf(attributes)));
  parser.on("text", (words) => build.text(words));
  parser.on("cdata", (words) => build.text(words));
  parser.on("closetag", () => build.close());
  for (let at = 0; at < text.length && !build.refusal; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  if (!build.refusal) parser.close();
  return build.refusal ?? build.root ?? refuse("reading.xml-broken", { part, line: 0 });
}

const CHUNK = 64 * 1024;

interface Growing extends Element {
  readonly children: (Element | string)[];
}

class Builder {
  refusal: Refusal | null = null;
  root: Element | null = null;
  readonly #part: string;
  readonly #stack: Growing[] = [];
  #count = 0;

  constructor(part: string) {
    this.#part = part;
  }

  fail(refusal: Refusal): void {
    this.refusal ??= refusal;
  }

  open(name: string, attributes: Record<string, string>): void {
    const element: Growing = { name, attributes, children: [] };
    const parent = this.#stack[this.#stack.length - 1];
    if (parent) parent.children.push(element);
    else this.root ??= element;
    this.#stack.push(element);
    if (this.#stack.length > MAX_DEPTH || ++this.#count > MAX_ELEMENTS) {
      this.fail(refuse("reading.too-deep", { part: this.#part }));
    }
  }

  text(words: string): void {
    this.#stack[this.#stack.length - 1]?.children.push(words);
  }

  close(): void {
    this.#stack.pop();
  }
}

function nameOf(uri: string, local: string): string {
  return WORD.test(uri) ? local : `other:${local}`;
}

function attributesOf(attributes: Readonly<Record<string, { local: string; prefix: string; value: string }>>) {
  const named: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { local, value } of Object.values(attributes)) named[local] ??= value;
  return named;
}

/** The child elements, those of one name where it is given. */
export function childrenOf(element: Element, name?: string): Element[] {
  return element.children.filter(
    (child): child is Element => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The first child of that name, or along a path of names. */
export function childOf(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let here = element;
  for (const name of path) here = here && childrenOf(here, name)[0];
  return here;
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
