import type { Feature } from "#renderer/frame/feature.ts";
import { furtherCommands, markingCommands } from "./commands.ts";
import { Over } from "./Over.tsx";

/** Marking: a key, or a press beside the selection, makes a note of it. */
export const marking: Feature = { commands: [...markingCommands, ...furtherCommands], slots: { over: Over } };
