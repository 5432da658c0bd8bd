import type { IncomingMessage } from "node:http";
import { APP_ORIGIN } from "#shared/host/appOrigin.ts";
import type { ReachableOrigins } from "./reachableOrigins.ts";

/**
 * Returns whether a request comes from a web page that is not this hub's. Any page can send requests to a hub that its
 * reader can reach, even on localhost; browsers name the page in `Origin`, programs send no such header.
 */
export function isFromForeignPage(
  origins: ReachableOrigins,
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
): boolean {
  const { origin } = headers;
  if (origin === undefined || origin === APP_ORIGIN) return false;
  return !URL.canParse(origin) || origins.originFor(new URL(origin).host, socket) !== origin;
}
