import type { Lease } from "../log/dossiers.ts";
import type { CloseReason } from "./codes.ts";

/** The dossier a visitor has been let into, and for whom he speaks. */
export interface Seat {
  readonly device: string;
  readonly member: string;
  readonly lease: Lease;
}

/** One connected socket, from its opening to its end. */
export interface Visitor {
  readonly address: string;
  /** True once it is being closed: nothing it sends is taken any more. */
  readonly isOut: boolean;
  /** It has proved itself: the limits for strangers end. */
  welcome(seat: Seat): void;
  /** Closes the socket with a code, and for good a little later. */
  dismiss(reason: CloseReason): void;
}
