import { base64 } from "@scure/base";
import { addPhotographAct, type NewPhotograph } from "#shared/acts/notes/photographs.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { isPrivateNote, listPrivatePhotographs } from "../queries/photographRefusal.ts";
import { deletePrivatePhotograph, savePrivatePhotograph } from "../textModel/privatePhotographs.ts";
import type { Workspace } from "../workspace.ts";

/** Commits a photograph of a note, or stores it with a private note; returns whether that was done. */
export async function addPhotographToNote(
  workspace: Workspace,
  note: string,
  photograph: NewPhotograph,
): Promise<boolean> {
  const { ledger, me, dossier, notifications } = workspace;
  const store = dossier.value?.session?.localState.privatePhotographs;
  if (store && isPrivateNote(workspace, note)) {
    const { picture, description, confidentiality = "team" } = photograph;
    const { bytes, width, height } = picture;
    const jpeg = base64.encode(bytes);
    savePrivatePhotograph(store, { note, jpeg, width, height, description, confidentiality });
    notifications.notify("photograph.kept");
    return true;
  }
  const records = ledger && (await workspace.commit(addPhotographAct(ledger, me, note, photograph)));
  if (records) notifications.notify("photograph.added");
  return Boolean(records);
}

/**
 * Adds the photographs of a private note to the note that it has become, and deletes each here once it is committed.
 * Returns false if one was refused; it is then still here.
 */
export async function sharePhotographsOfPrivateNote(
  workspace: Workspace,
  privateNote: string,
  note: RecordKey,
): Promise<boolean> {
  const store = workspace.dossier.value?.session?.localState.privatePhotographs;
  for (const { id, jpeg, ...photograph } of listPrivatePhotographs(workspace, privateNote)) {
    const { width, height, description, confidentiality } = photograph;
    const picture = { bytes: base64.decode(jpeg) as Bytes, width, height };
    const act = addPhotographAct(workspace.ledger!, workspace.me, note, { picture, description, confidentiality });
    if (!(await workspace.commit(act))) return false;
    deletePrivatePhotograph(store!, id);
  }
  return true;
}
