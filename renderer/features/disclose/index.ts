import { MAKE_NOTES_PUBLIC_DIALOG, listItemsToMakePublic } from "#renderer/workspace/queries/listItemsToMakePublic.ts";
import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { MakeAllMyNotesPublicDialog } from "./MakeNotesPublicDialog.tsx";

/** Makes the user's own notes public, many at once. */
export const makeNotesPublicFeature: Feature = {
  commands: [
    defineCommand({
      id: "notes.disclose",
      name: "command.disclose",
      group: "dossier",
      run(workspace, go) {
        if (listItemsToMakePublic(workspace).length === 0) return false;
        if (go) workspace.viewState.dialog.value = MAKE_NOTES_PUBLIC_DIALOG;
        return true;
      },
    }),
  ],
  slots: { over: MakeAllMyNotesPublicDialog },
};
