import { HocuspocusProvider, type HocuspocusProviderWebsocket, type onCloseParameters } from "@hocuspocus/provider";
import * as Y from "yjs";
import { chunkForHub, isControlRecordText, type HubChunk } from "#shared/records/sync/hubChunks.ts";
import { findEntriesAfter } from "#shared/records/sync/yjsEntries.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { readIncomingNotice, readHubNotice } from "#shared/records/sync/hubNotice.ts";
import { MAX_CHUNK_BYTES } from "#shared/records/sync/updateChunker.ts";
import { readSyncRequest, encodeSyncMessage } from "#shared/records/sync/syncMessage.ts";

/** How far a sync has come that takes more than one piece, in records. */
export interface SyncProgress {
  readonly way: "sending" | "fetching";
  readonly done: number;
  readonly of: number;
}

/** What is said of a sync as it goes on. */
export interface SyncWatcher {
  /** The hub has said what it has: of all records here it lacks something of these at most. */
  onCompared(lacking: ReadonlySet<RecordKey>): void;
  /** The hub has stored something of these records. */
  onStored(keys: ReadonlySet<RecordKey>): void;
  onProgress(): void;
  /** The hub, or what is before it, takes no message of so many bytes. */
  onTooLarge(bytes: number): void;
  /** The records of a message that cannot be made any smaller. */
  onUnsendable(keys: ReadonlySet<RecordKey>, bytes: number): void;
}

/** Pieces that are sent ahead of what the hub has acknowledged: on a long line it does not wait for the next. */
const AHEAD = 2;
/** The close code for a message that is too large (RFC 6455). */
const TOO_LARGE = 1009;
/** How long a message counts as too large, in ms: what is before the hub may let more through by then. */
const LARGE_FOR = 24 * 3_600_000;

/** A message on its way, and what is said once the hub has it. */
interface Sent {
  readonly bytes: number;
  readonly keys: ReadonlySet<RecordKey>;
  readonly then: SyncProgress | null;
}

/**
 * The provider of the library, which sends what the hub lacks in pieces. Until the hub has asked on a line, and while pieces are
 * being sent, what is written waits: the next piece has it, and by itself it would come before what it builds on.
 *
 * The count of what the hub has not acknowledged stands at 1 from the comparison on, for the last piece: so nothing is in step
 * before all of it is acknowledged.
 */
export class ChunkedProvider extends HocuspocusProvider {
  /** Set while a sync of several pieces is under way. */
  progress: SyncProgress | null = null;
  /** The fewest bytes of a message that turned out to be too large. */
  ceiling = Infinity;
  /** When that was found out, in ms. */
  ceilingAt = Date.now();
  watcher: Partial<SyncWatcher> = {};
  /** Whether the hub has everything that was here, or has it on its way. */
  #isLive = false;
  #pieces: Iterator<HubChunk, void> | null = null;
  readonly #unanswered: Sent[] = [];
  /** Counts the lines: what was begun for one is not gone on with over the next. */
  #line = 0;
  /** Whether the hub takes nothing more on this line; and whether it has held something that it has not taken since. */
  #isHeld = false;
  #wasHeld = false;
  /** The entries that were here, and those that are coming. */
  #fetching: { readonly before: number; readonly entries: number } | null = null;

  /** Not before everything is acknowledged that is on its way or has yet to go. */
  override get hasUnsyncedChanges(): boolean {
    return super.hasUnsyncedChanges || this.#pieces !== null || this.#unanswered.length > 0;
  }

  override onOpen(event: Event): Promise<void> {
    this.#line++;
    if (Date.now() - this.ceilingAt > LARGE_FOR) this.ceiling = Infinity;
    return super.onOpen(event);
  }

