import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { focusOnceDrawn } from "#renderer/parts/behaviour/focusOnceDrawn.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { BRIEFING_EXPORT_BUTTON_ID } from "./exportButtonId.ts";

/** The open text as a PDF, in one of several layouts. */
export const briefingFeature: Feature = {
  commands: [
    defineCommand({
      id: "briefing.export",
      name: "command.briefing.export",
      group: "dossier",
      keys: ["Mod+KeyP"],
      run(workspace, go) {
        if (!workspace.dossier.value?.openRevision) return false;
        if (go) {
          workspace.viewState.view.value = "briefing";
          focusOnceDrawn(() => document.getElementById(BRIEFING_EXPORT_BUTTON_ID));
        }
        return true;
      },
    }),
  ],
  slots: {
    briefing: lazyComponent(
      () => import("./BriefingView.tsx"),
      ({ BriefingView }) => BriefingView,
    ),
  },
};
