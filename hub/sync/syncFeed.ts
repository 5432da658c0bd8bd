import type { Connection } from "@hocuspocus/server";
import { writeIncomingNotice } from "#shared/records/sync/hubNotice.ts";
import { UpdateChunker } from "#shared/records/sync/updateChunker.ts";
import { encodeSyncMessage, type SyncRequest } from "#shared/records/sync/syncMessage.ts";

/** Documents that one socket may ask about before an answer begins. */
const MOST_WAITING = 4;

/** How a feed reaches its client, and the library. */
export interface SyncFeedParts {
  /** Resolves once the bytes have left; rejects where the socket is closed. */
  readonly send: (message: Uint8Array) => Promise<void>;
  /** It was asked with what is no state vector of so many bytes. */
  readonly refuse: (bytes: number) => void;
  /** Tells of an error that nobody expected. */
  readonly failed: (error: unknown) => void;
  /** Hands the library a message as if the client had sent it. */
  readonly answer: (message: Uint8Array) => void;
}

/**
 * Answers what a client asks for when it says what it has (sync step 1): as pieces, the next when the last has left, and the last by
 * the library, which knows nothing of the others. To the client they are updates like any others, so every version knows them.
 */
export class SyncFeed {
  readonly #parts: SyncFeedParts;
  readonly #connections = new Map<string, Connection>();
  /** The newest question about each document: a state vector. */
  readonly #asked = new Map<string, Uint8Array>();
  readonly #busy = new Set<string>();

  constructor(parts: SyncFeedParts) {
    this.#parts = parts;
  }

  /** The client has been let in to a document. Once the connection has `ended`, nothing is answered over it any more. */
  open(connection: Connection, ended: () => void): void {
    const { messageAddress: name, document } = connection;
    // It may have been closed already by what its client sent before it was let in.
    if (!document.hasConnection(connection)) return ended();
    connection.onClose(() => {
      this.#connections.delete(name);
      this.#asked.delete(name);
      ended();
    });
    this.#connections.set(name, connection);
    void this.#feed(name);
  }

  /** The client says what it has of a document. */
  ask({ name, vector }: SyncRequest): void {
    if (this.#asked.size >= MOST_WAITING && !this.#asked.has(name)) return;
    this.#asked.set(name, vector);
    void this.#feed(name);
  }

  // A question that comes while another is being answered is answered afterwards; of several, the last.
  async #feed(name: string): Promise<void> {
    if (this.#busy.has(name)) return;
    this.#busy.add(name);
    for (let next = this.#take(name); next; next = this.#take(name)) {
      const { connection, vector } = next;
      try {
        const pieces = piecesBehind(connection, vector);
        if (pieces) await this.#answer(connection, pieces);
        else this.#parts.refuse(vector.length);
      } catch (error) {
        // Its socket is closed.
        this.#parts.failed(error);
        connection.close();
      }
    }
    this.#busy.delete(name);
  }

  /** A question that is waiting, and the connection that it is answered over. */
  #take(name: string): { readonly connection: Connection; readonly vector: Uint8Array } | null {
    const connection = this.#connections.get(name);
    const vector = this.#asked.get(name);
    if (!connection || !vector) return null;
    this.#asked.delete(name);
    return { connection, vector };
  }

  async #answer(connection: Connection, pieces: UpdateChunker): Promise<void> {
    const { messageAddress: name } = connection;
    const entries = pieces.remaining;
    for (let i = 0, piece = pieces.next(); piece; i++, piece = pieces.next()) {
      if (i === 0) connection.sendStateless(writeIncomingNotice(entries));
      await this.#parts.send(encodeSyncMessage(name, "bring", piece.update));
      // It may have been closed while the piece was leaving.
      if (!connection.document.hasConnection(connection)) return;
    }
    this.#parts.answer(encodeSyncMessage(name, "ask", pieces.stateVector));
  }
}

/** What a document has behind a state vector; null where that is none. */
function piecesBehind({ document }: Connection, vector: Uint8Array): UpdateChunker | null {
  try {
    return new UpdateChunker(document, vector);
  } catch {
    return null;
  }
}
