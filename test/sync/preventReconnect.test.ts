import { HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import WebSocket, { WebSocketServer } from "ws";
import { preventReconnect } from "#renderer/workspace/hub/preventReconnect.ts";

const AGAIN_MS = 50;
let server: WebSocketServer;

afterEach(() => void server.close());

/** Counts the calls to a hub on a connection that the hub cut and the client then ended. */
async function callsAfter(end: (line: HocuspocusProviderWebsocket) => void): Promise<number> {
  server = new WebSocketServer({ port: 0 });
  await once(server, "listening");
  const line = new HocuspocusProviderWebsocket({
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    WebSocketPolyfill: WebSocket,
    delay: AGAIN_MS,
    minDelay: AGAIN_MS,
  });
  const [socket] = (await once(server, "connection")) as [WebSocket];
  let calls = 0;
  server.on("connection", (again) => (calls++, again.terminate()));
  const fell = new Promise<void>((resolve) => line.on("disconnect", () => resolve()));
  // The first message completes the attempt to connect.
  socket.send(new Uint8Array([0, 0]));
  await new Promise<void>((resolve) => line.on("connect", () => resolve()));
  socket.terminate();
  await fell;
  end(line);
  await new Promise((resolve) => setTimeout(resolve, 6 * AGAIN_MS));
  preventReconnect(line);
  line.destroy();
  return calls;
}

describe("A connection that was lost just before it is ended", () => {
  it("is reopened by the provider, which forgets a timer", async () => {
    expect(await callsAfter((line) => line.destroy())).toBeGreaterThan(0);
  });

  it("stays closed if reconnecting is prevented", async () => {
    expect(await callsAfter((line) => (preventReconnect(line), line.destroy()))).toBe(0);
  });
});
