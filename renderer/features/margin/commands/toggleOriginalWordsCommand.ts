import { areReadingsOfSameText } from "#shared/ledger/placement/currentPlacement.ts";
import { getActiveThread } from "#renderer/workspace/queries/activeThread.ts";
import { defineCommand } from "#renderer/workspace/command.ts";

/** Shows, or hides again, the words that the active note was made on, if they have changed. */
export const toggleOriginalWordsCommand = defineCommand({
  id: "note.old-words",
  name: "command.note.old-words",
  group: "note",
  places: ["note"],
  keys: ["Shift+KeyV"],
  run(workspace, go) {
    const [thread, text] = [getActiveThread(workspace), workspace.dossier.value?.notes.value?.text];
    if (!thread || !text || areReadingsOfSameText(workspace.ledger!, thread.annotation.anchor.draft, text.id))
      return false;
    if (go) workspace.viewState.originalWordsShown.value = !workspace.viewState.originalWordsShown.value;
    return true;
  },
});
