import type { Connection } from "@hocuspocus/server";
import type { ValidRecord } from "#shared/records/validator.ts";
import type { DossierLease } from "../log/dossierPool.ts";
import type { CloseReason } from "./closeReasons.ts";

/** A passphrase to publish dossiers with, and whose it is: an organisation, as the hub's keeper calls it. */
export interface PublishPassphrase {
  readonly phrase: string;
  readonly of?: string;
}

/** The dossier a visitor has been let into, and for whom he speaks. */
export interface HubAdmission {
  readonly device: string;
  readonly member: string;
  readonly lease: DossierLease;
  /** What it came in by and the hub did not have then: its join, or the dossier's first record. */
  readonly shown: readonly ValidRecord[];
  /** The passphrase by which it may publish the dossier. */
  readonly by?: PublishPassphrase;
  /** When it has proved itself last, and since when it is asked to do so again; in ms. */
  provenAt: number;
  askedAt: number | null;
}

/** One connected socket, from its opening to its end. */
export interface Visitor {
  readonly address: string;
  /** The origin it has reached the hub under; null where that is none of the hub's. */
  readonly origin: string | null;
  /** True once it is being closed: nothing it sends is taken any more. */
  readonly isOut: boolean;
  /** The one client whose presence it shows; null before it has shown any. */
  readonly client: number | null;
  /** It has proved itself: the limits for strangers end. */
  welcome(admission: HubAdmission): void;
  /** Called when it sends more than is taken from it, with the seconds until it may go on. */
  onRateExceeded: (seconds: number) => void;
  /** Called when newer sockets of its device need its place. */
  onDisplaced: () => void;
  /** It is connected to a document with this seat: what it asks for is answered until that connection ends, and the seat with it. */
  feed(connection: Connection, admission: HubAdmission): void;
  /** Says something before it has been let in. */
  send(message: Uint8Array): void;
  /** Closes the socket with a code, and for good a little later. */
  dismiss(reason: CloseReason): void;
}
