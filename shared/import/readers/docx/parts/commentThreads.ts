import type { SourceComment } from "#shared/import/sourceLines.ts";
import { foldAndTrimWhitespace } from "#shared/import/readers/sourceLineBuilder.ts";
import { readPlainParagraphs } from "./plainParagraphs.ts";
import { readDocxAuthorship } from "../body/trackedState.ts";
import { xmlChildrenOf, isDocxToggleOn, type XmlElement } from "../package/docxXml.ts";

type CommentContent = Pick<SourceComment, "author" | "at" | "text">;
export type UnrangedSourceComment = Omit<SourceComment, "start" | "end">;

interface Comment {
  readonly id: string;
  /** The id of its last paragraph, which identifies the comment in threads. */
  readonly paragraph: string;
  readonly said: CommentContent;
}

/** What the `commentsExtended` part says about a comment, by the id of its paragraph. */
interface Thread {
  readonly parent: string | undefined;
  readonly done: boolean;
}

const LONGEST_THREAD = 100;

/** The comments of a document, each thread as one remark with replies. Tracks which threads have been placed. */
export class DocxCommentThreads {
  readonly #byId = new Map<string, Comment>();
  readonly #threads: ReadonlyMap<string, Thread>;
  /** The replies, by the first comment of their thread. */
  readonly #replies = new Map<Comment, Comment[]>();
  readonly #roots = new Set<Comment>();
  readonly #placed = new Set<Comment>();

  constructor(part: XmlElement | null, extended: XmlElement | null) {
    const comments = part ? xmlChildrenOf(part, "comment").map(commentOf) : [];
    for (const comment of comments) this.#byId.set(comment.id, comment);
    this.#threads = threadsOf(extended);
    const byParagraph = new Map(comments.map((comment) => [comment.paragraph, comment]));
    // LibreOffice gives paragraph ids only to comments in threads, so an empty id identifies no comment.
    byParagraph.delete("");
    for (const comment of comments) {
      const root = this.#rootOf(comment, byParagraph);
      if (root === comment) this.#roots.add(comment);
      else if (!this.#replies.get(root)?.push(comment)) this.#replies.set(root, [comment]);
    }
  }

  /** Takes the thread that a comment opens, once; null for a reply, an unknown comment, or a thread already taken. */
  takeThread(id: string): UnrangedSourceComment | null {
    const comment = this.#byId.get(id);
    if (!comment || !this.#roots.has(comment) || this.#placed.has(comment)) return null;
    this.#placed.add(comment);
    return this.#threadOf(comment);
  }

  #threadOf(comment: Comment): UnrangedSourceComment {
    const replies = (this.#replies.get(comment) ?? []).map(({ said }) => said);
    const resolved = this.#threads.get(comment.paragraph)?.done ?? false;
    return {
      ...comment.said,
      ...(resolved ? { resolved: true as const } : {}),
      ...(replies.length > 0 ? { replies } : {}),
    };
  }

  /** The threads that have not been placed. */
  get unplaced(): readonly UnrangedSourceComment[] {
    return [...this.#roots].filter((root) => !this.#placed.has(root)).map((root) => this.#threadOf(root));
  }

  /** Returns the first comment of a thread; in a cycle, the comment itself. */
  #rootOf(comment: Comment, byParagraph: ReadonlyMap<string, Comment>): Comment {
    let root = comment;
    for (let steps = 0; steps < LONGEST_THREAD; steps++) {
      const parent = byParagraph.get(this.#threads.get(root.paragraph)?.parent ?? "");
      if (!parent) return root;
      root = parent;
    }
    return comment;
  }
}

function commentOf(element: XmlElement): Comment {
  const paragraphs = xmlChildrenOf(element, "p");
  const text = readPlainParagraphs(element, "deleted").map(foldAndTrimWhitespace).filter(Boolean).join("\n");
  return {
    id: element.attributes.id ?? "",
    paragraph: paragraphs[paragraphs.length - 1]?.attributes.paraId ?? "",
    said: { ...readDocxAuthorship(element), text },
  };
}

function threadsOf(extended: XmlElement | null): Map<string, Thread> {
  const threads = new Map<string, Thread>();
  for (const { attributes } of extended ? xmlChildrenOf(extended, "other:commentEx") : []) {
    if (attributes.paraId === undefined) continue;
    threads.set(attributes.paraId, { parent: attributes.paraIdParent, done: isDocxToggleOn(attributes.done) });
  }
  return threads;
}
