import type { Feature } from "#renderer/frame/feature.ts";
import { noteCommands } from "./commands/noteCommands.ts";
import { NoteDialogs } from "./dialogs/NoteDialogs.tsx";
import { NotesMargin } from "./NotesMargin.tsx";
import { NoteScrollMarks } from "./layout/NoteScrollMarks.tsx";
import { privateNoteCommands, writePrivateNoteCommand } from "./commands/privateNoteCommands.ts";
import { toggleOriginalWordsCommand } from "./commands/toggleOriginalWordsCommand.ts";
import { proposalCommands, floorTextVersionCommands } from "./commands/proposalCommands.ts";

/** Notes and proposals beside the text: reading, writing, answering and resolving them. */
export const marginFeature: Feature = {
  commands: [
    ...noteCommands,
    ...proposalCommands,
    ...Object.values(floorTextVersionCommands),
    ...privateNoteCommands,
    writePrivateNoteCommand,
    toggleOriginalWordsCommand,
  ],
  slots: { margin: NotesMargin, marks: NoteScrollMarks, over: NoteDialogs },
};
