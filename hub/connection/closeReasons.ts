/** Why a hub closes a socket: a WebSocket close code (4000 to 4999 are free for applications) and a word. */
export interface CloseReason {
  readonly code: number;
  readonly reason: string;
}

/** The device may not be here, or not any more. */
export const CLOSE_OUT: CloseReason = { code: 4401, reason: "out" };
/** Nothing of the last update was taken; a `refused` notice said why. */
export const CLOSE_REFUSED: CloseReason = { code: 4403, reason: "refused" };
/** No valid challenge within the time for it. */
export const CLOSE_TOO_LATE: CloseReason = { code: 4408, reason: "too-late" };
/** Start again from the hub's state; a `resync` notice said why. */
export const CLOSE_RESYNC: CloseReason = { code: 4409, reason: "resync" };
/** More has come than is taken from one device in a time; a `slow` notice said for how long to wait. */
export const CLOSE_SLOW: CloseReason = { code: 4429, reason: "slow" };
/** The hub could not store the last update, as an `unsaved` notice said, or takes now what it left with its client. */
export const CLOSE_UNSAVED: CloseReason = { code: 4507, reason: "unsaved" };
/** Its client has closed every line that went over it. */
export const CLOSE_LEFT: CloseReason = { code: 1000, reason: "left" };
/** The hub is being stopped. */
export const CLOSE_STOPPING: CloseReason = { code: 1001, reason: "stopping" };
