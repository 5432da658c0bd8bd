import { command } from "#renderer/desk/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { focusSoon } from "#renderer/parts/focusSoon.ts";
import { later } from "#renderer/frame/later.tsx";
import * as styles from "./coverage.module.css";

/** What was discussed, day by day and sitting by sitting. */
export const coverage: Feature = {
  commands: [
    command({
      id: "coverage.show",
      name: "command.coverage.show",
      group: "go",
      keys: ["Mod+Shift+KeyY"],
      run({ dossier, place }, go) {
        if (!dossier.value) return false;
        if (!go) return true;
        place.view.value = "coverage";
        focusSoon(() => document.querySelector(`.${styles.coverage} [data-stop][tabindex='0']`));
        return true;
      },
    }),
  ],
  slots: {
    coverage: later(
      () => import("./Coverage.tsx"),
      ({ Coverage }) => Coverage,
    ),
  },
};
