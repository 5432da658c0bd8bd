import { MAX_PHOTOGRAPHS_PER_NOTE } from "#shared/acts/notes/photographs.ts";
import { refusal, type Refusal } from "#shared/base/result.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { stateOfPrivateNote } from "../textModel/privateNotes.ts";
import type { PrivatePhotograph } from "../textModel/privatePhotographs.ts";
import type { Workspace } from "../workspace.ts";
import { privateNoteRefusal } from "./removedMemberRefusals.ts";

/**
 * Returns why the user may not add a photograph to a note of the team or to a private note, or null: as
 * `refusalToCommit`, `thread.unknown` if there is no such note, or it is unfinished, or `photograph.too-many`.
 */
export function photographRefusal(workspace: Workspace, note: string): Refusal | null {
  const tooMany = refusal("photograph.too-many", { limit: MAX_PHOTOGRAPHS_PER_NOTE });
  const thread = workspace.ledger?.get(threadProjection, note);
  if (thread)
    return (
      workspace.refusalToSay("photograph") ?? (thread.photographs.length < MAX_PHOTOGRAPHS_PER_NOTE ? null : tooMany)
    );
  if (!isPrivateNote(workspace, note)) return refusal("thread.unknown");
  const isFull = listPrivatePhotographs(workspace, note).length >= MAX_PHOTOGRAPHS_PER_NOTE;
  return privateNoteRefusal(workspace) ?? (isFull ? tooMany : null);
}

/** Whether an id is that of a private note, which stays on this machine. */
export function isPrivateNote({ dossier }: Workspace, id: string): boolean {
  const notes = dossier.value?.session?.localState.privateNotes.value ?? [];
  return notes.some((each) => each.id === id && stateOfPrivateNote(each) === "mine");
}

/** Lists the photographs of a private note, in the order in which they were added. */
export function listPrivatePhotographs({ dossier }: Workspace, note: string): readonly PrivatePhotograph[] {
  const all = dossier.value?.session?.localState.privatePhotographs.value ?? [];
  return all.filter((each) => each.note === note);
}
