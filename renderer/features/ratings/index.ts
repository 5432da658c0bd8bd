import type { Feature } from "#renderer/frame/feature.ts";
import { lazyPart } from "#renderer/frame/lazyPart.tsx";
import { ratingCommands } from "./commands.ts";

/** Several people's ratings: how well they agree, what to talk about, and rating blind. */
export const ratingsFeature: Feature = {
  commands: ratingCommands,
  slots: {
    ratings: lazyPart(
      () => import("./RatingsView.tsx"),
      ({ RatingsView }) => RatingsView,
    ),
  },
};
