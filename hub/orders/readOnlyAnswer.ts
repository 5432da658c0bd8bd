import type { HubNotice } from "#shared/records/sync/hubNotice.ts";
import { toObjectionNotice, toUnsavedNotice, type UpdateRejection } from "../guard/acceptUpdate.ts";
import { READ_ONLY_CODE } from "../guard/holdUpdate.ts";
import { readUpdate, type UpdateReading } from "../guard/readUpdate.ts";
import type { HubDossier } from "../log/hubDossier.ts";

/** What says that a hub takes nothing at present. */
const HELD: Extract<HubNotice, { type: "held" }> = { type: "held", code: READ_ONLY_CODE, params: {} };

/**
 * What a hub that takes nothing makes of an update: what it knows already it has, and what nobody may send it refuses. All
 * else is held.
 */
export function answerReadOnly({ doc }: HubDossier, update: Uint8Array): UpdateReading | UpdateRejection {
  if (!doc) return toUnsavedNotice("unloaded");
  const reading = readUpdate(doc, update);
  if (!("code" in reading)) return reading.isNews ? HELD : reading;
  const objection = toObjectionNotice(reading);
  return objection.type === "resync" ? HELD : objection;
}
