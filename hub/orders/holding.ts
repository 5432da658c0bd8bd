import type { Connection } from "@hocuspocus/server";
import { writeNotice, type HubNotice } from "../../shared/records/notice.ts";
import { objected, unsaved } from "../guard/guard.ts";
import { readUpdate, type UpdateReading } from "../guard/reading.ts";
import type { HubDossier } from "../log/dossier.ts";
import { short, type Report } from "../serve/report.ts";
import type { SyncContext } from "../context.ts";

/** What says that a hub takes nothing at present. */
const HELD: HubNotice = { type: "held", code: "hub.read-only", params: {} };

/**
 * What a hub that takes nothing makes of an update: what it knows already it has, and what nobody may send it refuses. All
 * else is held, also what builds on something that was held before.
 */
export function takeNothing({ doc }: HubDossier, update: Uint8Array): UpdateReading | HubNotice {
  if (!doc) return unsaved("unloaded");
  const reading = readUpdate(doc, update);
  if (!("code" in reading)) return reading.isNews ? HELD : reading;
  const objection = objected(reading);
  return objection.type === "resync" ? HELD : objection;
}

/** Leaves what came with its client: it is not acknowledged, and reading goes on. Why, is said once on a connection. */
export function leaveWithClient(connection: Connection<SyncContext>, notice: HubNotice, report: Report): void {
  connection.readOnly = true;
  const { context, document } = connection;
  if (context.isLeftOut) return;
  context.isLeftOut = true;
  report("held", { dossier: short(document.name), device: context.seat && short(context.seat.device) });
  connection.sendStateless(writeNotice(notice));
}
