import type { Connection, Hocuspocus } from "@hocuspocus/server";
import { serialiseNoticeFromHub } from "#shared/records/sync/noticesFromHub.ts";
import type { HocuspocusContext } from "../sync/hocuspocusContext.ts";
import { CLOSE_HUB_STOPPING } from "../connection/closeReasons.ts";
import type { OpenSockets } from "../connection/acceptSockets.ts";
import type { HubHealthChecker } from "./hubHealthChecker.ts";
import type { ReportEvent } from "./reportEvent.ts";

/** The parts of a hub that must know that it is stopping. */
interface Draining {
  readonly sync: Hocuspocus<HocuspocusContext>;
  readonly sockets: OpenSockets;
  readonly health: HubHealthChecker;
}

/** Time over which closing is spread, in ms per connection, so that other hubs take them over gradually. */
const EACH = 5;

/**
 * Prepares a hub for stopping: it admits nobody any more, says so, and closes every connection once what it sent is
 * stored and answered. Resolves after at most `limit` ms.
 */
export async function drainHub({ sync, sockets, health }: Draining, limit: number, report: ReportEvent): Promise<void> {
  health.isDraining = true;
  sockets.stopAccepting();
  report("draining", { sockets: sockets.count });
  const connections = [...sync.documents.values()].flatMap(
    (document) => document.getConnections() as Connection<HocuspocusContext>[],
  );
  for (const each of connections)
    each.sendStateless(serialiseNoticeFromHub({ type: "stopping", code: "hub.stopping", params: {} }));
  const spread = Math.min(limit / 2, EACH * connections.length);
  const ended = Promise.all(connections.map((each) => end(each, Math.random() * spread)));
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<void>((resolve) => (late = setTimeout(resolve, limit)));
  await Promise.race([ended, tooLate]);
  clearTimeout(late);
}

async function end(connection: Connection<HocuspocusContext>, after: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, after));
  await connection.waitForPendingMessages();
  connection.context.visitor.dismiss(CLOSE_HUB_STOPPING);
}
