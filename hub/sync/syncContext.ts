import type { RecordKey } from "#shared/records/envelope.ts";
import type { HubAdmission, Visitor } from "../connection/visitor.ts";

/** What Hocuspocus carries for each connection. */
export interface SyncContext {
  readonly visitor: Visitor;
  /** Set once the visitor has been let in. */
  readonly admission?: HubAdmission;
  /** The update that was stored and is being applied. */
  pendingUpdate?: { readonly update: Uint8Array; readonly bodies: Iterable<RecordKey> };
  /** Set while something that came is not taken. */
  held?: HeldUpdates;
  /** How much room was said to be used last, in hundredths. */
  notifiedLevel?: number;
}

/**
 * What is not taken over a connection, because the hub takes nothing or has no room for it. Its client keeps it, and is not told that it is here.
 * Nothing else is taken over that connection either: it may build on what is held. Over the next one both compare what they
 * have, and all is looked at together.
 */
export interface HeldUpdates {
  /** The hub takes nothing at all; else there is no room. */
  readonly isByOrder: boolean;
  /** The bytes that were not taken. */
  readonly bytes: number;
  /** Until when it waits at least, where there is no room, in ms. */
  readonly until: number;
  /** Something came since. It may be what must not wait. */
  hasMore: boolean;
}
