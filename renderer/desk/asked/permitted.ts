import { mayObserve } from "../../../shared/acts/annotate.ts";
import { mayStatus } from "../../../shared/acts/status.ts";
import { refuse, type Refusal } from "../../../shared/base/result.ts";
import type { Desk } from "../desk.ts";
import type { Dossier } from "../dossier/dossier.ts";

/** Why whoever reads a dossier is nobody in it, and what to do; null for a member. */
export function outside(dossier: Dossier): Refusal | null {
  if (!dossier.seat) return refuse("team.stranger");
  if (dossier.me) return null;
  return refuse(dossier.isRemoved ? "team.cut" : "team.waiting");
}

/** Why one may note nothing here, and what to do; null where one may. */
export function mayNote({ dossier, me }: Desk): Refusal | null {
  return (dossier.value && outside(dossier.value)) ?? mayObserve(me);
}

/** The same of a provision's status. */
export function maySetStatus({ dossier, me }: Desk): Refusal | null {
  return (dossier.value && outside(dossier.value)) ?? mayStatus(me);
}

/** The same of a private note, which needs nobody's leave, but a place on this machine. Who was removed begins none. */
export function mayKeep({ dossier }: Desk): Refusal | null {
  return dossier.value && (!dossier.value.seat || dossier.value.isRemoved) ? outside(dossier.value) : null;
}

/** Why whoever was removed may bring in nothing that others say; null for everybody else, whose part is seen when it is brought. */
export function mayBring({ dossier }: Pick<Desk, "dossier">): Refusal | null {
  return dossier.value?.isRemoved ? outside(dossier.value) : null;
}
