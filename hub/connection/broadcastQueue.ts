import type { Duplex } from "node:stream";
import type { Document } from "@hocuspocus/server";
import type { WebSocket } from "ws";

/** Sockets that a broadcast is written to before other work gets its turn. */
const AT_ONCE = 50;

/** An open socket, and the stream under it. */
export interface BroadcastTarget {
  readonly socket: Pick<WebSocket, "readyState" | "OPEN">;
  readonly line: Pick<Duplex, "write">;
}

/**
 * Writes what documents broadcast to their connections. Writing to hundreds of sockets takes milliseconds, so it is done a
 * few sockets at a time, and what arrives meanwhile is judged, stored and acknowledged between them. A document's updates
 * collect until the queue is empty, and are then sent as one. Each message is framed once for all sockets.
 */
export class BroadcastQueue {
  #isBroadcasting = false;
  #last: { readonly message: Uint8Array; readonly frame: Uint8Array } | null = null;
  readonly #queue: { readonly target: BroadcastTarget; readonly frame: Uint8Array }[] = [];
  #written = 0;
  /** What documents still have to send, in the order in which they asked. */
  readonly #waiting = new Map<Document, () => void>();

  /** Sends through this queue from now on whatever a document broadcasts. */
  attach(document: Document): void {
    const flush = document.flush.bind(document);
    document.flush = () => {
      if (this.#queue.length === 0) this.#broadcast(flush);
      // A document that nobody is connected to any more is about to be destroyed, and sends nothing.
      else if (document.getConnectionsCount() === 0) flush();
      else this.#waiting.set(document, flush);
      return document;
    };
  }

  /** Takes over a message that is being broadcast. Returns false for any other, which is to be sent at once. */
  take(target: BroadcastTarget, message: Uint8Array): boolean {
    if (!this.#isBroadcasting) return false;
    if (this.#last?.message !== message) this.#last = { message, frame: frameMessage(message) };
    this.#queue.push({ target, frame: this.#last.frame });
    return true;
  }

  #broadcast(flush: () => void): void {
    this.#isBroadcasting = true;
    try {
      flush();
    } finally {
      this.#isBroadcasting = false;
      this.#last = null;
      this.#writeSome();
    }
  }

  #writeSome(): void {
    const end = Math.min(this.#queue.length, this.#written + AT_ONCE);
    for (; this.#written < end; this.#written++) {
      const { target, frame } = this.#queue[this.#written]!;
      if (target.socket.readyState === target.socket.OPEN) target.line.write(frame);
    }
    if (this.#written < this.#queue.length) return void setImmediate(() => this.#writeSome());
    this.#queue.length = this.#written = 0;
    this.#broadcastNext();
  }

  #broadcastNext(): void {
    const [next] = this.#waiting;
    if (!next) return;
    const [document, flush] = next;
    this.#waiting.delete(document);
    setImmediate(() => (this.#queue.length > 0 ? this.#waiting.set(document, flush) : this.#broadcast(flush)));
  }
}

/** The first byte of a frame that is a whole binary message. */
const WHOLE_BINARY = 0x82;

/** Frames a binary message for a WebSocket as a server that compresses nothing does (RFC 6455, section 5.2). */
function frameMessage(message: Uint8Array): Uint8Array {
  const { length } = message;
  const head = Buffer.alloc(length < 126 ? 2 : length < 2 ** 16 ? 4 : 10);
  head[0] = WHOLE_BINARY;
  if (head.length === 2) head[1] = length;
  else if (head.length === 4) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, message]);
}
