import { defineCommand } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { changePane, paneStates } from "#renderer/theme/panes.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { TextOutline } from "./TextOutline.tsx";
import { PROVISION_STATUS_DIALOG, SetProvisionStatusDialog } from "./SetProvisionStatusDialog.tsx";

/** Below this width of the window, in px, the outline lies over the text while it is open. */
const OVERLAID_BELOW = 1024;

function toggleOutline({ viewState: { outlineOpen } }: Workspace): void {
  if (innerWidth < OVERLAID_BELOW) outlineOpen.value = !outlineOpen.value;
  else changePane("outline", { isClosed: !paneStates.value.outline.isClosed });
}

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
        if (go) toggleOutline(workspace);
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
