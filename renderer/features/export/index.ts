import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { ExportOverlay } from "./ExportOverlay.tsx";

/** Exports the notes on a text for the programs that others use. */
export const exportFeature: Feature = {
  commands: [
    defineCommand({
      id: "others.save",
      name: "command.others.save",
      group: "dossier",
      keys: ["Mod+Shift+KeyO"],
      run(workspace, go) {
        if (!workspace.dossier.value?.notes.value) return false;
        if (go) workspace.viewState.askExport();
        return true;
      },
    }),
  ],
  slots: { over: ExportOverlay },
};
