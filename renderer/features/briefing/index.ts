import { command } from "../../desk/command.ts";
import type { Feature } from "../../frame/feature.ts";
import { Briefing, EXPORT } from "./Briefing.tsx";

/** Goes to the button as soon as it is there. */
function toExport(tries = 60): void {
  const button = document.getElementById(EXPORT);
  if (button) button.focus();
  else if (tries > 0) requestAnimationFrame(() => toExport(tries - 1));
}

/** The open text as a PDF, in one of several layouts. */
export const briefing: Feature = {
  commands: [
    command({
      id: "briefing.export",
      name: "command.briefing.export",
      group: "dossier",
      keys: ["Mod+KeyP"],
      run(desk, go) {
        if (!desk.dossier.now?.open) return false;
        if (go) {
          desk.place.view.set("briefing");
          toExport();
        }
        return true;
      },
    }),
  ],
  slots: { briefing: Briefing },
};
