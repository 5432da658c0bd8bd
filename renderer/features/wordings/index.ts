import { isRefusal } from "#shared/base/result.ts";
import { prepareFloorText } from "#renderer/workspace/queries/floorText.ts";
import { defineCommand } from "#renderer/workspace/command.ts";
import { isPristine } from "#renderer/workspace/textModel/formState.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { CompareWordingsOverlay } from "./CompareWordingsOverlay.tsx";
import { COMPARE_WORDINGS_DIALOG, findComparableWordings } from "./comparableWordings.ts";

/** Floor text, and wordings compared. */
export const wordingsFeature: Feature = {
  commands: [
    defineCommand({
      id: "mark.floor",
      name: "command.mark.floor",
      group: "note",
      keys: ["KeyF"],
      recordKind: "proposal",
      run(workspace, go) {
        const writing = prepareFloorText(workspace);
        if (writing === null) return false;
        if (!go) return true;
        // What is not stored yet is gone on with, wherever it is.
        const now = workspace.dossier.value?.session?.localState.form.value;
        const isUnfinished = now && workspace.ledger && !isPristine(now, workspace.ledger);
        const unfinished = isUnfinished && document.querySelector<HTMLElement>("[data-floor] [contenteditable]");
        if (unfinished) {
          unfinished.focus();
          return true;
        }
        const begun = workspace.notifications.valueOrNotify(writing);
        return begun !== null && !isRefusal(begun) && workspace.openForm(begun);
      },
    }),
    defineCommand({
      id: "proposal.compare",
      name: "command.proposal.compare",
      group: "note",
      keys: ["KeyV"],
      inCardMenu: true,
      run(workspace, go) {
        if (findComparableWordings(workspace) === null) return false;
        if (go) workspace.viewState.dialog.value = COMPARE_WORDINGS_DIALOG;
        return true;
      },
    }),
  ],
  slots: { over: CompareWordingsOverlay },
};
