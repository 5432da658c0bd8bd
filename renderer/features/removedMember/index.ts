import type { Feature } from "#renderer/frame/feature.ts";
import { RemovedMemberBanner } from "./RemovedMemberBanner.tsx";
import { saveUnsharedDataCommand } from "./saveUnsharedDataCommand.ts";
import { UnsharedDataOverlay } from "./UnsharedDataOverlay.tsx";

/** Informs a member who was removed from the team, and saves the data that only this machine has. */
export const removedMemberFeature: Feature = {
  commands: [saveUnsharedDataCommand],
  slots: { banner: RemovedMemberBanner, over: UnsharedDataOverlay },
};
