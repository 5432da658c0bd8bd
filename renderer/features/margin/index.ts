import type { Feature } from "#renderer/frame/feature.ts";
import { noteCommands } from "./commands.ts";
import { Dialogs } from "./Dialogs.tsx";
import { Margin } from "./Margin.tsx";
import { mineCommands, writeMine } from "./mineCommands.ts";
import { oldWords } from "./oldWords.ts";
import { proposalCommands, stateCommands } from "./proposalCommands.ts";

/** Notes and rival wordings beside the text: reading, writing, answering and settling them. */
export const margin: Feature = {
  commands: [
    ...noteCommands,
    ...proposalCommands,
    ...Object.values(stateCommands),
    ...mineCommands,
    writeMine,
    oldWords,
  ],
  slots: { margin: Margin, over: Dialogs },
};
