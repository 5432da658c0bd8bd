import { Decoration } from "prosemirror-view";
import { subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Note, Notes } from "../desk/standing/notes.ts";
import { isProvisional, toneOf } from "../desk/words/tone.ts";
import { labelOf, rightName } from "../desk/words/wording.ts";
import type { Positions } from "./positions.ts";
import * as styles from "./text.module.css";

/** What a decoration says of itself: the note it draws. */
export interface DrawnSpec {
  readonly id?: RecordKey;
}

/** How a note is drawn in the text: its words marked, its provision barred, or a line in the gap. */
export function drawNote(note: Note, notes: Notes, positions: Positions, attended: boolean): readonly Decoration[] {
  const { anchor } = note;
  const { draft } = notes.text;
  if (anchor.gap) return [gapLine(note, draft, positions, attended)];
  const name = nameOf(note, notes.authorOf(note));
  return anchor.quote ? words(note, name, positions, attended) : bars(note, name, draft, positions, attended);
}

function words(note: Note, name: string, positions: Positions, attended: boolean): Decoration[] {
  const attributes = { nodeName: "mark", "aria-description": name, ...looks(note, attended) };
  return note.place.pieces
    .filter(({ start, end }) => end > start)
    .map(({ provision, block, start, end }) => {
      const at = positions.at(provision, block, start);
      return Decoration.inline(at, at + end - start, attributes, { id: note.id } satisfies DrawnSpec);
    });
}

function bars(note: Note, name: string, draft: Draft, positions: Positions, attended: boolean): Decoration[] {
  const { provision } = note.place;
  const attributes = { "data-whole": "", ...looks(note, attended) };
  return range(provision, subtreeEnd(draft, provision)).map((index) => {
    const said = index === provision ? { ...attributes, "aria-description": name } : attributes;
    return Decoration.node(positions.before(index), positions.after(index), said, { id: note.id } satisfies DrawnSpec);
  });
}

function gapLine(note: Note, draft: Draft, positions: Positions, attended: boolean): Decoration {
  const draw = (): HTMLElement => {
    const line = document.createElement("div");
    line.className = styles.gap;
    for (const [name, value] of Object.entries(looks(note, attended))) line.setAttribute(name, value);
    line.textContent = gapText(note);
    return line;
  };
  const after = subtreeEnd(draft, note.place.provision) - 1;
  return Decoration.widget(positions.after(after), draw, { side: -1, id: note.id });
}

/** What a screen reader says of a mark: “High (provisional), Privacy, note by Ada”. */
function nameOf({ thread }: Note, who: string): string {
  const rights = thread.annotation.rights.map(rightName).join(message("list.comma"));
  const label = labelOf(thread);
  return rights ? message("text.note-rights", { label, rights, who }) : message("text.note", { label, who });
}

function gapText({ thread }: Note): string {
  const { comment } = thread.annotation;
  return comment ? message("text.gap", { label: labelOf(thread), comment }) : labelOf(thread);
}

function looks({ id, thread }: Note, attended: boolean): Record<string, string> {
  return {
    "data-thread": id,
    "data-tone": toneOf(thread),
    ...(isProvisional(thread) && { "data-provisional": "" }),
    ...(thread.resolution?.state === "settled" && { "data-settled": "" }),
    ...(attended && { "data-attended": "" }),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
