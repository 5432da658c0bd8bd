import type { Feature } from "../../frame/feature.ts";
import { Ask } from "./Ask.tsx";
import { deltaCommands } from "./commands.ts";
import { Delta } from "./Delta.tsx";

/** What the next text means for the rights at stake: what became weaker, rated with the redline in front of one. */
export const delta: Feature = { commands: deltaCommands, slots: { delta: Delta, over: Ask } };
