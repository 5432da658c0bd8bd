import { Decoration } from "prosemirror-view";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { AnchoredNote, NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import { isUnassessedSeverity, toneOfThread } from "#renderer/workspace/labels/noteColourTone.ts";
import { noteLabelOf, rightName } from "#renderer/workspace/labels/entryLabels.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import * as styles from "../text.module.css";

/** The note that a decoration draws. */
export interface NoteDecorationSpec {
  readonly id?: RecordKey;
}

/** Draws a note in the text: its words highlighted, a bar beside its provision, or a line in the gap. */
export function decorateNote(
  note: AnchoredNote,
  notes: NotesOnText,
  positions: DocumentPositionMap,
  attended: boolean,
): readonly Decoration[] {
  const { anchor } = note;
  const { draft } = notes.text;
  if (anchor.gap) return [gapLine(note, draft, positions, attended)];
  const name = nameOf(note, notes.authorOf(note));
  return anchor.quote ? words(note, name, positions, attended) : bars(note, name, draft, positions, attended);
}

function words(note: AnchoredNote, name: string, positions: DocumentPositionMap, attended: boolean): Decoration[] {
  const attributes = { nodeName: "mark", "aria-description": name, ...looks(note, attended) };
  return note.place.pieces
    .filter(({ start, end }) => end > start)
    .map(({ provision, block, start, end }) => {
      const at = positions.at(provision, block, start);
      return Decoration.inline(at, at + end - start, attributes, { id: note.id } satisfies NoteDecorationSpec);
    });
}

function bars(
  note: AnchoredNote,
  name: string,
  draft: Draft,
  positions: DocumentPositionMap,
  attended: boolean,
): Decoration[] {
  const { provision } = note.place;
  const attributes = { "data-whole": "", ...looks(note, attended) };
  return range(provision, findSubtreeEnd(draft, provision)).map((index) => {
    const described = index === provision ? { ...attributes, "aria-description": name } : attributes;
    return Decoration.node(positions.before(index), positions.after(index), described, {
      id: note.id,
    } satisfies NoteDecorationSpec);
  });
}

function gapLine(note: AnchoredNote, draft: Draft, positions: DocumentPositionMap, attended: boolean): Decoration {
  const draw = (): HTMLElement => {
    const line = document.createElement("div");
    line.className = styles.gap;
    for (const [name, value] of Object.entries(looks(note, attended))) line.setAttribute(name, value);
    line.textContent = gapText(note);
    return line;
  };
  const after = findSubtreeEnd(draft, note.place.provision) - 1;
  return Decoration.widget(positions.after(after), draw, { side: -1, id: note.id });
}

/** Returns the accessible name of a highlight: “High (provisional), Privacy, note by Ada”. */
function nameOf({ thread }: AnchoredNote, who: string): string {
  const rights = thread.annotation.rights.map(rightName).join(message("list.comma"));
  const label = noteLabelOf(thread);
  return rights ? message("text.note-rights", { label, rights, who }) : message("text.note", { label, who });
}

function gapText({ thread }: AnchoredNote): string {
  const { comment } = thread.annotation;
  return comment ? message("text.gap", { label: noteLabelOf(thread), comment }) : noteLabelOf(thread);
}

function looks({ id, thread }: AnchoredNote, attended: boolean): Record<string, string> {
  return {
    "data-thread": id,
    "data-tone": toneOfThread(thread),
    ...(isUnassessedSeverity(thread) && { "data-provisional": "" }),
    ...(thread.resolution?.state === "settled" && { "data-settled": "" }),
    ...(attended && { "data-attended": "" }),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
