import { DAY_MS } from "#shared/base/localDay.ts";
import type { RecordSet } from "../recordSet.ts";
import { introducedDossierKeyOf } from "./dossierKeysInForce.ts";
import type { Membership } from "./membership.ts";

/** How many days a dossier key is used until the administrator is offered to change it. */
const CHANGE_AFTER_DAYS = 7;

/**
 * Returns how many whole days old the dossier key in force is, once it is old enough to be changed; null before that, and
 * if none is in force.
 */
export function dossierKeyAgeIfDue(
  { graph, keysInForce }: Membership,
  recordSet: RecordSet,
  now: number,
): number | null {
  const maker = [...graph.complete.values()].find((each) => introducedDossierKeyOf(each)?.id === keysInForce[0]);
  const record = maker && recordSet.byKey.get(maker.key)?.record;
  if (!record || keysInForce.length === 0) return null;
  const days = Math.floor((now - Date.parse(record.at)) / DAY_MS);
  return days >= CHANGE_AFTER_DAYS ? days : null;
}
