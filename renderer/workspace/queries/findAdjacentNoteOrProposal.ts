import { binarySearchLastIndex } from "#shared/base/binarySearch.ts";
import type { Workspace } from "../workspace.ts";
import { mergeInReadingOrder, type AnchoredItem } from "../textModel/proposalsOnText.ts";

/**
 * Returns the note or proposal after the active one, or before it; without an active one, the nearest from the caret's
 * provision.
 */
export function findAdjacentNoteOrProposal(workspace: Workspace, step: 1 | -1): AnchoredItem | undefined {
  const { viewState } = workspace;
  const shown = shownBeside(workspace);
  const here = shown.findIndex(({ id }) => id === viewState.thread.value);
  if (here >= 0) return shown[here + step];
  const caret = viewState.caret.value;
  return step === 1
    ? shown.find(({ from }) => from.provision >= caret)
    : shown[binarySearchLastIndex(shown, ({ from }) => from.provision <= caret)];
}

/** Returns the next note or proposal with something unread; after the last comes the first. */
export function findNextUnreadItem(workspace: Workspace): AnchoredItem | undefined {
  const unread = workspace.dossier.value?.unread.ids.value;
  const found = shownBeside(workspace).filter(({ id }) => unread?.has(id));
  const { caret, thread } = workspace.viewState;
  return found.find(({ id, from }) => from.provision >= caret.value && id !== thread.value) ?? found[0];
}

/** Returns what is shown beside the text, in reading order. */
function shownBeside({ dossier }: Workspace): readonly AnchoredItem[] {
  const { notes, proposals, privateNotes } = dossier.value ?? {};
  const items = mergeInReadingOrder(notes?.value?.shown.value ?? [], proposals?.value?.shown.value ?? []);
  return mergeInReadingOrder(items, privateNotes?.value?.shown.value ?? []);
}
