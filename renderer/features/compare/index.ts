import type { Feature } from "#renderer/frame/feature.ts";
import { lazyPart } from "#renderer/frame/lazyPart.tsx";
import { compareCommands } from "./commands.ts";
import { UnplacedStatus } from "./unplaced/UnplacedStatus.tsx";
import { PlacingBar } from "./notes/PlacingBar.tsx";

/** Two texts compared, and what became of the notes of the older one in the newer. */
export const compareFeature: Feature = {
  commands: compareCommands,
  slots: {
    compare: lazyPart(
      () => import("./CompareView.tsx"),
      ({ CompareView }) => CompareView,
    ),
    over: PlacingBar,
    status: UnplacedStatus,
  },
};
