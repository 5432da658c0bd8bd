import type { IncomingMessage } from "node:http";
import { APP_ORIGIN } from "#shared/host/appOrigin.ts";
import type { HubOrigins } from "./hubOrigins.ts";

/**
 * Whether a request comes from a web page that is none of this hub's. Any page can ask a hub that its reader can reach, one on
 * his own machine, too; browsers say in `Origin` whose page it is, and programs say nothing.
 */
export function isForeignPage(
  origins: HubOrigins,
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
): boolean {
  const { origin } = headers;
  if (origin === undefined || origin === APP_ORIGIN) return false;
  return !URL.canParse(origin) || origins.originFor(new URL(origin).host, socket) !== origin;
}
