import type { LineChange, SourceLine, LineHints, RawFootnote, Remark } from "#shared/import/sourceLines.ts";
import { squeezeWhitespace } from "#shared/import/readers/paragraphBuilder.ts";
import { UNTRACKED, changeTypesOf, type TrackedState } from "./trackedState.ts";

/** As much of a line as a heading can have. */
const LONGEST_HEADING = 500;

/** Gathers the words of one line as they stand, whatever was inserted or deleted of them, and all that hangs on them. */
export class TrackedLineBuilder {
  #text = "";
  #accepted = "";
  /** How the blank stands that was added last; null behind anything else. */
  #blank: TrackedState | null;
  #notes: RawFootnote[] = [];
  /** Inserted and deleted words, each in their order. */
  readonly #changes = { inserted: [] as LineChange[], deleted: [] as LineChange[] };
  #remarks: Remark[] = [];

  /** `goesOn`: the line before may lose its end, so that a blank at the beginning says something. */
  constructor(goesOn: boolean) {
    this.#blank = goesOn ? null : UNTRACKED;
  }

  get length(): number {
    return this.#text.length;
  }

  get isEmpty(): boolean {
    return this.#text.trim() === "" && this.#notes.length === 0;
  }

  get remarks(): readonly Remark[] {
    return this.#remarks;
  }

  /** What was gathered by now and is not deleted, or its beginning. */
  get acceptedSoFar(): string {
    return this.#accepted.trim();
  }

  addText(piece: string, standing: TrackedState): void {
    let words = squeezeWhitespace(piece);
    if (words.startsWith(" ") && this.#covers(standing)) words = words.slice(1);
    if (words === "") return;
    this.#change("inserted", standing, words.length);
    this.#change("deleted", standing, words.length);
    this.#text += words;
    this.#blank = words.endsWith(" ") ? standing : null;
    if (!standing.deleted && this.#accepted.length < LONGEST_HEADING) this.#accepted += words;
  }

  /** Whether the blank before is there whenever this is. */
  #covers({ inserted, deleted }: TrackedState): boolean {
    if (!this.#blank) return false;
    return (!this.#blank.inserted || inserted !== undefined) && (!this.#blank.deleted || deleted !== undefined);
  }

  #change(type: LineChange["type"], standing: TrackedState, length: number): void {
    const by = standing[type];
    if (!by) return;
    const changes = this.#changes[type];
    const last = changes[changes.length - 1];
    const at = this.#text.length;
    const joins = last?.end === at && last.author === by.author && last.at === by.at;
    const start = joins ? changes.pop()!.start : at;
    changes.push({ type, start, end: at + length, ...by });
  }

  addFootnote(note: Omit<RawFootnote, "at" | "within">, standing: TrackedState): void {
    const within = changeTypesOf(standing);
    this.#notes.push({ ...note, at: this.#text.length, ...(within ? { within } : {}) });
  }

  addRemark(remark: Omit<Remark, "start" | "end">, start: number, end: number): void {
    this.#remarks.push({ ...remark, start, end });
  }

  /** The line of these words; its end is kept as it is where it may go. */
  toLine(
    hints: LineHints,
    rejected: LineHints | undefined,
    mark: SourceLine["mark"],
    where: SourceLine["where"],
  ): SourceLine {
    const text = mark ? this.#text : this.#text.trimEnd();
    const within = <T extends { start: number; end: number }>(all: readonly T[]) =>
      all.map((each) => ({ ...each, start: Math.min(each.start, text.length), end: Math.min(each.end, text.length) }));
    const { inserted, deleted } = this.#changes;
    const changes = within([...inserted, ...deleted].sort((a, b) => a.start - b.start)).filter((c) => c.start < c.end);
    const footnotes = this.#notes.map((note) => ({ ...note, at: Math.min(note.at, text.length) }));
    return {
      text,
      hints,
      ...(rejected ? { rejected } : {}),
      ...(footnotes.length > 0 ? { footnotes } : {}),
      ...(changes.length > 0 ? { changes } : {}),
      ...(mark ? { mark } : {}),
      ...(this.#remarks.length > 0 ? { remarks: within(this.#remarks) } : {}),
      where,
    };
  }
}
