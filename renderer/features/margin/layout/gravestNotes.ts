import type { RecordKey } from "#shared/records/envelope.ts";
import { toneOfThread, type NoteColourTone } from "#renderer/workspace/labels/noteColourTone.ts";
import type { AnchoredNote } from "#renderer/workspace/textModel/notesOnText.ts";

const BY_GRAVITY: readonly NoteColourTone[] = ["critical", "high", "medium", "low", "bare", "ask", "safe"];

/** The gravest note that begins in a provision. */
export interface NoteScrollMark {
  readonly provision: number;
  readonly note: RecordKey;
  readonly tone: NoteColourTone;
}

/** A mark at its place: how far down in the whole text it is, 0 at the top, 1 at the end. */
export interface PlacedScrollMark extends NoteScrollMark {
  readonly at: number;
}

/** How many marks fit beside a scroll bar: with more, they would cover each other. */
const ROWS = 250;

/** Returns the gravest note of each provision that has any, in the order of the text; of equals the first. */
export function markGravestNotes(notes: readonly AnchoredNote[]): readonly NoteScrollMark[] {
  const marks = new Map<number, NoteScrollMark>();
  for (const { id, from, thread } of notes) {
    const mark = { provision: from.provision, note: id, tone: toneOfThread(thread) };
    const known = marks.get(mark.provision);
    if (!known || rankOf(mark.tone) < rankOf(known.tone)) marks.set(mark.provision, mark);
  }
  return [...marks.values()].sort((a, b) => a.provision - b.provision);
}

/** Returns, of marks in the order of the text, those to draw: of marks that would cover each other, the gravest. */
export function thinOutScrollMarks(marks: readonly PlacedScrollMark[]): readonly PlacedScrollMark[] {
  const byRow = new Map<number, PlacedScrollMark>();
  for (const mark of marks) {
    const row = Math.round(mark.at * ROWS);
    const known = byRow.get(row);
    if (!known || rankOf(mark.tone) < rankOf(known.tone)) byRow.set(row, mark);
  }
  return [...byRow.values()];
}

const rankOf = (tone: NoteColourTone) => BY_GRAVITY.indexOf(tone);
