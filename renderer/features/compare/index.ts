import type { Feature } from "#renderer/frame/feature.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { compareCommands } from "./compareCommands.ts";
import { UnplacedCountButton } from "./unplaced/UnplacedCountButton.tsx";
import { PlaceNoteBar } from "./notes/PlaceNoteBar.tsx";

/** Two texts compared, and what became of the notes of the older one in the newer. */
export const compareFeature: Feature = {
  commands: compareCommands,
  slots: {
    compare: lazyComponent(
      () => import("./CompareView.tsx"),
      ({ CompareView }) => CompareView,
    ),
    over: PlaceNoteBar,
    status: UnplacedCountButton,
  },
};
