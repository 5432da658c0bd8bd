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

const rankOf = (tone: NoteColourTone) => BY_GRAVITY.indexOf(tone);
