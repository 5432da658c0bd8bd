import type { Workspace } from "#renderer/workspace/workspace.ts";
import { searchTextAndItems, type SearchHit } from "#renderer/workspace/textModel/searchText.ts";
import { mergeInReadingOrder } from "#renderer/workspace/textModel/proposalsOnText.ts";

/** The element id of the field for the words to find. */
export const FIND_FIELD_ID = "find-field";

/** The longest selection that becomes the words to find, in UTF-16 units. */
const LONGEST = 80;

/** What was searched last, by whom, and what was found: the bar asks for the same again to count it. */
let last: { readonly of: readonly unknown[]; readonly hits: readonly SearchHit[] } = { of: [], hits: [] };

/** Returns every hit in the draft and in the items that are shown. */
export function findShownSearchHits({ dossier }: Workspace, words: string): readonly SearchHit[] {
  const { notes, proposals, privateNotes } = dossier.value ?? {};
  if (!notes?.value) return [];
  const { text } = notes.value;
  const [threads, wordings, own] = [
    notes.value.shown.value,
    proposals?.value?.shown.value ?? NONE,
    privateNotes?.value?.shown.value ?? NONE,
  ];
  const of = [text, threads, wordings, own, words];
  if (of.some((each, i) => each !== last.of[i])) {
    const items = mergeInReadingOrder(mergeInReadingOrder(threads, wordings), own);
    last = { of, hits: searchTextAndItems(text, items, words) };
  }
  return last.hits;
}

const NONE = [] as const;

/** Opens the bar with the selected words or, without any, with the last ones searched for. */
export function openFindBar(workspace: Workspace): void {
  const { viewState } = workspace;
  viewState.view.value = "text";
  const selected = viewState.selected.value ? (getSelection()?.toString().trim() ?? "") : "";
  const isShort = selected !== "" && selected.length <= LONGEST && !selected.includes("\n");
  searchDraftAndNotes(workspace, isShort ? selected : (viewState.search.value?.words ?? viewState.lastSearch));
  document.getElementById(FIND_FIELD_ID)?.focus();
}

/** Searches for words, starting at the provision with the caret. */
export function searchDraftAndNotes(workspace: Workspace, words: string): void {
  const { viewState } = workspace;
  const hits = findShownSearchHits(workspace, words);
  const at = hits.findIndex(({ provision }) => provision >= viewState.caret.value);
  viewState.lastSearch = words;
  show(workspace, hits, { words, at: Math.max(0, at) });
}

/** Goes to the next hit or the previous one, around the ends. */
export function goToAdjacentHit(workspace: Workspace, by: 1 | -1): void {
  const now = workspace.viewState.search.value;
  if (!now) return;
  const hits = findShownSearchHits(workspace, now.words);
  if (hits.length > 0) show(workspace, hits, { words: now.words, at: (now.at + by + hits.length) % hits.length });
}

/** Closes the bar and focuses the text, at the hit that the user has gone to, if any. */
export function closeFindBar(workspace: Workspace): void {
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
