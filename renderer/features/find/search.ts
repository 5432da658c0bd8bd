import type { Workspace } from "#renderer/workspace/workspace.ts";
import { searchText, type SearchHit } from "#renderer/workspace/textModel/searchText.ts";
import { mergeInOrder } from "#renderer/workspace/textModel/proposalsView.ts";

/** Where one types what is looked for. */
export const FIND_FIELD_ID = "find-field";

/** The words that a selection would look for at most, in UTF-16 units. */
const LONGEST = 80;

/** Every place where words stand, as far as it is shown. */
export function hitsOf({ dossier }: Workspace, words: string): readonly SearchHit[] {
  const { notes, proposals, privateNotes } = dossier.value ?? {};
  if (!notes?.value) return [];
  const said = mergeInOrder(notes.value.shown.value, proposals?.value?.shown.value ?? []);
  return searchText(notes.value.text, mergeInOrder(said, privateNotes?.value?.shown.value ?? []), words);
}

/** Opens the bar: with what is selected, or with what was looked for last. */
export function openFind(workspace: Workspace): void {
  const { viewState } = workspace;
  viewState.view.value = "text";
  const selected = viewState.selected.value ? (getSelection()?.toString().trim() ?? "") : "";
  const isShort = selected !== "" && selected.length <= LONGEST && !selected.includes("\n");
  searchFor(workspace, isShort ? selected : (viewState.search.value?.words ?? viewState.lastSearch));
  document.getElementById(FIND_FIELD_ID)?.focus();
}

/** Looks for words, from where the caret stands on. */
export function searchFor(workspace: Workspace, words: string): void {
  const { viewState } = workspace;
  const hits = hitsOf(workspace, words);
  const at = hits.findIndex(({ provision }) => provision >= viewState.caret.value);
  viewState.lastSearch = words;
  show(workspace, hits, { words, at: Math.max(0, at) });
}

/** Goes to the next place, or the one before; behind the last comes the first. */
export function stepToHit(workspace: Workspace, by: 1 | -1): void {
  const now = workspace.viewState.search.value;
  if (!now) return;
  const hits = hitsOf(workspace, now.words);
  if (hits.length > 0) show(workspace, hits, { words: now.words, at: (now.at + by + hits.length) % hits.length });
}

/** Closes the bar, and goes to the text: to what was found, if one has gone there. */
export function closeFind(workspace: Workspace): void {
  workspace.viewState.search.value = null;
  workspace.textController.value?.showSearch(null);
  workspace.textController.value?.focus();
}

function show(
  workspace: Workspace,
  hits: readonly SearchHit[],
  search: NonNullable<Workspace["viewState"]["search"]["value"]>,
): void {
  workspace.viewState.search.value = search;
  const textController = workspace.textController.value;
  const current = hits[search.at] ?? null;
  const inText = hits.filter((hit) => "start" in hit);
  textController?.showSearch({ hits: inText, current: current && "start" in current ? current : null });
  if (current && "note" in current) void textController?.jump({ note: current.note });
}
