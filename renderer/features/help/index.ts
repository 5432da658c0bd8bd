import { command } from "#renderer/desk/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { HELP, Over } from "./Over.tsx";

/** The guide in the window, without a network. */
export const help: Feature = {
  commands: [
    command({
      id: "help",
      name: "command.help",
      group: "window",
      keys: ["F1"],
      run(desk, go) {
        if (go) desk.place.dialog.value = HELP;
        return true;
      },
    }),
  ],
  slots: { over: Over },
};
