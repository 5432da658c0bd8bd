import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { focusOnceDrawn } from "#renderer/parts/behaviour/focusOnceDrawn.ts";
import * as styles from "./since.module.css";

/** What happened since a moment, for whom, and whom to talk to. */
export const sinceFeature: Feature = {
  commands: [
    defineCommand({
      id: "since.show",
      name: "command.since.show",
      group: "view",
      keys: ["Mod+Shift+KeyH"],
      run({ dossier, viewState }, go) {
        if (!dossier.value) return false;
        if (!go) return true;
        viewState.view.value = "since";
        focusOnceDrawn(findFocusTarget);
        return true;
      },
    }),
  ],
  slots: {
    since: lazyComponent(
      () => import("./SinceView.tsx"),
      ({ SinceView }) => SinceView,
    ),
  },
};

/** Returns the line to focus or, if there is none, the first button. */
function findFocusTarget(): HTMLElement | null {
  const view = document.querySelector(`.${styles.since}`);
  return view?.querySelector<HTMLElement>("[data-stop][tabindex='0']") ?? view?.querySelector("button") ?? null;
}
