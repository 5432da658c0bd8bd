import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import type { At } from "#renderer/desk/compare/comparing.ts";
import type { Comparison } from "./comparison.ts";

/** The next change, or the one before: of an added article, the article. */
export function nextStop({ rows }: Comparison, { row }: At, step: 1 | -1): At | null {
  for (let i = row + step; i >= 0 && i < rows.all.length; i += step) {
    if (rows.all[i]!.isStop) return { row: i, note: null, candidate: 0 };
  }
  return null;
}

/** The next note to look at, or the one before it; from the last to the first. */
export function nextDoubtful(comparison: Comparison, at: At, step: 1 | -1): At | null {
  const doubtful = inOrder(
    comparison,
    comparison.notes.filter(({ isDoubtful }) => isDoubtful),
  );
  const here = doubtful.findIndex(({ id }) => id === at.note);
  if (here >= 0) return goingTo(comparison, doubtful[(here + step + doubtful.length) % doubtful.length]!);
  const isPast = (note: CarriedNote) => isBehind(comparison, note, at, step);
  const next = step === 1 ? doubtful.find(isPast) : [...doubtful].reverse().find(isPast);
  const found = next ?? doubtful.at(step === 1 ? 0 : -1);
  return found ? goingTo(comparison, found) : null;
}

/** Whether a note comes after where one is, or before it. */
function isBehind(comparison: Comparison, note: CarriedNote, { row, note: attended }: At, step: 1 | -1): boolean {
  const there = comparison.rowOf(note);
  if (attended === null) return step === 1 ? there >= row : there <= row;
  const own = comparison.note(attended);
  const order = own ? inOrder(comparison, [own, note]).indexOf(note) : 1;
  return step === 1 ? order === 1 : order === 0;
}

/** Notes by where their cards stand. */
function inOrder(comparison: Comparison, notes: readonly CarriedNote[]): readonly CarriedNote[] {
  const place = (note: CarriedNote) => [comparison.rowOf(note), comparison.notes.indexOf(note)] as const;
  const placed = notes.map((note) => ({ note, at: place(note) }));
  return placed.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]).map(({ note }) => note);
}

/** At a note: on the board where it has a row, otherwise in the tray. */
export function goingTo(comparison: Comparison, note: CarriedNote): At {
  const row = comparison.rowOf(note);
  return { row: Math.max(0, row), note: note.id, candidate: 0, ...(row < 0 && { inTray: true }) };
}
