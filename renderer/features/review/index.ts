import type { Feature } from "#renderer/frame/feature.ts";
import { reviewCommands } from "./commands.ts";
import { ReviewOverlays } from "./ReviewOverlays.tsx";

/** Looking through a draft that was read, and repairing how it was cut, before it is added or afterwards. */
export const reviewFeature: Feature = { commands: reviewCommands, slots: { over: ReviewOverlays } };
