import { isRefusal } from "#shared/base/result.ts";
import { defineCommand } from "#renderer/workspace/command.ts";
import { photographRefusal } from "#renderer/workspace/queries/photographRefusal.ts";

export const addPhotographCommand = defineCommand({
  id: "note.photograph",
  name: "command.note.photograph",
  group: "note",
  places: ["note"],
  keys: ["Shift+KeyF"],
  run(workspace, go) {
    const note = workspace.viewState.thread.value;
    if (note === null || isRefusal(photographRefusal(workspace, note))) return false;
    if (go) workspace.viewState.askPhotograph(note);
    return true;
  },
});
