import { command } from "#renderer/desk/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { Dialogs } from "./Dialogs.tsx";

const opening = (id: "dossiers" | "travel") =>
  command({
    id,
    name: `command.${id}`,
    group: "dossier",
    run({ place }, go) {
      if (go) place.dialog.value = id;
      return true;
    },
  });

/** The dossiers of this machine: to look over, to export, to delete, and to leave at home. */
export const dossiers: Feature = { commands: [opening("dossiers"), opening("travel")], slots: { over: Dialogs } };
