import { defineCommand, opensDialog } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { HELP_DIALOG, HelpOverlay } from "./HelpOverlay.tsx";

/** Shows the guide in the window. It needs no network. */
export const helpFeature: Feature = {
  commands: [
    defineCommand({
      id: "help",
      name: "command.help",
      group: "window",
      keys: ["F1"],
      run: opensDialog(HELP_DIALOG),
    }),
  ],
  slots: { over: HelpOverlay },
};
