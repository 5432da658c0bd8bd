import type { Feature } from "#renderer/frame/feature.ts";
import { RemovedBanner } from "./RemovedBanner.tsx";
import { saveUnsharedDataCommand } from "./commands.ts";
import { UnsharedDataOverlay } from "./UnsharedDataOverlay.tsx";

/** What whoever was removed from the team is told, and how what only her machine has is saved. */
export const removalFeature: Feature = {
  commands: [saveUnsharedDataCommand],
  slots: { banner: RemovedBanner, over: UnsharedDataOverlay },
};
