import { toAuthoredTemplateText } from "#shared/publish/layouts/data/templateTextWithLanguage.ts";
import { escapeXml } from "#shared/publish/formats/officeFile.ts";
import { formatThreadNumberInitials } from "../docxCommentText.ts";
import { WORD_NAMESPACES, docxParagraphXml, docxRunXml, formatAuthorAttributes } from "./xml.ts";

/** A comment in the margin, by paragraphs. */
export interface MarginComment {
  readonly author: string;
  readonly at?: string;
  readonly paragraphs: readonly { readonly text: string; readonly bold?: boolean }[];
}

export interface DocxCommentThread extends MarginComment {
  /** The number of the note, proposal or status: "12", "P3", "S1". */
  readonly n: string;
  readonly settled: boolean;
  readonly replies: readonly MarginComment[];
}

interface StoredThread {
  readonly ids: readonly number[];
  /** Word's durable id of the thread's first comment. */
  readonly durable: string;
}

/**
 * Writes the comments of a file. Each reply has range markers of its own, without which Word deletes it when it saves.
 * A thread is one level deep and is resolved as a whole. Comments are identified by their last paragraph.
 */
export class DocxCommentsWriter {
  readonly #threads: StoredThread[] = [];
  readonly #authors = new Set<string>();
  #comments: string[] = [];
  #extended: string[] = [];
  #ids: string[] = [];
  #paragraphs = 0;

  get isEmpty(): boolean {
    return this.#threads.length === 0;
  }

  /** Adds a thread. Returns the number by which its ranges are written. */
  add(thread: DocxCommentThread): number {
    const root = this.#comment(thread, thread);
    const replies = thread.replies.map((reply) => this.#comment(reply, thread, root.last));
    const ids = [root, ...replies].map(({ id }) => id);
    return this.#threads.push({ ids, durable: durableOf(root.id) }) - 1;
  }

  durableId(thread: number): string {
    return this.#threads[thread]!.durable;
  }

  /** Writes the start markers of a thread's range. */
  rangeStarts(thread: number): string {
    return this.#threads[thread]!.ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join("");
  }

  rangeEnds(thread: number): string {
    const reference = (id: number) =>
      `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
    return this.#threads[thread]!.ids.map((id) => `<w:commentRangeEnd w:id="${id}"/>${reference(id)}`).join("");
  }

  /** Returns the parts that hold the comments, by name. */
  parts(): Readonly<Record<"comments" | "commentsExtended" | "commentsIds" | "people", string>> {
    const people = [...this.#authors].map((author) => {
      const name = escapeXml(author);
      return `<w15:person w15:author="${name}"><w15:presenceInfo w15:providerId="None" w15:userId="${name}"/></w15:person>`;
    });
    return {
      comments: `<w:comments ${WORD_NAMESPACES}>${this.#comments.join("")}</w:comments>`,
      commentsExtended: `<w15:commentsEx ${WORD_NAMESPACES}>${this.#extended.join("")}</w15:commentsEx>`,
      commentsIds: `<w16cid:commentsIds ${WORD_NAMESPACES}>${this.#ids.join("")}</w16cid:commentsIds>`,
      people: `<w15:people ${WORD_NAMESPACES}>${people.join("")}</w15:people>`,
    };
  }

  #comment(
    { author, at, paragraphs }: MarginComment,
    { n, settled }: DocxCommentThread,
    parent?: string,
  ): { id: number; last: string } {
    const id = this.#comments.length;
    const body = paragraphs.map(({ text, bold }, i) => {
      const { dir } = toAuthoredTemplateText(text);
      const mark = i === 0 ? ANNOTATION_MARK : "";
      return docxParagraphXml(
        { style: "CommentText", dir, id: this.#nextParagraph() },
        mark,
        docxRunXml(text, { bold, dir }),
      );
    });
    const last = hexadecimal(this.#paragraphs);
    const by = `${formatAuthorAttributes({ author, ...(at !== undefined && { at }) })} w:initials="${formatThreadNumberInitials(n)}"`;
    this.#comments.push(`<w:comment w:id="${id}" ${by}>${body.join("")}</w:comment>`);
    const above = parent === undefined ? "" : ` w15:paraIdParent="${parent}"`;
    this.#extended.push(`<w15:commentEx w15:paraId="${last}"${above} w15:done="${settled ? 1 : 0}"/>`);
    this.#ids.push(`<w16cid:commentId w16cid:paraId="${last}" w16cid:durableId="${durableOf(id)}"/>`);
    this.#authors.add(author);
    return { id, last };
  }

  #nextParagraph(): string {
    return hexadecimal(++this.#paragraphs);
  }
}

const ANNOTATION_MARK = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>';

/**
 * Formats an id of a paragraph or comment. Ids must be below 0x80000000, or Word replaces them and loses the thread.
 */
function hexadecimal(n: number): string {
  return n.toString(16).toUpperCase().padStart(8, "0");
}

function durableOf(id: number): string {
  return hexadecimal(0x2000_0000 + id);
}
