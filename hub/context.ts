import type { RecordKey } from "../shared/records/envelope.ts";
import type { Seat, Visitor } from "./door/visitor.ts";

/** What Hocuspocus carries for each connection. */
export interface SyncContext {
  readonly visitor: Visitor;
  /** Set once the visitor has been let in. */
  readonly seat?: Seat;
  /** The update that was stored and is being applied. */
  underWay?: { readonly update: Uint8Array; readonly bodies: Iterable<RecordKey> };
  /** Set once something was left with its client, because the hub takes nothing. */
  isLeftOut?: boolean;
}
