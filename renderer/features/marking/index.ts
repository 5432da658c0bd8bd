import type { Feature } from "#renderer/frame/feature.ts";
import { moreMarkingCommands, markingCommands } from "./markingCommands.ts";
import { MarkingOverlays } from "./MarkingOverlays.tsx";

/** Marking: a key, or a press beside the selection, makes a note on it. */
export const markingFeature: Feature = {
  commands: [...markingCommands, ...moreMarkingCommands],
  slots: { over: MarkingOverlays },
};
