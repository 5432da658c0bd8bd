import type { Connection } from "@hocuspocus/server";
import { writeNotice, type HubNotice } from "../../shared/records/notice.ts";
import { UNSAVED } from "../door/codes.ts";
import type { SyncContext } from "../context.ts";
import type { Room } from "./room.ts";

/** The code of what is said where the hub's keeper has it take nothing. */
export const READ_ONLY = "hub.read-only";

/** After what time at least a client comes back that has more, in ms, and how many bytes a ms it brings at most by that. */
const PAUSE = 3_000;
const BYTES_A_MS = 1_000;

/** Leaves the message that is being handled unapplied and not acknowledged, and says why. */
export function hold(connection: Connection<SyncContext>, notice: HubNotice, bytes: number): void {
  connection.readOnly = true;
  const isByOrder = notice.code === READ_ONLY;
  connection.context.held = { isByOrder, bytes, at: Date.now(), hasMore: false };
  connection.sendStateless(writeNotice(notice));
}

/** Has a client come back whose work was held: once there is room for it, or where it may have what must not wait. */
export function lookAfter(connection: Connection<SyncContext>, room: Room): void {
  const { held, seat, visitor } = connection.context;
  if (!held || held.isByOrder || !seat || visitor.isOut) return;
  const { bytes, at, hasMore } = held;
  const isDue = hasMore && Date.now() > at + Math.max(PAUSE, bytes / BYTES_A_MS);
  if (isDue || room.lacking(seat.lease.dossier, bytes) === null) visitor.dismiss(UNSAVED);
}
