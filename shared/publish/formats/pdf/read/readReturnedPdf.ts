import { loadDocxVocabulary, type DocxVocabulary } from "#shared/publish/formats/docx/vocabulary.ts";
import { digestComment } from "#shared/publish/returned/commentDigest.ts";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { parseDocxCommentHead } from "#shared/publish/formats/docx/read/docxCommentHead.ts";
import { parseCommentNumber, extractCommentBody } from "#shared/publish/formats/docx/docxCommentText.ts";
import type { FileSourceDraftFinder } from "#shared/publish/returned/fileSourceDraft.ts";
import { readWebAnnotations } from "#shared/publish/formats/jsonld/read.ts";
import { findProvisionByPrintedLabel } from "#shared/publish/returned/findProvisionByPrintedLabel.ts";
import { findPlaceInDraft } from "#shared/publish/returned/findPlaceInDraft.ts";
import type {
  ReturnedContent,
  ReturnedNote,
  ReturnedPlace,
  ReturnedProposal,
  ReturnedReply,
} from "#shared/publish/returned/returnedContent.ts";
import { pdfAnnotationsOf, pdfAttachmentsOf, openAnnotatedPdf, type PdfAnnotation } from "./readAnnotations.ts";
import { ANNOTATIONS_ATTACHMENT_NAME } from "../annotationsAttachmentName.ts";
import { readPdfMarkedWords, type PdfMarkedWords } from "./markedWords.ts";

const MARKS = /^(?:Highlight|Underline|Squiggly|StrikeOut)$/;
const BESIDE = /^(?:Text|FreeText|Caret|Square|Circle|Polygon|PolyLine|Line|Ink|Stamp)$/;
/** Review states after which nobody waits for an answer (PDF 32000-1, table 171). */
const SETTLED = /^(?:Completed|Cancelled)$/;

/**
 * Reads a returned PDF: its annotations with replies and review state. Our own are recognised by their names and by the
 * file's attachment; others are placed by the words they cover. Words that are struck out become a proposal.
 *
 * @returns the content, or a refusal: one of `readPdfMarkedWords`, or `reading.pdf-damaged`
 */
export async function readReturnedPdf(
  bytes: Uint8Array,
  find: FileSourceDraftFinder,
): Promise<Outcome<ReturnedContent>> {
  const covered = await readPdfMarkedWords(bytes);
  if (isRefusal(covered)) return covered;
  const file = await annotatedIn(bytes);
  if (isRefusal(file)) return file;
  return new Reading(file.annotations, covered, file.attached, find, await loadDocxVocabulary()).returned();
}

interface File {
  readonly annotations: readonly PdfAnnotation[];
  readonly attached: ReturnedContent;
}

async function annotatedIn(bytes: Uint8Array): Promise<Outcome<File>> {
  try {
    const document = await openAnnotatedPdf(bytes);
    return { annotations: pdfAnnotationsOf(document), attached: attachedTo(pdfAttachmentsOf(document)) };
  } catch {
    return refusal("reading.pdf-damaged");
  }
}

/** Reads the attachment; empty if there is none that can be read. */
function attachedTo(files: ReadonlyMap<string, Uint8Array>): ReturnedContent {
  const text = decodeUtf8(files.get(ANNOTATIONS_ATTACHMENT_NAME) ?? new Uint8Array());
  const read = text ? readWebAnnotations(text) : null;
  return read === null || isRefusal(read) ? { notes: [], proposals: [] } : read;
}

class Reading {
  readonly #annotations: readonly PdfAnnotation[];
  readonly #covered: ReadonlyMap<string, PdfMarkedWords>;
  readonly #attached: ReturnedContent;
  readonly #find: FileSourceDraftFinder;
  readonly #words: DocxVocabulary;
  readonly #byRef: ReadonlyMap<string, PdfAnnotation>;

