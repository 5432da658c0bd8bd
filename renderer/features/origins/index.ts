import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { WordingOriginsOverlay } from "./WordingOriginsOverlay.tsx";
import { ORIGINS_DIALOG } from "#renderer/text/plugins/originLines.ts";
import { findCurrentProvision } from "./currentProvision.ts";

/** Agreed language: the origin of a provision's words, named by members and suggested by similarity. */
export const wordingOriginsFeature: Feature = {
  commands: [
    defineCommand({
      id: "origin.here",
      name: "command.origin.here",
      group: "note",
      places: ["selection", "note", "provision"],
      keys: ["Shift+KeyO"],
      run(workspace, go) {
        if (findCurrentProvision(workspace) === null) return false;
        if (go) workspace.viewState.dialog.value = ORIGINS_DIALOG;
        return true;
      },
    }),
  ],
  slots: { over: WordingOriginsOverlay },
};
