import { defineCommand, opensDialog } from "../workspace/command.ts";
import { focusRegion } from "./focusRegion.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { changePane, paneStates } from "../theme/panes.ts";
import { applyAndSaveTheme, readChosenTheme, THEMES } from "../theme/theme.ts";

const undoOrRedo = (way: "undo" | "redo") => (workspace: Workspace, go?: boolean) => {
  if (!workspace.dossier.value?.history[way === "undo" ? "canUndo" : "canRedo"]) return false;
  if (go) void workspace.undo.run(way);
  return true;
};

/** Toggles the visibility of all notes. Hiding also closes any dialog and card; text in a form is kept. */
function hide(workspace: Workspace): void {
  const hidden = !workspace.viewState.hidden.value;
  workspace.viewState.hidden.value = hidden;
  if (!hidden) return;
  workspace.viewState.dialog.value = null;
  workspace.viewState.thread.value = null;
  workspace.focusText();
}

function focusesRegion(id: "region.next" | "region.previous", key: string, step: 1 | -1) {
  return defineCommand({
    id,
    name: `command.${id}`,
    group: "go",
    keys: [key],
    run(workspace, go) {
      if (!workspace.dossier.value) return false;
      if (go) focusRegion(workspace, step);
      return true;
    },
  });
}

/** Commands of the window that belong to no feature. */
export const frameCommands = [
  defineCommand({
    id: "undo",
    name: "command.undo",
    group: "note",
    keys: ["Mod+KeyZ"],
    run: undoOrRedo("undo"),
  }),
  defineCommand({
    id: "redo",
    name: "command.redo",
    group: "note",
    keys: ["Mod+Shift+KeyZ", "Mod+KeyY"],
    run: undoOrRedo("redo"),
  }),
  defineCommand({
    id: "copy.selection",
    name: "menu.copy",
    group: "select",
    places: ["selection"],
    run({ viewState, textController }, go) {
      if (!viewState.selected.value || viewState.view.value !== "text") return false;
      // The text composes what is copied, as for the browser's own shortcut.
      if (go) textController.value?.focus();
      return !go || document.execCommand("copy");
    },
  }),
  defineCommand({
    id: "palette",
    name: "command.palette",
    group: "window",
    keys: ["Mod+Shift+KeyP", "F2"],
    run: opensDialog("palette"),
  }),
  defineCommand({
    id: "keys",
    name: "command.keys",
    group: "window",
    keys: ["Shift+Slash"],
    run: opensDialog("keys"),
  }),
  defineCommand({ id: "keymap", name: "command.keymap", group: "window", run: opensDialog("keymap") }),
  defineCommand({
    id: "hide",
    name: "command.hide",
    group: "view",
    keys: ["F9"],
    worksInDialogs: true,
    run(workspace, go) {
      if (!workspace.dossier.value) return false;
      if (go) hide(workspace);
      return true;
    },
  }),
  defineCommand({ id: "language", name: "command.language", group: "window", run: opensDialog("language") }),
  defineCommand({
    id: "theme",
    name: "command.theme",
    group: "view",
    run(workspace, go) {
      if (!go) return true;
      const next = THEMES[(THEMES.indexOf(readChosenTheme()) + 1) % THEMES.length]!;
      applyAndSaveTheme(next);
      workspace.notifications.notify(`theme.${next}`);
      return true;
    },
  }),
  defineCommand({
    id: "margin",
    name: "command.margin",
    group: "view",
    run({ dossier, viewState }, go) {
      if (!dossier.value || viewState.view.value !== "text") return false;
      if (go) changePane("margin", { isClosed: !paneStates.value.margin.isClosed });
      return true;
    },
  }),
  focusesRegion("region.next", "F6", 1),
  focusesRegion("region.previous", "Shift+F6", -1),
  defineCommand({
    id: "text",
    name: "command.text",
    group: "go",
    keys: ["Mod+Shift+KeyE"],
    run(workspace, go) {
      if (!workspace.dossier.value?.notes.value) return false;
      if (go) workspace.focusText();
      return true;
    },
  }),
];
