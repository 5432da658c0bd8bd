import type { Connection } from "@hocuspocus/server";
import { serialiseNoticeFromHub, type NoticeFromHub } from "#shared/records/sync/noticesFromHub.ts";
import { CLOSE_UPDATE_UNSAVED } from "../connection/closeReasons.ts";
import type { DeviceId, DossierId } from "#shared/records/envelope.ts";
import type { HocuspocusContext } from "../sync/hocuspocusContext.ts";
import { setInBoundedMap } from "./offenceCounter.ts";
import type { StorageQuotaTracker } from "./storageQuota.ts";

/** The code of the notice that the operator has made the hub read-only. */
export const READ_ONLY_NOTICE_CODE = "hub.read-only";

/**
 * How soon a client may return with more, in ms: the first time, and at most, after repeated attempts without success.
 * A larger update waits longer, by this many bytes per ms.
 */
const PAUSE = 3_000;
const LONGEST = 60_000;
const BYTES_A_MS = 1_000;

/** How long each device must wait before it sends a held update to a dossier again. */
export class RetryBackoff {
  readonly #last = new Map<string, number>();

  /** Returns after how many ms a device may return after an update was held; the time doubles with each attempt. */
  next(dossier: DossierId, device: DeviceId): number {
    const key = dossier + device;
    const last = this.#last.get(key);
    const pause = last === undefined ? PAUSE : Math.min(LONGEST, 2 * last);
    setInBoundedMap(this.#last, key, pause);
    return pause;
  }

  /** Resets the wait after an update of a device was stored. */
  forget(dossier: DossierId, device: DeviceId): void {
    this.#last.delete(dossier + device);
  }
}

/** Leaves the current message unapplied and unacknowledged, and sends the reason. */
export function leaveUpdateUnacknowledged(
  connection: Connection<HocuspocusContext>,
  notice: NoticeFromHub,
  bytes: number,
  next: () => number,
): void {
  connection.readOnly = true;
  const isByOrder = notice.code === READ_ONLY_NOTICE_CODE;
  const pause = isByOrder ? 0 : Math.max(next(), bytes / BYTES_A_MS);
  connection.context.held = { isByOrder, bytes, until: Date.now() + pause, hasMore: false };
  connection.sendStateless(serialiseNoticeFromHub(notice));
}

/**
 * Disconnects a client whose update was held, so that it returns: once there is room for the update, or if it has more
 * to send and its wait is over.
 */
export function disconnectHeldClient(connection: Connection<HocuspocusContext>, room: StorageQuotaTracker): void {
  const { held, admission, visitor } = connection.context;
  if (!held || held.isByOrder || !admission || visitor.isOut) return;
  const { bytes, until, hasMore } = held;
  const isDue = hasMore && Date.now() > until;
  if (isDue || room.findFullScope(admission.lease.dossier, bytes) === null) visitor.dismiss(CLOSE_UPDATE_UNSAVED);
}
