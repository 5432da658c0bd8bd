import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Hocuspocus } from "@hocuspocus/server";
import { WebSocketServer, type WebSocket } from "ws";
import { readSyncRequest } from "#shared/records/sync/syncMessage.ts";
import { ChunkedSyncReply } from "../sync/chunkedSyncReply.ts";
import type { ReportEvent } from "../serve/reportEvent.ts";
import { reportUnexpectedError, withFailureReport } from "../serve/failureReports.ts";
import type { HocuspocusContext } from "../sync/hocuspocusContext.ts";
import {
  CLOSE_CLIENT_LEFT,
  CLOSE_UPDATE_REFUSED,
  CLOSE_RATE_LIMITED,
  CLOSE_HUB_STOPPING,
  CLOSE_PROOF_TOO_LATE,
  type CloseReason,
} from "./closeReasons.ts";
import type { BroadcastQueue } from "./broadcastQueue.ts";
import type { TrustedProxies } from "./trustedProxies.ts";
import { DeviceSocketLimiter } from "./deviceSocketLimiter.ts";
import type { FamiliarNetworks } from "../admission/familiarNetworks.ts";
import { isFromForeignPage } from "./isFromForeignPage.ts";
import { readPresenceFrame, readSyncFrameHead } from "./syncFrameHead.ts";
import { PresenceGate } from "./presenceGate.ts";
import type { ReachableOrigins } from "./reachableOrigins.ts";
import type { RateLimiter } from "../admission/rateLimiter.ts";
import type { StrangerSocket, StrangerSocketLimiter } from "../admission/strangerSocketLimiter.ts";
import { SocketAdmissionSet } from "./socketAdmissionSet.ts";
import type { HubAdmission, HubClientSocket } from "./hubClientSocket.ts";

/** Limits of what sockets may use. */
const LIMITS = {
  /** Bytes of one message. Clients of earlier versions send everything the hub lacks in one message. */
  message: 64 * 1024 * 1024,
  /** Bytes that a visitor may send before proving itself, and the time for it, in ms. */
  strangerBytes: 1024 * 1024,
  strangerTime: 10_000,
  /** The least bytes charged for a sync request: it is small, but answering it requires reading the whole dossier. */
  question: 512 * 1024,
  /** The most sockets in total. */
  sockets: 5_000,
  /** Time for a socket to close cleanly, in ms. */
  closing: 3_000,
} as const;

/** The error code for a message that is too long. */
const TOO_LONG = "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH";

/** The open sockets of a hub. */
export interface OpenSockets {
  readonly count: number;
  /** Turns away new sockets from now on. */
  stopAccepting(): void;
  /** Closes all sockets and accepts no more. */
  close(): Promise<void>;
}

/** What identifies the owner of a socket and limits what it sends. */
export interface SocketChecks {
  readonly proxies: TrustedProxies;
  readonly origins: ReachableOrigins;
  readonly rates: RateLimiter;
  readonly familiar: FamiliarNetworks;
  readonly strangers: StrangerSocketLimiter;
  readonly broadcasts: BroadcastQueue;
}

/** What every socket needs. */
interface Reception extends SocketChecks {
  readonly devices: DeviceSocketLimiter;
  readonly report: ReportEvent;
}

/** Accepts WebSockets on `/sync` of an HTTP server and passes them to Hocuspocus. */
export function acceptSockets(
  server: Server,
  sync: Hocuspocus<HocuspocusContext>,
  gauges: SocketChecks,
  report: ReportEvent,
): OpenSockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIMITS.message, perMessageDeflate: false });
  const { strangers, proxies } = gauges;
  const reception = { ...gauges, devices: new DeviceSocketLimiter(), report };
  let takesMore = true;
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on("error", () => socket.destroy());
    if (pathOf(request) !== "/sync") return rejectUpgrade(socket, "404 Not Found");
    if (isFromForeignPage(gauges.origins, request)) return rejectUpgrade(socket, "403 Forbidden");
    if (!takesMore) return rejectUpgrade(socket, "503 Service Unavailable");
    const isFull = sockets.clients.size >= LIMITS.sockets;
    const stranger = isFull ? null : strangers.admit(proxies.clientAddress(request), () => socket.destroy());
    if (!stranger) {
      report("too many sockets", { sockets: sockets.clients.size, strangers: strangers.count });
      return rejectUpgrade(socket, "503 Service Unavailable");
    }
    socket.on("close", () => strangers.leave(stranger));
    sockets.handleUpgrade(request, socket, head, (opened) => receive(opened, request, sync, reception, stranger));
  };
  server.on(
    "upgrade",
    withFailureReport(report, upgrade, (_, socket) => socket.destroy()),
  );
  return {
    get count() {
      return sockets.clients.size;
    },
    stopAccepting: () => void (takesMore = false),
    async close() {
      server.removeAllListeners("upgrade");
      await Promise.all([...sockets.clients].map((socket) => closeSocket(socket, CLOSE_HUB_STOPPING)));
      sockets.close();
    },
  };
}

