import { once } from "node:events";
import type { AddressInfo } from "node:net";
import WebSocket, { WebSocketServer } from "ws";
import { hubSyncUrlOf } from "#shared/records/sync/hubChallenge.ts";

/** Starts a proxy for a hub that closes a connection at any client message larger than this many bytes. */
export async function startSizeLimitingProxy(
  hub: string,
  most: number,
): Promise<{ readonly url: string; close(): void }> {
  const server = new WebSocketServer({ port: 0, path: "/sync", maxPayload: most });
  await once(server, "listening");
  server.on("connection", (client) => {
    const upstream = new WebSocket(hubSyncUrlOf(hub, null));
    const waiting: Buffer[] = [];
    client.on("message", (data: Buffer) => (upstream.readyState === 1 ? upstream.send(data) : waiting.push(data)));
    upstream.on("open", () => waiting.forEach((each) => upstream.send(each)));
    upstream.on("message", (data: Buffer) => client.send(data));
    client.on("close", () => upstream.terminate());
    upstream.on("close", () => client.terminate());
    for (const each of [client, upstream]) each.on("error", () => undefined);
  });
  const close = () => {
    for (const each of server.clients) each.terminate();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
