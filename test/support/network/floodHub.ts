import WebSocket from "ws";
import { hubSyncUrlOf } from "#shared/records/sync/hubChallenge.ts";

const CHUNK = Buffer.alloc(256 * 1024, 1);

/** Sends bytes to a hub without ever authenticating. Returns true if the hub has closed the connection. */
export function floodHub(hub: string, bytes: number): Promise<boolean> {
  const socket = new WebSocket(hubSyncUrlOf(hub, null));
  return new Promise((resolve) => {
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(true));
    socket.on("open", () => {
      let sent = 0;
      const more = (error?: Error) => {
        if (error || socket.readyState !== socket.OPEN) return;
        if (sent >= bytes) return void setTimeout(() => resolve(false), 2000);
        sent += CHUNK.length;
        socket.send(CHUNK, more);
      };
      more();
    });
  });
}
