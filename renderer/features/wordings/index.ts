import { isRefusal } from "#shared/base/result.ts";
import { prepareFloorTextForm } from "#renderer/workspace/queries/displayedFloorText.ts";
import { defineCommand } from "#renderer/workspace/command.ts";
import { isEntryFormPristine } from "#renderer/workspace/textModel/entryFormState.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { CompareWordingsOverlay } from "./CompareWordingsOverlay.tsx";
import { COMPARE_WORDINGS_DIALOG, findComparableWordings } from "./comparableWordings.ts";

/** Floor text, and the comparison of wordings. */
export const wordingsFeature: Feature = {
  commands: [
    defineCommand({
      id: "mark.floor",
      name: "command.mark.floor",
      group: "note",
      places: ["selection", "text"],
      keys: ["KeyF"],
      recordKind: "proposal",
      run(workspace, go) {
        const writing = prepareFloorTextForm(workspace);
        if (writing === null) return false;
        if (!go) return true;
        // Unfinished floor text is continued, wherever it is.
        const now = workspace.dossier.value?.session?.localState.form.value;
        const isUnfinished = now && workspace.ledger && !isEntryFormPristine(now, workspace.ledger);
        const unfinished = isUnfinished && document.querySelector<HTMLElement>("[data-floor] [contenteditable]");
        if (unfinished) {
          unfinished.focus();
          return true;
        }
        const formState = workspace.notifications.valueOrNotify(writing);
        return formState !== null && !isRefusal(formState) && workspace.openForm(formState);
      },
    }),
    defineCommand({
      id: "proposal.compare",
      name: "command.proposal.compare",
      group: "note",
      places: ["note"],
      keys: ["KeyV"],
      run(workspace, go) {
        if (findComparableWordings(workspace) === null) return false;
        if (go) workspace.viewState.dialog.value = COMPARE_WORDINGS_DIALOG;
        return true;
      },
    }),
  ],
  slots: { over: CompareWordingsOverlay },
};
