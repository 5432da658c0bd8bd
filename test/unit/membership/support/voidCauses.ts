import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { Machine } from "./machine.ts";

/** Why a record of membership that once counted has no effect now. */
export type VoidCause = "not here" | "undone" | "rival" | "upon a rival" | "closed office";

/**
 * Returns why a base or a change has no effect on a machine, by the rules that may take it away; null if nothing
 * explains it, or if it has effect.
 */
export function findVoidCause(machine: Machine, key: RecordKey): VoidCause | null {
  const record = machine.known.byKey.get(key);
  if (!record) return "not here";
  if (record.kind === "dossier") return null;
  if (record.kind === "handover") return causeOfHandover(machine, key);
  if ((record.kind !== "change" && record.kind !== "roster") || machine.verdicts.get(key) === "counts") return null;
  const base = record.kind === "roster" ? machine.known.first!.key : record.body.base;
  const ofBase = findVoidCause(machine, base);
  if (ofBase !== null && !(ofBase === "rival" && isConfirmedRival(machine, base))) return ofBase;
  return isOfficeClosed(machine, record.record.device) ? "closed office" : null;
}

function causeOfHandover({ membership, verdicts }: Machine, key: RecordKey): VoidCause | null {
  const verdict = verdicts.get(key);
  if (verdict === "aside: undone") return "undone";
  if (verdict === "aside: rival") return "rival";
  return membership.terms.some(({ base }) => base.key === key) ? null : "upon a rival";
}

/**
 * Whether a base was not followed though it is confirmed, as is the one that was: what is made upon it keeps most of its
 * effect (rule 16).
 */
function isConfirmedRival({ membership, known }: Machine, key: RecordKey): boolean {
  const previous = known.handovers.get(key)?.body.base;
  const followed = membership.terms.find(({ base }) => base.previous === previous);
  return followed?.isProvisional === false && membership.equalRivals.includes(key);
}

/** Whether something firm that counts has closed a device's office (rules 9 and 13). */
function isOfficeClosed({ membership, known, verdicts }: Machine, device: DeviceId): boolean {
  const firm = membership.terms.filter(({ isProvisional }) => !isProvisional).map(({ base }) => base);
  if (firm.some(({ ends }) => ends.some((end) => end.closed && end.device === device))) return true;
  const bases = new Set(firm.map(({ key }) => key));
  const counting = [...known.changes.values()].filter(({ key }) => verdicts.get(key) === "counts");
  return counting.some(({ body }) => bases.has(body.base) && body.closed.some((each) => each.device === device));
}
