import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { maxWeightMatching, type WeightedEdge } from "#shared/revise/match/maxWeightMatching.ts";
import { findNewReplies, findNewState } from "./threadDifferences.ts";
import type { LedgerMatcher } from "./ledgerMatcher.ts";
import type { ReturnedNote } from "./returnedContent.ts";

/** Which thread a note of a file is; "gone" where that was taken back or erased here. */
export type NoteMatch = Thread | "gone" | undefined;

/** So many threads are looked at together for one note: hundreds that say the same are told apart in shares. */
const SHARE = 32;

/**
 * Which thread each note of a file is: the one that it names, or one that says the same of the same words. Each is one
 * note's. Where several say the same, they are told apart by what is said of them, so that of all ways to pair them the one
 * is taken by which the file brings the least.
 */
export function matchNotes(ledger: Ledger, known: LedgerMatcher, notes: readonly ReturnedNote[]): readonly NoteMatch[] {
  const found: NoteMatch[] = notes.map((note) => known.threadById(note));
  const taken = new Set(found);
  let left = notes.flatMap((note, i) => (found[i] ? [] : [{ i, note, threads: known.findThreads(note) }]));
  for (let paired = true; paired; left = left.filter(({ i }) => !found[i])) {
    const pairs = pairing(
      ledger,
      left.map(({ note, threads }) => ({ note, threads: free(threads, taken) })),
    );
    paired = false;
    pairs.forEach((thread, row) => {
      if (!thread) return;
      found[left[row]!.i] = thread;
      taken.add(thread);
      paired = true;
    });
  }
  return found;
}

function free(threads: readonly Thread[], taken: ReadonlySet<NoteMatch>): readonly Thread[] {
  return threads.filter((thread) => !taken.has(thread)).slice(0, SHARE);
}

interface Row {
  readonly note: ReturnedNote;
  readonly threads: readonly Thread[];
}

/** For each note one of its threads, or none; no thread twice. */
function pairing(ledger: Ledger, rows: readonly Row[]): readonly (Thread | undefined)[] {
  const columns = [...new Set(rows.flatMap(({ threads }) => threads))];
  const columnOf = new Map(columns.map((thread, column) => [thread, column]));
  const edges: readonly WeightedEdge[] = rows.flatMap(({ note, threads }, row) =>
    threads.map((thread) => ({ row, column: columnOf.get(thread)!, worth: likeness(ledger, thread, note) })),
  );
  return [...maxWeightMatching(rows.length, columns.length, edges)].map((column) => columns[column]);
}

/** What a pair is worth, and what is taken off for each thing that the file would bring, or lacks, or says otherwise. */
const [PAIR, BRINGS, LACKS, DIFFERS] = [1e9, 1e5, 10, 1];

/** How well a note fits a thread that says the same: what it would bring counts most, then what is here and not in it. */
function likeness(ledger: Ledger, thread: Thread, note: ReturnedNote): number {
  const { annotation, replies } = thread;
  const fresh = findNewReplies(ledger, thread, note.replies).length;
  const state = findNewState(ledger, thread, note);
  const brings = fresh + (state === "settled" ? 1 : 0);
  const lacks = replies.length - (note.replies.length - fresh) + (state === "open" ? 1 : 0);
  const others = [
    note.kind !== undefined && note.kind !== annotation.kind,
    !isSame(note.rights, annotation.rights),
    !isSame(note.tags, annotation.tags),
  ].filter(Boolean).length;
  return Math.max(1, PAIR - brings * BRINGS - lacks * LACKS - others * DIFFERS);
}

function isSame(one: readonly string[] = [], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, i) => each === other[i]);
}
