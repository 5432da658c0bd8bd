import type { Feature } from "../../frame/feature.ts";
import { noteCommands } from "./commands.ts";
import { Erase } from "./Erase.tsx";
import { Margin } from "./Margin.tsx";

/** The notes beside the text: reading, writing, answering and settling them. */
export const margin: Feature = { commands: noteCommands, slots: { margin: Margin, over: Erase } };
