import type { RecordKey } from "#shared/records/envelope.ts";
import type { HubAdmission, HubClientSocket } from "../connection/hubClientSocket.ts";

/** Hocuspocus' context of a connection. */
export interface HocuspocusContext {
  readonly visitor: HubClientSocket;
  /** Set once the visitor is admitted. */
  readonly admission?: HubAdmission;
  /** The update that was stored and is being applied. */
  pendingUpdate?: { readonly update: Uint8Array; readonly bodies: Iterable<RecordKey> };
  /** Set while an update is held. */
  held?: DeclinedUpdates;
  /** The storage level of the last notice, in per cent. */
  notifiedLevel?: number;
}

/**
 * Updates that are not accepted on a connection, because the hub is read-only or has no room. Its client keeps them and
 * gets no acknowledgement. Later updates on that connection are not accepted either, since they may build on these. On
 * the next connection both sides compare their states and everything is judged together.
 */
export interface DeclinedUpdates {
  /** True if the hub is read-only, false if it has no room. */
  readonly isByOrder: boolean;
  /** The bytes that were not accepted. */
  readonly bytes: number;
  /** If there is no room, the earliest time at which the client is recalled, in ms. */
  readonly until: number;
  /** Whether more has arrived since; it may be urgent. */
  hasMore: boolean;
}
