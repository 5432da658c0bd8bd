import type { SourceTrackedChange } from "#shared/import/sourceLines.ts";
import { foldAndTrimWhitespace } from "#shared/import/readers/sourceLineBuilder.ts";
import { printDocxNumber } from "../numbers/printNumber.ts";
import { readPlainParagraphs } from "./plainParagraphs.ts";
import type { TrackedState } from "#shared/import/readers/tracked/trackedState.ts";
import { docxChildOf, xmlChildrenOf, docxChildValueOf, type XmlElement } from "../package/docxXml.ts";

export type FootnoteKind = "footnote" | "endnote";

/** A note as referenced: with the changes accepted, and with them rejected if that differs. */
export interface FootnoteWithRejectedText {
  readonly mark: string;
  readonly text: string;
  readonly rejected?: { readonly mark: string; readonly text: string };
}

/** The numbering of a kind of note. */
interface NoteNumbering {
  readonly format: string;
  readonly start: number;
  readonly bySection: boolean;
}

const VIEWS = ["deleted", "inserted"] as const;

/** The footnotes and endnotes of a document, numbered in the order of their references. */
export class DocxFootnotes {
  readonly #notes = new Map<string, XmlElement>();
  readonly #called = new Set<string>();
  readonly #numbered: Readonly<Record<FootnoteKind, NoteNumbering>>;
  /** The last number in each view, by the type of change removed: `deleted` for accepted, `inserted` for rejected. */
  readonly #counts: Record<FootnoteKind, Record<SourceTrackedChange["type"], number>>;

  /** `settings`: the elements that say how notes are numbered, the most specific first. */
  constructor(footnotes: XmlElement | null, endnotes: XmlElement | null, settings: readonly XmlElement[]) {
    this.#take("footnote", footnotes);
    this.#take("endnote", endnotes);
    this.#numbered = {
      footnote: readNoteNumbering(settings, "footnotePr", "decimal"),
      endnote: readNoteNumbering(settings, "endnotePr", "lowerRoman"),
    };
    this.#counts = { footnote: this.#restart("footnote"), endnote: this.#restart("endnote") };
  }

  /** Returns the note for a reference; uses the reference's own mark if it has one. */
  call(kind: FootnoteKind, id: string, state: TrackedState, own?: string): FootnoteWithRejectedText {
    const note = this.#notes.get(`${kind} ${id}`);
    this.#called.add(`${kind} ${id}`);
    const [now, before] = VIEWS.map((gone) => ({
      mark: own ?? this.#mark(kind, gone, state),
      text: note ? foldAndTrimWhitespace(readPlainParagraphs(note, gone).join(" ")) : "",
    }));
    return now!.mark === before!.mark && now!.text === before!.text ? now! : { ...now!, rejected: before! };
  }

  /** The texts of notes without a reference. */
  get uncalled(): readonly string[] {
    return [...this.#notes]
      .filter(([key]) => !this.#called.has(key))
      .map(([, note]) => foldAndTrimWhitespace(readPlainParagraphs(note, "deleted").join(" ")));
  }

  /** Returns the ids of the comments in a note. */
  commentsIn(kind: FootnoteKind, id: string): string[] {
    const note = this.#notes.get(`${kind} ${id}`);
    return note ? referencesIn(note) : [];
  }

  /** Ends a section, after which notes may restart. */
  endSection(): void {
    for (const kind of ["footnote", "endnote"] as const) {
      if (this.#numbered[kind].bySection) this.#counts[kind] = this.#restart(kind);
    }
  }

  /** Prints the next number; a removed mark does not use it up. */
  #mark(kind: FootnoteKind, gone: SourceTrackedChange["type"], state: TrackedState): string {
    const value = this.#counts[kind][gone] + 1;
    if (!state[gone]) this.#counts[kind][gone] = value;
    return printDocxNumber(value, this.#numbered[kind].format) ?? String(value);
  }

  #restart(kind: FootnoteKind): Record<SourceTrackedChange["type"], number> {
    const last = this.#numbered[kind].start - 1;
    return { inserted: last, deleted: last };
  }

  #take(kind: FootnoteKind, part: XmlElement | null): void {
    for (const note of part ? xmlChildrenOf(part, kind) : []) {
      const { id, type } = note.attributes;
      if (id !== undefined && (type === undefined || type === "normal")) this.#notes.set(`${kind} ${id}`, note);
    }
  }
}

function readNoteNumbering(settings: readonly XmlElement[], name: string, format: string): NoteNumbering {
  const elements = settings.map((each) => docxChildOf(each, name));
  const value = (of: string) => elements.map((each) => docxChildValueOf(each, of)).find((found) => found !== undefined);
  const start = Number(value("numStart") ?? 1);
  return {
    format: value("numFmt") ?? format,
    start: Number.isInteger(start) && Math.abs(start) < 10_000 ? start : 1,
    bySection: value("numRestart") === "eachSect",
  };
}

function referencesIn(element: XmlElement): string[] {
  if (element.name === "commentReference") return [element.attributes.id ?? ""];
  return xmlChildrenOf(element).flatMap(referencesIn);
}