  /** Never resolves where the line has changed meanwhile: that the library goes on by itself once it has a token would begin the new one's sync again. */
  override async getToken(): Promise<string | null> {
    const line = this.#line;
    try {
      return await super.getToken();
    } finally {
      if (line !== this.#line) await NEVER;
    }
  }

  /** Compares once more, unless that or something else is under way. */
  override forceSync(): void {
    if (!this.hasUnsyncedChanges) super.forceSync();
  }

  override startSync(): void {
    this.#rest();
    super.startSync();
  }

  override onMessage(event: MessageEvent): void {
    const question = readSyncRequest(new Uint8Array(event.data as ArrayBuffer));
    if (question) return this.#answer(question.vector);
    super.onMessage(event);
    if (this.#fetching) this.#fetched(this.#fetching);
  }

  override receiveStateless(payload: string): void {
    const entries = readIncomingNotice(payload);
    if (readHubNotice(payload)?.type === "held") this.#isHeld = this.#wasHeld = true;
    if (entries === null) return super.receiveStateless(payload);
    this.#fetching = { before: entriesIn(this.document), entries };
    this.#fetched(this.#fetching);
  }

  override documentUpdateHandler(update: Uint8Array, origin: unknown, _?: unknown, transaction?: Y.Transaction): void {
    if (origin === this) return;
    const keys = keysIn(transaction);
    if (this.#isHeld) return this.#sayWhileHeld(update, keys);
    if (!this.#isLive) return;
    this.incrementUnsyncedChanges();
    if (update.length > this.#limit) return this.#bring(vectorBefore(update, this.document));
    this.#send(update, keys, null);
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
    this.#fill();
  }

  override onClose(closed?: onCloseParameters): void {
    this.#line++;
    super.onClose();
    const unanswered = this.#rest();
    if (closed?.event.code !== TOO_LARGE || unanswered.length === 0) return;
    this.ceiling = Math.max(...unanswered.map(({ bytes }) => bytes));
    this.ceilingAt = Date.now();
    this.watcher.onTooLarge?.(this.ceiling);
  }

  get #limit(): number {
    return Math.min(MAX_CHUNK_BYTES, Math.floor(this.ceiling / 2));
  }

  /** Sends nothing more, and answers with what was not acknowledged. */
  #rest(): readonly Sent[] {
    this.#isLive = false;
    this.#pieces = null;
    this.#fetching = null;
    this.#isHeld = false;
    this.#show(null);
    return this.#unanswered.splice(0);
  }

  #answer(vector: Uint8Array): void {
    const lacking = findEntriesAfter(this.document, vector, "records").map(({ parentSub }) => parentSub!);
    this.watcher.onCompared?.(new Set(lacking));
    this.#bring(vector);
  }

  /** Sends everything behind a state vector. */
  #bring(vector: Uint8Array): void {
    // What was still to go goes with this: one last piece is acknowledged for both.
    if (this.#pieces) this.unsyncedChanges--;
    this.#isLive = false;
    this.#pieces = chunkForHub(this.document, vector, this.#limit, { held: this.#wasHeld });
    this.#fill();
  }

  #fill(): void {
    // What comes behind something that is held is not taken, and the hub would have the line laid anew for it.
    const ahead = this.#wasHeld ? 1 : AHEAD;
    while (this.#pieces && !this.#isHeld && this.#unanswered.length < ahead) {
      const { value: piece } = this.#pieces.next();
      if (!piece) return;
      if (piece.update.length >= this.ceiling) return this.#stopAt(piece);
      if (piece.isLast) this.#sendLast(piece);
      else this.#sendOne(piece);
    }
  }

  /** The hub is shown what it may take though it has no room: it has the line laid anew, and there that goes first. */
  #sayWhileHeld(update: Uint8Array, keys: ReadonlySet<RecordKey>): void {
    const records = this.document.getMap<string>("records");
    const texts = [...keys].map((key) => records.get(key));
    if (!texts.some((text) => text !== undefined && isControlRecordText(text))) return;
    this.configuration.websocketProvider.send(encodeSyncMessage(this.effectiveName, "bring", update));
  }

  #sendOne({ update, keys, remaining, total }: HubChunk): void {
    this.incrementUnsyncedChanges();
    if (!this.progress) this.#show(progressOf("sending", 0, total));
    this.#send(update, keys, progressOf("sending", total - remaining, total));
  }

  #sendLast({ update, keys }: HubChunk): void {
    this.#pieces = null;
    this.#isLive = true;
    this.#send(update, keys, null, true);
  }

  #stopAt({ keys, update }: HubChunk): void {
    this.#pieces = null;
    this.watcher.onUnsendable?.(keys, update.length);
  }

  #send(update: Uint8Array, keys: ReadonlySet<RecordKey>, then: SyncProgress | null, isLast = false): void {
    this.#unanswered.push({ bytes: update.length, keys, then });
    this.configuration.websocketProvider.send(
      encodeSyncMessage(this.effectiveName, isLast ? "answer" : "bring", update),
    );
  }

  #fetched({ before, entries }: { readonly before: number; readonly entries: number }): void {
    if (this.isSynced) this.#fetching = null;
    const done = Math.min(entries, entriesIn(this.document) - before);
    this.#show(this.isSynced ? null : progressOf("fetching", done, entries));
  }

  #show(progress: SyncProgress | null): void {
    if (this.progress === progress) return;
    this.progress = progress;
    this.watcher.onProgress?.();
  }
}

const NEVER = new Promise<never>(() => undefined);

/** The records that something was written of. */
function keysIn(transaction: Y.Transaction | undefined): ReadonlySet<RecordKey> {
  const keys = [...(transaction?.changed.values() ?? [])].flatMap((each) => [...each]);
  return new Set(keys.filter((key) => key !== null));
}

/** Of entries; a record and its body are two. */
function progressOf(way: SyncProgress["way"], done: number, of: number): SyncProgress {
  return { way, done: Math.ceil(done / 2), of: Math.ceil(of / 2) };
}

/** Sends at once or not at all: what a line that is not laid does not take, the next one's comparison brings. */
export function disableSendQueue(line: HocuspocusProviderWebsocket): void {
  line.send = (message: Uint8Array<ArrayBuffer>) => {
    if (line.webSocket?.readyState === WebSocket.OPEN) line.webSocket.send(message);
  };
}

function entriesIn({ store }: Y.Doc): number {
  let entries = 0;
  for (const client of store.clients.keys()) entries += Y.getState(store, client);
  return entries;
}

/** The state vector of a document before an update that it has just got. */
function vectorBefore(update: Uint8Array, doc: Y.Doc): Uint8Array {
  const now = Y.decodeStateVector(Y.encodeStateVector(doc));
  return Y.encodeStateVector(new Map([...now, ...Y.parseUpdateMeta(update).from]));
}
