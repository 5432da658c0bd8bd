import { MAX_SOURCE_LINES } from "#shared/import/importLimits.ts";
import { readOdtChanges, type OdtChange } from "#shared/import/readers/odt/odtChangesAndComments.ts";
import { authorshipOf, UNTRACKED_STATE, type TrackedState } from "#shared/import/readers/tracked/trackedState.ts";
import { xmlChildOf, xmlChildrenOf, type XmlElement } from "#shared/import/readers/parseXml.ts";
import { parseThreadNumberInitials } from "../docx/docxCommentText.ts";
import type {
  CommentedBody,
  CommentedRange,
  ParagraphPoint,
  TrackedParagraph,
  TrackedTextPiece,
} from "../docx/read/commentedBody.ts";
import {
  groupCommentsIntoThreads,
  type NumberedComment,
  type ReturnedCommentThread,
} from "../docx/read/commentThreads.ts";

/** Elements without words of the text. */
const SKIPPED =
  /^(?:text:tracked-changes|text:[\w-]+-decls|office:forms|text:note|text:hidden-text|text:ruby-text|draw:[\w-]+)$/;

/** Reads the paragraphs of an OpenDocument text with its comments, in the form in which those of Word are read. */
export function readCommentedOdt(text: XmlElement): {
  readonly story: CommentedBody;
  readonly threads: readonly ReturnedCommentThread[];
} {
  const reading = new Reading(text);
  reading.read(text);
  return { story: reading.story(), threads: reading.threads() };
}

interface Comment extends NumberedComment {
  readonly range: CommentedRange;
  readonly name: string;
  readonly answers: string | undefined;
  readonly settled: boolean;
}

class Reading {
  readonly #changes: ReadonlyMap<string, OdtChange>;
  readonly #done: TrackedParagraph[] = [];
  readonly #begun = new Map<XmlElement, ParagraphPoint>();
  readonly #ends = new Map<string, ParagraphPoint>();
  readonly #read = new Set<OdtChange>();
  #inserted: OdtChange | null = null;
  #pieces: TrackedTextPiece[] = [];
  #length = 0;

  constructor(text: XmlElement) {
    this.#changes = readOdtChanges(text);
  }

  story(): CommentedBody {
    return { paragraphs: this.#done, ranges: new Map() };
  }

  threads(): readonly ReturnedCommentThread[] {
    const comments = [...this.#begun].map(([annotation, from]) => this.#commentOf(annotation, from));
    comments.sort(byPlaceAndNumber);
    const byName = new Map(comments.map((comment) => [comment.name, comment]));
    byName.delete("");
    return groupCommentsIntoThreads(comments, {
      isThreadKnown: ({ answers }) => byName.has(answers ?? ""),
      answered: ({ answers }) => byName.get(answers ?? ""),
      isSettled: ({ settled }) => settled,
    });
  }

  read(element: XmlElement): void {
    for (const child of xmlChildrenOf(element)) this.#block(child);
  }

  #block(element: XmlElement): void {
    const { name } = element;
    if (this.#done.length >= MAX_SOURCE_LINES) return;
    if (name === "text:p" || name === "text:h") {
      this.#inline(element, UNTRACKED_STATE);
      this.#endParagraph(this.#stateOf(UNTRACKED_STATE));
    } else if (/^text:change/.test(name)) this.#change(element);
    else if (!SKIPPED.test(name)) this.read(element);
  }

  #inline(element: XmlElement, outer: TrackedState): void {
    for (const child of element.children) {
      if (typeof child === "string") this.#add(child, outer);
      else this.#inlineElement(child, outer);
    }
  }

  #inlineElement(element: XmlElement, outer: TrackedState): void {
    const { name } = element;
    if (name === "text:s") this.#add(" ".repeat(Math.min(1000, Number(element.attributes.c ?? 1) || 1)), outer);
    else if (name === "text:tab") this.#add("\t", outer);
    else if (name === "text:line-break") this.#add("\n", outer);
    else if (name === "office:annotation") this.#begun.set(element, this.#here);
    else if (name === "office:annotation-end") this.#ends.set(element.attributes.name ?? "", this.#here);
    else if (/^text:change/.test(name)) this.#change(element);
    else if (!SKIPPED.test(name)) this.#inline(element, outer);
  }

