import { useEffect, useState, type RefObject } from "react";
import { locate } from "../../../shared/anchor/find.ts";
import type { TextHand } from "../../desk/hand.ts";
import type { Note, Notes } from "../../desk/notes.ts";
import type { Writing } from "../../desk/writing.ts";

/** The id under which a note that is being written stands among the cards. */
export const NEW = "new";

/** A card's place beside the text: a note, or the new one (`note` is null). */
export interface Spot {
  readonly id: string;
  readonly level: number;
  readonly note: Note | null;
}

/** Where the margin stands in the window, in client pixels. */
type Box = Pick<DOMRect, "top" | "height">;

/** The notes whose words are in view, with their levels, in reading order; what is being written is always there. */
export function useSpots(
  margin: RefObject<HTMLElement | null>,
  hand: TextHand | null,
  notes: Notes,
  shown: readonly Note[],
  writing: Writing | null,
): readonly Spot[] {
  const [spots, setSpots] = useState<readonly Spot[]>([]);
  useEffect(() => {
    if (!hand) return;
    const look = () => {
      const box = margin.current?.getBoundingClientRect();
      if (box) setSpots((before) => unlessSame(before, spotsOf(box, hand, notes, shown, writing)));
    };
    look();
    return hand.onMove(look);
  }, [margin, hand, notes, shown, writing]);
  return spots;
}

function spotsOf(box: Box, hand: TextHand, notes: Notes, shown: readonly Note[], writing: Writing | null) {
  const { first, last } = hand.inView();
  const kept = writing && writing.what !== "note" ? writing.on : null;
  const spots: Spot[] = [];
  for (const note of shown) {
    const near = note.from.provision >= first && note.from.provision <= last;
    if (!near && note.id !== kept) continue;
    const level = hand.topOf(note.thread.annotation.anchor, note.place) - box.top;
    if (note.id === kept) spots.push({ id: note.id, level: within(level, box), note });
    else if (level > -90 && level < box.height) spots.push({ id: note.id, level, note });
  }
  return writing?.what === "note" ? withNew(spots, newSpot(box, hand, notes, writing)) : spots;
}

function newSpot(box: Box, hand: TextHand, notes: Notes, { at }: Writing & { what: "note" }): Spot {
  const place = at.draft === notes.text.id ? locate(notes.text.draft, at) : null;
  return { id: NEW, level: place ? within(hand.topOf(at, place) - box.top, box) : 8, note: null };
}

function withNew(spots: readonly Spot[], fresh: Spot): readonly Spot[] {
  const before = spots.filter(({ level }) => level <= fresh.level);
  return [...before, fresh, ...spots.slice(before.length)];
}

/** What is being written stays in view though its words have gone. */
function within(level: number, { height }: Box): number {
  return Math.min(Math.max(level, 4), Math.max(4, height - 220));
}

function unlessSame(before: readonly Spot[], after: readonly Spot[]): readonly Spot[] {
  const same = (spot: Spot, i: number) =>
    before[i]?.id === spot.id && before[i].level === spot.level && before[i].note === spot.note;
  return before.length === after.length && after.every(same) ? before : after;
}
