import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { LineChange } from "#shared/import/sourceLines.ts";

/** A change without its place. */
export type MarkdownChange = Omit<LineChange, "start" | "end">;

/** What a piece of HTML within Markdown says: words, nothing, or what begins or ends with it. */
export type InlineHtml =
  | { readonly kind: "words" | "nothing" | "break" | "change-end" }
  | { readonly kind: "hidden"; readonly text: string }
  | { readonly kind: "change"; readonly change: MarkdownChange }
  | { readonly kind: "struck"; readonly by: 1 | -1 };

const PARTING =
  "blockquote|body|br|center|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul";
const WITHIN =
  "a|abbr|b|big|cite|code|col|colgroup|del|dfn|em|font|head|html|i|img|ins|kbd|mark|q|s|small|span|strike|strong|style|sub|sup|title|tt|u|var|wbr";
const ATTRIBUTE = /\s+(?:[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)|hidden|nowrap|open|reversed)/.source;
const tag = (names: string) => new RegExp(`^</?(?:${names})(?:${ATTRIBUTE})*\\s*/?>$`, "i");

/**
 * The tags that a text in Markdown may use: those that part words, and those within a line. What else stands in angle
 * brackets is words: "<to be completed>", "<title of the committee>".
 */
const [PARTING_TAG, WITHIN_TAG, CHANGE_TAG] = [tag(PARTING), tag(WITHIN), tag("ins|del|s|strike")];

/** Reads a tag, a comment, or whatever else CommonMark takes for HTML. */
export function readInlineHtml(html: string): InlineHtml {
  if (html.startsWith("<!--")) return { kind: "hidden", text: html.replace(/^<!-->?|-*>$/g, "") };
  if (CHANGE_TAG.test(html)) return changed(html);
  if (PARTING_TAG.test(html)) return { kind: "break" };
  return { kind: WITHIN_TAG.test(html) ? "nothing" : "words" };
}

/** A tracked change with whoever made it, or words struck through. */
function changed(tag: string): InlineHtml {
  const ends = tag[1] === "/";
  const name = /[a-z]+/i.exec(tag)![0].toLowerCase();
  if (name === "s" || name === "strike") return { kind: "struck", by: ends ? -1 : 1 };
  if (ends) return { kind: "change-end" };
  const [element] = parseFragment(tag).childNodes as readonly Tree.Element[];
  const said = (attribute: string) => element?.attrs.find((attr) => attr.name === attribute)?.value;
  const at = said("datetime");
  const type = name === "ins" ? "inserted" : "deleted";
  return { kind: "change", change: { type, author: said("cite") ?? "", ...(at === undefined ? {} : { at }) } };
}
