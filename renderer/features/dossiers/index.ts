import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { ActiveDossiersDialog } from "./ActiveDossiersDialog.tsx";

const openCommand = (id: "dossiers" | "travel") =>
  defineCommand({
    id,
    name: `command.${id}`,
    group: "dossier",
    run({ viewState }, go) {
      if (go) viewState.dialog.value = id;
      return true;
    },
  });

/** The dossiers of this machine: to look through, to export, to delete, and to remove before travel. */
export const dossiersFeature: Feature = {
  commands: [openCommand("dossiers"), openCommand("travel")],
  slots: { over: ActiveDossiersDialog },
};
