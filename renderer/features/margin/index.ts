import type { Feature } from "../../frame/feature.ts";
import { noteCommands } from "./commands.ts";
import { Erase } from "./Erase.tsx";
import { Margin } from "./Margin.tsx";
import { proposalCommands } from "./proposalCommands.ts";

/** Notes and rival wordings beside the text: reading, writing, answering and settling them. */
export const margin: Feature = {
  commands: [...noteCommands, ...proposalCommands],
  slots: { margin: Margin, over: Erase },
};
