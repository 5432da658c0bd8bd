/** Why a hub closes a socket: a WebSocket close code (4000 to 4999 are free for applications) and a reason. */
export interface CloseReason {
  readonly code: number;
  readonly reason: string;
}

/** The device may not be here, or no longer. */
export const CLOSE_NOT_ADMITTED: CloseReason = { code: 4401, reason: "out" };
/** Nothing of the last update was accepted; a `refused` notice gave the reason. */
export const CLOSE_UPDATE_REFUSED: CloseReason = { code: 4403, reason: "refused" };
/** No valid proof arrived in time. */
export const CLOSE_PROOF_TOO_LATE: CloseReason = { code: 4408, reason: "too-late" };
/** The client must start again from the hub's state; a `resync` notice gave the reason. */
export const CLOSE_RESYNC: CloseReason = { code: 4409, reason: "resync" };
/** The device has exceeded its rate limit; a `slow` notice said how long to wait. */
export const CLOSE_RATE_LIMITED: CloseReason = { code: 4429, reason: "slow" };
/**
 * The hub could not store the last update, as an `unsaved` notice said; or it can now accept an update that it held.
 */
export const CLOSE_UPDATE_UNSAVED: CloseReason = { code: 4507, reason: "unsaved" };
/** The client has closed every connection on this socket. */
export const CLOSE_CLIENT_LEFT: CloseReason = { code: 1000, reason: "left" };
/** The hub is being stopped. */
export const CLOSE_HUB_STOPPING: CloseReason = { code: 1001, reason: "stopping" };
