import { createRandomId } from "#shared/base/bytes.ts";
import { signal, type Signal, type ReadonlySignal } from "@preact/signals-core";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findEntryAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import { computeSeverity, type Severity } from "#shared/rights/severity.ts";
import { onSignalChange } from "../base/onSignalChange.ts";
import type { LocalValue } from "../persistence/localValue.ts";
import type { PrivateNoteFormState, NoteInput } from "./entryFormState.ts";
import { comparePoints, startPointOfRange } from "#shared/anchor/readingOrder.ts";
import type { OpenedText } from "./notesOnText.ts";
import type { VisibilityFilter } from "./visibilityFilter.ts";

/** A note that is not committed: it is stored on this machine, encrypted, and goes into no record, file or packet. */
export interface PrivateNote {
  readonly id: string;
  readonly at: Anchor;
  readonly words: NoteInput;
  /** When it was first written (ISO, UTC). */
  readonly written: string;
  /** Whether it is a new note for the team that was left before it was saved. */
  readonly unfinished?: true;
  /** Whether it is a note for the team that was saved, and waits for a dossier key to be signed with. */
  readonly unsigned?: true;
}

/** Returns why a note is on this machine only: it is private, unfinished or not signed yet. */
export function stateOfPrivateNote({ unfinished, unsigned }: PrivateNote): "mine" | "unfinished" | "unsigned" {
  if (unsigned) return "unsigned";
  return unfinished ? "unfinished" : "mine";
}

/** A private note and its place in the text. It stays the same object until the note or its place changes. */
export interface AnchoredPrivateNote {
  readonly id: string;
  readonly privateNote: PrivateNote;
  readonly severity: Severity;
  readonly anchor: Anchor;
  readonly place: ResolvedRange;
  readonly from: DraftPoint;
}

/** The stored private notes. */
export type PrivateNoteStore = Signal<readonly PrivateNote[]> & Pick<LocalValue<readonly PrivateNote[]>, "flush">;

/** The user's private, unfinished and unsigned notes on one text, in reading order; `shown` are those that the filter accepts. */
export class PrivateNotesOnText {
  readonly shown: Signal<readonly AnchoredPrivateNote[]>;
  readonly #ledger: Ledger;
  readonly #text: OpenedText;
  readonly #kept: ReadonlySignal<readonly PrivateNote[]>;
  readonly #filter: VisibilityFilter;
  #byId: ReadonlyMap<string, AnchoredPrivateNote> = new Map();
  readonly #ends: readonly (() => void)[];

  constructor(
    ledger: Ledger,
    text: OpenedText,
    kept: ReadonlySignal<readonly PrivateNote[]>,
    visibilityFilter: VisibilityFilter,
  ) {
    this.#ledger = ledger;
    this.#text = text;
    this.#kept = kept;
    this.#filter = visibilityFilter;
    this.#place();
    this.shown = signal(this.#filtered());
    const filtered = () => (this.shown.value = this.#filtered());
    const placed = () => {
      this.#place();
      filtered();
    };
    this.#ends = [onSignalChange(this.#kept, placed), visibilityFilter.watch(filtered)];
  }

  get(id: string): AnchoredPrivateNote | undefined {
    return this.#byId.get(id);
  }

  get all(): readonly AnchoredPrivateNote[] {
    return [...this.#byId.values()];
  }

  close(): void {
    for (const end of this.#ends) end();
  }

  #place(): void {
    const placed = this.#kept.value.map((privateNote) => this.#placeOne(privateNote)).filter((each) => each !== null);
    this.#byId = new Map(placed.map((each) => [each.id, each]));
  }

  #placeOne(privateNote: PrivateNote): AnchoredPrivateNote | null {
    const known = this.#byId.get(privateNote.id);
    if (known?.privateNote === privateNote) return known;
    const { id, draft } = this.#text;
    const anchor = findEntryAnchor(this.#ledger, id, privateNote.at);
    const place = anchor && resolveAnchor(draft, anchor);
    if (!place) return null;
    const severity = computeSeverity(privateNote.words.assessment);
    return {
      id: privateNote.id,
      privateNote,
      severity,
      anchor,
      place,
      from: startPointOfRange(draft, place, anchor.gap),
    };
  }

  #filtered(): readonly AnchoredPrivateNote[] {
    const row = [...this.#byId.values()].filter((each) => this.#filter.accepts(each));
    return row.sort((a, b) => comparePoints(a.from, b.from));
  }
}

/** Stores a form as a private note, at once; returns the note's id. */
export function savePrivateNote(keep: PrivateNoteStore, writing: PrivateNoteFormState): string {
  const { words } = writing;
  const id = writing.what === "mine" ? `private-${createRandomId()}` : writing.on;
  if (writing.what === "mine")
    keep.value = [...keep.value, { id, at: writing.at, words, written: new Date().toISOString() }];
  else keep.value = keep.value.map((each) => (each.id === id ? { ...each, words } : each));
  keep.flush();
  return id;
}

/** Stores a new unfinished note, at once; returns its id. */
export function saveUnfinishedNote(keep: PrivateNoteStore, { at, words }: Pick<PrivateNote, "at" | "words">): string {
  const id = `unfinished-${createRandomId()}`;
  putPrivateNote(keep, { id, at, words, written: new Date().toISOString(), unfinished: true });
  return id;
}

/** Stores a private or unfinished note that is not stored yet, or was deleted. */
export function putPrivateNote(keep: PrivateNoteStore, privateNote: PrivateNote): void {
  keep.value = [...keep.value.filter(({ id }) => id !== privateNote.id), privateNote];
  keep.flush();
}

/** Deletes a private note. */
export function deletePrivateNote(keep: PrivateNoteStore, id: string): void {
  keep.value = keep.value.filter((each) => each.id !== id);
  keep.flush();
}
