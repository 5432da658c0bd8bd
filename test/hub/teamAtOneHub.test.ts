import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import WebSocket, { WebSocketServer } from "ws";
import { findHaproxy, startHaproxy } from "../support/network/startHaproxy.ts";
import { findFreePort } from "../support/network/testServices.ts";

if (!findHaproxy()) console.warn("The balancer's configuration is not tested: HAProxy is not installed.");

/** Ends everything that a test has started, the last first. */
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Stands in for a hub: it is well, accepts every connection, and counts those of each part. */
class CountingHub {
  readonly parts = new Map<string, number>();
  /** Answers like a hub that is being stopped. */
  isStopping = false;
  readonly #server: Server;

  constructor() {
    const sockets = new WebSocketServer({ noServer: true });
    this.#server = createServer((_, response) => response.writeHead(this.isStopping ? 503 : 200).end());
    this.#server.on("upgrade", (request, socket, head) => {
      if (this.isStopping) return void socket.end("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
      const part = new URL(request.url!, "http://hub").searchParams.get("part")!;
      this.parts.set(part, (this.parts.get(part) ?? 0) + 1);
      sockets.handleUpgrade(request, socket, head, () => undefined);
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    ends.push(() => new Promise((resolve) => (this.#server.close(resolve), this.#server.closeAllConnections())));
  }
}

async function connect(port: number, part: string): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync?part=${part}`);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  ends.push(() => socket.terminate());
}

const total = (hub: CountingHub): number => [...hub.parts.values()].reduce((sum, each) => sum + each, 0);

describe.skipIf(findHaproxy() === null)("The balancer of three hubs", () => {
  async function start(): Promise<{ port: number; hubs: readonly CountingHub[] }> {
    const hubs = [new CountingHub(), new CountingHub(), new CountingHub()];
    for (const hub of hubs) await hub.start();
    const port = await findFreePort();
    const haproxy = await startHaproxy(port, hubs);
    ends.push(() => haproxy.end());
    return { port, hubs };
  }

  it("sends all members of a team to one hub, also when nobody else is connected", async () => {
    const { port, hubs } = await start();
    for (const part of ["a7", "00", "3c", "f1", "9b"]) {
      for (let member = 0; member < 8; member++) await connect(port, part);
      expect(hubs.filter(({ parts }) => parts.has(part)).map(({ parts }) => parts.get(part))).toEqual([8]);
    }
  });

  it("sends the members of a stopping hub’s teams to one other hub, and leaves them there", async () => {
    const { port, hubs } = await start();
    const parts = ["a7", "00", "3c", "f1", "9b", "42"];
    for (const part of parts) await connect(port, part);
    const stopping = hubs.find(({ parts }) => parts.size > 0)!;
    const moved = [...stopping.parts.keys()];
    stopping.isStopping = true;
    for (const part of moved) for (let member = 0; member < 8; member++) await connect(port, part);
    stopping.isStopping = false;
    for (const part of moved) for (let member = 0; member < 8; member++) await connect(port, part);
    const rest = hubs.filter((hub) => hub !== stopping);
    for (const part of moved) {
      expect(stopping.parts.get(part)).toBe(1);
      expect(rest.flatMap(({ parts }) => parts.get(part) ?? [])).toEqual([16]);
    }
  });

  it("gives no hub more than about one and a half times its share of the teams", async () => {
    const { port, hubs } = await start();
    const parts = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
    for (const part of parts) await connect(port, part);
    for (const hub of hubs) expect(total(hub)).toBeLessThanOrEqual(Math.ceil((1.5 * parts.length) / 3));
  });
});
