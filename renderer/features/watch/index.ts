import type { Feature } from "#renderer/frame/feature.ts";
import { draftingWatchCommands } from "./draftingWatchCommands.ts";
import { DraftingWatchDialog } from "./DraftingWatchDialog.tsx";

/** The drafting watch: which rules are on, their findings, and a note on one by a single key. */
export const draftingWatchFeature: Feature = { commands: draftingWatchCommands, slots: { over: DraftingWatchDialog } };
