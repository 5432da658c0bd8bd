import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findUnknownDevices } from "#shared/ledger/queries/unknownDevices.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { makeAct, type Act } from "../act.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** The most devices that one record names. */
const DEVICES_EACH = 10_000;

/**
 * Puts away the records of all unknown devices: they disappear from every copy. If one of these devices belongs to the
 * dossier after all, its records count when they come again.
 * @returns a refusal: `may.no-member`, `roster.yours-not`, `format.old` in a dossier of format 1, or `put-away.none`
 */
export function putAwayUnknownDevicesAct(ledger: Ledger, me: Author | null): Outcome<Act> {
  const refused = refusalToCommit(me, "put-away");
  if (refused) return refused;
  if (!me!.administrator) return refusal("roster.yours-not");
  if (!ledger.judgement.membership) return refusal("format.old");
  const devices = [...findUnknownDevices(ledger).devices].sort();
  if (devices.length === 0) return refusal("put-away.none");
  const shares = Array.from({ length: Math.ceil(devices.length / DEVICES_EACH) }, (_, i) =>
    devices.slice(i * DEVICES_EACH, (i + 1) * DEVICES_EACH),
  );
  return makeAct(...shares.map((share) => ({ type: "put-away", body: { devices: share } })));
}
