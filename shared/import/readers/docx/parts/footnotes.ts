import type { LineChange } from "#shared/import/sourceLines.ts";
import { normaliseWhitespace } from "#shared/import/readers/paragraphBuilder.ts";
import { printNumber } from "../numbers/printNumber.ts";
import { readPlainParagraphs } from "./plainParagraphs.ts";
import type { TrackedState } from "../body/trackedState.ts";
import { childOf, childrenOf, valueOf, type XmlElement } from "../package/docxXml.ts";

export type FootnoteKind = "footnote" | "endnote";

/** A note as a reference calls it up: with the changes accepted, and with them rejected where that differs. */
export interface FootnoteCall {
  readonly mark: string;
  readonly text: string;
  readonly rejected?: { readonly mark: string; readonly text: string };
}

/** How the notes of a kind are numbered. */
interface Numbered {
  readonly format: string;
  readonly start: number;
  readonly bySection: boolean;
}

const VIEWS = ["deleted", "inserted"] as const;

/** The footnotes and endnotes of a document, numbered in the order in which they are called up. */
export class Footnotes {
  readonly #notes = new Map<string, XmlElement>();
  readonly #called = new Set<string>();
  readonly #numbered: Readonly<Record<FootnoteKind, Numbered>>;
  /** The last number, with the changes accepted (what is deleted is gone) and rejected. */
  readonly #counts: Record<FootnoteKind, Record<LineChange["type"], number>>;

  /** `settings` is the part that says how notes are numbered; sections may say otherwise. */
  constructor(footnotes: XmlElement | null, endnotes: XmlElement | null, settings: readonly XmlElement[]) {
    this.#take("footnote", footnotes);
    this.#take("endnote", endnotes);
    this.#numbered = {
      footnote: numbered(settings, "footnotePr", "decimal"),
      endnote: numbered(settings, "endnotePr", "lowerRoman"),
    };
    this.#counts = { footnote: this.#anew("footnote"), endnote: this.#anew("endnote") };
  }

  /** The note that a reference calls up; its own mark is used where it has one. */
  call(kind: FootnoteKind, id: string, standing: TrackedState, own?: string): FootnoteCall {
    const note = this.#notes.get(`${kind} ${id}`);
    this.#called.add(`${kind} ${id}`);
    const [now, before] = VIEWS.map((gone) => ({
      mark: own ?? this.#mark(kind, gone, standing),
      text: note ? normaliseWhitespace(readPlainParagraphs(note, gone).join(" ")) : "",
    }));
    return now!.mark === before!.mark && now!.text === before!.text ? now! : { ...now!, rejected: before! };
  }

  /** What the notes say that nothing has called up. */
  get uncalled(): readonly string[] {
    return [...this.#notes]
      .filter(([key]) => !this.#called.has(key))
      .map(([, note]) => normaliseWhitespace(readPlainParagraphs(note, "deleted").join(" ")));
  }

  /** The comments that stand in a note. */
  commentsIn(kind: FootnoteKind, id: string): string[] {
    const note = this.#notes.get(`${kind} ${id}`);
    return note ? referencesIn(note) : [];
  }

  /** A section ends: notes may begin anew. */
  endSection(): void {
    for (const kind of ["footnote", "endnote"] as const) {
      if (this.#numbered[kind].bySection) this.#counts[kind] = this.#anew(kind);
    }
  }

  /** A mark that is gone shows the next number and does not use it up. */
  #mark(kind: FootnoteKind, gone: LineChange["type"], standing: TrackedState): string {
    const value = this.#counts[kind][gone] + 1;
    if (!standing[gone]) this.#counts[kind][gone] = value;
    return printNumber(value, this.#numbered[kind].format) ?? String(value);
  }

  #anew(kind: FootnoteKind): Record<LineChange["type"], number> {
    const last = this.#numbered[kind].start - 1;
    return { inserted: last, deleted: last };
  }

  #take(kind: FootnoteKind, part: XmlElement | null): void {
    for (const note of part ? childrenOf(part, kind) : []) {
      const { id, type } = note.attributes;
      if (id !== undefined && (type === undefined || type === "normal")) this.#notes.set(`${kind} ${id}`, note);
    }
  }
}

function numbered(settings: readonly XmlElement[], name: string, format: string): Numbered {
  const said = settings.map((each) => childOf(each, name));
  const value = (of: string) => said.map((each) => valueOf(each, of)).find((found) => found !== undefined);
  const start = Number(value("numStart") ?? 1);
  return {
    format: value("numFmt") ?? format,
    start: Number.isInteger(start) && Math.abs(start) < 10_000 ? start : 1,
    bySection: value("numRestart") === "eachSect",
  };
}

function referencesIn(element: XmlElement): string[] {
  if (element.name === "commentReference") return [element.attributes.id ?? ""];
  return childrenOf(element).flatMap(referencesIn);
}
