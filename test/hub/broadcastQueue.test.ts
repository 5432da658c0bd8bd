import { Document } from "@hocuspocus/server";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import WebSocket, { WebSocketServer } from "ws";
import * as Y from "yjs";
import { BroadcastQueue, type BroadcastTarget } from "#hub/connection/broadcastQueue.ts";
import { until } from "./support.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A document with connections that send through a queue, and what was written to each. */
function broadcasting(queue: BroadcastQueue, connections: number) {
  const document = new Document("dossier");
  const written = Array.from({ length: connections }, () => [] as Uint8Array[]);
  const states = written.map(() => ({ readyState: 1, OPEN: 1 as const }));
  for (const [i, frames] of written.entries()) {
    const target = {
      socket: states[i],
      line: { write: (frame: Uint8Array) => frames.push(frame) > 0 },
    } as unknown as BroadcastTarget;
    const send = (message: Uint8Array) => void (queue.take(target, message) || frames.push(message));
    document.connections.set({ messageAddress: "dossier", send } as never, { clients: new Set() });
  }
  queue.attach(document);
  return { document, written, states, sent: () => written.filter((frames) => frames.length > 0).length };
}

describe("Broadcasts", () => {
  it("are written to some sockets at a time, and to none that was closed meanwhile", async () => {
    const { document, sent, states, written } = broadcasting(new BroadcastQueue(), 120);
    document.getMap("records").set("a", "1");
    document.flush();
    expect(sent()).toBe(50);
    states[119]!.readyState = 2;
    await turn();
    expect(sent()).toBe(100);
    await turn();
    expect(sent()).toBe(119);
    expect(new Set(written.flat()).size).toBe(1);
  });

  it("collect while an earlier one is being written, and arrive complete and in order", async () => {
    const queue = new BroadcastQueue();
    const [one, other] = [broadcasting(queue, 120), broadcasting(queue, 60)];
    for (let i = 0; i < 20; i++) {
      for (const { document } of [one, other]) document.getMap("records").set(`${i}`, i);
      if (i % 4 === 0) await turn();
    }
    await until("everything written", () => one.sent() === 120 && other.sent() === 60);
    for (let i = 0; i < 30; i++) await turn();
    for (const { written } of [one, other]) {
      const counts = new Set(written.map(({ length }) => length));
      expect(counts.size).toBe(1);
      expect([...counts][0]).toBeLessThan(20);
    }
  });

  it("of a document go on after one of another has failed", () => {
    const queue = new BroadcastQueue();
    const [failing, other] = [broadcasting(queue, 3), broadcasting(queue, 3)];
    const send = () => {
      throw new Error("A connection failed");
    };
    failing.document.connections.set({ messageAddress: "dossier", send } as never, { clients: new Set() });
    failing.document.getMap("records").set("a", 1);
    expect(() => failing.document.flush()).toThrow();
    other.document.getMap("records").set("a", 1);
    other.document.flush();
    expect([failing.sent(), other.sent()]).toEqual([3, 3]);
  });

  it("leave messages to one socket alone", () => {
    const queue = new BroadcastQueue();
    const target = { socket: { readyState: 1, OPEN: 1 }, line: { write: () => true } } as unknown as BroadcastTarget;
    expect(queue.take(target, new Uint8Array(3))).toBe(false);
  });

  it.each([3, 125, 126, 65_535, 65_536, 3_000_000])("of %i bytes are whole messages to a WebSocket", async (size) => {
    const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
    const http = createServer();
    const queue = new BroadcastQueue();
    const message = new Uint8Array(size).map((_, i) => i % 251);
    http.on("upgrade", (request, line, head) =>
      sockets.handleUpgrade(request, line, head, (socket) => {
        const document = new Document("dossier");
        document.flush = () => (queue.take({ socket, line }, message), document);
        document.connections.set({} as never, { clients: new Set() });
        queue.attach(document);
        document.flush();
        socket.send("after");
      }),
    );
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
    const received: Buffer[] = [];
    client.on("message", (data: Buffer) => received.push(data));
    await until("both messages", () => received.length === 2);
    expect(Buffer.compare(received[0]!, message)).toBe(0);
    expect(received[1]!.toString()).toBe("after");
    client.terminate();
    http.closeAllConnections();
    http.close();
  });

  it("are applied by a client as if they had come one by one", async () => {
    const { document, written } = broadcasting(new BroadcastQueue(), 1);
    const end = new Y.Doc();
    for (let i = 0; i < 5; i++) {
      document.getMap("records").set(`${i}`, i);
      await turn();
    }
    await turn();
    // Each frame is a head of 2 or 4 bytes, the document's name, the message's type and step, and the update.
    for (const frame of written[0]!) {
      const head = frame[1]! < 126 ? 2 : 4;
      Y.applyUpdate(end, frame.subarray(head + 1 + "dossier".length + 2 + 1));
    }
    expect(end.getMap("records").toJSON()).toEqual(document.getMap("records").toJSON());
  });
});
