import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { TextOutline } from "./TextOutline.tsx";
import { PROVISION_STATUS_DIALOG, SetProvisionStatusDialog } from "./SetProvisionStatusDialog.tsx";

/** The articles with the number of notes on each, and their statuses. */
export const outlineFeature: Feature = {
  commands: [
    defineCommand({
      id: "outline",
      name: "command.outline",
      group: "view",
      keys: ["Mod+Shift+KeyL"],
      run(workspace, go) {
        if (!workspace.dossier.value) return false;
        if (go) workspace.viewState.outlineOpen.value = !workspace.viewState.outlineOpen.value;
        return true;
      },
    }),
    defineCommand({
      id: "status.set",
      name: "command.status.set",
      group: "note",
      places: ["provision"],
      keys: ["Shift+KeyS"],
      recordKind: "status",
      run(workspace, go) {
        if (!workspace.dossier.value?.statuses.value) return false;
        if (go) workspace.viewState.dialog.value = PROVISION_STATUS_DIALOG;
        return true;
      },
    }),
  ],
  slots: { outline: TextOutline, over: SetProvisionStatusDialog },
};
