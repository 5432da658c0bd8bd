import type { Connection } from "@hocuspocus/server";
import { writeNotice, type HubNotice } from "../../shared/records/notice.ts";
import { UNSAVED } from "../door/codes.ts";
import type { SyncContext } from "../sync.ts";
import type { Room } from "./room.ts";

/**
 * What is not taken over a connection, because there is no room for it. Its client keeps it, and is not told that it is here.
 * Nothing else is taken over that connection either: it may build on what is held. Over the next one both compare what they
 * have, and all is looked at together.
 */
export interface Held {
  /** The bytes that there was no room for, and since when. */
  readonly bytes: number;
  readonly at: number;
  /** Something came since. It may be what must not wait. */
  hasMore: boolean;
}

/** After what time at least a client comes back that has more, in ms, and how many bytes a ms it brings at most by that. */
const PAUSE = 3_000;
const BYTES_A_MS = 1_000;

/** Leaves the message that is being handled unapplied and not acknowledged, and says why where that was not said yet. */
export function hold(connection: Connection<SyncContext>, notice: HubNotice, bytes: number): void {
  connection.readOnly = true;
  connection.context.held = { bytes, at: Date.now(), hasMore: false };
  connection.sendStateless(writeNotice(notice));
}

/** Has a client come back whose work was held: once there is room for it, or where it may have what must not wait. */
export function lookAfter(connection: Connection<SyncContext>, room: Room): void {
  const { held, seat, visitor } = connection.context;
  if (!held || !seat || visitor.isOut) return;
  const { bytes, at, hasMore } = held;
  const isDue = hasMore && Date.now() > at + Math.max(PAUSE, bytes / BYTES_A_MS);
  if (isDue || room.lacking(seat.lease.dossier.bytes, bytes) === null) visitor.dismiss(UNSAVED);
}
