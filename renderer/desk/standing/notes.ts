import { signal, type Signal } from "@preact/signals-core";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { compare } from "#shared/base/compare.ts";
import { subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { LedgerChange, Ledger } from "#shared/ledger/ledger.ts";
import type { Placeable } from "#shared/ledger/placement/findPlacement.ts";
import { findAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { ROUND_REGISTER } from "#shared/records/ledgerSubjects.ts";
import { nameOf } from "../words/wording.ts";
import type { Sieve } from "./sieve.ts";

/** A thread and where it stands in the text. The same object while neither changed. */
export interface Note {
  readonly id: RecordKey;
  readonly thread: Thread;
  /** What it means here: its own anchor, or as it was carried over from another text. */
  readonly anchor: Anchor;
  readonly place: ResolvedRange;
  /** Where it begins when the text is read from the top: a gap after everything in its provision. */
  readonly from: DraftPoint;
}

/** The notes that a change touched, as they were before it: undefined for one that came. */
export type Touched = ReadonlyMap<RecordKey, Note | undefined>;

/** A text on the desk: the draft and its id. */
export interface Text {
  readonly id: Hash;
  readonly draft: Draft;
}

/**
 * The notes on one text. `follow` keeps them up with the ledger: only the threads a change names are placed again.
 * `all` and `shown` (what the filter lets through) are in reading order.
 */
export class Notes {
  readonly all: Signal<readonly Note[]>;
  readonly shown: Signal<readonly Note[]>;
  readonly text: Text;
  readonly #ledger: Ledger;
  readonly #sieve: Sieve;
  readonly #byId = new Map<RecordKey, Note>();
  readonly #watchers = new Set<(touched: Touched) => void>();
  readonly #end: () => void;

  constructor(ledger: Ledger, text: Text, sieve: Sieve) {
    this.#ledger = ledger;
    this.#sieve = sieve;
    this.text = text;
    for (const thread of ledger.all(threads)) this.#place(thread.id, thread);
    this.all = signal([...this.#byId.values()].sort(byPlace));
    this.shown = signal(this.#filtered());
    this.#end = sieve.watch(() => this.#refilter());
  }

  /** What the one is called who wrote it. */
  authorOf({ thread }: Note): string {
    return nameOf(this.#ledger, thread.author);
  }

  get(id: RecordKey): Note | undefined {
    return this.#byId.get(id);
  }

  isShown(note: Note): boolean {
    return this.#sieve.lets(note);
  }

  /** Calls back with the notes that came, went or changed, or are now shown or hidden. */
  watch(watcher: (touched: Touched) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  close(): void {
    this.#end();
  }

  /** Puts a note in its place, `anew` where texts have changed; says whether that changed anything. */
  #place(id: RecordKey, thread: Thread | undefined, anew = false): boolean {
    const before = this.#byId.get(id);
    if (thread === before?.thread && !anew) return false;
    const there = thread && (anew ? this.find(thread) : this.#placeOf(thread, before));
    if (!there) return this.#byId.delete(id);
    const { anchor, place } = there;
    if (thread === before?.thread && areAlike(anchor, before.anchor)) return false;
    const from = place === before?.place ? before.from : beginning(this.text.draft, place, anchor.gap);
    this.#byId.set(id, { id, thread, anchor, place, from });
    return true;
  }

  #placeOf(thread: Thread, before: Note | undefined): Pick<Note, "anchor" | "place"> | null {
    const { annotation, placements } = before?.thread ?? {};
    const isAsBefore = thread.annotation.anchor === annotation?.anchor && areAlike(thread.placements, placements);
    return before && isAsBefore ? before : this.find(thread);
  }

  /** Where something that was said on whatever text stands in this one; null where it does not. */
  find(said: Placeable): Pick<Note, "anchor" | "place"> | null {
    const here = findAnchor(this.#ledger, this.text.id, said);
    const place = here && resolveAnchor(this.text.draft, here);
    return place && { anchor: here, place };
  }

  /** Takes in what has changed in the ledger. */
  follow({ changed }: LedgerChange): void {
    const touched = new Map<RecordKey, Note | undefined>();
    // With a round everything may look different, with another text stand elsewhere.
    const anew = [...changed].some((subject) => /^(?:document|edition)\//.test(subject));
    const ids = changed.has(ROUND_REGISTER) || anew ? this.#ledger.all(threads).map(({ id }) => id) : [];
    for (const id of new Set([...ids, ...[...changed].map(threadId)])) {
      if (!id) continue;
      const before = this.#byId.get(id);
      if (this.#place(id, this.#ledger.get(threads, id), anew)) touched.set(id, before);
    }
    if (touched.size === 0) return;
    this.all.value = this.#reordered(touched);
    this.shown.value = this.#filtered();
    this.#tell(touched);
  }

  /** The notes in order again: those that were not touched are so already. */
  #reordered(touched: Touched): readonly Note[] {
    const fresh = [...touched.keys()].flatMap((id) => this.#byId.get(id) ?? []).sort(byPlace);
    const notes: Note[] = [];
    for (const note of this.all.value) {
      if (touched.has(note.id)) continue;
      while (fresh[0] && byPlace(fresh[0], note) < 0) notes.push(fresh.shift()!);
      notes.push(note);
    }
    return [...notes, ...fresh];
  }

  #refilter(): void {
    const before = new Set(this.shown.value);
    this.shown.value = this.#filtered();
    const after = new Set(this.shown.value);
    const touched = this.all.value.filter((note) => before.has(note) !== after.has(note));
    this.#tell(new Map(touched.map((note) => [note.id, note])));
  }

  #filtered(): readonly Note[] {
    if (this.#sieve.isOpen) return this.all.value;
    return this.all.value.filter((note) => this.isShown(note));
  }

  #tell(touched: Touched): void {
    for (const watch of this.#watchers) watch(touched);
  }
}

function areAlike(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function threadId(subject: string): RecordKey | null {
  return subject.startsWith("thread/") ? subject.slice("thread/".length) : null;
}

function byPlace(a: Note, b: Note): number {
  return byPoint(a.from, b.from) || compare(a.thread.at, b.thread.at) || compare(a.id, b.id);
}

/** Where what stands there begins when the text is read from the top: a gap after everything in its provision. */
export function beginning(draft: Draft, { provision, pieces }: ResolvedRange, gap: boolean | undefined): DraftPoint {
  if (gap) return { provision: subtreeEnd(draft, provision) - 1, block: Infinity, offset: 0 };
  const [first] = pieces;
  return first
    ? { provision: first.provision, block: first.block, offset: first.start }
    : { provision, block: -1, offset: 0 };
}

/** The order of reading. */
export function byPoint(a: DraftPoint, b: DraftPoint): number {
  return a.provision - b.provision || compare(a.block, b.block) || a.offset - b.offset;
}