  /** Begins or ends an insertion, or adds deleted words. */
  #change({ name, attributes }: XmlElement): void {
    if (name === "text:change-end") this.#inserted = null;
    const change = this.#changes.get(attributes["change-id"] ?? "");
    if (!change || name === "text:change-end") return;
    if (change.kind === "inserted") {
      this.#inserted = change;
      return;
    }
    // A damaged file may have a deletion within itself, or many times.
    if (this.#read.has(change)) return;
    this.#read.add(change);
    const state: TrackedState = { ...this.#stateOf(UNTRACKED_STATE), deleted: change.by };
    change.paragraphs.flatMap(paragraphsIn).forEach((paragraph, i) => {
      if (i > 0) this.#endParagraph(state);
      const inserted = this.#inserted;
      this.#inline(paragraph, state);
      this.#inserted = inserted;
    });
  }

  #stateOf(outer: TrackedState): TrackedState {
    return this.#inserted ? { inserted: this.#inserted.by, ...outer } : outer;
  }

  #add(words: string, outer: TrackedState): void {
    if (words === "") return;
    this.#pieces.push({ text: words, ...this.#stateOf(outer) });
    this.#length += words.length;
  }

  #endParagraph(mark: TrackedState): void {
    this.#done.push({ pieces: this.#pieces, mark });
    [this.#pieces, this.#length] = [[], 0];
  }

  get #here(): ParagraphPoint {
    return { paragraph: this.#done.length, offset: this.#length };
  }

  #commentOf(annotation: XmlElement, from: ParagraphPoint): Comment {
    const words = (name: string) => textOf(xmlChildOf(annotation, name));
    const { name = "", "parent-name": answers, resolved } = annotation.attributes;
    const initials = words("meta:creator-initials") || words("loext:sender-initials");
    const thread = parseThreadNumberInitials(initials);
    const range: CommentedRange = { from, to: this.#ends.get(name) ?? from };
    return {
      name,
      answers,
      settled: resolved === "true",
      by: authorshipOf(words("dc:creator"), words("dc:date")),
      paragraphs: xmlChildrenOf(annotation)
        .filter((child) => child.name === "text:p" || child.name === "text:list")
        .map(textOf),
      range,
      ...(thread !== undefined && { thread }),
    };
  }
}

/**
 * Orders comments by where they begin. LibreOffice writes those that begin at the same point in reverse order, and
 * numbers all of them: "__Annotation__40_193096403".
 */
function byPlaceAndNumber(one: Comment, other: Comment): number {
  const [a, b] = [one.range.from, other.range.from];
  const numberOf = ({ name }: Comment) => Number(/^__Annotation__(\d+)/u.exec(name)?.[1] ?? 0);
  return a.paragraph - b.paragraph || a.offset - b.offset || numberOf(one) - numberOf(other);
}

function paragraphsIn(element: XmlElement): XmlElement[] {
  if (element.name === "text:p" || element.name === "text:h") return [element];
  return xmlChildrenOf(element).flatMap(paragraphsIn);
}

/** Returns the text of an element, with its spaces and breaks. */
function textOf(element: XmlElement | undefined): string {
  if (!element) return "";
  return element.children
    .map((child) => {
      if (typeof child === "string") return child;
      if (child.name === "text:s") return " ".repeat(Math.min(1000, Number(child.attributes.c ?? 1) || 1));
      return child.name === "text:tab" || child.name === "text:line-break" ? " " : textOf(child);
    })
    .join("");
}
