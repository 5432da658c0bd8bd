import type { List, Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { toString } from "mdast-util-to-string";
import { gfmTable } from "micromark-extension-gfm-table";
import type { GuideBlock, GuideSection, GuideSpan } from "#shared/host/guideContent.ts";
import { headingSlug } from "./headingSlug.ts";

/**
 * Parses the guide's Markdown into sections: headings, paragraphs, flat lists and tables, and code blocks. Throws on
 * anything else, since the window could not display it. Pictures are left out, because they show the window itself;
 * links that leave the guide are reduced to their text.
 */
export function parseGuide(markdown: string): readonly GuideSection[] {
  const { children } = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const sections: (Omit<GuideSection, "blocks"> & { blocks: GuideBlock[] })[] = [];
  for (const node of children) {
    if (node.type !== "heading") sections.at(-1)?.blocks.push(...blocksOf(node));
    else {
      const heading = toString(node);
      sections.push({ id: headingSlug(heading), level: node.depth, heading, blocks: [] });
    }
  }
  return sections;
}

function blocksOf(node: RootContent): readonly GuideBlock[] {
  switch (node.type) {
    case "paragraph": {
      const words = wordsOf(node.children);
      return words.length === 0 ? [] : [{ kind: "paragraph", words }];
    }
    case "list":
      return [{ kind: "list", numbered: node.ordered === true, items: itemsOf(node) }];
    case "table":
      return [
        { kind: "table", rows: node.children.map((row) => row.children.map(({ children }) => wordsOf(children))) },
      ];
    case "code":
      return [{ kind: "typed", text: node.value }];
    default:
      throw unshown(node);
  }
}

function itemsOf({ children }: List): readonly (readonly GuideSpan[])[] {
  return children.map((item) => {
    const [first, ...rest] = item.children;
    if (first?.type !== "paragraph" || rest.length > 0) throw unshown(item);
    return wordsOf(first.children);
  });
}

function wordsOf(nodes: readonly PhrasingContent[]): readonly GuideSpan[] {
  return nodes.flatMap((node): readonly GuideSpan[] => {
    const text = toString(node).replace(/[ \t\r\n]+/g, " ");
    switch (node.type) {
      case "text":
        return [{ text }];
      case "strong":
      case "emphasis":
        return [{ text, style: node.type }];
      case "inlineCode":
        return [{ text, style: "code" }];
      case "link":
        return [node.url.startsWith("#") ? { text, to: node.url.slice(1) } : { text }];
      case "image":
        return [];
      default:
        throw unshown(node);
    }
  });
}

function unshown({ type, position }: Nodes): Error {
  return new Error(`The guide has a ${type} in line ${position?.start.line ?? 0}, which the window cannot show.`);
}
