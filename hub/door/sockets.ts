import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Hocuspocus } from "@hocuspocus/server";
import { WebSocketServer, type WebSocket } from "ws";
import { short, type Report } from "../serve/report.ts";
import type { SyncContext } from "../sync.ts";
import { REFUSED, STOPPING, TOO_LATE, type CloseReason } from "./codes.ts";
import type { Proxies } from "./address.ts";
import { presenceIn, readHead } from "./frames.ts";
import { PresenceGate } from "./presence.ts";
import type { Origins } from "./origins.ts";
import type { Rates } from "./rates.ts";
import type { Seat, Visitor } from "./visitor.ts";

/** Limits of what sockets may cost. */
const LIMITS = {
  /** Bytes of one message: a dossier's whole first sync is one. */
  message: 64 * 1024 * 1024,
  /** Bytes that a visitor, and that all together, may send before they have proved themselves; and the time, in ms. */
  strangerBytes: 1024 * 1024,
  strangersBytes: 8 * 1024 * 1024,
  strangerTime: 10_000,
  /** Sockets that have not, and sockets altogether. */
  strangers: 500,
  sockets: 5_000,
  /** Time for a socket to close in good order, in ms. */
  closing: 3_000,
} as const;

/** The open sockets of a hub. */
export interface Sockets {
  readonly count: number;
  /** Closes all of them and takes no more. */
  close(): Promise<void>;
}

/** What tells who a socket belongs to, and whether it sends too much. */
export interface Gauges {
  readonly proxies: Proxies;
  readonly origins: Origins;
  readonly rates: Rates;
}

/** Takes WebSockets on `/sync` of an HTTP server and hands them to Hocuspocus. */
export function acceptSockets(server: Server, sync: Hocuspocus<SyncContext>, gauges: Gauges, report: Report): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIMITS.message, perMessageDeflate: false });
  const strangers: Strangers = { sockets: new Set(), bytes: 0 };
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    if (pathOf(request) !== "/sync") return turnAway(socket, "404 Not Found");
    if (strangers.sockets.size >= LIMITS.strangers || sockets.clients.size >= LIMITS.sockets) {
      report("too many sockets", { sockets: sockets.clients.size, strangers: strangers.sockets.size });
      return turnAway(socket, "503 Service Unavailable");
    }
    sockets.handleUpgrade(request, socket, head, (opened) => receive(opened, request, sync, gauges, strangers, report));
  });
  return {
    get count() {
      return sockets.clients.size;
    },
    async close() {
      server.removeAllListeners("upgrade");
      await Promise.all([...sockets.clients].map((socket) => closed(socket, STOPPING)));
      sockets.close();
    },
  };
}

/** The sockets that have not proved themselves, and what they have sent. */
interface Strangers {
  readonly sockets: Set<WebSocket>;
  bytes: number;
}

function receive(
  socket: WebSocket,
  request: IncomingMessage,
  sync: Hocuspocus<SyncContext>,
  { proxies, origins, rates }: Gauges,
  strangers: Strangers,
  report: Report,
): void {
  const seats: Seat[] = [];
  const gate = new PresenceGate();
  let isOut = false;
  const stopCounting = countStranger(socket, request.socket, strangers);
  const visitor: Visitor = {
    address: proxies.addressOf(request),
    origin: origins.of(request.headers.host, request.socket.localPort),
    onTooMuch: () => undefined,
    get client() {
      return gate.client;
    },
    get isOut() {
      return isOut;
    },
    welcome(seat) {
      stopCounting();
      if (socket.readyState === socket.OPEN) seats.push(seat);
      else seat.lease.release();
    },
    tell(message) {
      if (socket.readyState === socket.OPEN) socket.send(message);
    },
    dismiss(reason) {
      isOut = true;
      void closed(socket, reason);
    },
  };
  const client = sync.handleConnection(socket as never, new Request("http://hub/sync"), { visitor });
  socket.binaryType = "nodebuffer";
  socket.on("message", (data: Buffer) => {
    if (isOut) return;
    const wait = seats[0] ? rates.take(seats[0].device, visitor.address, data.length) : 0;
    if (wait > 0) return visitor.onTooMuch(wait);
    const head = readHead(data);
    if (!head) {
      report("refused", { device: seats[0] && short(seats[0].device), code: "frame", bytes: data.length });
      return visitor.dismiss(REFUSED);
    }
    const presence = presenceIn(data, head);
    if (presence === undefined || gate.lets(presence)) client.handleMessage(new Uint8Array(data));
  });
  socket.on("close", (code, reason) => {
    stopCounting();
    client.handleClose({ code, reason: reason.toString() });
    for (const { lease } of seats) lease.release();
  });
  socket.on("error", () => socket.terminate());
}

/** Ends a visitor who sends too much or takes too long before he has proved himself. Answers with the end of it. */
function countStranger(socket: WebSocket, line: Duplex, strangers: Strangers): () => void {
  let bytes = 0;
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    strangers.bytes += chunk.length;
    if (bytes > LIMITS.strangerBytes || strangers.bytes > LIMITS.strangersBytes) line.destroy();
  };
  const tooLate = setTimeout(() => void closed(socket, TOO_LATE), LIMITS.strangerTime).unref();
  strangers.sockets.add(socket);
  line.on("data", count);
  return () => {
    if (!strangers.sockets.delete(socket)) return;
    strangers.bytes -= bytes;
    line.off("data", count);
    clearTimeout(tooLate);
  };
}

/** Closes a socket; one that does not answer is cut. */
function closed(socket: WebSocket, { code, reason }: CloseReason): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState === socket.CLOSED) return resolve();
    const cut = setTimeout(() => socket.terminate(), LIMITS.closing).unref();
    socket.once("close", () => {
      clearTimeout(cut);
      resolve();
    });
    socket.close(code, reason);
  });
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "").split("?")[0]!;
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
