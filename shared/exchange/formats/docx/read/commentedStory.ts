import { MAX_LINES } from "#shared/import/limits.ts";
import { isDrawing } from "#shared/import/readers/docx/body/drawings.ts";
import { FieldStack } from "#shared/import/readers/docx/body/fieldStack.ts";
import {
  enterChange,
  isChangeElement,
  applyChangeMarks,
  UNTRACKED,
  type TrackedState,
} from "#shared/import/readers/docx/body/trackedState.ts";
import { decodeSymbol } from "#shared/import/readers/docx/body/symbols.ts";
import {
  chooseAlternative,
  childOf,
  childrenOf,
  isToggleOn,
  textOf,
  type XmlElement,
} from "#shared/import/readers/docx/package/docxXml.ts";

/** Words of a paragraph, and who inserted or deleted them. */
export interface StoryPiece extends TrackedState {
  readonly text: string;
}

/** A paragraph as it is in the file, with insertions and deletions. */
export interface StoryParagraph {
  readonly pieces: readonly StoryPiece[];
  /** The tracked state of its end. */
  readonly mark: TrackedState;
}

/** A point in a story: a paragraph, and an offset (UTF-16) in all its words. */
export interface StoryPoint {
  readonly paragraph: number;
  readonly offset: number;
}

/** The passage that a comment is about. */
export interface StoryRange {
  readonly from: StoryPoint;
  readonly to: StoryPoint;
}

export interface CommentedStory {
  readonly paragraphs: readonly StoryParagraph[];
  /** By the comment's id in the file. */
  readonly ranges: ReadonlyMap<string, StoryRange>;
}

/** Elements without words of their own. */
const SKIPPED = new Set(["pPr", "rPr", "sdtPr", "rt", "tblPr", "trPr", "tcPr", "sectPr", "instrText"]);

/**
 * Reads a document's paragraphs, and where its comments begin and end. Numbers that Word counts are not among the
 * words.
 */
export function readCommentedStory(body: XmlElement): CommentedStory {
  const reading = new Reading();
  reading.read(body, UNTRACKED);
  return reading.story();
}

class Reading {
  readonly #done: StoryParagraph[] = [];
  readonly #starts = new Map<string, StoryPoint>();
  readonly #ranges = new Map<string, StoryRange>();
  readonly #fields = new FieldStack();
  #pieces: StoryPiece[] = [];
  #length = 0;

  story(): CommentedStory {
    return { paragraphs: this.#done, ranges: this.#ranges };
  }

  read(element: XmlElement, standing: TrackedState): void {
    for (const child of childrenOf(element)) this.#one(child, standing);
  }

  #one(element: XmlElement, standing: TrackedState): void {
    const { name, attributes } = element;
    if (SKIPPED.has(name) || isDrawing(element) || this.#done.length >= MAX_LINES) return;
    if (isChangeElement(element)) return this.read(element, enterChange(element, standing));
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
        return this.read(chooseAlternative(element) ?? element, standing);
      case "tr":
        return this.read(element, applyChangeMarks(childOf(element, "trPr"), standing));
      default:
        return this.read(element, standing);
    }
  }

  #paragraph(element: XmlElement, standing: TrackedState): void {
    const [pieces, length] = [this.#pieces, this.#length];
    [this.#pieces, this.#length] = [[], 0];
    this.read(element, standing);
    this.#fields.endParagraph(this.#done.length);
    this.#done.push({ pieces: this.#pieces, mark: applyChangeMarks(childOf(element, "pPr", "rPr"), standing) });
    [this.#pieces, this.#length] = [pieces, length];
  }

  #run(run: XmlElement, standing: TrackedState): void {
    const calls = [childOf(run, "footnoteReference"), childOf(run, "endnoteReference")];
    // The words beside such a reference are the note's own mark.
    const isMark = calls.some((call) => isToggleOn(call?.attributes.customMarkFollows));
    for (const child of childrenOf(run)) {
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
        return textOf(element);
      case "tab":
      case "ptab":
        return "\t";
      case "br":
      case "cr":
        return "\n";
      case "noBreakHyphen":
        return "-";
      case "sym":
        return decodeSymbol(attributes.font ?? "", attributes.char ?? "") ?? "";
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

  get #here(): StoryPoint {
    return { paragraph: this.#done.length, offset: this.#length };
  }

  #close(id: string): void {
    this.#ranges.set(id, { from: this.#starts.get(id) ?? this.#here, to: this.#here });
  }
}
