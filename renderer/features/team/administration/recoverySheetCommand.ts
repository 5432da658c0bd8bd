import { defineCommand } from "#renderer/workspace/command.ts";

/** To the recovery sheet in Team, until it was saved somewhere else. */
export const recoverySheetCommand = defineCommand({
  id: "team.sheet",
  name: "team.recovery.short",
  group: "dossier",
  run(workspace, go) {
    if (!workspace.dossier.value?.session?.localState.recoverySheet.value) return false;
    if (go) workspace.viewState.view.value = "team";
    return true;
  },
});
