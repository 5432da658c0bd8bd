import type { Refusal } from "#shared/base/result.ts";
import type { Workspace } from "../workspace.ts";

/** The refusal to keep a private note, which needs nobody's leave, but a place on this machine; null where one may. Who was removed begins none. */
export function privateNoteRefusal({ dossier }: Workspace): Refusal | null {
  return dossier.value && (!dossier.value.session || dossier.value.isRemoved) ? dossier.value.refusalToSpeak : null;
}

/** The refusal for whoever was removed to bring in what others say; null for everybody else, whose part is seen when it is brought. */
export function importCommentsRefusal({ dossier }: Pick<Workspace, "dossier">): Refusal | null {
  return dossier.value?.isRemoved ? dossier.value.refusalToSpeak : null;
}
