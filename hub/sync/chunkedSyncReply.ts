import type { Connection } from "@hocuspocus/server";
import { releaseMemory } from "#node/disk/releaseMemory.ts";
import { serialiseIncomingEntriesNotice } from "#shared/records/sync/noticesFromHub.ts";
import { UpdateChunker } from "#shared/records/sync/updateChunker.ts";
import { encodeSyncMessage, type SyncRequest } from "#shared/records/sync/syncMessage.ts";

/** Documents that one socket may request before an answer begins. */
const MOST_WAITING = 4;

/** How a feed reaches its client and the library. */
export interface ChunkedSyncReplyCallbacks {
  /** Resolves when the bytes have been sent; rejects if the socket is closed. */
  readonly send: (message: Uint8Array) => Promise<void>;
  /** Called for a request of this many bytes that is not a state vector. */
  readonly refuse: (bytes: number) => void;
  /** Reports an unexpected error. */
  readonly failed: (error: unknown) => void;
  /** Passes the library a message as if the client had sent it. */
  readonly answer: (message: Uint8Array) => void;
}

/**
 * Answers a client's state vector (sync step 1) in chunks: each is sent when the previous one has left, and the last is
 * sent by the library, which does not know of the others. To the client they are ordinary updates, so every version
 * understands them.
 */
export class ChunkedSyncReply {
  readonly #parts: ChunkedSyncReplyCallbacks;
  readonly #connections = new Map<string, Connection>();
  /** The latest request for each document: a state vector. */
  readonly #requests = new Map<string, Uint8Array>();
  readonly #busy = new Set<string>();

  constructor(parts: ChunkedSyncReplyCallbacks) {
    this.#parts = parts;
  }

  /**
   * Called when the client was admitted to a document. `ended` is called when the connection ends; nothing is answered
   * after that.
   */
  open(connection: Connection, ended: () => void): void {
    const { messageAddress: name, document } = connection;
    // It may have been closed already because of what its client sent before.
    if (!document.hasConnection(connection)) return ended();
    connection.onClose(() => {
      this.#connections.delete(name);
      this.#requests.delete(name);
      ended();
    });
    this.#connections.set(name, connection);
    void this.#feed(name);
  }

  /** Called with the client's state of a document. */
  ask({ name, vector }: SyncRequest): void {
    if (this.#requests.size >= MOST_WAITING && !this.#requests.has(name)) return;
    this.#requests.set(name, vector);
    void this.#feed(name);
  }

  // A request that arrives during another is answered afterwards; of several, only the last.
  async #feed(name: string): Promise<void> {
    if (this.#busy.has(name)) return;
    this.#busy.add(name);
    for (let next = this.#takeRequest(name); next; next = this.#takeRequest(name)) {
      const { connection, vector } = next;
      try {
        const pieces = chunksAfter(connection, vector);
        if (pieces) await this.#answer(connection, pieces);
        else this.#parts.refuse(vector.length);
      } catch (error) {
        // The socket is closed.
        this.#parts.failed(error);
        connection.close();
      }
    }
    this.#busy.delete(name);
  }

  /** Takes a waiting request, with the connection to answer it on. */
  #takeRequest(name: string): { readonly connection: Connection; readonly vector: Uint8Array } | null {
    const connection = this.#connections.get(name);
    const vector = this.#requests.get(name);
    if (!connection || !vector) return null;
    this.#requests.delete(name);
    return { connection, vector };
  }

  async #answer(connection: Connection, pieces: UpdateChunker): Promise<void> {
    const { messageAddress: name } = connection;
    const entries = pieces.remaining;
    for (let i = 0, piece = pieces.next(); piece; i++, piece = pieces.next()) {
      if (i === 0) connection.sendStateless(serialiseIncomingEntriesNotice(entries));
      const message = encodeSyncMessage(name, "bring", piece.update);
      releaseMemory(piece.update);
      await this.#parts.send(message);
      releaseMemory(message);
      // It may have been closed while the chunk was being sent.
      if (!connection.document.hasConnection(connection)) return;
    }
    this.#parts.answer(encodeSyncMessage(name, "ask", pieces.stateVector));
  }
}

/** Returns what a document has beyond a state vector; null if that is malformed. */
function chunksAfter({ document }: Connection, vector: Uint8Array): UpdateChunker | null {
  try {
    return new UpdateChunker(document, vector);
  } catch {
    return null;
  }
}
