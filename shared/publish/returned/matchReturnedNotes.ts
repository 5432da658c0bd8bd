import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { maxWeightMatching, type WeightedEdge } from "#shared/revise/match/maxWeightMatching.ts";
import { findNewReplies, findStateDifference } from "./threadDifferences.ts";
import type { ReturnedEntryMatcher } from "./returnedEntryMatcher.ts";
import type { ReturnedNote } from "./returnedContent.ts";

/** The thread that a note of a file is; "gone" if that was retracted or erased here. */
export type ReturnedNoteMatch = Thread | "gone" | undefined;

/** How many threads are compared at once for a note. Hundreds with the same comment are matched in batches. */
const SHARE = 32;

/**
 * Matches each note of a file with a thread: the one that it names, or one with the same comment on the same words. No
 * thread is matched twice. If several have the same comment, their other fields decide: of all pairings, the one is
 * chosen by which the file adds the least.
 */
export function matchReturnedNotes(
  ledger: Ledger,
  known: ReturnedEntryMatcher,
  notes: readonly ReturnedNote[],
): readonly ReturnedNoteMatch[] {
  const found: ReturnedNoteMatch[] = notes.map((note) => known.threadById(note));
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

function free(threads: readonly Thread[], taken: ReadonlySet<ReturnedNoteMatch>): readonly Thread[] {
  return threads.filter((thread) => !taken.has(thread)).slice(0, SHARE);
}

interface Row {
  readonly note: ReturnedNote;
  readonly threads: readonly Thread[];
}

/** Returns for each note one of its threads, or none. No thread is used twice. */
function pairing(ledger: Ledger, rows: readonly Row[]): readonly (Thread | undefined)[] {
  const columns = [...new Set(rows.flatMap(({ threads }) => threads))];
  const columnOf = new Map(columns.map((thread, column) => [thread, column]));
  const edges: readonly WeightedEdge[] = rows.flatMap(({ note, threads }, row) =>
    threads.map((thread) => ({ row, column: columnOf.get(thread)!, worth: likeness(ledger, thread, note) })),
  );
  return [...maxWeightMatching(rows.length, columns.length, edges)].map((column) => columns[column]);
}

/** The worth of a pair, and the deduction for each thing that the file would add, lacks, or has different. */
const [PAIR, BRINGS, LACKS, DIFFERS] = [1e9, 1e5, 10, 1];

/** Returns how well a note fits a thread with the same comment. What it would add counts most, then what it lacks. */
function likeness(ledger: Ledger, thread: Thread, note: ReturnedNote): number {
  const { annotation, replies } = thread;
  const newReplies = findNewReplies(ledger, thread, note.replies).length;
  const state = findStateDifference(ledger, thread, note);
  const brings = newReplies + (state === "settled" ? 1 : 0);
  const lacks = replies.length - (note.replies.length - newReplies) + (state === "open" ? 1 : 0);
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
