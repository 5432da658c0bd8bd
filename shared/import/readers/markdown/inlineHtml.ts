import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { SourceTrackedChange } from "#shared/import/sourceLines.ts";

/** A change without its range. */
export type MarkdownTrackedChange = Omit<SourceTrackedChange, "start" | "end">;

/**
 * The meaning of a piece of HTML within Markdown: words, nothing, a break, hidden text, or the start or end of a
 * change.
 */
export type InlineHtmlMeaning =
  | { readonly kind: "words" | "nothing" | "break" | "change-end" }
  | { readonly kind: "hidden"; readonly text: string }
  | { readonly kind: "change"; readonly change: MarkdownTrackedChange }
  | { readonly kind: "struck"; readonly by: 1 | -1 };

const PARTING =
  "blockquote|body|br|center|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul";
const WITHIN =
  "a|abbr|b|big|cite|code|col|colgroup|del|dfn|em|font|head|html|i|img|ins|kbd|mark|q|s|small|span|strike|strong|style|sub|sup|title|tt|u|var|wbr";
const ATTRIBUTE = /\s+(?:[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)|hidden|nowrap|open|reversed)/.source;
const tag = (names: string) => new RegExp(`^</?(?:${names})(?:${ATTRIBUTE})*\\s*/?>$`, "i");

/**
 * The tags that Markdown text may use: those that separate words, those within a line, and those of changes. Anything
 * else in angle brackets is words: "<to be completed>", "<title of the committee>".
 */
const [PARTING_TAG, WITHIN_TAG, CHANGE_TAG] = [tag(PARTING), tag(WITHIN), tag("ins|del|s|strike")];

/** Reads a tag, a comment, or anything else that CommonMark treats as HTML. */
export function interpretInlineHtml(html: string): InlineHtmlMeaning {
  if (html.startsWith("<!--")) return { kind: "hidden", text: html.replace(/^<!-->?|-*>$/g, "") };
  if (CHANGE_TAG.test(html)) return readChangeTag(html);
  if (PARTING_TAG.test(html)) return { kind: "break" };
  return { kind: WITHIN_TAG.test(html) ? "nothing" : "words" };
}

/** Reads a tag of a tracked change with its author, or of struck-through words. */
function readChangeTag(tag: string): InlineHtmlMeaning {
  const ends = tag[1] === "/";
  const name = /[a-z]+/i.exec(tag)![0].toLowerCase();
  if (name === "s" || name === "strike") return { kind: "struck", by: ends ? -1 : 1 };
  if (ends) return { kind: "change-end" };
  const [element] = parseFragment(tag).childNodes as readonly Tree.Element[];
  const valueOf = (attribute: string) => element?.attrs.find((attr) => attr.name === attribute)?.value;
  const at = valueOf("datetime");
  const type = name === "ins" ? "inserted" : "deleted";
  return { kind: "change", change: { type, author: valueOf("cite") ?? "", ...(at === undefined ? {} : { at }) } };
}
