import { useEffect, useState, type RefObject } from "react";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { binarySearchLastIndex } from "#shared/base/binarySearch.ts";
import type { TextController } from "#renderer/workspace/textModel/textController.ts";
import type { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import type { AnchoredItem } from "#renderer/workspace/textModel/proposalsOnText.ts";
import type { EntryFormState } from "#renderer/workspace/textModel/entryFormState.ts";
import * as textStyles from "#renderer/text/text.module.css";

/** The id of the card in which something new is written. */
const NEW_CARD_ID = "new";

/** A card's place beside the text: a note or proposal, or something new that is being written (`standing` is null). */
export interface MarginItem {
  readonly id: string;
  readonly level: number;
  readonly standing: AnchoredItem | null;
}

/** The room for the cards, in client pixels. */
interface Box {
  readonly height: number;
  /** Returns the level of a card whose words begin at a height of the window. */
  readonly levelOf: (top: number) => number;
}

function boxOf(cards: HTMLElement): Box {
  const { top, height } = cards.getBoundingClientRect();
  const text = document.querySelector(`.${textStyles.textPane}`)?.getBoundingClientRect();
  // In a narrow window the cards are below the text: they are as far down in their room as their words in the text's.
  if (text && text.height > 0 && text.bottom <= top + 1)
    return { height, levelOf: (words) => ((words - text.top) * height) / text.height };
  const below = top - cards.parentElement!.getBoundingClientRect().top;
  return { height, levelOf: (words) => keepLevelVisible(words - top, below) };
}

/** The cards in the margin, in reading order, and the height of the room for them, in px. */
export interface MarginLayout {
  readonly items: readonly MarginItem[];
  readonly room: number;
  /** The item that is being written, which may have changed since: cards stay where they are until they are laid out. */
  readonly written: string | null;
}

/**
 * Returns the notes and proposals whose words are in view, with their levels, in reading order. An item that is being
 * written is always included.
 */
export function useMarginItems(
  margin: RefObject<HTMLElement | null>,
  textController: TextController | null,
  notes: NotesOnText,
  shown: readonly AnchoredItem[],
  writing: EntryFormState | null,
): MarginLayout {
  const [layout, setLayout] = useState<MarginLayout>({ items: [], room: 0, written: null });
  useEffect(() => {
    if (!textController) return;
    const look = () => {
      const box = margin.current && boxOf(margin.current);
      if (!box) return;
      const items = marginItemsOf(box, textController, notes, shown, writing);
      setLayout((before) => unlessSame(before, { items, room: box.height, written: idOf(writing) }));
    };
    look();
    const ignore = textController.onLayoutChange(look);
    // With the first note, the line that filters notes appears above the cards and takes from their room.
    const observer = new ResizeObserver(look);
    if (margin.current) observer.observe(margin.current);
    return () => {
      ignore();
      observer.disconnect();
    };
  }, [margin, textController, notes, shown, writing]);
  return layout;
}

function marginItemsOf(
  box: Box,
  textController: TextController,
  notes: NotesOnText,
  shown: readonly AnchoredItem[],
  writing: EntryFormState | null,
): readonly MarginItem[] {
  const { first, last } = textController.visibleProvisions();
  const editedId = writing && "on" in writing ? writing.on : null;
  const items: MarginItem[] = [];
  for (const standing of itemsBetween(shown, first, last, editedId)) {
    const { id, place } = standing;
    const level = box.levelOf(textController.topOf(standing.anchor, place));
    if (id === editedId) items.push({ id, level: clampLevel(level, box), standing });
    else if (level > -90 && level < box.height) items.push({ id, level, standing });
  }
  return writing && "at" in writing
    ? insertMarginItemByLevel(items, newItem(box, textController, notes, writing.at))
    : items;
}

/** Returns the items, in reading order, that begin in some provisions, and the one that is being edited. */
function itemsBetween(
  shown: readonly AnchoredItem[],
  first: number,
  last: number,
  editedId: string | null,
): readonly AnchoredItem[] {
  const begin = binarySearchLastIndex(shown, ({ from }) => from.provision < first) + 1;
  const end = binarySearchLastIndex(shown, ({ from }) => from.provision <= last) + 1;
  const near = shown.slice(begin, end);
  const edited = editedId === null ? -1 : shown.findIndex(({ id }) => id === editedId);
  if (edited < 0 || (begin <= edited && edited < end)) return near;
  return edited < begin ? [shown[edited]!, ...near] : [...near, shown[edited]!];
}

function newItem(box: Box, textController: TextController, notes: NotesOnText, at: Anchor): MarginItem {
  const there = notes.find(at);
  return {
    id: NEW_CARD_ID,
    level: there ? clampLevel(box.levelOf(textController.topOf(there.anchor, there.place)), box) : 8,
    standing: null,
  };
}

/** Adds a card before the first one that is lower. Cards in reading order may have levels that do not ascend. */
export function insertMarginItemByLevel(items: readonly MarginItem[], added: MarginItem): readonly MarginItem[] {
  const lower = items.findIndex(({ level }) => level > added.level);
  const at = lower < 0 ? items.length : lower;
  return [...items.slice(0, at), added, ...items.slice(at)];
}

/** Keeps a card visible if its words are level with what is above the cards, until the words are out of view. */
function keepLevelVisible(level: number, below: number): number {
  return Math.max(level, Math.min(0, level + below));
}

/** Keeps an item that is being written in view, even if its words are not. */
function clampLevel(level: number, { height }: Box): number {
  return Math.min(Math.max(level, 4), Math.max(4, height - 220));
}

function unlessSame(before: MarginLayout, after: MarginLayout): MarginLayout {
  const same = (item: MarginItem, i: number) => {
    const known = before.items[i];
    return known?.id === item.id && known.level === item.level && known.standing === item.standing;
  };
  const isSame =
    before.items.length === after.items.length &&
    before.room === after.room &&
    before.written === after.written &&
    after.items.every(same);
  return isSame ? before : after;
}

function idOf(writing: EntryFormState | null): string | null {
  return writing && ("on" in writing ? writing.on : NEW_CARD_ID);
}
