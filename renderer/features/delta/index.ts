import type { Feature } from "#renderer/frame/feature.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { ConfirmDeltaCopyDialog } from "./ConfirmDeltaCopyDialog.tsx";
import { deltaRatingCommands } from "./deltaRatingCommands.ts";

/** What the next text means for the rights at stake: its weakenings, each rated beside the redline. */
export const deltaRatingsFeature: Feature = {
  commands: deltaRatingCommands,
  slots: {
    delta: lazyComponent(
      () => import("./DeltaRatingsView.tsx"),
      ({ DeltaRatingsView }) => DeltaRatingsView,
    ),
    over: ConfirmDeltaCopyDialog,
  },
};
