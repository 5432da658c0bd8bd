import { command } from "../../desk/command.ts";
import type { Feature } from "../../frame/feature.ts";
import { Coverage } from "./Coverage.tsx";

/** What was discussed, day by day and sitting by sitting. */
export const coverage: Feature = {
  commands: [
    command({
      id: "coverage.show",
      name: "command.coverage.show",
      group: "go",
      keys: ["Mod+Shift+KeyY"],
      run({ dossier, place }, go) {
        if (!dossier.now) return false;
        if (!go) return true;
        place.view.set("coverage");
        // What is about to close keeps the focus until it has.
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>(".coverage [data-stop][tabindex='0']")?.focus(),
        );
        return true;
      },
    }),
  ],
  slots: { coverage: Coverage },
};
