import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { DossierDialogs } from "./DossierDialogs.tsx";

const opening = (id: "dossiers" | "travel") =>
  defineCommand({
    id,
    name: `command.${id}`,
    group: "dossier",
    run({ viewState }, go) {
      if (go) viewState.dialog.value = id;
      return true;
    },
  });

/** The dossiers of this machine: to look over, to export, to delete, and to leave at home. */
export const dossiersFeature: Feature = {
  commands: [opening("dossiers"), opening("travel")],
  slots: { over: DossierDialogs },
};
