import { command, type Command } from "#renderer/desk/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { openFind, step } from "./find.ts";
import { FindBar } from "./FindBar.tsx";

function stepping(by: 1 | -1, id: "next" | "previous", keys: readonly string[]): Command {
  return command({
    id: `find.${id}`,
    name: `command.find.${id}`,
    group: "go",
    keys,
    run(desk, go) {
      if (desk.place.finding.value === null) return false;
      if (go) step(desk, by);
      return true;
    },
  });
}

/** Finding words in the draft and in what stands beside it. */
export const find: Feature = {
  commands: [
    command({
      id: "find",
      name: "command.find",
      group: "go",
      keys: ["Mod+KeyF"],
      run(desk, go) {
        if (!desk.dossier.value?.notes.value) return false;
        if (go) openFind(desk);
        return true;
      },
    }),
    stepping(1, "next", ["F3", "Mod+KeyG"]),
    stepping(-1, "previous", ["Shift+F3", "Mod+Shift+KeyG"]),
  ],
  slots: { over: FindBar },
};
