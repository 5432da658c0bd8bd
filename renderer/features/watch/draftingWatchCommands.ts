import {
  dismissWatchFindings,
  findAdjacentWatchFinding,
  findWatchFindingAtCaret,
  goToWatchFinding,
  startNoteOnWatchFinding,
} from "#renderer/workspace/actions/watchFindings.ts";
import { defineCommand } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

export const DRAFTING_WATCH_DIALOG = "watch";

const walk = (way: 1 | -1) => (workspace: Workspace, go?: boolean) => {
  const finding = findAdjacentWatchFinding(workspace, way);
  if (finding && go) goToWatchFinding(workspace, finding);
  return finding !== null;
};

export const draftingWatchCommands = [
  defineCommand({
    id: "watch.show",
    name: "command.watch.show",
    group: "go",
    keys: ["Shift+KeyD"],
    run(workspace, go) {
      if (!workspace.dossier.value?.notes.value) return false;
      if (go && !workspace.warnIfHidden()) workspace.viewState.dialog.value = DRAFTING_WATCH_DIALOG;
      return true;
    },
  }),
  defineCommand({ id: "watch.next", name: "command.watch.next", group: "go", keys: ["F8"], run: walk(1) }),
  defineCommand({
    id: "watch.previous",
    name: "command.watch.previous",
    group: "go",
    keys: ["Shift+F8"],
    run: walk(-1),
  }),
  defineCommand({
    id: "watch.note",
    name: "command.watch.note",
    group: "note",
    places: ["text"],
    keys: ["KeyD"],
    run(workspace, go) {
      const finding = workspace.refusalToSay("annotation") ? null : findWatchFindingAtCaret(workspace);
      return finding !== null && (!go || startNoteOnWatchFinding(workspace, finding));
    },
  }),
  defineCommand({
    id: "watch.dismiss",
    name: "command.watch.dismiss",
    group: "note",
    places: ["text"],
    keys: ["Alt+KeyD"],
    run(workspace, go) {
      const finding = workspace.refusalToSay("dismissal") ? null : findWatchFindingAtCaret(workspace);
      if (finding && go) void dismissWatchFindings(workspace, [finding]);
      return finding !== null;
    },
  }),
];
