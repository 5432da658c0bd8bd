import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A connection's speed: bits per second down and up, and the time of a round trip in ms. */
export interface LineSpeed {
  readonly down: number;
  readonly up: number;
  readonly roundTrip: number;
}

/** So many bytes are sent at once, so that connections share a slow line. */
const SLICE = 4096;

/** One direction of a line that all connections share. */
class Lane {
  #isFreeAt = 0;

  /** Resolves when so many bytes have arrived at the other end. */
  async carry(bytes: number, bitsPerSecond: number, delay: number): Promise<void> {
    const now = performance.now();
    this.#isFreeAt = Math.max(now, this.#isFreeAt) + (bytes * 8000) / bitsPerSecond;
    await sleep(this.#isFreeAt + delay - now);
  }
}

/**
 * Passes connections on to a port of this machine, and counts what is sent back, headers included, whoever asked for
 * it: a page, its workers or its service worker. While a speed is set, all connections share a line of that speed.
 */
export class SlowProxy {
  /** The bytes that were sent to clients. */
  received = 0;
  /** The requests that clients made. */
  requests = 0;
  /** When bytes were last sent, by `performance.now()`. */
  lastAt = 0;
  speed: LineSpeed | null = null;
  readonly #server: net.Server;
  readonly #sockets = new Set<net.Socket>();
  readonly #lanes = { down: new Lane(), up: new Lane() };

  static async start(port: number): Promise<SlowProxy> {
    const proxy = new SlowProxy(port);
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  private constructor(port: number) {
    this.#server = net.createServer((client) => void this.#connect(client, port));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as net.AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #connect(client: net.Socket, port: number): Promise<void> {
    client.pause();
    // The connection itself takes a round trip.
    if (this.speed) await sleep(this.speed.roundTrip);
    const hub = net.connect(port, "127.0.0.1");
    for (const socket of [client, hub]) {
      this.#sockets.add(socket);
      socket.on("error", () => socket.destroy());
    }
    this.#pass(client, hub, "up");
    this.#pass(hub, client, "down");
    client.resume();
  }

  #pass(from: net.Socket, to: net.Socket, way: "down" | "up"): void {
    let sent = Promise.resolve();
    from.on("data", (data) => {
      if (way === "up") this.requests += data.toString("latin1").match(/^(?:GET|HEAD|POST) /gm)?.length ?? 0;
      for (let at = 0; at < data.length; at += SLICE) {
        const slice = data.subarray(at, at + SLICE);
        const { speed } = this;
        const carried = speed && this.#lanes[way].carry(slice.length, speed[way], speed.roundTrip / 2);
        sent = sent.then(async () => {
          await carried;
          if (way === "down") {
            this.received += slice.length;
            this.lastAt = performance.now();
          }
          if (!to.destroyed) to.write(slice);
        });
      }
    });
    from.on("close", () => {
      this.#sockets.delete(from);
      void sent.then(() => to.end());
    });
  }
}
