import type { Connection } from "@hocuspocus/server";
import { writeHubNotice, type HubNotice } from "#shared/records/sync/hubNotice.ts";
import { CLOSE_UNSAVED } from "../connection/closeReasons.ts";
import type { DeviceId, DossierId } from "#shared/records/envelope.ts";
import type { SyncContext } from "../sync/syncContext.ts";
import { setBounded } from "./offences.ts";
import type { StorageQuota } from "./storageQuota.ts";

/** The code of what is said where the hub's keeper has it take nothing. */
export const READ_ONLY_CODE = "hub.read-only";

/**
 * After what time at least a client comes back that has more, in ms, the first time and where it has come back again and again
 * with nothing that was taken; and how many bytes a ms it brings at most by that.
 */
const PAUSE = 3_000;
const LONGEST = 60_000;
const BYTES_A_MS = 1_000;

/** How long each device has to wait that comes back to a dossier with what is held. */
export class RetryBackoff {
  readonly #last = new Map<string, number>();

  /** Something of a device's was held: after how many ms it may come back, twice as many each time. */
  next(dossier: DossierId, device: DeviceId): number {
    const key = dossier + device;
    const last = this.#last.get(key);
    const pause = last === undefined ? PAUSE : Math.min(LONGEST, 2 * last);
    setBounded(this.#last, key, pause);
    return pause;
  }

  /** Something of a device's was stored. */
  forget(dossier: DossierId, device: DeviceId): void {
    this.#last.delete(dossier + device);
  }
}

/** Leaves the message that is being handled unapplied and not acknowledged, and says why. */
export function holdUpdate(
  connection: Connection<SyncContext>,
  notice: HubNotice,
  bytes: number,
  next: () => number,
): void {
  connection.readOnly = true;
  const isByOrder = notice.code === READ_ONLY_CODE;
  const pause = isByOrder ? 0 : Math.max(next(), bytes / BYTES_A_MS);
  connection.context.held = { isByOrder, bytes, until: Date.now() + pause, hasMore: false };
  connection.sendStateless(writeHubNotice(notice));
}

/** Has a client come back whose work was held: once there is room for it, or where it may have what must not wait. */
export function recallHeldClient(connection: Connection<SyncContext>, room: StorageQuota): void {
  const { held, admission, visitor } = connection.context;
  if (!held || held.isByOrder || !admission || visitor.isOut) return;
  const { bytes, until, hasMore } = held;
  const isDue = hasMore && Date.now() > until;
  if (isDue || room.findFullScope(admission.lease.dossier, bytes) === null) visitor.dismiss(CLOSE_UNSAVED);
}
