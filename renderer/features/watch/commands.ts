import { findingBeside, findingHere, goTo, writeAbout } from "#renderer/desk/asked/findings.ts";
import { command } from "#renderer/desk/command.ts";
import type { Desk } from "#renderer/desk/desk.ts";

export const DIALOG = "watch";

const walk = (way: 1 | -1) => (desk: Desk, go?: boolean) => {
  const finding = findingBeside(desk, way);
  if (finding && go) goTo(desk, finding);
  return finding !== null;
};

export const watchCommands = [
  command({
    id: "watch.show",
    name: "command.watch.show",
    group: "go",
    keys: ["Shift+KeyD"],
    run(desk, go) {
      if (!desk.dossier.value?.notes.value) return false;
      if (go && !desk.tellsHidden()) desk.place.dialog.value = DIALOG;
      return true;
    },
  }),
  command({ id: "watch.next", name: "command.watch.next", group: "go", keys: ["F8"], run: walk(1) }),
  command({ id: "watch.previous", name: "command.watch.previous", group: "go", keys: ["Shift+F8"], run: walk(-1) }),
  command({
    id: "watch.note",
    name: "command.watch.note",
    group: "note",
    keys: ["KeyD"],
    run(desk, go) {
      const finding = desk.refusalToSay("annotation") ? null : findingHere(desk);
      return finding !== null && (!go || writeAbout(desk, finding));
    },
  }),
];
