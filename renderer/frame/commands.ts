import { command } from "../desk/command.ts";
import type { Desk } from "../desk/desk.ts";
import { applyTheme, chosenTheme, THEMES } from "../theme/theme.ts";

const open = (name: string) => (desk: Desk, go?: boolean) => {
  if (go) desk.place.dialog.value = name;
  return true;
};

const retrace = (way: "back" | "forth") => (desk: Desk, go?: boolean) => {
  if (!desk.dossier.value?.history[way === "back" ? "canGoBack" : "canGoForth"]) return false;
  if (go) void desk.retrace(way);
  return true;
};

/** Hides every note at once, whatever is open over them; again, shows them. What is being written stays as it is. */
function hide(desk: Desk): void {
  const hidden = !desk.place.hidden.value;
  desk.place.hidden.value = hidden;
  if (!hidden) return;
  desk.place.dialog.value = null;
  desk.place.thread.value = null;
  desk.toText();
}

/** What the window can do whatever its features are. */
export const frameCommands = [
  command({
    id: "undo",
    name: "command.undo",
    group: "note",
    keys: ["Mod+KeyZ"],
    run: retrace("back"),
  }),
  command({
    id: "redo",
    name: "command.redo",
    group: "note",
    keys: ["Mod+Shift+KeyZ", "Mod+KeyY"],
    run: retrace("forth"),
  }),
  command({
    id: "palette",
    name: "command.palette",
    group: "window",
    keys: ["Mod+Shift+KeyP", "F2"],
    run: open("palette"),
  }),
  command({
    id: "keys",
    name: "command.keys",
    group: "window",
    keys: ["Shift+Slash"],
    run: open("keys"),
  }),
  command({ id: "keymap", name: "command.keymap", group: "window", run: open("keymap") }),
  command({
    id: "hide",
    name: "command.hide",
    group: "window",
    keys: ["F9"],
    always: true,
    run(desk, go) {
      if (!desk.dossier.value) return false;
      if (go) hide(desk);
      return true;
    },
  }),
  command({ id: "language", name: "command.language", group: "window", run: open("language") }),
  command({
    id: "theme",
    name: "command.theme",
    group: "window",
    run(desk, go) {
      if (!go) return true;
      const next = THEMES[(THEMES.indexOf(chosenTheme()) + 1) % THEMES.length]!;
      applyTheme(next);
      desk.notices.tell(`theme.${next}`);
      return true;
    },
  }),
  command({
    id: "text",
    name: "command.text",
    group: "go",
    keys: ["Mod+Shift+KeyE", "F6"],
    run(desk, go) {
      if (!desk.dossier.value?.notes.value) return false;
      if (go) desk.toText();
      return true;
    },
  }),
];
