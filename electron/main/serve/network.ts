import type { Network } from "../network.ts";
import type { Line } from "./ipc.ts";

/** Hubs that the person names. */
export function serveNetwork(line: Line, network: Network): void {
  line.answer("network:allow", (hub) => network.allow(hub));
}
