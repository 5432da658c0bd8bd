import type { Desk } from "#renderer/desk/desk.ts";
import { findAll, type Hit } from "#renderer/desk/standing/finding.ts";
import { inOrder } from "#renderer/desk/standing/proposals.ts";

/** Where one types what is looked for. */
export const FIND_ID = "find-field";

/** The words that a selection would look for at most, in UTF-16 units. */
const LONGEST = 80;

/** Every place where words stand, as far as it is shown. */
export function hitsOf({ dossier }: Desk, words: string): readonly Hit[] {
  const { notes, proposals, mine } = dossier.value ?? {};
  if (!notes?.value) return [];
  const said = inOrder(notes.value.shown.value, proposals?.value?.shown.value ?? []);
  return findAll(notes.value.text, inOrder(said, mine?.value?.shown.value ?? []), words);
}

/** Opens the bar: with what is selected, or with what was looked for last. */
export function openFind(desk: Desk): void {
  const { place } = desk;
  place.view.value = "text";
  const selected = place.selected.value ? (getSelection()?.toString().trim() ?? "") : "";
  const isShort = selected !== "" && selected.length <= LONGEST && !selected.includes("\n");
  look(desk, isShort ? selected : (place.finding.value?.words ?? place.found));
  document.getElementById(FIND_ID)?.focus();
}

/** Looks for words, from where the caret stands on. */
export function look(desk: Desk, words: string): void {
  const { place } = desk;
  const hits = hitsOf(desk, words);
  const at = hits.findIndex(({ provision }) => provision >= place.caret.value);
  place.found = words;
  show(desk, hits, { words, at: Math.max(0, at) });
}

/** Goes to the next place, or the one before; behind the last comes the first. */
export function step(desk: Desk, by: 1 | -1): void {
  const now = desk.place.finding.value;
  if (!now) return;
  const hits = hitsOf(desk, now.words);
  if (hits.length > 0) show(desk, hits, { words: now.words, at: (now.at + by + hits.length) % hits.length });
}

/** Closes the bar, and goes to the text: to what was found, if one has gone there. */
export function closeFind(desk: Desk): void {
  desk.place.finding.value = null;
  desk.hand.value?.find(null);
  desk.hand.value?.focus();
}

function show(desk: Desk, hits: readonly Hit[], finding: NonNullable<Desk["place"]["finding"]["value"]>): void {
  desk.place.finding.value = finding;
  const hand = desk.hand.value;
  const current = hits[finding.at] ?? null;
  const inText = hits.filter((hit) => "start" in hit);
  hand?.find({ hits: inText, current: current && "start" in current ? current : null });
  if (current && "note" in current) void hand?.jump({ note: current.note });
}
