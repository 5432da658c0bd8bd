import { defineCommand } from "#renderer/workspace/command.ts";

/** The name of the dialog. */
export const UNSHARED_DATA_DIALOG = "remains";

/** Opens what is to be saved of that which only this machine has. */
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
