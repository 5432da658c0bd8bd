import type { Feature } from "#renderer/frame/feature.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { ratingCommands } from "./ratingCommands.ts";

/** The ratings of several people: how well they agree, what to discuss, and rating blind. */
export const ratingsFeature: Feature = {
  commands: ratingCommands,
  slots: {
    ratings: lazyComponent(
      () => import("./DossierRatingsView.tsx"),
      ({ DossierRatingsView }) => DossierRatingsView,
    ),
  },
};
