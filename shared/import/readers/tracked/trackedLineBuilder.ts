import type {
  SourceTrackedChange,
  SourceLine,
  LineHints,
  SourceFootnote,
  SourceComment,
  WordsLook,
} from "#shared/import/sourceLines.ts";
import { addWordsLook, foldWhitespaceKeepingEnds } from "#shared/import/readers/sourceLineBuilder.ts";
import { UNTRACKED_STATE, changeTypesOf, type TrackedState } from "./trackedState.ts";

/** The maximum length of a heading, in UTF-16 units. */
const LONGEST_HEADING = 500;

/** Builds one line from its words, inserted and deleted ones alike, with the changes, notes and remarks on them. */
export class TrackedLineBuilder {
  #text = "";
  #accepted = "";
  /** The tracked state of a blank at the end of the text; null after anything else. */
  #blank: TrackedState | null;
  #notes: SourceFootnote[] = [];
  /** Inserted and deleted ranges, each in order. */
  readonly #changes = { inserted: [] as SourceTrackedChange[], deleted: [] as SourceTrackedChange[] };
  #remarks: SourceComment[] = [];
  readonly #looks: WordsLook[] = [];

  /** `continues`: the previous line may lose its end, so a blank at the beginning is significant. */
  constructor(continues: boolean) {
    this.#blank = continues ? null : UNTRACKED_STATE;
  }

  get length(): number {
    return this.#text.length;
  }

  get isEmpty(): boolean {
    return this.#text.trim() === "" && this.#notes.length === 0;
  }

  get remarks(): readonly SourceComment[] {
    return this.#remarks;
  }

  /** The text so far without deleted words, up to the length of a heading. */
  get acceptedSoFar(): string {
    return this.#accepted.trim();
  }

  addText(piece: string, state: TrackedState, look: Omit<WordsLook, "start" | "end"> = {}): void {
    let words = foldWhitespaceKeepingEnds(piece);
    if (words.startsWith(" ") && this.#covers(state)) words = words.slice(1);
    if (words === "") return;
    this.#change("inserted", state, words.length);
    this.#change("deleted", state, words.length);
    addWordsLook(this.#looks, look, this.#text.length, this.#text.length + words.length);
    this.#text += words;
    this.#blank = words.endsWith(" ") ? state : null;
    if (!state.deleted && this.#accepted.length < LONGEST_HEADING) this.#accepted += words;
  }

  /** Returns whether the preceding blank is visible in every view of the changes that shows this text. */
  #covers({ inserted, deleted }: TrackedState): boolean {
    if (!this.#blank) return false;
    return (!this.#blank.inserted || inserted !== undefined) && (!this.#blank.deleted || deleted !== undefined);
  }

  #change(type: SourceTrackedChange["type"], state: TrackedState, length: number): void {
    const by = state[type];
    if (!by) return;
    const changes = this.#changes[type];
    const last = changes[changes.length - 1];
    const at = this.#text.length;
    const joins = last?.end === at && last.author === by.author && last.at === by.at;
    const start = joins ? changes.pop()!.start : at;
    changes.push({ type, start, end: at + length, ...by });
  }

  addFootnote(note: Omit<SourceFootnote, "at" | "within">, state: TrackedState): void {
    const within = changeTypesOf(state);
    this.#notes.push({ ...note, at: this.#text.length, ...(within ? { within } : {}) });
  }

  addRemark(remark: Omit<SourceComment, "start" | "end">, start: number, end: number): void {
    this.#remarks.push({ ...remark, start, end });
  }

  /** Returns the line. Blanks at its end are kept if the end may be removed. */
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
      ...(this.#looks.length > 0 ? { looks: within(this.#looks).filter(({ start, end }) => start < end) } : {}),
      where,
    };
  }
}
