import { command } from "../../desk/command.ts";
import type { Feature } from "../../frame/feature.ts";
import { focusSoon } from "../../parts/focusSoon.ts";
import { later } from "../../frame/later.tsx";
import { EXPORT } from "./ids.ts";

/** The open text as a PDF, in one of several layouts. */
export const briefing: Feature = {
  commands: [
    command({
      id: "briefing.export",
      name: "command.briefing.export",
      group: "dossier",
      keys: ["Mod+KeyP"],
      run(desk, go) {
        if (!desk.dossier.value?.open) return false;
        if (go) {
          desk.place.view.value = "briefing";
          focusSoon(() => document.getElementById(EXPORT));
        }
        return true;
      },
    }),
  ],
  slots: {
    briefing: later(
      () => import("./Briefing.tsx"),
      ({ Briefing }) => Briefing,
    ),
  },
};
