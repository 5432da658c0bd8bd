import { defineCommand } from "#renderer/workspace/command.ts";

/** Goes to the recovery sheet in the team view, until it has been saved elsewhere. */
export const goToRecoverySheetCommand = defineCommand({
  id: "team.sheet",
  name: "team.recovery.short",
  group: "dossier",
  run(workspace, go) {
    if (!workspace.dossier.value?.session?.localState.recoverySheet.value) return false;
    if (go) workspace.viewState.view.value = "team";
    return true;
  },
});
