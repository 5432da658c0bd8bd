import { command } from "#renderer/desk/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { focusSoon } from "#renderer/parts/focusSoon.ts";
import { later } from "#renderer/frame/later.tsx";
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
