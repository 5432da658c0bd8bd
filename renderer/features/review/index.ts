import type { Feature } from "#renderer/frame/feature.ts";
import { pasteAndRepairCommands } from "./pasteAndRepairCommands.ts";
import { DraftReviewOverlays } from "./DraftReviewOverlays.tsx";

/** Reviews an imported draft, and repairs how it was divided, before it is added or afterwards. */
export const draftReviewFeature: Feature = { commands: pasteAndRepairCommands, slots: { over: DraftReviewOverlays } };
