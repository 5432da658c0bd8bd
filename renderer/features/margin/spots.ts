import { useEffect, useState, type RefObject } from "react";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { TextHand } from "#renderer/desk/standing/hand.ts";
import type { Notes } from "#renderer/desk/standing/notes.ts";
import type { Standing } from "#renderer/desk/standing/proposals.ts";
import type { Writing } from "#renderer/desk/words/writing.ts";

/** The id under which what is being written anew stands among the cards. */
export const NEW = "new";

/** A card's place beside the text: a note or proposal, or what is being written anew (`standing` is null). */
export interface Spot {
  readonly id: string;
  readonly level: number;
  readonly standing: Standing | null;
}

/** Where the cards stand in the window, and how far below the top of the text, in client pixels. */
interface Box {
  readonly top: number;
  readonly height: number;
  readonly below: number;
}

function boxOf(cards: HTMLElement): Box {
  const { top, height } = cards.getBoundingClientRect();
  return { top, height, below: top - cards.parentElement!.getBoundingClientRect().top };
}

/** The notes and proposals whose words are in view, with their levels, in reading order; what is being written is always there. */
export function useSpots(
  margin: RefObject<HTMLElement | null>,
  hand: TextHand | null,
  notes: Notes,
  shown: readonly Standing[],
  writing: Writing | null,
): readonly Spot[] {
  const [spots, setSpots] = useState<readonly Spot[]>([]);
  useEffect(() => {
    if (!hand) return;
    const look = () => {
      const box = margin.current && boxOf(margin.current);
      if (box) setSpots((before) => unlessSame(before, spotsOf(box, hand, notes, shown, writing)));
    };
    look();
    return hand.onMove(look);
  }, [margin, hand, notes, shown, writing]);
  return spots;
}

function spotsOf(
  box: Box,
  hand: TextHand,
  notes: Notes,
  shown: readonly Standing[],
  writing: Writing | null,
): readonly Spot[] {
  const { first, last } = hand.inView();
  const kept = writing && "on" in writing ? writing.on : null;
  const spots: Spot[] = [];
  for (const standing of shown) {
    const { id, from, place } = standing;
    if ((from.provision < first || from.provision > last) && id !== kept) continue;
    const level = beside(hand.topOf(standing.anchor, place) - box.top, box);
    if (id === kept) spots.push({ id, level: within(level, box), standing });
    else if (level > -90 && level < box.height) spots.push({ id, level, standing });
  }
  return writing && "at" in writing ? withNew(spots, newSpot(box, hand, notes, writing.at)) : spots;
}

function newSpot(box: Box, hand: TextHand, notes: Notes, at: Anchor): Spot {
  const there = notes.find(at);
  return { id: NEW, level: there ? within(hand.topOf(there.anchor, there.place) - box.top, box) : 8, standing: null };
}

function withNew(spots: readonly Spot[], fresh: Spot): readonly Spot[] {
  const before = spots.filter(({ level }) => level <= fresh.level);
  return [...before, fresh, ...spots.slice(before.length)];
}

/** A card whose words are as high as what stands over the cards is seen whole, until they go out of view. */
function beside(level: number, { below }: Box): number {
  return Math.max(level, Math.min(0, level + below));
}

/** What is being written stays in view though its words have gone. */
function within(level: number, { height }: Box): number {
  return Math.min(Math.max(level, 4), Math.max(4, height - 220));
}

function unlessSame(before: readonly Spot[], after: readonly Spot[]): readonly Spot[] {
  const same = (spot: Spot, i: number) =>
    before[i]?.id === spot.id && before[i].level === spot.level && before[i].standing === spot.standing;
  return before.length === after.length && after.every(same) ? before : after;
}
