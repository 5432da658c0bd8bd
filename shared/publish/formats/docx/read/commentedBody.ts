import { MAX_SOURCE_LINES } from "#shared/import/importLimits.ts";
import { isDocxDrawingElement } from "#shared/import/readers/docx/body/docxDrawing.ts";
import { DocxFieldStack } from "#shared/import/readers/docx/body/fieldStack.ts";
import {
  enterTrackedChange,
  isDocxChangeElement,
  trackedStateFromProperties,
} from "#shared/import/readers/docx/body/trackedState.ts";
import { UNTRACKED_STATE, type TrackedState } from "#shared/import/readers/tracked/trackedState.ts";
import { decodeSymbolCharacter } from "#shared/import/readers/docx/body/symbolCharacters.ts";
import {
  chooseAlternateContent,
  docxChildOf,
  xmlChildrenOf,
  isDocxToggleOn,
  xmlTextOf,
  type XmlElement,
} from "#shared/import/readers/docx/package/docxXml.ts";

/** Words of a paragraph, and who inserted or deleted them. */
export interface TrackedTextPiece extends TrackedState {
  readonly text: string;
}

/** A paragraph as it is in the file, with insertions and deletions. */
export interface TrackedParagraph {
  readonly pieces: readonly TrackedTextPiece[];
  /** The tracked state of its end. */
  readonly mark: TrackedState;
}

/** A point in a story: a paragraph, and an offset (UTF-16) in all its words. */
export interface ParagraphPoint {
  readonly paragraph: number;
  readonly offset: number;
}

/** The passage that a comment is about. */
export interface CommentedRange {
  readonly from: ParagraphPoint;
  readonly to: ParagraphPoint;
}

/** The paragraphs of a document, whatever its format, and where its comments are. */
export interface CommentedBody {
  readonly paragraphs: readonly TrackedParagraph[];
  /** By the comment's id in the file. */
  readonly ranges: ReadonlyMap<string, CommentedRange>;
}

/** Elements without words of their own. */
const SKIPPED = new Set(["pPr", "rPr", "sdtPr", "rt", "tblPr", "trPr", "tcPr", "sectPr", "instrText"]);

/**
 * Reads a document's paragraphs, and where its comments begin and end. Numbers that Word counts are not among the
 * words.
 */
export function readCommentedDocxBody(body: XmlElement): CommentedBody {
  const reading = new Reading();
  reading.read(body, UNTRACKED_STATE);
  return reading.story();
}

class Reading {
  readonly #done: TrackedParagraph[] = [];
  readonly #starts = new Map<string, ParagraphPoint>();
  readonly #ranges = new Map<string, CommentedRange>();
  readonly #fields = new DocxFieldStack();
  #pieces: TrackedTextPiece[] = [];
  #length = 0;

  story(): CommentedBody {
    return { paragraphs: this.#done, ranges: this.#ranges };
  }

  read(element: XmlElement, standing: TrackedState): void {
    for (const child of xmlChildrenOf(element)) this.#one(child, standing);
  }

  #one(element: XmlElement, standing: TrackedState): void {
    const { name, attributes } = element;
    if (SKIPPED.has(name) || isDocxDrawingElement(element) || this.#done.length >= MAX_SOURCE_LINES) return;
    if (isDocxChangeElement(element)) return this.read(element, enterTrackedChange(element, standing));
    switch (name) {
      case "p":
        return this.#paragraph(element, standing);
      case "r":
        return this.#run(element, standing);
      case "commentRangeStart":
        return void this.#starts.set(attributes.id ?? "", this.#here);
      case "commentRangeEnd":
        return this.#close(attributes.id ?? "");
      case "commentReference":
        // A comment on a point has no range.
        if (!this.#ranges.has(attributes.id ?? "")) this.#close(attributes.id ?? "");
        return;
      case "other:AlternateContent":
        return this.read(chooseAlternateContent(element) ?? element, standing);
      case "tr":
        return this.read(element, trackedStateFromProperties(docxChildOf(element, "trPr"), standing));
      default:
        return this.read(element, standing);
    }
  }

  #paragraph(element: XmlElement, standing: TrackedState): void {
    const [pieces, length] = [this.#pieces, this.#length];
    [this.#pieces, this.#length] = [[], 0];
    this.read(element, standing);
    this.#fields.endParagraph(this.#done.length);
    this.#done.push({
      pieces: this.#pieces,
      mark: trackedStateFromProperties(docxChildOf(element, "pPr", "rPr"), standing),
    });
    [this.#pieces, this.#length] = [pieces, length];
  }

  #run(run: XmlElement, standing: TrackedState): void {
    const calls = [docxChildOf(run, "footnoteReference"), docxChildOf(run, "endnoteReference")];
    // The words beside such a reference are the note's own mark.
    const isMark = calls.some((call) => isDocxToggleOn(call?.attributes.customMarkFollows));
    for (const child of xmlChildrenOf(run)) {
      const words = isMark ? "" : this.#wordsIn(child);
      if (words === null) this.#one(child, standing);
      else this.#add(words, standing);
    }
  }

  /** Returns the words of a run's child; null if it is no text. */
  #wordsIn(element: XmlElement): string | null {
    const { name, attributes } = element;
    switch (name) {
      case "t":
      case "delText":
      case "other:t":
        return xmlTextOf(element);
      case "tab":
      case "ptab":
        return "\t";
      case "br":
      case "cr":
        return "\n";
      case "noBreakHyphen":
        return "-";
      case "sym":
        return decodeSymbolCharacter(attributes.font ?? "", attributes.char ?? "") ?? "";
      case "fldChar":
        if (attributes.fldCharType === "begin") this.#fields.begin(this.#done.length);
        else if (attributes.fldCharType === "separate") this.#fields.separate();
        else if (attributes.fldCharType === "end") this.#fields.end();
        return "";
      default:
        return null;
    }
  }

  #add(words: string, { inserted, deleted }: TrackedState): void {
    if (words === "" || this.#fields.isInInstruction) return;
    this.#pieces.push({ text: words, ...(inserted && { inserted }), ...(deleted && { deleted }) });
    this.#length += words.length;
  }

  get #here(): ParagraphPoint {
    return { paragraph: this.#done.length, offset: this.#length };
  }

  #close(id: string): void {
    this.#ranges.set(id, { from: this.#starts.get(id) ?? this.#here, to: this.#here });
  }
}
