import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Hocuspocus } from "@hocuspocus/server";
import { WebSocketServer, type WebSocket } from "ws";
import { readSyncRequest } from "#shared/records/sync/syncMessage.ts";
import { Feed } from "../feed.ts";
import type { Report } from "../serve/report.ts";
import { reportFailure, sparing } from "../serve/sparing.ts";
import type { SyncContext } from "../context.ts";
import { LEFT, REFUSED, SLOW, STOPPING, TOO_LATE, type CloseReason } from "./codes.ts";
import type { Proxies } from "./address.ts";
import { DeviceSockets } from "./devices.ts";
import type { Familiar } from "./familiar.ts";
import { isForeign } from "./foreign.ts";
import { presenceIn, readHead } from "./frames.ts";
import { PresenceGate } from "./presence.ts";
import type { Origins } from "./origins.ts";
import type { Rates } from "./rates.ts";
import type { Stranger, Strangers } from "./strangers.ts";
import { Seats } from "./seats.ts";
import type { Seat, Visitor } from "./visitor.ts";

/** Limits of what sockets may cost. */
const LIMITS = {
  /** Bytes of one message: clients of earlier versions send all that the hub lacks in one. */
  message: 64 * 1024 * 1024,
  /** Bytes that a visitor may send before he has proved himself, and the time for it, in ms. */
  strangerBytes: 1024 * 1024,
  strangerTime: 10_000,
  /** Bytes that a question counts as at least: it is small, and to answer it one looks at the whole dossier. */
  question: 512 * 1024,
  /** Sockets altogether. */
  sockets: 5_000,
  /** Time for a socket to close in good order, in ms. */
  closing: 3_000,
} as const;

/** The error of a message that has more bytes than one may have. */
const TOO_LONG = "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH";

/** The open sockets of a hub. */
export interface Sockets {
  readonly count: number;
  /** Turns away whoever comes from now on. */
  takeNoMore(): void;
  /** Closes all of them and takes no more. */
  close(): Promise<void>;
}

/** What tells who a socket belongs to, and whether it sends too much. */
export interface Gauges {
  readonly proxies: Proxies;
  readonly origins: Origins;
  readonly rates: Rates;
  readonly familiar: Familiar;
  readonly strangers: Strangers;
}

/** What a socket has to do with all of them. */
interface Reception extends Gauges {
  readonly devices: DeviceSockets;
  readonly report: Report;
}

/** Takes WebSockets on `/sync` of an HTTP server and hands them to Hocuspocus. */
export function acceptSockets(server: Server, sync: Hocuspocus<SyncContext>, gauges: Gauges, report: Report): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIMITS.message, perMessageDeflate: false });
  const { strangers, proxies } = gauges;
  const reception = { ...gauges, devices: new DeviceSockets(), report };
  let takesMore = true;
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on("error", () => socket.destroy());
    if (pathOf(request) !== "/sync") return turnAway(socket, "404 Not Found");
    if (isForeign(gauges.origins, request)) return turnAway(socket, "403 Forbidden");
    if (!takesMore) return turnAway(socket, "503 Service Unavailable");
    const isFull = sockets.clients.size >= LIMITS.sockets;
    const stranger = isFull ? null : strangers.admit(proxies.addressOf(request), () => socket.destroy());
    if (!stranger) {
      report("too many sockets", { sockets: sockets.clients.size, strangers: strangers.count });
      return turnAway(socket, "503 Service Unavailable");
    }
    socket.on("close", () => strangers.leave(stranger));
    sockets.handleUpgrade(request, socket, head, (opened) => receive(opened, request, sync, reception, stranger));
  };
  server.on(
    "upgrade",
    sparing(report, upgrade, (_, socket) => socket.destroy()),
  );
  return {
    get count() {
      return sockets.clients.size;
    },
    takeNoMore: () => void (takesMore = false),
    async close() {
      server.removeAllListeners("upgrade");
      await Promise.all([...sockets.clients].map((socket) => closed(socket, STOPPING)));
      sockets.close();
    },
  };
}

