import { command } from "#renderer/desk/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { OTHERS, Over } from "./Over.tsx";

/** What is noted on a text, saved for the programs that others work in. */
export const others: Feature = {
  commands: [
    command({
      id: "others.save",
      name: "command.others.save",
      group: "dossier",
      keys: ["Mod+Shift+KeyO"],
      run(desk, go) {
        if (!desk.dossier.value?.notes.value) return false;
        if (go) desk.place.dialog.value = OTHERS;
        return true;
      },
    }),
  ],
  slots: { over: Over },
};
