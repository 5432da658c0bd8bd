import { defineCommand, type Command } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { openFindBar, goToAdjacentHit } from "./searchDraftAndNotes.ts";
import { FindBar } from "./FindBar.tsx";

function stepping(by: 1 | -1, id: "next" | "previous", keys: readonly string[]): Command {
  return defineCommand({
    id: `find.${id}`,
    name: `command.find.${id}`,
    group: "go",
    keys,
    run(workspace, go) {
      if (workspace.viewState.search.value === null) return false;
      if (go) goToAdjacentHit(workspace, by);
      return true;
    },
  });
}

/** Finds words in the draft and in the notes beside it. */
export const findFeature: Feature = {
  commands: [
    defineCommand({
      id: "find",
      name: "command.find",
      group: "go",
      keys: ["Mod+KeyF"],
      run(workspace, go) {
        if (!workspace.dossier.value?.notes.value) return false;
        if (go) openFindBar(workspace);
        return true;
      },
    }),
    stepping(1, "next", ["F3", "Mod+KeyG"]),
    stepping(-1, "previous", ["Shift+F3", "Mod+Shift+KeyG"]),
  ],
  slots: { over: FindBar },
};
