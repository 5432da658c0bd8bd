import { createRoot } from "react-dom/client";
import { DeskContext } from "#renderer/desk/context.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { Compare } from "#renderer/features/compare/Compare.tsx";
import { comparisonOf } from "#renderer/features/compare/comparison.ts";
import { nextStop } from "#renderer/features/compare/walk.ts";
import { followTheme } from "#renderer/theme/theme.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import { deskWith, loadOurs } from "./desk.ts";
import { painted, whenSo } from "./painted.ts";

/** The comparison of the web edition, without the window around it: two texts side by side and what became of the notes. */
let desk: Desk;

/** The dossier is open, as before the comparison is asked for. */
export async function load(): Promise<void> {
  followTheme();
  ({ desk } = await deskWith(await loadOurs()));
}

/** Resolves when so many notes are known, on whatever text. */
export const known = (count: number) =>
  whenSo(() => desk.dossier.value?.notes.value != null && desk.dossier.value.ledger.all(threads).length === count);

export function open(): Promise<number> {
  const show = () => {
    const place = document.body.appendChild(document.createElement("div"));
    place.className = "whole";
    createRoot(place).render(
      <DeskContext value={desk}>
        <Compare />
      </DeskContext>,
    );
  };
  return painted(show, () => document.querySelector(".compare-row[data-here]") !== null);
}

/** Goes to the next change. */
export function next(): Promise<number> {
  const { at } = desk.place.comparing;
  const there = nextStop(comparisonOf(desk)!, at.value, 1)!;
  return painted(
    () => (at.value = there),
    () => document.querySelector(`.compare-row[data-here][data-row="${there.row}"]`) !== null,
  );
}
