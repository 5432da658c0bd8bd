import type { Refusal } from "#shared/base/result.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Returns why the user may not keep a private note; null if they may. It needs no role, only a session on this machine;
 * a removed member may not begin one.
 */
export function privateNoteRefusal({ dossier }: Workspace): Refusal | null {
  return dossier.value && (!dossier.value.session || dossier.value.isRemoved) ? dossier.value.refusalToSpeak : null;
}

/**
 * Returns why a removed member may not import comments; null for everybody else, whose role is checked at the import.
 */
export function importCommentsRefusal({ dossier }: Pick<Workspace, "dossier">): Refusal | null {
  return dossier.value?.isRemoved ? dossier.value.refusalToSpeak : null;
}
