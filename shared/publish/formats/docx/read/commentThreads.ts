import { readAuthorship } from "#shared/import/readers/docx/body/trackedState.ts";
import {
  xmlChildrenOf,
  isDocxToggleOn,
  xmlTextOf,
  type XmlElement,
} from "#shared/import/readers/docx/package/docxXml.ts";
import { parseCommentNumber, parseThreadNumberInitials } from "../commentText.ts";
import type { CommentedRange, CommentedDocxBody } from "./commentedBody.ts";

/** A comment as it is in the file. */
export interface ReturnedComment {
  readonly by: { readonly author: string; readonly at?: string };
  readonly paragraphs: readonly string[];
  /** Word's durable id, if the file has it. */
  readonly durable?: string;
  /** The passage it is about; absent if it cannot be found. */
  readonly range?: CommentedRange;
}

export interface ReturnedThread extends ReturnedComment {
  readonly settled: boolean;
  readonly replies: readonly ReturnedComment[];
}

/** The parts that hold comments; null if the file has none. */
export interface DocxCommentParts {
  readonly comments: XmlElement | null;
  readonly extended: XmlElement | null;
  readonly ids: XmlElement | null;
}

interface Comment extends ReturnedComment {
  readonly paragraph: string;
  /** The thread number in its initials. */
  readonly thread?: string;
}

const LONGEST_THREAD = 100;

/**
 * Groups the comments of a file into threads, in order. LibreOffice records the threads of resolved comments only,
 * Google Docs none at all. If no part says whether a comment answers another, it belongs to the thread that its
 * initials name, if those are ours. Otherwise, if it is about exactly the words of the comment before it, it is taken
 * as an answer to that one.
 */
export function readCommentThreads(parts: DocxCommentParts, { ranges }: CommentedDocxBody): readonly ReturnedThread[] {
  const durable = new Map(
    elementsIn(parts.ids, "other:commentId").map(({ attributes }) => [attributes.paraId ?? "", attributes.durableId]),
  );
  const comments = elementsIn(parts.comments, "comment").map((element) => commentOf(element, ranges, durable));
  const extended = new Map(
    elementsIn(parts.extended, "other:commentEx").map(({ attributes }) => [attributes.paraId ?? "", attributes]),
  );
  const byParagraph = new Map(comments.map((comment) => [comment.paragraph, comment]));
  // LibreOffice names paragraphs in threads only.
  byParagraph.delete("");
  const above = (comment: Comment) => byParagraph.get(extended.get(comment.paragraph)?.paraIdParent ?? "");
  const roots = new Map<Comment, Comment[]>();
  const numbered = new Map<string, Comment>();
  let last: Comment | undefined;
  for (const comment of comments) {
    const own = parseCommentNumber(comment.paragraphs);
    const isOwn = own !== undefined && own === comment.thread && !numbered.has(own);
    const untold = () =>
      numbered.get(comment.thread ?? "") ?? (own === undefined && sameWords(last, comment) ? last! : comment);
    const root = extended.has(comment.paragraph) ? rootOf(comment, above) : isOwn ? comment : untold();
    if (isOwn) numbered.set(own, comment);
    if (root === comment) {
      roots.set(comment, roots.get(comment) ?? []);
      last = comment;
    } else roots.set(root, [...(roots.get(root) ?? []), comment]);
  }
  return [...roots].map(([root, replies]) => ({
    ...root,
    settled: isDocxToggleOn(extended.get(root.paragraph)?.done),
    replies,
  }));
}

function elementsIn(part: XmlElement | null, name: string): readonly XmlElement[] {
  return part ? xmlChildrenOf(part, name) : [];
}

function commentOf(
  element: XmlElement,
  ranges: CommentedDocxBody["ranges"],
  durables: ReadonlyMap<string, string | undefined>,
): Comment {
  const paragraph = xmlChildrenOf(element, "p").at(-1)?.attributes.paraId ?? "";
  const durable = durables.get(paragraph);
  const range = ranges.get(element.attributes.id ?? "");
  const thread = parseThreadNumberInitials(element.attributes.initials ?? "");
  return {
    by: readAuthorship(element),
    paragraphs: xmlChildrenOf(element, "p").map(wordsOf),
    paragraph,
    ...(durable !== undefined && { durable: durable.toUpperCase() }),
    ...(range && { range }),
    ...(thread !== undefined && { thread }),
  };
}

const BLANKS: Readonly<Record<string, string>> = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

/** Returns the text of a comment's paragraph, without deletions. */
function wordsOf(element: XmlElement): string {
  return xmlChildrenOf(element)
    .map((child) => {
      if (child.name === "t") return xmlTextOf(child);
      if (child.name === "del" || child.name === "pPr" || child.name === "rPr") return "";
      return BLANKS[child.name] ?? wordsOf(child);
    })
    .join("");
}

/** Returns the comment that a thread begins with; for a cycle, the comment itself. */
function rootOf(comment: Comment, above: (comment: Comment) => Comment | undefined): Comment {
  let root = comment;
  for (let steps = 0; steps < LONGEST_THREAD; steps++) {
    const parent = above(root);
    if (!parent) return root;
    root = parent;
  }
  return comment;
}

function sameWords(one: Comment | undefined, { range }: Comment): boolean {
  if (!one?.range || !range) return false;
  const isSame = (end: "from" | "to") =>
    one.range![end].paragraph === range[end].paragraph && one.range![end].offset === range[end].offset;
  return isSame("from") && isSame("to");
}