  constructor(
    annotations: readonly PdfAnnotation[],
    covered: ReadonlyMap<string, PdfMarkedWords>,
    attached: ReturnedContent,
    find: FileSourceDraftFinder,
    words: DocxVocabulary,
  ) {
    [this.#annotations, this.#covered, this.#attached, this.#find] = [annotations, covered, attached, find];
    this.#words = words;
    this.#byRef = new Map(annotations.map((annotation) => [annotation.ref, annotation]));
  }

  returned(): ReturnedContent {
    const roots = this.#annotations.filter(
      (each) => (MARKS.test(each.subtype) || BESIDE.test(each.subtype)) && this.#rootOf(each) === each,
    );
    const seen = new Set<number>();
    const notes: ReturnedNote[] = [];
    const proposals: ReturnedProposal[] = [];
    for (const root of roots) {
      const n = this.#numberOf(root, seen);
      const struck = n === undefined ? this.#struckBy(root) : undefined;
      if (struck) proposals.push(struck);
      else if (n === undefined) notes.push(this.#newNote(root));
      else notes.push(this.#ownNote(root, this.#attached.notes[n - 1]!));
    }
    // A note without a mark on any page is only in the attachment.
    const unmarked = this.#attached.notes.filter((_note, i) => !seen.has(i + 1));
    return { notes: [...notes, ...unmarked], proposals: [...this.#attached.proposals, ...proposals] };
  }

  /** Returns the number of a note that left with the file. Each is used for one annotation only. */
  #numberOf({ name, contents }: PdfAnnotation, seen: Set<number>): number | undefined {
    const named =
      /^note-(\d+)$/.exec(name)?.[1] ?? (name === "" ? parseCommentNumber(contents.split("\n")) : undefined);
    const n = Number(named);
    if (!this.#attached.notes[n - 1] || seen.has(n)) return undefined;
    seen.add(n);
    return n;
  }

  #ownNote(root: PdfAnnotation, known: ReturnedNote): ReturnedNote {
    const lines = root.contents.split("\n");
    const comment = parseCommentNumber(lines) === undefined ? root.contents : lines.slice(1).join("\n");
    const isSame = oneLine(comment) === oneLine(known.comment);
    return {
      ...known,
      original: digestComment(known.comment),
      comment: isSame || root.contents === "" ? known.comment : comment,
      replies: this.#answers(root, known.replies),
      state: this.#stateOf(root) ?? known.state ?? "open",
    };
  }

  #newNote(root: PdfAnnotation): ReturnedNote {
    const lines = root.contents.split("\n");
    const head = parseDocxCommentHead(lines[0]!, this.#words);
    const state = this.#stateOf(root);
    return {
      place: this.#placeOf(root),
      comment: extractCommentBody(lines, head ? lines[0] : undefined),
      ...head,
      ...saidBy(root),
      ...(state && { state }),
      replies: this.#answers(root, []),
    };
  }

  /** Builds a proposal from words that are struck out, and the caret beside them that says what replaces them. */
  #struckBy(root: PdfAnnotation): ReturnedProposal | undefined {
    const parts = this.#annotations.filter((each) => each === root || (each.groups && this.#rootOf(each) === root));
    const strike = parts.find(({ subtype }) => subtype === "StrikeOut");
    const under = strike && this.#covered.get(strike.ref);
    if (!strike || !under?.words) return undefined;
    const caret = parts.find(({ subtype }) => subtype === "Caret");
    const comment = strike.contents;
    return {
      place: this.#placeOf(strike),
      old: under.words,
      new: caret?.contents ?? "",
      ...(comment !== "" && { comment }),
      ...saidBy(root),
    };
  }

  /**
   * Returns the replies to an annotation, replies to replies included. Those that left with the file are kept as they
   * left.
   */
  #answers(root: PdfAnnotation, known: readonly ReturnedReply[]): readonly ReturnedReply[] {
    const answers = this.#annotations.filter(
      (each) => each !== root && !each.groups && each.state === undefined && this.#rootOf(each) === root,
    );
    const replies = answers
      .filter(({ contents }) => contents !== "")
      .map((each) => ({ text: each.contents, ...saidBy(each) }));
    const newReplies = replies.filter(({ text }) => !known.some((each) => oneLine(each.text) === oneLine(text)));
    return [...known, ...newReplies];
  }

  /** Returns the last state that was given to a note; undefined if none was. */
  #stateOf(root: PdfAnnotation): ReturnedNote["state"] {
    const states = this.#annotations.filter((each) => each.state !== undefined && this.#rootOf(each) === root);
    const last = states
      .filter(({ state }) => !/^(?:Marked|Unmarked)$/.test(state!))
      .sort(byTime)
      .at(-1);
    return last && (SETTLED.test(last.state!) ? "settled" : "open");
  }

  /** Returns the annotation at the root of a thread; the annotation itself if it answers none, or for a cycle. */
  #rootOf(from: PdfAnnotation): PdfAnnotation {
    const seen = new Set<PdfAnnotation>();
    let at = from;
    for (let up = this.#byRef.get(at.answers ?? ""); up; up = this.#byRef.get(at.answers ?? "")) {
      if (seen.has(at)) return from;
      seen.add(at);
      at = up;
    }
    return at;
  }

  #placeOf(root: PdfAnnotation): ReturnedPlace {
    const under = this.#covered.get(root.ref);
    if (!under) return {};
    const { page, words, before, after, rows } = under;
    const text = this.#find(this.#attached.notes.find(({ place }) => place.draft)?.place.draft);
    const draft = text && { draft: text.id };
    const label =
      text && words !== "" ? findProvisionByPrintedLabel(text.draft, words, after, this.#words.omissions) : undefined;
    if (label) return { ...draft, ...label, page };
    if (words !== "") return { ...draft, exact: words, prefix: before, suffix: after, page };
    // A note beside the text is about the provision next to it.
    for (const exact of text ? rows : []) {
      const found = findPlaceInDraft(text!.draft, text!.id, { exact });
      if (found.kind === "placed") return { ...draft, provision: found.anchor.provision, page };
    }
    return { ...draft, page };
  }
}

function saidBy({ author, at }: PdfAnnotation): { by?: string; at?: string } {
  return { ...(author !== "" && { by: author }), ...(at !== undefined && { at }) };
}

function byTime(one: PdfAnnotation, other: PdfAnnotation): number {
  return Date.parse(one.at ?? "1970-01-01") - Date.parse(other.at ?? "1970-01-01");
}

function oneLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
