import type { HubNotice } from "#shared/records/sync/hubNotice.ts";
import { objected, unsaved, type NotTaken } from "../guard/guard.ts";
import { READ_ONLY } from "../guard/held.ts";
import { readUpdate, type UpdateReading } from "../guard/reading.ts";
import type { HubDossier } from "../log/dossier.ts";

/** What says that a hub takes nothing at present. */
const HELD: Extract<HubNotice, { type: "held" }> = { type: "held", code: READ_ONLY, params: {} };

/**
 * What a hub that takes nothing makes of an update: what it knows already it has, and what nobody may send it refuses. All
 * else is held.
 */
export function takeNothing({ doc }: HubDossier, update: Uint8Array): UpdateReading | NotTaken {
  if (!doc) return unsaved("unloaded");
  const reading = readUpdate(doc, update);
  if (!("code" in reading)) return reading.isNews ? HELD : reading;
  const objection = objected(reading);
  return objection.type === "resync" ? HELD : objection;
}
