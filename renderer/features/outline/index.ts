import { command } from "#renderer/desk/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { Outline } from "./Outline.tsx";
import { DIALOG, SetStatus } from "./SetStatus.tsx";

/** The articles with what stands on each, and how far each has come. */
export const outline: Feature = {
  commands: [
    command({
      id: "outline",
      name: "command.outline",
      group: "go",
      keys: ["Mod+Shift+KeyL"],
      run(desk, go) {
        if (!desk.dossier.value) return false;
        if (go) desk.place.outlined.value = !desk.place.outlined.value;
        return true;
      },
    }),
    command({
      id: "status.set",
      name: "command.status.set",
      group: "note",
      keys: ["Shift+KeyS"],
      says: "status",
      run(desk, go) {
        if (!desk.dossier.value?.statuses.value) return false;
        if (go) desk.place.dialog.value = DIALOG;
        return true;
      },
    }),
  ],
  slots: { outline: Outline, over: SetStatus },
};
