import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { focusOnceDrawn } from "#renderer/parts/behaviour/focusOnceDrawn.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import * as styles from "./coverage.module.css";

/** What was discussed, day by day and sitting by sitting. */
export const discussionCoverageFeature: Feature = {
  commands: [
    defineCommand({
      id: "coverage.show",
      name: "command.coverage.show",
      group: "view",
      keys: ["Mod+Shift+KeyY"],
      run({ dossier, viewState }, go) {
        if (!dossier.value) return false;
        if (!go) return true;
        viewState.view.value = "coverage";
        focusOnceDrawn(() => document.querySelector(`.${styles.coverage} [data-stop][tabindex='0']`));
        return true;
      },
    }),
  ],
  slots: {
    coverage: lazyComponent(
      () => import("./DiscussionCoverageView.tsx"),
      ({ DiscussionCoverageView }) => DiscussionCoverageView,
    ),
  },
};
