import { readDocxAuthorship } from "#shared/import/readers/docx/body/trackedState.ts";
import {
  xmlChildrenOf,
  isDocxToggleOn,
  xmlTextOf,
  type XmlElement,
} from "#shared/import/readers/docx/package/docxXml.ts";
import { parseCommentNumber, parseThreadNumberInitials } from "../docxCommentText.ts";
import type { CommentedRange, CommentedBody } from "./commentedBody.ts";

/** A comment as it is in the file. */
export interface ReturnedComment {
  readonly by: { readonly author: string; readonly at?: string };
  readonly paragraphs: readonly string[];
  /** Word's durable id, if the file has it. */
  readonly durable?: string;
  /** The passage it is about; absent if it cannot be found. */
  readonly range?: CommentedRange;
}

export interface ReturnedCommentThread extends ReturnedComment {
  readonly settled: boolean;
  readonly replies: readonly ReturnedComment[];
}

/** The parts that hold comments; null if the file has none. */
export interface DocxCommentParts {
  readonly comments: XmlElement | null;
  readonly extended: XmlElement | null;
  readonly ids: XmlElement | null;
}

/** A comment with the thread number in its initials, if they have one. */
export interface NumberedComment extends ReturnedComment {
  readonly thread?: string;
}

interface Comment extends NumberedComment {
  /** The id of its last paragraph, "" if it has none. */
  readonly paragraph: string;
}

const LONGEST_THREAD = 100;

/**
 * Reads the comments of a Word file as threads, in order. LibreOffice records the threads of resolved comments only,
 * Google Docs none at all.
 */
export function readCommentThreads(
  parts: DocxCommentParts,
  { ranges }: CommentedBody,
): readonly ReturnedCommentThread[] {
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
  return groupCommentsIntoThreads(comments, {
    isThreadKnown: ({ paragraph }) => extended.has(paragraph),
    answered: ({ paragraph }) => byParagraph.get(extended.get(paragraph)?.paraIdParent ?? ""),
    isSettled: ({ paragraph }) => isDocxToggleOn(extended.get(paragraph)?.done),
  });
}

/** What a file says about the threads of its comments. */
interface ThreadFacts<T extends NumberedComment> {
  readonly isThreadKnown: (comment: T) => boolean;
  readonly answered: (comment: T) => T | undefined;
  readonly isSettled: (comment: T) => boolean;
}

/**
 * Groups comments into threads, in order. If the file does not say whether a comment answers another, it belongs to the
 * thread that its initials name, if those are ours. Otherwise, if it is about exactly the words of the comment before
 * it, it is taken as an answer to that one.
 */
export function groupCommentsIntoThreads<T extends NumberedComment>(
  comments: readonly T[],
  { isThreadKnown, answered, isSettled }: ThreadFacts<T>,
): readonly ReturnedCommentThread[] {
  const roots = new Map<T, T[]>();
  const numbered = new Map<string, T>();
  let last: T | undefined;
  for (const comment of comments) {
    const own = parseCommentNumber(comment.paragraphs);
    const isOwn = own !== undefined && own === comment.thread && !numbered.has(own);
    const untold = () =>
      numbered.get(comment.thread ?? "") ?? (own === undefined && sameWords(last, comment) ? last! : comment);
    const root = isThreadKnown(comment) ? rootOf(comment, answered) : isOwn ? comment : untold();
    if (isOwn) numbered.set(own, comment);
    if (root === comment) {
      roots.set(comment, roots.get(comment) ?? []);
      last = comment;
    } else roots.set(root, [...(roots.get(root) ?? []), comment]);
  }
  return [...roots].map(([root, replies]) => ({ ...root, settled: isSettled(root), replies }));
}

function elementsIn(part: XmlElement | null, name: string): readonly XmlElement[] {
  return part ? xmlChildrenOf(part, name) : [];
}

function commentOf(
  element: XmlElement,
  ranges: CommentedBody["ranges"],
  durables: ReadonlyMap<string, string | undefined>,
): Comment {
  const paragraph = xmlChildrenOf(element, "p").at(-1)?.attributes.paraId ?? "";
  const durable = durables.get(paragraph);
  const range = ranges.get(element.attributes.id ?? "");
  const thread = parseThreadNumberInitials(element.attributes.initials ?? "");
  return {
    by: readDocxAuthorship(element),
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
function rootOf<T>(comment: T, above: (comment: T) => T | undefined): T {
  let root = comment;
  for (let steps = 0; steps < LONGEST_THREAD; steps++) {
    const parent = above(root);
    if (!parent) return root;
    root = parent;
  }
  return comment;
}

function sameWords(one: ReturnedComment | undefined, { range }: ReturnedComment): boolean {
  if (!one?.range || !range) return false;
  const isSame = (end: "from" | "to") =>
    one.range![end].paragraph === range[end].paragraph && one.range![end].offset === range[end].offset;
  return isSame("from") && isSame("to");
}
