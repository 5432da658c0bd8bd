import { command } from "../../desk/command.ts";
import type { Feature } from "../../frame/feature.ts";
import { Outline } from "./Outline.tsx";

/** The articles with what stands on each. */
export const outline: Feature = {
  commands: [
    command({
      id: "outline",
      name: "command.outline",
      group: "go",
      keys: ["Mod+Shift+KeyL"],
      run(desk, go) {
        if (!desk.dossier.now) return false;
        if (go) desk.place.outlined.set(!desk.place.outlined.now);
        return true;
      },
    }),
  ],
  slots: { outline: Outline },
};
