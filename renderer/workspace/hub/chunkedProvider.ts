import { HocuspocusProvider, type HocuspocusProviderWebsocket, type onCloseParameters } from "@hocuspocus/provider";
import * as Y from "yjs";
import {
  chunkUpdatesForHub,
  isControlRecordText,
  type UpdateChunkForHub,
} from "#shared/records/sync/updateChunksForHub.ts";
import { findStructsBeyondStateVector } from "#shared/records/sync/yjsStructs.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { parseIncomingEntriesNotice, parseNoticeFromHub } from "#shared/records/sync/noticesFromHub.ts";
import { MAX_UPDATE_CHUNK_BYTES } from "#shared/records/sync/updateChunker.ts";
import { readSyncRequest, encodeSyncMessage } from "#shared/records/sync/syncMessage.ts";

/** The progress of a sync that takes more than one chunk, in records. */
export interface SyncProgress {
  readonly way: "sending" | "fetching";
  readonly done: number;
  readonly of: number;
}

/** Callbacks during a sync. */
export interface SyncCallbacks {
  /** The hub has sent its state vector. It can lack parts of at most these records. */
  onCompared(lacking: ReadonlySet<RecordKey>): void;
  /** The hub has stored parts of these records. */
  onStored(keys: ReadonlySet<RecordKey>): void;
  onProgress(): void;
  /** The hub, or a proxy before it, rejects messages of this many bytes. */
  onTooLarge(bytes: number): void;
  /** The records of a message that cannot be made any smaller. */
  onUnsendable(keys: ReadonlySet<RecordKey>, bytes: number): void;
}

/**
 * How many chunks are sent ahead of the hub's acknowledgements, so that a slow connection does not idle between them.
 */
const AHEAD = 2;
/** The WebSocket close code for a message that is too large (RFC 6455). */
const TOO_LARGE = 1009;
/** How long a message size counts as too large, in ms: by then the proxy before the hub may let more through. */
const LARGE_FOR = 24 * 3_600_000;

/** A message under way, and the progress to show once the hub has it. */
interface Sent {
  readonly bytes: number;
  readonly keys: ReadonlySet<RecordKey>;
  readonly then: SyncProgress | null;
}

/**
 * A provider that sends what the hub lacks in chunks. Until the hub has asked on a connection, and while chunks are
 * being sent, new updates wait: the next chunk contains them, and sent alone they would arrive before what they build
 * on.
 *
 * The count of unacknowledged changes stays at 1 or more from the comparison on, for the last chunk, so that the
 * provider does not count as synced before everything is acknowledged.
 */
export class ChunkedProvider extends HocuspocusProvider {
  /** Set while a sync of several chunks is under way. */
  progress: SyncProgress | null = null;
  /** The size of the smallest message that was rejected as too large, in bytes. */
  ceiling = Infinity;
  /** When that was found out, in ms since the epoch. */
  ceilingAt = Date.now();
  watcher: Partial<SyncCallbacks> = {};
  /** How long a change waits for others to be sent with it, in ms; 0 sends it at once. */
  sendDelay: () => number = () => 0;
  /** Whether everything that was here is at the hub or in transit. */
  #isLive = false;
  #chunks: Iterator<UpdateChunkForHub, void> | null = null;
  readonly #unanswered: Sent[] = [];
  /** Counts the connections: work begun for one is not continued over the next. */
  #connectionCount = 0;
  /**
   * `isHeld`: the hub accepts nothing more on this connection. `wasHeld`: the hub has held back a message and has not
   * accepted one since.
   */
  #isHeld = false;
  #wasHeld = false;
  /** The changes that wait for a batch: everything after the state vector. */
  #waiting: { readonly vector: Map<number, number>; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  /** The number of entries before fetching began, and of those to come. */
  #fetching: { readonly before: number; readonly entries: number } | null = null;

  /** True while anything is still to be sent, or was sent and is not acknowledged. */
  override get hasUnsyncedChanges(): boolean {
    return super.hasUnsyncedChanges || this.#chunks !== null || this.#unanswered.length > 0;
  }

  override onOpen(event: Event): Promise<void> {
    this.#connectionCount++;
    if (Date.now() - this.ceilingAt > LARGE_FOR) this.ceiling = Infinity;
    return super.onOpen(event);
  }

