import { signal, type Signal } from "@preact/signals-core";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { comparePoints, startPointOfRange } from "#shared/anchor/readingOrder.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { compareValues } from "#shared/base/compareValues.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { LedgerChange, Ledger } from "#shared/ledger/ledger.ts";
import type { Placeable } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { findEntryAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { BLIND_ROUND_REGISTER } from "#shared/records/ledgerSubjects.ts";
import { memberNameOf } from "../labels/entryLabels.ts";
import type { VisibilityFilter } from "./visibilityFilter.ts";

/** A thread and its place in the text. It stays the same object until the thread or its place changes. */
export interface AnchoredNote {
  readonly id: RecordKey;
  readonly thread: Thread;
  /** Its target here: its own anchor, or the one carried over from another text. */
  readonly anchor: Anchor;
  readonly place: ResolvedRange;
  /** Where it begins in reading order; a gap comes after everything in its provision. */
  readonly from: DraftPoint;
}

/** The notes that a change affected, as they were before it; undefined for a new one. */
export type NotesBeforeChange = ReadonlyMap<RecordKey, AnchoredNote | undefined>;

/** A text open in the window: the draft and its id. */
export interface OpenedText {
  readonly id: Hash;
  readonly draft: Draft;
}

/**
 * The notes on one text. `applyChange` keeps them up to date with the ledger: only the threads that a change names are
 * placed again. `all` and `shown` (what the filter accepts) are in reading order.
 */
export class NotesOnText {
  readonly all: Signal<readonly AnchoredNote[]>;
  readonly shown: Signal<readonly AnchoredNote[]>;
  readonly text: OpenedText;
  readonly #ledger: Ledger;
  readonly #filter: VisibilityFilter;
  readonly #byId = new Map<RecordKey, AnchoredNote>();
  readonly #watchers = new Set<(touched: NotesBeforeChange) => void>();
  readonly #end: () => void;

  constructor(ledger: Ledger, text: OpenedText, visibilityFilter: VisibilityFilter) {
    this.#ledger = ledger;
    this.#filter = visibilityFilter;
    this.text = text;
    for (const thread of ledger.all(threadProjection)) this.#place(thread.id, thread);
    this.all = signal([...this.#byId.values()].sort(byPlace));
    this.shown = signal(this.#filtered());
    this.#end = visibilityFilter.watch(() => this.#refilter());
  }

  /** Returns the name of a note's author. */
  authorOf({ thread }: AnchoredNote): string {
    return memberNameOf(this.#ledger, thread.author);
  }

  get(id: RecordKey): AnchoredNote | undefined {
    return this.#byId.get(id);
  }

  isShown(note: AnchoredNote): boolean {
    return this.#filter.accepts(note);
  }

  /**
   * Calls back with the notes that were added, removed or changed, or are now shown or hidden. Returns a function that
   * stops it.
   */
  watch(watcher: (touched: NotesBeforeChange) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  close(): void {
    this.#end();
  }

  /** Places a note; with `anew`, even if it was placed before. Returns true if that changed anything. */
  #place(id: RecordKey, thread: Thread | undefined, anew = false): boolean {
    const before = this.#byId.get(id);
    if (thread === before?.thread && !anew) return false;
    const there = thread && (anew ? this.find(thread) : this.#placeOf(thread, before));
    if (!there) return this.#byId.delete(id);
    const { anchor, place } = there;
    if (thread === before?.thread && areAlike(anchor, before.anchor)) return false;
    const from = place === before?.place ? before.from : startPointOfRange(this.text.draft, place, anchor.gap);
    this.#byId.set(id, { id, thread, anchor, place, from });
    return true;
  }

  #placeOf(thread: Thread, before: AnchoredNote | undefined): Pick<AnchoredNote, "anchor" | "place"> | null {
    const { annotation, placements } = before?.thread ?? {};
    const isAsBefore = thread.annotation.anchor === annotation?.anchor && areAlike(thread.placements, placements);
    return before && isAsBefore ? before : this.find(thread);
  }

  /** Returns the place in this text of something that was said on any text; null if it has none. */
  find(item: Placeable): Pick<AnchoredNote, "anchor" | "place"> | null {
    const here = findEntryAnchor(this.#ledger, this.text.id, item);
    const place = here && resolveAnchor(this.text.draft, here);
    return place && { anchor: here, place };
  }

  /** Applies a change of the ledger. */
  applyChange({ changed }: LedgerChange): void {
    const touched = new Map<RecordKey, AnchoredNote | undefined>();
    // A round may change the look of every note, and another text may change its place.
    const anew = [...changed].some((subject) => /^(?:document|edition)\//.test(subject));
    const ids = changed.has(BLIND_ROUND_REGISTER) || anew ? this.#ledger.all(threadProjection).map(({ id }) => id) : [];
    for (const id of new Set([...ids, ...[...changed].map(threadId)])) {
      if (!id) continue;
      const before = this.#byId.get(id);
      if (this.#place(id, this.#ledger.get(threadProjection, id), anew)) touched.set(id, before);
    }
    if (touched.size === 0) return;
    this.all.value = this.#reordered(touched);
    this.shown.value = this.#filtered();
    this.#notify(touched);
  }

  /** Inserts the affected notes at their places among the others, which are in order already. */
  #reordered(touched: NotesBeforeChange): readonly AnchoredNote[] {
    const inserted = [...touched.keys()].flatMap((id) => this.#byId.get(id) ?? []).sort(byPlace);
    const notes: AnchoredNote[] = [];
    for (const note of this.all.value) {
      if (touched.has(note.id)) continue;
      while (inserted[0] && byPlace(inserted[0], note) < 0) notes.push(inserted.shift()!);
      notes.push(note);
    }
    return [...notes, ...inserted];
  }

  #refilter(): void {
    const before = new Set(this.shown.value);
    this.shown.value = this.#filtered();
    const after = new Set(this.shown.value);
    const touched = this.all.value.filter((note) => before.has(note) !== after.has(note));
    this.#notify(new Map(touched.map((note) => [note.id, note])));
  }

  #filtered(): readonly AnchoredNote[] {
    if (this.#filter.acceptsAll) return this.all.value;
    return this.all.value.filter((note) => this.isShown(note));
  }

  #notify(touched: NotesBeforeChange): void {
    for (const watch of this.#watchers) watch(touched);
  }
}

function areAlike(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function threadId(subject: string): RecordKey | null {
  return subject.startsWith("thread/") ? subject.slice("thread/".length) : null;
}

function byPlace(a: AnchoredNote, b: AnchoredNote): number {
  return comparePoints(a.from, b.from) || compareValues(a.thread.at, b.thread.at) || compareValues(a.id, b.id);
}
