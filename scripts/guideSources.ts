import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import { headingSlug } from "./headingSlug.ts";

/**
 * Returns the Markdown of each section of the guide, by its code as something that is translated:
 * `guide#open-the-draft`. How lines are broken and tables aligned makes no difference.
 */
export function readGuideSources(markdown: string): Readonly<Record<string, string>> {
  const headings = fromMarkdown(markdown).children.filter((node) => node.type === "heading");
  const sources = headings.map((heading, i) => {
    const text = markdown.slice(heading.position!.start.offset, headings[i + 1]?.position!.start.offset);
    return [`guide#${headingSlug(toString(heading))}`, text.replace(/\s+/g, " ").replace(/-{3,}/g, "---").trim()];
  });
  return Object.fromEntries(sources) as Readonly<Record<string, string>>;
}
