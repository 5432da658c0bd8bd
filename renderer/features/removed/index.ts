import type { Feature } from "#renderer/frame/feature.ts";
import { RemovedBanner } from "./RemovedBanner.tsx";
import { saveUnsharedDataCommand } from "./commands.ts";
import { UnsharedDataOverlay } from "./UnsharedDataOverlay.tsx";

/** Informs a member who was removed from the team, and saves the data that only this machine has. */
export const removalFeature: Feature = {
  commands: [saveUnsharedDataCommand],
  slots: { banner: RemovedBanner, over: UnsharedDataOverlay },
};
