import { command } from "../../desk/command.ts";
import type { Feature } from "../../frame/feature.ts";
import { Help, HELP } from "./Help.tsx";

/** The guide in the window, without a network. */
export const help: Feature = {
  commands: [
    command({
      id: "help",
      name: "command.help",
      group: "window",
      keys: ["F1"],
      run(desk, go) {
        if (go) desk.place.dialog.set(HELP);
        return true;
      },
    }),
  ],
  slots: { over: Help },
};
