import { defineCommand } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { isMac } from "#renderer/workspace/shortcuts/chord.ts";
import { canFollowMeaning } from "#renderer/workspace/textModel/gloss.ts";

/** As in browsers. On a Mac, Option with an arrow moves by words. */
const RETRACE = isMac
  ? { back: "Mod+BracketLeft", forth: "Mod+BracketRight" }
  : { back: "Alt+ArrowLeft", forth: "Alt+ArrowRight" };

const retrace = (way: "back" | "forth") => (workspace: Workspace, go?: boolean) => {
  const { textController, viewState } = workspace;
  if (!textController.value?.canNavigate(way) || viewState.view.value !== "text") return false;
  if (go) textController.value.navigate(way);
  return true;
};

/** Commands that follow the meaning of the words at the caret, and that go back and forward. */
export const glossCommands = [
  defineCommand({
    id: "gloss.follow",
    name: "command.gloss.follow",
    group: "go",
    places: ["text"],
    keys: ["Mod+Enter"],
    run({ textController }, go) {
      const meaning = textController.value?.meaningAtCaret();
      if (!meaning || !canFollowMeaning(meaning)) return false;
      if (go) textController.value!.followMeaning(meaning);
      return true;
    },
  }),
  defineCommand({
    id: "gloss.back",
    name: "command.gloss.back",
    group: "go",
    keys: [RETRACE.back],
    run: retrace("back"),
  }),
  defineCommand({
    id: "gloss.forth",
    name: "command.gloss.forth",
    group: "go",
    keys: [RETRACE.forth],
    run: retrace("forth"),
  }),
  defineCommand({
    id: "gloss.show",
    name: "command.gloss.show",
    group: "go",
    places: ["text"],
    keys: ["KeyI"],
    run({ textController }, go) {
      if (!textController.value?.meaningAtCaret()) return false;
      if (go) textController.value.showMeaning();
      return true;
    },
  }),
  defineCommand({
    id: "gloss.close",
    name: "command.gloss.close",
    group: "go",
    keys: ["Escape"],
    run({ viewState }, go) {
      if (!viewState.gloss.value) return false;
      if (go) viewState.gloss.value = null;
      return true;
    },
  }),
];
