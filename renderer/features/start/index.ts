import { defineCommand, opensDialog } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { FIRST_STEPS_DIALOG } from "./firstStepsDialog.ts";
import { FirstStepsOverlay } from "./FirstStepsOverlay.tsx";
import { StartScreen } from "./StartScreen.tsx";

/** The first screen: open a draft, try the sample, open a dossier; and the first steps on a new machine. */
export const startFeature: Feature = {
  commands: [
    defineCommand({
      id: "first-steps",
      name: "command.first-steps",
      group: "window",
      run: opensDialog(FIRST_STEPS_DIALOG),
    }),
  ],
  slots: { start: StartScreen, over: FirstStepsOverlay },
};
