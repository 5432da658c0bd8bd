import { command } from "../../desk/command.ts";
import type { Feature } from "../../frame/feature.ts";
import { Export } from "./Export.tsx";

/** The annotated text as a PDF. */
export const briefing: Feature = {
  commands: [
    command({
      id: "briefing.export",
      name: "command.briefing.export",
      group: "dossier",
      keys: ["Mod+KeyP"],
      run(desk, go) {
        if (!desk.dossier.now?.open) return false;
        if (go) desk.place.dialog.set("briefing");
        return true;
      },
    }),
  ],
  slots: { over: Export },
};
