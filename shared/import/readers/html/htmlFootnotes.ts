import { foldAndTrimWhitespace } from "../sourceLineBuilder.ts";
import {
  htmlAttributeOf,
  findEnclosingHtmlBlock,
  classAttributeOf,
  htmlChildElements,
  isHtmlElement,
  styleAttributeOf,
  rawHtmlTextOf,
  type HtmlElement,
} from "./htmlDom.ts";

/** A footnote as referenced: its mark and its text. */
export interface HtmlFootnote {
  readonly mark: string;
  readonly text: string;
}

/** The footnotes of a page: the links that reference them and the blocks that contain them. */
export interface HtmlFootnotes {
  readonly calls: ReadonlyMap<HtmlElement, HtmlFootnote>;
  readonly blocks: ReadonlySet<HtmlElement>;
}

const LONGEST_MARK = 6;
const LONGEST_NOTE = 20_000;
const NOTE_BLOCK = /mso-element:\s*(?:foot|end)note|(?:^|[\s_-])(?:sd)?(?:foot|end)note|^_?(?:ftn|edn|fn|cite_note)/i;

/**
 * Finds the footnotes of a page. A reference is a short link to a target further down that is raised, is marked as a
 * note, or whose target links back to it. The block around the target is the note.
 */
export function findHtmlFootnotes(elements: readonly HtmlElement[]): HtmlFootnotes {
  const order = new Map(elements.map((element, i) => [element, i]));
  const anchors = anchorsIn(elements);
  const calls = new Map<HtmlElement, HtmlFootnote>();
  const holders = new Map<HtmlElement, HtmlElement>();
  for (const link of elements) {
    const target = link.tagName === "a" ? targetOf(link, anchors) : undefined;
    if (!target || order.get(target)! < order.get(link)! || !isReference(link, target)) continue;
    const block = noteBlockOf(target);
    if (!block || isWithin(link, block) || (holders.get(block) ?? target) !== target) continue;
    holders.set(block, target);
    calls.set(link, { mark: markOf(link), text: noteText(block) });
  }
  return { calls, blocks: new Set(holders.keys()) };
}

/** Returns the elements that links can target, by id or name; the first element with a name counts. */
function anchorsIn(elements: readonly HtmlElement[]): ReadonlyMap<string, HtmlElement> {
  const anchors = new Map<string, HtmlElement>();
  for (const element of elements) {
    for (const name of [htmlAttributeOf(element, "id"), htmlAttributeOf(element, "name")]) {
      if (name && !anchors.has(name)) anchors.set(name, element);
    }
  }
  return anchors;
}

function targetOf(link: HtmlElement, anchors: ReadonlyMap<string, HtmlElement>): HtmlElement | undefined {
  const target = /^#(.+)$/.exec(htmlAttributeOf(link, "href") ?? "")?.[1];
  if (target === undefined || rawHtmlTextOf(link, LONGEST_MARK * 4).trim().length > LONGEST_MARK + 2) return undefined;
  return markOf(link) === "" ? undefined : (anchors.get(target) ?? anchors.get(decodeName(target)));
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Returns the mark of a link: "[1]", "(1)" and "1" are 1. */
function markOf(link: HtmlElement): string {
  const mark = foldAndTrimWhitespace(rawHtmlTextOf(link, 40)).replace(/^[[(]\s*|\s*[\])]$/g, "");
  return mark.length <= LONGEST_MARK ? mark : "";
}

function isReference(link: HtmlElement, target: HtmlElement): boolean {
  const named = `${classAttributeOf(link)} ${htmlAttributeOf(link, "role") ?? ""} ${styleAttributeOf(link)}`;
  if (/foot-?note|endnote|noteref|note-?ref|sdfootnoteanc|mso-footnote-id/i.test(named)) return true;
  return isRaised(link) || linksBack(target, link);
}

function isRaised(link: HtmlElement): boolean {
  const around = link.parentNode;
  const inside = htmlChildElements(link);
  return [...(isHtmlElement(around) ? [around] : []), ...inside].some(
    (element) =>
      element.tagName === "sup" ||
      /\bsuper\b|note-tag/i.test(classAttributeOf(element)) ||
      /vertical-align:\s*super/i.test(styleAttributeOf(element)),
  );
}

function linksBack(target: HtmlElement, link: HtmlElement): boolean {
  const names = [htmlAttributeOf(link, "id"), htmlAttributeOf(link, "name")].filter(Boolean);
  if (names.length === 0) return false;
  const href = htmlAttributeOf(target, "href") ?? "";
  return href.startsWith("#") && names.includes(href.slice(1));
}

/** Returns the block that contains a note's anchor, or the whole item or division if that is marked as a note. */
function noteBlockOf(target: HtmlElement): HtmlElement | undefined {
  const block = findEnclosingHtmlBlock(target);
  if (!block || /^(?:body|html|main|table|tbody|tr|h[1-6])$/.test(block.tagName)) return undefined;
  const outer = block.parentNode;
  const isWhole = isHtmlElement(outer) && /^(?:li|div)$/.test(outer.tagName) && htmlChildElements(outer)[0] === block;
  const isMarkedAsNote = (element: HtmlElement) =>
    NOTE_BLOCK.test(htmlAttributeOf(element, "id") ?? "") || /mso-element/.test(styleAttributeOf(element));
  const note = isWhole && isMarkedAsNote(outer) ? outer : block;
  return rawHtmlTextOf(note, LONGEST_NOTE + 1).length > LONGEST_NOTE ? undefined : note;
}

function isWithin(element: HtmlElement, block: HtmlElement): boolean {
  for (let here = element.parentNode; isHtmlElement(here); here = here.parentNode) if (here === block) return true;
  return false;
}

/** Returns the text of a note without its own mark and the arrow that links back. */
function noteText(block: HtmlElement): string {
  return foldAndTrimWhitespace(rawHtmlTextOf(block).replace(/[↩↑⏎]\ufe0e?/gu, ""))
    .replace(/^\^\s+/, "")
    .replace(/^[[(]?\s*(?:\d{1,3}|[*†‡]{1,3}|[a-z])\s*[\])]\s*/, "")
    .replace(/^(?:\d{1,3}|[*†‡]{1,3})\.?\s+/, "");
}
