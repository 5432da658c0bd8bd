import { Agent, request } from "node:http";
import WebSocket from "ws";
import { hubChallengeUrlOf, hubSyncUrlOf } from "#shared/records/sync/hubChallenge.ts";

/** A caller from an own address, as reported by a proxy that the hub trusts. */
export interface RemoteCaller {
  /** The class of sockets for a client (`ClientOptions`). */
  readonly socket: typeof WebSocket;
  /** Requests a challenge. Returns the status and the answer as text. */
  ask(hub: string, dossier: string): Promise<{ readonly status: number; readonly text: string }>;
  /** Opens a silent socket. Resolves with it when it is open or has been turned away. */
  idle(hub: string): Promise<WebSocket>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 50 });

export function createHubCallerFromAddress(address: string): RemoteCaller {
  const headers = { "x-forwarded-for": address };
  class Socket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers });
    }
  }
  return {
    socket: Socket as unknown as typeof WebSocket,
    ask: (hub, dossier) =>
      new Promise((resolve, reject) => {
        request(hubChallengeUrlOf(hub, dossier), { headers, agent }, (response) => {
          let text = "";
          response.on("data", (chunk: Buffer) => (text += chunk.toString()));
          response.on("end", () => resolve({ status: response.statusCode!, text }));
        })
          .on("error", reject)
          .end();
      }),
    idle(hub) {
      const socket = new WebSocket(hubSyncUrlOf(hub, null), { headers });
      return new Promise((resolve) => {
        for (const event of ["open", "error"]) socket.on(event, () => resolve(socket));
      });
    },
  };
}
