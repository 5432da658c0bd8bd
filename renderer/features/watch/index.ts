import type { Feature } from "#renderer/frame/feature.ts";
import { watchCommands } from "./commands.ts";
import { Watch } from "./Watch.tsx";

/** The drafting watch: which rules are on, what they flag, and a note on it with one key. */
export const watch: Feature = { commands: watchCommands, slots: { over: Watch } };
