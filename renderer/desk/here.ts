import type { Anchor } from "../../shared/anchor/anchor.ts";
import { anchorGap, anchorOf, anchorWhole } from "../../shared/anchor/select.ts";
import type { Outcome } from "../../shared/base/result.ts";
import type { Desk } from "./desk.ts";

/** What a new note would be about: the words selected, else the provision with the caret. Null without a text. */
export function anchorHere({ dossier, place }: Desk): Outcome<Anchor> | null {
  const text = dossier.now?.notes.now?.text;
  if (!text) return null;
  const selected = place.selected.now;
  if (selected && "whole" in selected) return anchorWhole(text.draft, text.id, selected.whole);
  if (selected) return anchorOf(text.draft, text.id, selected.from, selected.to);
  return anchorWhole(text.draft, text.id, place.caret.now);
}

/** The gap after the provision with the caret, which is where the selection was drawn to. */
export function gapHere({ dossier, place }: Desk): Anchor | null {
  const text = dossier.now?.notes.now?.text;
  return text ? anchorGap(text.draft, text.id, place.caret.now) : null;
}
