import { toggleOnlyFilterValue, NO_FILTER, canFilterHideItems } from "#shared/ledger/filters/filter.ts";
import { isOverlayOpen } from "#renderer/workspace/base/isOverlayOpen.ts";
import { defineCommand } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { FilterBar, NoteListFilterBar } from "./FilterBar.tsx";
import { FILTER_FIELD_ID, NOTE_LIST_FILTER_FIELD_ID } from "./filterTarget.ts";
import { SAVED_FILTERS_DIALOG } from "./savedFilters.ts";
import { SavedFiltersDialog } from "./SavedFiltersDialog.tsx";

/** Goes to the filter field, which is above the list of notes if that is open, or else beside the text. */
function toLine({ viewState: { view } }: Workspace): void {
  if (view.value !== "notes") view.value = "text";
  const id = view.value === "notes" ? NOTE_LIST_FILTER_FIELD_ID : FILTER_FIELD_ID;
  const go = () => {
    const field = document.getElementById(id);
    if (field instanceof HTMLInputElement) field.select();
    field?.focus();
  };
  if (isOverlayOpen()) requestAnimationFrame(go);
  else go();
}

/** Filters the notes in the text and beside it. */
export const filterFeature: Feature = {
  commands: [
    defineCommand({
      id: "filter.line",
      name: "command.filter.line",
      group: "go",
      keys: ["Slash", "Mod+Shift+KeyF"],
      run(workspace, go) {
        if (!workspace.dossier.value?.notes.value || workspace.viewState.hidden.value) return false;
        if (go) toLine(workspace);
        return true;
      },
    }),
    defineCommand({
      id: "filter.saved",
      name: "command.filter.saved",
      group: "go",
      keys: ["KeyL"],
      run({ dossier, viewState }, go) {
        if (!dossier.value?.session) return false;
        if (go) viewState.dialog.value = SAVED_FILTERS_DIALOG;
        return true;
      },
    }),
    defineCommand({
      id: "filter.unread",
      name: "command.filter.unread",
      group: "go",
      keys: ["Shift+KeyU"],
      run({ dossier, viewState }, go) {
        if (!dossier.value?.session) return false;
        if (go) viewState.filter.value = toggleOnlyFilterValue(viewState.filter.value, "is", "unread");
        return true;
      },
    }),
    defineCommand({
      id: "filter.clear",
      name: "command.filter.clear",
      group: "go",
      keys: ["KeyX"],
      run({ viewState }, go) {
        if (!canFilterHideItems(viewState.filter.value)) return false;
        if (go) viewState.filter.value = NO_FILTER;
        return true;
      },
    }),
    defineCommand({
      id: "read-all",
      name: "command.read-all",
      group: "go",
      run({ dossier }, go) {
        if (!dossier.value || dossier.value.unread.ids.value.size === 0) return false;
        if (go) dossier.value.markAllRead();
        return true;
      },
    }),
  ],
  slots: { filter: FilterBar, noteListFilter: NoteListFilterBar, over: SavedFiltersDialog },
};
