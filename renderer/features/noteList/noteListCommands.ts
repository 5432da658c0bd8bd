import { NOTHING_SELECTED } from "#renderer/workspace/base/rangeSelection.ts";
import { defineCommand, type Command } from "#renderer/workspace/command.ts";
import { noteListOf } from "#renderer/workspace/queries/noteListModel.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { RecordKindName } from "#shared/records/kinds/recordKinds.ts";
import { CHANGE_DIALOGS, type ChangeDialogName } from "./changeDialogs.ts";
import { focusNoteList } from "./focusNoteList.ts";
import { selectAllListed } from "./selectAllListed.ts";

const show = defineCommand({
  id: "note-list.show",
  name: "command.noteList.show",
  group: "view",
  keys: ["Shift+KeyN", "Shift+F2"],
  run({ dossier, viewState }, go) {
    if (!dossier.value?.notes.value) return false;
    if (!go) return true;
    viewState.view.value = "notes";
    focusNoteList();
    return true;
  },
});

const isOpen = ({ viewState }: Workspace) => viewState.view.value === "notes" && !viewState.hidden.value;
const selectedIn = (workspace: Workspace) => (isOpen(workspace) ? noteListOf(workspace).selected.value : []);

const all = defineCommand({
  id: "note-list.all",
  name: "command.noteList.all",
  group: "note",
  places: ["table"],
  run(workspace, go) {
    if (!isOpen(workspace) || noteListOf(workspace).shown.value.length === 0) return false;
    if (go) selectAllListed(workspace);
    return true;
  },
});

const none = defineCommand({
  id: "note-list.none",
  name: "command.noteList.none",
  group: "note",
  places: ["table"],
  run(workspace, go) {
    if (selectedIn(workspace).length === 0) return false;
    if (go) workspace.viewState.noteList.selection.value = NOTHING_SELECTED;
    return true;
  },
});

function change(which: ChangeDialogName, recordKind: RecordKindName): Command {
  return defineCommand({
    id: `note-list.${which}`,
    name: `command.noteList.${which}`,
    group: "note",
    places: ["table"],
    recordKind,
    run(workspace, go) {
      if (selectedIn(workspace).length === 0) return false;
      if (go) workspace.viewState.dialog.value = CHANGE_DIALOGS[which];
      return true;
    },
  });
}

const exportSelected = defineCommand({
  id: "note-list.export",
  name: "command.noteList.export",
  group: "note",
  places: ["table"],
  run(workspace, go) {
    const ids = selectedIn(workspace);
    if (ids.length === 0) return false;
    if (go) workspace.viewState.askExport(ids);
    return true;
  },
});

/** What can be done with the selected notes, as buttons above the list. */
export const SELECTION_COMMANDS = {
  resolve: change("resolve", "resolution"),
  reopen: change("reopen", "resolution"),
  tags: change("tags", "annotation"),
  assign: change("assign", "assignment"),
  visibility: change("visibility", "annotation"),
  export: exportSelected,
} as const;

export const noteListCommands: readonly Command[] = [show, all, none, ...Object.values(SELECTION_COMMANDS)];
