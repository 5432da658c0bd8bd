import type { Membership } from "#shared/members/membership/membership.ts";
import {
  recipientsOfShare,
  sealedOlderKeysOfShare,
  type DossierKeyShare,
} from "#shared/members/roster/sharedDossierKeys.ts";
import { recipientOf, type HistoryRecord } from "./historyRecords.ts";
import type { Machine } from "./machine.ts";

/** Returns the keys that a record seals to recipients: the one that it makes, and those that it hands out. */
function sealedKeysOf(record: HistoryRecord): readonly DossierKeyShare[] {
  if (record.kind === "roster") return record.body.keys;
  const made = madeKeyOf(record);
  return [...(made ? [made] : []), ...(record.kind === "change" ? record.body.hands : [])];
}

/** Returns the dossier key that a record makes. */
function madeKeyOf(record: HistoryRecord): DossierKeyShare | null {
  if (record.kind === "change" || record.kind === "handover") return record.body.key ?? null;
  if (record.kind !== "dossier" && record.kind !== "roster") return null;
  return record.body.keys[0] ?? null;
}

/** Returns every key that one can open with these recipients' private keys, by these records. */
export function findOpenableKeys(recipients: ReadonlySet<string>, records: Iterable<HistoryRecord>): Set<string> {
  const opened = new Set<string>();
  const older = new Map<string, readonly string[]>();
  for (const record of records) {
    const made = madeKeyOf(record);
    if (made) older.set(made.id, [...(older.get(made.id) ?? []), ...sealedOlderKeysOfShare(made).map(({ id }) => id)]);
    for (const share of sealedKeysOf(record))
      if (recipientsOfShare(share).some((recipient) => recipients.has(recipient))) opened.add(share.id);
  }
  // Iterating over a Set also visits entries added on the way.
  for (const key of opened) for (const id of older.get(key) ?? []) opened.add(id);
  return opened;
}

/** Returns the keys that a machine can open by what has reached it. */
export function findHeldKeys(machine: Machine): Set<string> {
  return findOpenableKeys(recipientsOf(machine), machine.known.byKey.values());
}

/**
 * Returns the keys that a new key of a machine may open: keys that it can open, made by records that count there. A key
 * that one has only by another's link may have been made by a record that knows of a cut unknown here (rule 24).
 */
export function findOlderKeys(machine: Machine, sheet?: string): string[] {
  const counting = findEffectiveRecords(machine);
  const made = new Set(counting.map((record) => madeKeyOf(record)?.id));
  const recipients = recipientsOf(machine);
  if (sheet !== undefined) recipients.add(recipientOf(sheet));
  return [...findOpenableKeys(recipients, counting)].filter((key) => made.has(key));
}

/** Returns the bases and changes that have effect on a machine. */
export function findEffectiveRecords(
  { known, membership }: Machine,
  { terms, effects }: Membership = membership,
): HistoryRecord[] {
  const bases = new Set(terms.map(({ base }) => base.key));
  return known.all().filter(({ key }) => bases.has(key) || effects.get(key) === "counts");
}

function recipientsOf({ device, links }: Machine): Set<string> {
  return new Set([device, ...links].map(recipientOf));
}
