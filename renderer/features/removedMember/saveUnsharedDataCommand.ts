import { defineCommand } from "#renderer/workspace/command.ts";

/** The dialog for data that only this machine has. */
export const UNSHARED_DATA_DIALOG = "remains";

/** Opens the dialog that saves the data that only this machine has. */
export const saveUnsharedDataCommand = defineCommand({
  id: "removed.save",
  name: "command.removed.save",
  group: "dossier",
  run(workspace, go) {
    if (!workspace.dossier.value?.session || !workspace.dossier.value.notes.value) return false;
    if (go) workspace.viewState.dialog.value = UNSHARED_DATA_DIALOG;
    return true;
  },
});
