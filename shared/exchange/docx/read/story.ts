import { MAX_LINES } from "#shared/import/limits.ts";
import { isDrawn } from "#shared/import/readers/docx/drawings.ts";
import { Fields } from "#shared/import/readers/docx/fields.ts";
import { inside, isChange, marked, PLAIN, type Standing } from "#shared/import/readers/docx/standing.ts";
import { symbol } from "#shared/import/readers/docx/symbols.ts";
import { alternative, childOf, childrenOf, isOn, textOf, type Element } from "#shared/import/readers/docx/xml.ts";

/** Words of a paragraph, and who put them in or struck them. */
export interface Piece extends Standing {
  readonly text: string;
}

/** A paragraph as it stands in the file, with what was put in and what was struck. */
export interface Paragraph {
  readonly pieces: readonly Piece[];
  /** How its end stands. */
  readonly mark: Standing;
}

/** A place in a story: a paragraph, and an offset (UTF-16) in all its words. */
export interface Point {
  readonly paragraph: number;
  readonly offset: number;
}

/** What a comment is about. */
export interface Range {
  readonly from: Point;
  readonly to: Point;
}

export interface Story {
  readonly paragraphs: readonly Paragraph[];
  /** By the comment's number in the file. */
  readonly ranges: ReadonlyMap<string, Range>;
}

/** What says nothing of its own. */
const SKIPPED = new Set(["pPr", "rPr", "sdtPr", "rt", "tblPr", "trPr", "tcPr", "sectPr", "instrText"]);

/** Reads a document's paragraphs and where its comments begin and end. Numbers that Word counts are no words. */
export function readStory(body: Element): Story {
  const reading = new Reading();
  reading.read(body, PLAIN);
  return reading.story();
}

class Reading {
  readonly #done: Paragraph[] = [];
  readonly #starts = new Map<string, Point>();
  readonly #ranges = new Map<string, Range>();
  readonly #fields = new Fields();
  #pieces: Piece[] = [];
  #length = 0;

  story(): Story {
    return { paragraphs: this.#done, ranges: this.#ranges };
  }

  read(element: Element, standing: Standing): void {
    for (const child of childrenOf(element)) this.#one(child, standing);
  }

  #one(element: Element, standing: Standing): void {
    const { name, attributes } = element;
    if (SKIPPED.has(name) || isDrawn(element) || this.#done.length >= MAX_LINES) return;
    if (isChange(element)) return this.read(element, inside(element, standing));
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
        return this.read(alternative(element) ?? element, standing);
      case "tr":
        return this.read(element, marked(childOf(element, "trPr"), standing));
      default:
        return this.read(element, standing);
    }
  }

  #paragraph(element: Element, standing: Standing): void {
    const [pieces, length] = [this.#pieces, this.#length];
    [this.#pieces, this.#length] = [[], 0];
    this.read(element, standing);
    this.#fields.endOfParagraph(this.#done.length);
    this.#done.push({ pieces: this.#pieces, mark: marked(childOf(element, "pPr", "rPr"), standing) });
    [this.#pieces, this.#length] = [pieces, length];
  }

  #run(run: Element, standing: Standing): void {
    const calls = [childOf(run, "footnoteReference"), childOf(run, "endnoteReference")];
    // The words beside such a call are the note's own mark.
    const isMark = calls.some((call) => isOn(call?.attributes.customMarkFollows));
    for (const child of childrenOf(run)) {
      const words = isMark ? "" : this.#wordsIn(child);
      if (words === null) this.#one(child, standing);
      else this.#add(words, standing);
    }
  }

  /** What a part of a run says; null where it is no words. */
  #wordsIn(element: Element): string | null {
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
        return symbol(attributes.font ?? "", attributes.char ?? "") ?? "";
      case "fldChar":
        if (attributes.fldCharType === "begin") this.#fields.begin(this.#done.length);
        else if (attributes.fldCharType === "separate") this.#fields.separate();
        else if (attributes.fldCharType === "end") this.#fields.end();
        return "";
      default:
        return null;
    }
  }

  #add(words: string, { inserted, deleted }: Standing): void {
    if (words === "" || this.#fields.areOrders) return;
    this.#pieces.push({ text: words, ...(inserted && { inserted }), ...(deleted && { deleted }) });
    this.#length += words.length;
  }

  get #here(): Point {
    return { paragraph: this.#done.length, offset: this.#length };
  }

  #close(id: string): void {
    this.#ranges.set(id, { from: this.#starts.get(id) ?? this.#here, to: this.#here });
  }
}
