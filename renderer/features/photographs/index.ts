import type { Feature } from "#renderer/frame/feature.ts";
import { addPhotographCommand } from "./addPhotographCommand.ts";
import { PhotographOverlay } from "./PhotographOverlay.tsx";

/** Photographs of notes: adding one, and showing it enlarged. The margin shows them small. */
export const photographsFeature: Feature = {
  commands: [addPhotographCommand],
  slots: { over: PhotographOverlay },
};
