import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { MAX_ELEMENT_DEPTH } from "#shared/import/importLimits.ts";

export type HtmlElement = Tree.Element;
export type HtmlParent = Tree.ParentNode;

/** Limits on elements, and on attributes of one element, above those of any real text. */
const MAX_ELEMENTS = 500_000;
const LONG_TAG = 20_000;
const MAX_ATTRIBUTES = 5_000;

class Limit extends Error {}

/**
 * Parses HTML as a browser does, with the source lines of its elements; null if it nests or grows beyond the limits.
 */
export function parseHtml(text: string): Tree.Document | null {
  if (hasHugeTag(text)) return null;
  let depth = 0;
  let count = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...args: Parameters<typeof defaultTreeAdapter.createElement>) => {
      if (++count > MAX_ELEMENTS) throw new Limit();
      return defaultTreeAdapter.createElement(...args);
    },
    onItemPush: () => {
      if (++depth > MAX_ELEMENT_DEPTH) throw new Limit();
    },
    onItemPop: () => {
      depth--;
    },
  };
  try {
    const document = parse<DefaultTreeAdapterMap>(text, { sourceCodeLocationInfo: true, treeAdapter });
    return isShallow(document) ? document : null;
  } catch (error) {
    if (error instanceof Limit) return null;
    throw error;
  }
}

/**
 * Returns whether there is a tag with thousands of attributes. The parser compares each attribute with all before it.
 */
function hasHugeTag(text: string): boolean {
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    const end = text.indexOf(">", at);
    const length = (end < 0 ? text.length : end) - at;
    if (length > LONG_TAG && /[a-z]/i.test(text[at + 1] ?? "") && wordsIn(text, at, at + length) > MAX_ATTRIBUTES) {
      return true;
    }
    if (end < 0) return false;
  }
  return false;
}

function wordsIn(text: string, from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to && words <= MAX_ATTRIBUTES; at++) if (/[\s/]/.test(text[at]!)) words++;
  return words;
}

/**
 * Returns whether the tree is within the depth limit: content that the parser moves (out of tables, into formatting)
 * may be deeper than when it was pushed.
 */
function isShallow(document: Tree.Document): boolean {
  const waiting: { node: HtmlParent; depth: number }[] = [{ node: document, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > MAX_ELEMENT_DEPTH) return false;
    for (const node of next.node.childNodes) if (isHtmlElement(node)) waiting.push({ node, depth: next.depth + 1 });
  }
  return true;
}

export function isHtmlElement(node: Tree.Node | null | undefined): node is HtmlElement {
  return node != null && "tagName" in node;
}

export function htmlAttributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function styleAttributeOf(element: HtmlElement): string {
  return htmlAttributeOf(element, "style") ?? "";
}

export function classAttributeOf(element: HtmlElement): string {
  return htmlAttributeOf(element, "class") ?? "";
}

/** Returns the child elements, or only those with the given names. */
export function htmlChildElements(parent: HtmlParent, ...names: readonly string[]): HtmlElement[] {
  return parent.childNodes.filter(
    (node): node is HtmlElement => isHtmlElement(node) && (names.length === 0 || names.includes(node.tagName)),
  );
}

/** Returns every element of a document, in order. */
export function listHtmlElements(parent: HtmlParent): HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting: HtmlParent[] = [parent];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isHtmlElement(next)) found.push(next);
    for (let i = next.childNodes.length - 1; i >= 0; i--) {
      const node = next.childNodes[i];
      if (isHtmlElement(node)) waiting.push(node);
    }
  }
  return found;
}

/** Returns the text of an element; beyond `limit` characters it may be cut. */
export function rawHtmlTextOf(node: HtmlParent, limit = Infinity): string {
  let text = "";
  for (const child of node.childNodes) {
    if (text.length > limit) break;
    if (child.nodeName === "#text") text += (child as Tree.TextNode).value;
    else if (isHtmlElement(child)) text += rawHtmlTextOf(child, limit - text.length);
  }
  return text;
}

const BLOCKS = new Set(
  (
    "address article blockquote body caption center dd details dialog div dl dt fieldset figcaption figure form h1 h2 h3 " +
    "h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

export function isHtmlBlockElement({ tagName }: HtmlElement): boolean {
  return BLOCKS.has(tagName);
}

/** Returns the nearest block around an element, which may be the element itself. */
export function findEnclosingHtmlBlock(element: HtmlElement): HtmlElement | undefined {
  let here: Tree.Node | null = element;
  while (isHtmlElement(here) && !isHtmlBlockElement(here)) here = here.parentNode;
  return isHtmlElement(here) ? here : undefined;
}
