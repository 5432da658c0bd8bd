import type { Feature } from "#renderer/frame/feature.ts";
import { lazyPart } from "#renderer/frame/lazyPart.tsx";
import { ratingCommands } from "./commands.ts";

/** The ratings of several people: how well they agree, what to discuss, and rating blind. */
export const ratingsFeature: Feature = {
  commands: ratingCommands,
  slots: {
    ratings: lazyPart(
      () => import("./RatingsView.tsx"),
      ({ DossierRatingsView }) => DossierRatingsView,
    ),
  },
};
