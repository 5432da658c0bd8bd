import { DISCLOSE_DIALOG, listDisclosableItems } from "#renderer/workspace/queries/disclosableItems.ts";
import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { DiscloseDialog } from "./DiscloseDialog.tsx";

/** Makes the user's own notes public, many at once. */
export const discloseFeature: Feature = {
  commands: [
    defineCommand({
      id: "notes.disclose",
      name: "command.disclose",
      group: "dossier",
      run(workspace, go) {
        if (listDisclosableItems(workspace).length === 0) return false;
        if (go) workspace.viewState.dialog.value = DISCLOSE_DIALOG;
        return true;
      },
    }),
  ],
  slots: { over: DiscloseDialog },
};
