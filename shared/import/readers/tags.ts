import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { Change } from "../lines.ts";

/** A change without its place. */
export type Marking = Omit<Change, "start" | "end">;

/** What a piece of HTML within Markdown says: words, nothing, or what begins or ends with it. */
export type Tagged =
  | { readonly is: "words" | "nothing" | "break" | "change-end" }
  | { readonly is: "hidden"; readonly text: string }
  | { readonly is: "change"; readonly change: Marking }
  | { readonly is: "struck"; readonly by: 1 | -1 };

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
export function tagged(html: string): Tagged {
  if (html.startsWith("<!--")) return { is: "hidden", text: html.replace(/^<!-->?|-*>$/g, "") };
  if (CHANGE_TAG.test(html)) return changed(html);
  if (PARTING_TAG.test(html)) return { is: "break" };
  return { is: WITHIN_TAG.test(html) ? "nothing" : "words" };
}

/** A tracked change with whoever made it, or words struck through. */
function changed(tag: string): Tagged {
  const ends = tag[1] === "/";
  const name = /[a-z]+/i.exec(tag)![0].toLowerCase();
  if (name === "s" || name === "strike") return { is: "struck", by: ends ? -1 : 1 };
  if (ends) return { is: "change-end" };
  const [element] = parseFragment(tag).childNodes as readonly Tree.Element[];
  const said = (attribute: string) => element?.attrs.find((attr) => attr.name === attribute)?.value;
  const at = said("datetime");
  const type = name === "ins" ? "inserted" : "deleted";
  return { is: "change", change: { type, author: said("cite") ?? "", ...(at === undefined ? {} : { at }) } };
}
