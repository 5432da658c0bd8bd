import { noteListOf } from "#renderer/workspace/queries/noteListModel.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

/** Selects everything that the list shows. */
export function selectAllListed(workspace: Workspace): void {
  const { selection } = workspace.viewState.noteList;
  const ids = new Set(noteListOf(workspace).shown.value.map(({ id }) => id));
  selection.value = { ids, base: ids, anchor: selection.value.anchor };
}
