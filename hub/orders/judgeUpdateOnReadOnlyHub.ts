import type { NoticeFromHub } from "#shared/records/sync/noticesFromHub.ts";
import { toObjectionNotice, toUnsavedNotice, type UpdateRejection } from "../guard/acceptUpdate.ts";
import { READ_ONLY_NOTICE_CODE } from "../guard/leaveUpdateUnacknowledged.ts";
import { readUpdateEffect, type UpdateEffect } from "../guard/readUpdateEffect.ts";
import type { HubDossier } from "../log/hubDossier.ts";

/** The notice that a hub is read-only. */
const HELD: Extract<NoticeFromHub, { type: "held" }> = { type: "held", code: READ_ONLY_NOTICE_CODE, params: {} };

/**
 * Answers an update while the hub is read-only: known updates are acknowledged, invalid ones refused, and all others
 * held.
 */
export function judgeUpdateOnReadOnlyHub({ doc }: HubDossier, update: Uint8Array): UpdateEffect | UpdateRejection {
  if (!doc) return toUnsavedNotice("unloaded");
  const reading = readUpdateEffect(doc, update);
  if (!("code" in reading)) return reading.isNews ? HELD : reading;
  const objection = toObjectionNotice(reading);
  return objection.type === "resync" ? HELD : objection;
}
