import type { Remark } from "#shared/import/sourceLines.ts";
import { normaliseWhitespace } from "#shared/import/readers/paragraphBuilder.ts";
import { readPlainParagraphs } from "./plainParagraphs.ts";
import { readAuthorship } from "../body/trackedState.ts";
import { childrenOf, isToggleOn, type XmlElement } from "../package/docxXml.ts";

type Said = Pick<Remark, "author" | "at" | "text">;
export type UnplacedRemark = Omit<Remark, "start" | "end">;

interface Comment {
  readonly id: string;
  /** The name of its last paragraph, by which threads are told. */
  readonly paragraph: string;
  readonly said: Said;
}

/** What the part that tells threads says of a comment, by its paragraph. */
interface Thread {
  readonly parent: string | undefined;
  readonly done: boolean;
}

const LONGEST_THREAD = 100;

/** The comments of a document, each thread as one with its answers, and which of them have found their place. */
export class CommentThreads {
  readonly #byId = new Map<string, Comment>();
  readonly #threads: ReadonlyMap<string, Thread>;
  /** By the first comment of a thread, the comments that answer it. */
  readonly #answers = new Map<Comment, Comment[]>();
  readonly #roots = new Set<Comment>();
  readonly #placed = new Set<Comment>();

  constructor(part: XmlElement | null, extended: XmlElement | null) {
    const comments = part ? childrenOf(part, "comment").map(commentOf) : [];
    for (const comment of comments) this.#byId.set(comment.id, comment);
    this.#threads = threadsOf(extended);
    const byParagraph = new Map(comments.map((comment) => [comment.paragraph, comment]));
    // LibreOffice names the paragraphs of threads only, and the first comment of one in no other place.
    byParagraph.delete("");
    for (const comment of comments) {
      const root = this.#rootOf(comment, byParagraph);
      if (root === comment) this.#roots.add(comment);
      else if (!this.#answers.get(root)?.push(comment)) this.#answers.set(root, [comment]);
    }
  }

  /** Takes the thread that a comment opens, once; null for an answer, one that is not there, or one taken before. */
  takeThread(id: string): UnplacedRemark | null {
    const comment = this.#byId.get(id);
    if (!comment || !this.#roots.has(comment) || this.#placed.has(comment)) return null;
    this.#placed.add(comment);
    return this.#threadOf(comment);
  }

  #threadOf(comment: Comment): UnplacedRemark {
    const replies = (this.#answers.get(comment) ?? []).map(({ said }) => said);
    const resolved = this.#threads.get(comment.paragraph)?.done ?? false;
    return {
      ...comment.said,
      ...(resolved ? { resolved: true as const } : {}),
      ...(replies.length > 0 ? { replies } : {}),
    };
  }

  /** The threads whose place has not been found. */
  get unplaced(): readonly UnplacedRemark[] {
    return [...this.#roots].filter((root) => !this.#placed.has(root)).map((root) => this.#threadOf(root));
  }

  /** The comment that a thread began with; in a circle, the comment itself. */
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
  const paragraphs = childrenOf(element, "p");
  const text = readPlainParagraphs(element, "deleted").map(normaliseWhitespace).filter(Boolean).join("\n");
  return {
    id: element.attributes.id ?? "",
    paragraph: paragraphs[paragraphs.length - 1]?.attributes.paraId ?? "",
    said: { ...readAuthorship(element), text },
  };
}

function threadsOf(extended: XmlElement | null): Map<string, Thread> {
  const threads = new Map<string, Thread>();
  for (const { attributes } of extended ? childrenOf(extended, "other:commentEx") : []) {
    if (attributes.paraId === undefined) continue;
    threads.set(attributes.paraId, { parent: attributes.paraIdParent, done: isToggleOn(attributes.done) });
  }
  return threads;
}
