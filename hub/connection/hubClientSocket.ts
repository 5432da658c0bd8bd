import type { Connection } from "@hocuspocus/server";
import type { ValidRecord } from "#shared/records/validator.ts";
import type { DossierLease } from "../log/dossierPool.ts";
import type { CloseReason } from "./closeReasons.ts";

/** A passphrase for publishing dossiers, and the organisation it belongs to, as the hub's operator names it. */
export interface PublishPassphrase {
  readonly phrase: string;
  readonly of?: string;
}

/** A visitor's admission to a dossier, and the member for whom it speaks. */
export interface HubAdmission {
  readonly device: string;
  readonly member: string;
  readonly lease: DossierLease;
  /** The records by which it was admitted that the hub did not have then: its join, or the dossier's first record. */
  readonly shown: readonly ValidRecord[];
  /** The passphrase that allows it to publish the dossier. */
  readonly by?: PublishPassphrase;
  /** When it last proved itself, and since when it has been asked to do so again, in ms. */
  provenAt: number;
  askedAt: number | null;
}

/** One connected socket, from its opening to its end. */
export interface HubClientSocket {
  readonly address: string;
  /** The origin under which it reached the hub; null if it is not one of the hub's. */
  readonly origin: string | null;
  /** True once it is being closed: nothing more is accepted from it. */
  readonly isOut: boolean;
  /** The client whose presence it shows; null before the first frame. */
  readonly client: number | null;
  /** Called when it has proved itself: the limits for strangers no longer apply. */
  welcome(admission: HubAdmission): void;
  /** Called when it exceeds its rate limit, with the seconds until it may go on. */
  onRateExceeded: (seconds: number) => void;
  /** Called if newer sockets of its device need its place. */
  onDisplaced: () => void;
  /** Starts answering what it requests of a document. This ends with the connection, and the admission ends with it. */
  feed(connection: Connection, admission: HubAdmission): void;
  /** Sends a message before it is admitted. */
  send(message: Uint8Array): void;
  /** Closes the socket with a code, and cuts it a little later. */
  dismiss(reason: CloseReason): void;
}
