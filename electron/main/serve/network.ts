import type { Network } from "../network.ts";
import type { Routes } from "../routes.ts";
import type { Line } from "./ipc.ts";

/** Hubs that the person names. */
export function serveNetwork(line: Line, network: Network, routes: Routes): void {
  line.answer("network:allow", async (hub) => {
    const allowed = network.allow(hub);
    if (allowed === true) await routes.open(hub);
    return allowed;
  });
}
