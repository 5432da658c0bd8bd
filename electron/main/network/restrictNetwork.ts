import { session } from "electron";
import { restrictWindowSession } from "./disableChromiumRequests.ts";
import { NetworkAllowlist } from "./networkAllowlist.ts";
import { ProxyRoutes } from "./proxyRoutes.ts";

/** What the window may reach: the allowlist and the routes of its session. */
export interface NetworkAccess {
  readonly network: NetworkAllowlist;
  readonly routes: ProxyRoutes;
}

/** Restricts the window's session to the window's own files. Runs before the first of them is served. */
export async function restrictNetwork(): Promise<NetworkAccess> {
  const network = new NetworkAllowlist();
  const routes = new ProxyRoutes(session.defaultSession, session.fromPartition("system", { cache: false }));
  restrictWindowSession(session.defaultSession, network);
  await routes.close();
  return { network, routes };
}