  /**
   * Never resolves if the connection has changed meanwhile: the library would otherwise continue with the old token and
   * restart the new connection's sync.
   */
  override async getToken(): Promise<string | null> {
    const line = this.#connectionCount;
    try {
      return await super.getToken();
    } finally {
      if (line !== this.#connectionCount) await NEVER;
    }
  }

  /** Compares once more, unless a sync or something else is under way. */
  override forceSync(): void {
    if (!this.hasUnsyncedChanges) super.forceSync();
  }

  override startSync(): void {
    this.#stopSending();
    super.startSync();
  }

  override onMessage(event: MessageEvent): void {
    const question = readSyncRequest(new Uint8Array(event.data as ArrayBuffer));
    if (question) return this.#answerRequest(question.vector);
    super.onMessage(event);
    if (this.#fetching) this.#updateFetching(this.#fetching);
  }

  override receiveStateless(payload: string): void {
    const entries = parseIncomingEntriesNotice(payload);
    if (parseNoticeFromHub(payload)?.type === "held") this.#isHeld = this.#wasHeld = true;
    if (entries === null) return super.receiveStateless(payload);
    this.#fetching = { before: countEntries(this.document), entries };
    this.#updateFetching(this.#fetching);
  }

  override documentUpdateHandler(update: Uint8Array, origin: unknown, _?: unknown, transaction?: Y.Transaction): void {
    if (origin === this) {
      // The hub has what it sends.
      for (const [client, clock] of this.#waiting ? Y.parseUpdateMeta(update).to : [])
        this.#waiting!.vector.set(client, Math.max(clock, this.#waiting!.vector.get(client) ?? 0));
      return;
    }
    const keys = keysIn(transaction);
    if (this.#isHeld) return this.#offerWhileHeld(update, keys);
    if (!this.#isLive) return;
    this.incrementUnsyncedChanges();
    const delay = this.sendDelay();
    if (delay > 0) return this.#sendLater(Y.decodeStateVector(vectorBefore(update, this.document)), delay);
    if (update.length > this.#limit) return this.#sendAfter(vectorBefore(update, this.document));
    this.#send(update, keys, null);
  }

  /** Sends what waits for a batch now. */
  sendWaiting(): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.#waiting = null;
    this.#sendAfter(Y.encodeStateVector(waiting.vector));
  }

  // Later changes join it, since nothing is live until it is sent.
  #sendLater(vector: Map<number, number>, delay: number): void {
    this.#isLive = false;
    this.#waiting = { vector, timer: setTimeout(() => this.sendWaiting(), delay) };
  }

  // Called at each acknowledgement.
  override decrementUnsyncedChanges(): void {
    const sent = this.#unanswered.shift();
    if (sent) {
      this.#show(sent.then);
      this.watcher.onStored?.(sent.keys);
    }
    super.decrementUnsyncedChanges();
    this.#wasHeld &&= this.hasUnsyncedChanges;
    this.#sendNext();
  }

  override onClose(closed?: onCloseParameters): void {
    this.#connectionCount++;
    super.onClose();
    const unanswered = this.#stopSending();
    if (closed?.event.code !== TOO_LARGE || unanswered.length === 0) return;
    this.ceiling = Math.max(...unanswered.map(({ bytes }) => bytes));
    this.ceilingAt = Date.now();
    this.watcher.onTooLarge?.(this.ceiling);
  }

  get #limit(): number {
    return Math.min(MAX_UPDATE_CHUNK_BYTES, Math.floor(this.ceiling / 2));
  }

  /** Stops sending, and returns the messages that were not acknowledged. */
  #stopSending(): readonly Sent[] {
    this.#isLive = false;
    clearTimeout(this.#waiting?.timer);
    this.#waiting = null;
    this.#chunks = null;
    this.#fetching = null;
    this.#isHeld = false;
    this.#show(null);
    return this.#unanswered.splice(0);
  }

  #answerRequest(vector: Uint8Array): void {
    const lacking = findStructsBeyondStateVector(this.document, vector, "records").map(({ parentSub }) => parentSub!);
    this.watcher.onCompared?.(new Set(lacking));
    this.#sendAfter(vector);
  }

  /** Sends everything after a state vector. */
  #sendAfter(vector: Uint8Array): void {
    // The new chunks include what was still to be sent, so both sends are acknowledged together.
    if (this.#chunks) this.unsyncedChanges--;
    this.#isLive = false;
    this.#chunks = chunkUpdatesForHub(this.document, vector, this.#limit, { held: this.#wasHeld });
    this.#sendNext();
  }

  #sendNext(): void {
    // Anything sent after a held message is rejected, and the hub would require a new connection for it.
    const ahead = this.#wasHeld ? 1 : AHEAD;
    while (this.#chunks && !this.#isHeld && this.#unanswered.length < ahead) {
      const { value: chunk } = this.#chunks.next();
      if (!chunk) return;
      if (chunk.update.length >= this.ceiling) return this.#stopAt(chunk);
      if (chunk.isLast) this.#sendLast(chunk);
      else this.#sendOne(chunk);
    }
  }

  /**
   * While the hub holds messages for lack of space, shows it a control record, which it may still accept: it then
   * requires a new connection, over which control records go first.
   */
  #offerWhileHeld(update: Uint8Array, keys: ReadonlySet<RecordKey>): void {
    const records = this.document.getMap<string>("records");
    const texts = [...keys].map((key) => records.get(key));
    if (!texts.some((text) => text !== undefined && isControlRecordText(text))) return;
    this.configuration.websocketProvider.send(encodeSyncMessage(this.effectiveName, "bring", update));
  }

