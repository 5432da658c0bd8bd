import type { Feature } from "#renderer/frame/feature.ts";
import { later } from "#renderer/frame/later.tsx";
import { ratingCommands } from "./commands.ts";

/** Several people's ratings: how well they agree, what to talk about, and rating blind. */
export const ratings: Feature = {
  commands: ratingCommands,
  slots: {
    ratings: later(
      () => import("./Ratings.tsx"),
      ({ Ratings }) => Ratings,
    ),
  },
};
