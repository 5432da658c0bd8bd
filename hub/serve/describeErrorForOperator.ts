import { message } from "#shared/messages/messages.ts";
import type { HubStorageLocation } from "../options/hubStorageLocation.ts";
import { loggableErrorCode, shortenId } from "./reportEvent.ts";

/** What a hub or one of its commands used when something went wrong. */
interface Circumstances extends HubStorageLocation {
  readonly port?: number;
  readonly host?: string;
  readonly socket?: string | undefined;
}

/** Node's error for a failed `listen` names the address, which may be that of the metrics. */
type SystemError = NodeJS.ErrnoException & {
  readonly address?: string;
  readonly port?: number;
  /** The host name that could not be resolved; it may be the database's. */
  readonly hostname?: string;
};

/** PostgreSQL's code for a missing privilege. */
const NOT_PERMITTED = "42501";

/** Describes an error in a sentence for the hub's operator. */
export function describeErrorForOperator(thrown: unknown, { data, database, ...asked }: Circumstances): string {
  const error = thrown as SystemError;
  const { port = asked.port ?? 0, address: host = asked.host ?? "" } = error;
  if (error.code === "EADDRINUSE" && host === asked.socket) return message("hub.socket-taken", { file: host });
  if (error.code === "EADDRINUSE") return message("hub.port-taken", { port });
  if (error.code === "EACCES" && error.syscall === "listen") return message("hub.port-forbidden", { port });
  const isNowhere = error.code === "ENOTFOUND" && error.hostname === asked.host;
  if (error.code === "EADDRNOTAVAIL" || isNowhere) return message("hub.no-address", { host: error.hostname ?? host });
  if (error.code === undefined) return error.message;
  if (database === null || error.path !== undefined)
    return message("hub.folder", { folder: shortened(error.path ?? data ?? ""), cause: loggableErrorCode(error) });
  if (error.code === NOT_PERMITTED) return message("hub.database-role");
  return message("hub.database", { cause: loggableErrorCode(error) });
}

const shortened = (file: string): string => file.replaceAll(/[0-9a-f]{64}/g, shortenId);
