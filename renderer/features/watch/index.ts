import type { Feature } from "#renderer/frame/feature.ts";
import { watchCommands } from "./commands.ts";
import { DraftingWatchDialog } from "./DraftingWatchDialog.tsx";

/** The drafting watch: which rules are on, what they flag, and a note on it with one key. */
export const watchFeature: Feature = { commands: watchCommands, slots: { over: DraftingWatchDialog } };