function receive(
  socket: WebSocket,
  request: IncomingMessage,
  sync: Hocuspocus<SyncContext>,
  { proxies, origins, rates, familiar, strangers, devices, report }: Reception,
  stranger: Stranger,
): void {
  const gate = new PresenceGate();
  let isOut = false;
  const seats = new Seats(devices, () => visitor.onCrowded());
  const cut = () => socket.terminate();
  const stopCounting = countStranger(socket, request.socket, stranger, strangers);
  const visitor: Visitor = {
    address: proxies.addressOf(request),
    origin: origins.of(request.headers.host, request.socket),
    onTooMuch: () => undefined,
    onCrowded: () => visitor.dismiss(SLOW),
    get client() {
      return gate.client;
    },
    get isOut() {
      return isOut;
    },
    welcome(seat) {
      stopCounting();
      familiar.note(visitor.address);
      if (socket.readyState !== socket.OPEN) return seat.lease.release();
      seat.lease.onCut = cut;
      seats.enter(seat);
    },
    feed: (connection, seat) => feed.open(connection, () => leave(seat)),
    tell(message) {
      if (socket.readyState === socket.OPEN) socket.send(message);
    },
    dismiss(reason) {
      isOut = true;
      void closed(socket, reason);
    },
  };
  const client = sync.handleConnection(socket as never, new Request("http://hub/sync"), { visitor });
  const leave = (seat: Seat): void => {
    seats.leave(seat);
    // A socket without a line would be heard, and never looked at again.
    if (seats.isEmpty && !isOut) visitor.dismiss(LEFT);
  };
  const refuse = (bytes: number): void => {
    report("refused", { device: seats.told, code: "frame", bytes });
    visitor.dismiss(REFUSED);
  };
  const feed = new Feed({
    send: (message) => sent(socket, message),
    answer: (message) => client.handleMessage(message),
    refuse,
    failed: (error) => socket.readyState === socket.OPEN && reportFailure(report, error),
  });
  socket.binaryType = "nodebuffer";
  const hear = (data: Buffer): void => {
    if (isOut) return;
    seats.heard();
    const head = readHead(data);
    const question = head && readSyncRequest(data);
    const bytes = Math.max(data.length, question ? LIMITS.question : 0);
    const wait = seats.device ? rates.take(seats.device, visitor.address, bytes) : 0;
    if (wait > 0) return visitor.onTooMuch(wait);
    if (!head) return refuse(data.length);
    if (question) return feed.ask(question);
    const presence = presenceIn(data, head);
    if (presence === undefined || gate.lets(presence)) client.handleMessage(new Uint8Array(data));
  };
  socket.on("message", sparing(report, hear, cut));
  socket.on("close", (code, reason) => {
    stopCounting();
    client.handleClose({ code, reason: reason.toString() });
    seats.leaveAll();
  });
  socket.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === TOO_LONG) report("refused", { device: seats.told, code: "size" });
    socket.terminate();
  });
}

/** Counts what a visitor sends until he has proved himself, and ends him if that takes too long. Answers with the end of it. */
function countStranger(socket: WebSocket, line: Duplex, stranger: Stranger, strangers: Strangers): () => void {
  const count = (chunk: Buffer) => {
    strangers.heard(stranger, chunk.length);
    if (stranger.bytes > LIMITS.strangerBytes) line.destroy();
  };
  const tooLate = setTimeout(() => void closed(socket, TOO_LATE), LIMITS.strangerTime).unref();
  line.on("data", count);
  return () => {
    strangers.leave(stranger);
    line.off("data", count);
    clearTimeout(tooLate);
  };
}

/** Resolves once a message has left; rejects where the socket is closed. */
function sent(socket: WebSocket, message: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return reject(new Error("The socket is closed"));
    socket.send(message, (error) => (error ? reject(error) : resolve()));
  });
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
