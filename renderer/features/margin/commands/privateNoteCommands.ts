import { isRefusal } from "#shared/base/result.ts";
import { anchorSelectionOrProvision } from "#renderer/workspace/queries/selectionAnchor.ts";
import { privateNoteRefusal } from "#renderer/workspace/queries/removedMemberRefusals.ts";
import { defineCommand, type Command } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import {
  deletePrivateNote,
  putPrivateNote,
  stateOfPrivateNote,
  type PrivateNoteStore,
  type PrivateNote,
} from "#renderer/workspace/textModel/privateNotes.ts";
import { emptyNoteInput } from "#renderer/workspace/textModel/entryFormState.ts";
import { deletePhotographsOfPrivateNote } from "#renderer/workspace/textModel/privatePhotographs.ts";
import { createNoteAct } from "#renderer/workspace/session/unsignedNotes.ts";
import { commitPrivateNote } from "../forms/saveNote.ts";

/** The commands shown on the card itself; the others are in its menu. */
export const PRIVATE_NOTE_CARD_COMMAND_IDS: ReadonlySet<string> = new Set([
  "mine.say",
  "mine.edit",
  "unfinished.edit",
  "unfinished.save",
  "unfinished.discard",
]);

type Definition = Parameters<typeof defineCommand>[0];

/** Defines a command about the active private note, or about one that is unfinished or not signed yet. */
function privateNoteCommand(
  what: "mine" | "unfinished",
  definition: Omit<Definition, "run" | "group">,
  go: (workspace: Workspace, privateNote: PrivateNote, keep: PrivateNoteStore) => void,
  applies: (workspace: Workspace, privateNote: PrivateNote) => boolean = () => true,
): Command {
  const run = (workspace: Workspace, really?: boolean) => {
    const { privateNotes: keep, unsignedNotes } = workspace.dossier.value?.session?.localState ?? {};
    const privateNote = [...(keep?.value ?? []), ...(unsignedNotes?.value ?? [])].find(
      ({ id }) => id === workspace.viewState.thread.value,
    );
    if (
      !keep ||
      !privateNote ||
      (what === "mine") !== (stateOfPrivateNote(privateNote) === "mine") ||
      !applies(workspace, privateNote)
    )
      return false;
    if (really) go(workspace, privateNote, keep);
    return true;
  };
  return defineCommand({ ...definition, group: "note", places: ["note"], run });
}

function mayCommit({ ledger, me }: Workspace, privateNote: PrivateNote): boolean {
  return ledger !== null && me !== null && !isRefusal(createNoteAct(ledger, me, privateNote));
}

/** Commits a private or unfinished note as it is, and makes the new note active. */
async function commit(workspace: Workspace, { id }: PrivateNote): Promise<void> {
  const key = await commitPrivateNote(workspace, id);
  if (key !== null) workspace.viewState.thread.value = key;
}

export const privateNoteCommands: readonly Command[] = [
  privateNoteCommand(
    "mine",
    { id: "mine.say", name: "command.mine.say", keys: ["KeyA"] },
    (workspace, privateNote) => void commit(workspace, privateNote),
    mayCommit,
  ),
  privateNoteCommand(
    "mine",
    { id: "mine.edit", name: "command.note.edit", keys: ["Enter"], refusal: privateNoteRefusal },
    (workspace, { id, words }) => {
      if (!workspace.viewState.hasJustFinished) workspace.openForm({ what: "mine-edit", on: id, words, before: words });
    },
  ),
  privateNoteCommand("mine", { id: "mine.drop", name: "command.mine.drop" }, (workspace, { id }, keep) => {
    const photographs = workspace.dossier.value?.session?.localState.privatePhotographs;
    if (photographs) deletePhotographsOfPrivateNote(photographs, id);
    deletePrivateNote(keep, id);
    workspace.viewState.thread.value = null;
    workspace.notifications.notify("mine.dropped");
  }),
  privateNoteCommand(
    "unfinished",
    { id: "unfinished.edit", name: "command.unfinished.edit", keys: ["Enter"], refusal: privateNoteRefusal },
    (workspace, { id, at, words, unsigned }, keep) => {
      if (workspace.viewState.hasJustFinished) return;
      const open = () => workspace.openForm({ what: "note", at, words });
      // Opened in the form before it is deleted: a crash between the two leaves it twice, never lost.
      if (unsigned) void workspace.dossier.value?.unsignedNotes.remove(id, open);
      else if (open()) deletePrivateNote(keep, id);
    },
  ),
  privateNoteCommand(
    "unfinished",
    { id: "unfinished.save", name: "command.unfinished.save", keys: ["KeyA"], recordKind: "annotation" },
    (workspace, privateNote) => void commit(workspace, privateNote),
    (workspace, privateNote) => !privateNote.unsigned && mayCommit(workspace, privateNote),
  ),
  privateNoteCommand(
    "unfinished",
    { id: "unfinished.discard", name: "command.unfinished.discard" },
    (workspace, privateNote, keep) => {
      if (privateNote.unsigned) return void workspace.discardUnsignedNote(privateNote.id);
      deletePrivateNote(keep, privateNote.id);
      workspace.viewState.thread.value = null;
      workspace.undo.offerRestore("note", () => putPrivateNote(keep, privateNote));
    },
  ),
];

/** Opens a new private note on the selection, or on the provision with the caret. */
export const writePrivateNoteCommand = defineCommand({
  id: "mine.write",
  name: "command.mine.write",
  group: "note",
  places: ["selection", "text"],
  keys: ["KeyN"],
  refusal: privateNoteRefusal,
  run(workspace, go) {
    const at = anchorSelectionOrProvision(workspace);
    if (at === null) return false;
    if (!go) return true;
    const anchor = workspace.notifications.valueOrNotify(at);
    return anchor !== null && workspace.openForm({ what: "mine", at: anchor, words: emptyNoteInput("risk") });
  },
});
