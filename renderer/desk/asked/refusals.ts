import type { Refusal } from "#shared/base/result.ts";
import type { Desk } from "../desk.ts";

/** The refusal to keep a private note, which needs nobody's leave, but a place on this machine; null where one may. Who was removed begins none. */
export function refusalToKeep({ dossier }: Desk): Refusal | null {
  return dossier.value && (!dossier.value.seat || dossier.value.isRemoved) ? dossier.value.refusalToSpeak : null;
}

/** The refusal for whoever was removed to bring in what others say; null for everybody else, whose part is seen when it is brought. */
export function refusalToBring({ dossier }: Pick<Desk, "dossier">): Refusal | null {
  return dossier.value?.isRemoved ? dossier.value.refusalToSpeak : null;
}
