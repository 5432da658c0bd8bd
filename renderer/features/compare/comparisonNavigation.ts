import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import type { ComparisonPosition } from "#renderer/workspace/comparison/comparisonState.ts";
import type { ComparisonModel } from "./comparisonModel.ts";
import { unplacedNoteGroupOf } from "./unplaced/unplacedNoteGroups.ts";

/** Finds the next change or the previous one. An added article is one change. */
export function findAdjacentChange(
  { rows }: ComparisonModel,
  { row }: ComparisonPosition,
  step: 1 | -1,
): ComparisonPosition | null {
  for (let i = row + step; i >= 0 && i < rows.all.length; i += step) {
    if (rows.all[i]!.isStop) return { row: i, note: null, candidate: 0 };
  }
  return null;
}

/** Finds the next note to review or the previous one, around the ends. */
export function findAdjacentDoubtfulNote(
  comparison: ComparisonModel,
  position: ComparisonPosition,
  step: 1 | -1,
): ComparisonPosition | null {
  const doubtful = inOrder(
    comparison,
    comparison.notes.filter(({ isDoubtful }) => isDoubtful),
  );
  const here = doubtful.findIndex(({ id }) => id === position.note);
  if (here >= 0)
    return comparisonPositionOfNote(comparison, doubtful[(here + step + doubtful.length) % doubtful.length]!);
  const isPast = (note: CarriedNote) => isBehind(comparison, note, position, step);
  const next = step === 1 ? doubtful.find(isPast) : [...doubtful].reverse().find(isPast);
  const found = next ?? doubtful.at(step === 1 ? 0 : -1);
  return found ? comparisonPositionOfNote(comparison, found) : null;
}

/** Whether a note comes after the current position (`step` 1) or before it. */
function isBehind(
  comparison: ComparisonModel,
  note: CarriedNote,
  { row, note: attended }: ComparisonPosition,
  step: 1 | -1,
): boolean {
  const there = comparison.rowOf(note);
  if (attended === null) return step === 1 ? there >= row : there <= row;
  const own = comparison.note(attended);
  const order = own ? inOrder(comparison, [own, note]).indexOf(note) : 1;
  return step === 1 ? order === 1 : order === 0;
}

/** Sorts notes by the position of their cards. */
function inOrder(comparison: ComparisonModel, notes: readonly CarriedNote[]): readonly CarriedNote[] {
  const place = (note: CarriedNote) => [comparison.rowOf(note), comparison.notes.indexOf(note)] as const;
  const placed = notes.map((note) => ({ note, at: place(note) }));
  return placed.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]).map(({ note }) => note);
}

/** Returns the position of a note: on the board if it has a row, otherwise in the panel of unplaced notes. */
export function comparisonPositionOfNote(comparison: ComparisonModel, note: CarriedNote): ComparisonPosition {
  const row = comparison.rowOf(note);
  return { row: Math.max(0, row), note: note.id, candidate: 0, ...(row < 0 && { inTray: true }) };
}

/**
 * Returns the position of a note that follows another one: in the panel of unplaced notes only if the user is there and
 * the panel has it. Otherwise nothing would have the focus.
 */
export function comparisonPositionAfter(
  comparison: ComparisonModel,
  { inTray }: ComparisonPosition,
  note: CarriedNote,
): ComparisonPosition {
  const onBoard = comparisonPositionOfNote(comparison, note);
  return inTray && unplacedNoteGroupOf(note) ? { ...onBoard, inTray } : onBoard;
}