  #sendOne({ update, keys, remaining, total }: UpdateChunkForHub): void {
    this.incrementUnsyncedChanges();
    if (!this.progress) this.#show(progressOf("sending", 0, total));
    this.#send(update, keys, progressOf("sending", total - remaining, total));
  }

  #sendLast({ update, keys }: UpdateChunkForHub): void {
    this.#chunks = null;
    this.#isLive = true;
    this.#send(update, keys, null, true);
  }

  #stopAt({ keys, update }: UpdateChunkForHub): void {
    this.#chunks = null;
    this.watcher.onUnsendable?.(keys, update.length);
  }

  #send(update: Uint8Array, keys: ReadonlySet<RecordKey>, then: SyncProgress | null, isLast = false): void {
    this.#unanswered.push({ bytes: update.length, keys, then });
    this.configuration.websocketProvider.send(
      encodeSyncMessage(this.effectiveName, isLast ? "answer" : "bring", update),
    );
  }

  #updateFetching({ before, entries }: { readonly before: number; readonly entries: number }): void {
    if (this.isSynced) this.#fetching = null;
    const done = Math.min(entries, countEntries(this.document) - before);
    this.#show(this.isSynced ? null : progressOf("fetching", done, entries));
  }

  #show(progress: SyncProgress | null): void {
    if (this.progress === progress) return;
    this.progress = progress;
    this.watcher.onProgress?.();
  }
}

const NEVER = new Promise<never>(() => undefined);

/** Returns the keys of the records that a transaction wrote. */
function keysIn(transaction: Y.Transaction | undefined): ReadonlySet<RecordKey> {
  const keys = [...(transaction?.changed.values() ?? [])].flatMap((each) => [...each]);
  return new Set(keys.filter((key) => key !== null));
}

/** Converts entries to records; a record and its body are two entries. */
function progressOf(way: SyncProgress["way"], done: number, of: number): SyncProgress {
  return { way, done: Math.ceil(done / 2), of: Math.ceil(of / 2) };
}

/** Makes a socket send at once or not at all: what a closed connection drops, the next one's comparison brings. */
export function disableSendQueue(line: HocuspocusProviderWebsocket): void {
  line.send = (message: Uint8Array<ArrayBuffer>) => {
    if (line.webSocket?.readyState === WebSocket.OPEN) line.webSocket.send(message);
  };
}

function countEntries({ store }: Y.Doc): number {
  let entries = 0;
  for (const client of store.clients.keys()) entries += Y.getState(store, client);
  return entries;
}

/** Returns the state vector of a document before an update that it has just received. */
function vectorBefore(update: Uint8Array, doc: Y.Doc): Uint8Array {
  const now = Y.decodeStateVector(Y.encodeStateVector(doc));
  return Y.encodeStateVector(new Map([...now, ...Y.parseUpdateMeta(update).from]));
}
