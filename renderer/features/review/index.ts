import type { Feature } from "#renderer/frame/feature.ts";
import { reviewCommands } from "./commands.ts";
import { ReviewOverlays } from "./ReviewOverlays.tsx";

/** Reviews an imported draft, and repairs how it was divided, before it is added or afterwards. */
export const reviewFeature: Feature = { commands: reviewCommands, slots: { over: ReviewOverlays } };
