import { foldAndTrimWhitespace } from "../sourceLineBuilder.ts";
import { htmlAttributeOf, classAttributeOf, styleAttributeOf, rawHtmlTextOf, type HtmlElement } from "./htmlDom.ts";

/** A tracked change without its range. */
export interface HtmlTrackedChange {
  readonly type: "inserted" | "deleted";
  readonly author: string;
  readonly at?: string;
}

/** Returns the change that an element marks, with the author and time if the source gives them. */
export function htmlTrackedChangeOf(element: HtmlElement): HtmlTrackedChange | null {
  const type = typeOf(element);
  if (!type) return null;
  const cite =
    htmlAttributeOf(element, "data-username") ??
    htmlAttributeOf(element, "data-author") ??
    htmlAttributeOf(element, "cite") ??
    "";
  const at = htmlAttributeOf(element, "datetime") ?? htmlAttributeOf(element, "data-datetime");
  return { type, author: authorOf(cite), ...(at === undefined ? {} : { at }) };
}

function typeOf(element: HtmlElement): HtmlTrackedChange["type"] | null {
  if (element.tagName === "ins" || /\bice-ins\b/.test(classAttributeOf(element))) return "inserted";
  return element.tagName === "del" || /\bice-del\b/.test(classAttributeOf(element)) ? "deleted" : null;
}

/** Returns the author named in a citation. Word writes "mailto:" before the name; a web address is not an author. */
function authorOf(cite: string): string {
  if (/^https?:/i.test(cite)) return "";
  const name = cite.replace(/^mailto:/i, "");
  try {
    return foldAndTrimWhitespace(decodeURIComponent(name));
  } catch {
    return foldAndTrimWhitespace(name);
  }
}

/** Returns whether an element is struck through without being a tracked change. */
export function isHtmlStruckThrough(element: HtmlElement): boolean {
  return /^(?:s|strike)$/.test(element.tagName) || /text-decoration[^;]*line-through/i.test(styleAttributeOf(element));
}

/** A comment of a page that Word saved. */
export interface WordHtmlComment {
  readonly author: string;
  readonly at?: string;
  readonly text: string;
}

/** Reads the comments at the end of a page that Word saved, by the number that their anchors use. */
export function readWordHtmlComments(elements: readonly HtmlElement[]): ReadonlyMap<string, WordHtmlComment> {
  const comments = new Map<string, WordHtmlComment>();
  for (const element of elements) {
    const number = /^_com_(\d+)$/.exec(htmlAttributeOf(element, "id") ?? "")?.[1];
    if (number === undefined) continue;
    const text = foldAndTrimWhitespace(rawHtmlTextOf(element)).replace(/^\[[^\]]{0,20}\]\s*/, "");
    comments.set(number, { author: "", text });
  }
  return comments;
}

/** Returns the comment on the words in an element: "mso-comment-reference:AB_1;mso-comment-date:20310305T1200". */
export function findWordHtmlComment(
  element: HtmlElement,
  comments: ReadonlyMap<string, WordHtmlComment>,
): WordHtmlComment | undefined {
  const style = styleAttributeOf(element);
  const [, author = "", number = ""] = /mso-comment-reference:\s*"?(.*?)_(\d+)\b/i.exec(style) ?? [];
  const comment = comments.get(number);
  const at = dateOf(/mso-comment-date:\s*(\d{8}T\d{4})/i.exec(style)?.[1]);
  return comment && { ...comment, author: foldAndTrimWhitespace(author), ...(at === undefined ? {} : { at }) };
}

function dateOf(stamp: string | undefined): string | undefined {
  return stamp?.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)$/, "$1-$2-$3T$4:$5:00");
}

/** Returns whether an element belongs to Word's list of comments or is a mark in the text that links to it. */
export function isWordHtmlCommentElement(element: HtmlElement): boolean {
  return (
    /mso-element:\s*comment/i.test(styleAttributeOf(element)) ||
    /\bmso(?:comanchor|comtxt)\b/i.test(classAttributeOf(element))
  );
}