function receive(
  socket: WebSocket,
  request: IncomingMessage,
  sync: Hocuspocus<HocuspocusContext>,
  { proxies, origins, rates, familiar, strangers, broadcasts, devices, report }: Reception,
  stranger: StrangerSocket,
): void {
  const gate = new PresenceGate();
  let isOut = false;
  const admissions = new SocketAdmissionSet(devices, () => visitor.onDisplaced());
  const cut = () => socket.terminate();
  const stopCounting = countStranger(socket, request.socket, stranger, strangers);
  const visitor: HubClientSocket = {
    address: proxies.clientAddress(request),
    origin: origins.originFor(request.headers.host, request.socket),
    onRateExceeded: () => undefined,
    onDisplaced: () => visitor.dismiss(CLOSE_RATE_LIMITED),
    get client() {
      return gate.client;
    },
    get isOut() {
      return isOut;
    },
    welcome(admission) {
      stopCounting();
      familiar.add(visitor.address);
      if (socket.readyState !== socket.OPEN) return admission.lease.release();
      admission.lease.onForceClose = cut;
      admissions.add(admission);
    },
    feed: (connection, admission) => feed.open(connection, () => leave(admission)),
    send(message) {
      if (socket.readyState === socket.OPEN) socket.send(message);
    },
    dismiss(reason) {
      isOut = true;
      void closeSocket(socket, reason);
    },
  };
  const inLibrary = socketForLibrary(socket, request.socket, broadcasts);
  const client = sync.handleConnection(inLibrary as never, new Request("http://hub/sync"), { visitor });
  const leave = (admission: HubAdmission): void => {
    admissions.remove(admission);
    // A socket without a connection would be read but never checked again.
    if (admissions.isEmpty && !isOut) visitor.dismiss(CLOSE_CLIENT_LEFT);
  };
  const refuse = (bytes: number): void => {
    report("refused", { device: admissions.shortDevice, code: "frame", bytes });
    visitor.dismiss(CLOSE_UPDATE_REFUSED);
  };
  const feed = new ChunkedSyncReply({
    send: (message) => sendMessage(socket, message),
    answer: (message) => client.handleMessage(message),
    refuse,
    failed: (error) => socket.readyState === socket.OPEN && reportUnexpectedError(report, error),
  });
  socket.binaryType = "nodebuffer";
  const onMessage = (data: Buffer): void => {
    if (isOut) return;
    admissions.noteActivity();
    const head = readSyncFrameHead(data);
    const question = head && readSyncRequest(data);
    const bytes = Math.max(data.length, question ? LIMITS.question : 0);
    const wait = admissions.device ? rates.take(admissions.device, visitor.address, bytes) : 0;
    if (wait > 0) return visitor.onRateExceeded(wait);
    if (!head) return refuse(data.length);
    if (question) return feed.ask(question);
    const presence = readPresenceFrame(data, head);
    if (presence === undefined || gate.accepts(presence)) client.handleMessage(new Uint8Array(data));
  };
  socket.on("message", withFailureReport(report, onMessage, cut));
  socket.on("close", (code, reason) => {
    stopCounting();
    client.handleClose({ code, reason: reason.toString() });
    admissions.removeAll();
  });
  socket.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === TOO_LONG) report("refused", { device: admissions.shortDevice, code: "size" });
    socket.terminate();
  });
}

/** Returns a socket as the sync library uses it, over which broadcasts go through the queue. */
function socketForLibrary(socket: WebSocket, line: Duplex, broadcasts: BroadcastQueue) {
  const target = { socket, line };
  return {
    get readyState() {
      return socket.readyState;
    },
    send: (message: Uint8Array) => void (broadcasts.take(target, message) || socket.send(message)),
    close: (code?: number, reason?: string) => socket.close(code, reason),
  };
}

/**
 * Counts what a visitor sends until it has proved itself, and closes its socket if that takes too long. Returns a
 * function that stops counting.
 */
function countStranger(
  socket: WebSocket,
  line: Duplex,
  stranger: StrangerSocket,
  strangers: StrangerSocketLimiter,
): () => void {
  const count = (chunk: Buffer) => {
    strangers.countBytes(stranger, chunk.length);
    if (stranger.bytes > LIMITS.strangerBytes) line.destroy();
  };
  const tooLate = setTimeout(() => void closeSocket(socket, CLOSE_PROOF_TOO_LATE), LIMITS.strangerTime).unref();
  line.on("data", count);
  return () => {
    strangers.leave(stranger);
    line.off("data", count);
    clearTimeout(tooLate);
  };
}

/** Resolves when a message has been sent; rejects if the socket is closed. */
function sendMessage(socket: WebSocket, message: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return reject(new Error("The socket is closed"));
    socket.send(message, (error) => (error ? reject(error) : resolve()));
  });
}

/** Closes a socket, and cuts it if the other side does not answer. */
function closeSocket(socket: WebSocket, { code, reason }: CloseReason): Promise<void> {
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

function rejectUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
