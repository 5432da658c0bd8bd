import { useEffect, useState, type RefObject } from "react";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { TextController } from "#renderer/workspace/textModel/textController.ts";
import type { NotesView } from "#renderer/workspace/textModel/notesView.ts";
import type { AnchoredItem } from "#renderer/workspace/textModel/proposalsView.ts";
import type { FormState } from "#renderer/workspace/textModel/formState.ts";

/** The id under which what is being written anew stands among the cards. */
export const NEW_CARD_ID = "new";

/** A card's place beside the text: a note or proposal, or what is being written anew (`standing` is null). */
export interface MarginItem {
  readonly id: string;
  readonly level: number;
  readonly standing: AnchoredItem | null;
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
export function useMarginItems(
  margin: RefObject<HTMLElement | null>,
  textController: TextController | null,
  notes: NotesView,
  shown: readonly AnchoredItem[],
  writing: FormState | null,
): readonly MarginItem[] {
  const [spots, setSpots] = useState<readonly MarginItem[]>([]);
  useEffect(() => {
    if (!textController) return;
    const look = () => {
      const box = margin.current && boxOf(margin.current);
      if (box) setSpots((before) => unlessSame(before, spotsOf(box, textController, notes, shown, writing)));
    };
    look();
    return textController.onLayoutChange(look);
  }, [margin, textController, notes, shown, writing]);
  return spots;
}

function spotsOf(
  box: Box,
  textController: TextController,
  notes: NotesView,
  shown: readonly AnchoredItem[],
  writing: FormState | null,
): readonly MarginItem[] {
  const { first, last } = textController.visibleProvisions();
  const kept = writing && "on" in writing ? writing.on : null;
  const spots: MarginItem[] = [];
  for (const standing of shown) {
    const { id, from, place } = standing;
    if ((from.provision < first || from.provision > last) && id !== kept) continue;
    const level = beside(textController.topOf(standing.anchor, place) - box.top, box);
    if (id === kept) spots.push({ id, level: within(level, box), standing });
    else if (level > -90 && level < box.height) spots.push({ id, level, standing });
  }
  return writing && "at" in writing ? withNew(spots, newSpot(box, textController, notes, writing.at)) : spots;
}

function newSpot(box: Box, textController: TextController, notes: NotesView, at: Anchor): MarginItem {
  const there = notes.find(at);
  return {
    id: NEW_CARD_ID,
    level: there ? within(textController.topOf(there.anchor, there.place) - box.top, box) : 8,
    standing: null,
  };
}

function withNew(spots: readonly MarginItem[], fresh: MarginItem): readonly MarginItem[] {
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

function unlessSame(before: readonly MarginItem[], after: readonly MarginItem[]): readonly MarginItem[] {
  const same = (spot: MarginItem, i: number) =>
    before[i]?.id === spot.id && before[i].level === spot.level && before[i].standing === spot.standing;
  return before.length === after.length && after.every(same) ? before : after;
}
