import WebSocket from "ws";
import * as Y from "yjs";
import { hubSyncUrlOf } from "#shared/records/sync/hubChallenge.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { StoredRecord } from "#shared/records/validator.ts";

/** The numbers of message kinds and sync message kinds, as defined by the provider and y-protocols. */
const SYNC = 0;
const AUTH = 2;
const CLOSE = 7;
const SYNC_STATUS = 8;
const ASK = 0;
const UPDATE = 2;

/**
 * A cheap socket of a member: it sends what it is given and waits for the hub's answer. It reads other messages only if
 * told to.
 */
export class RawClient {
  readonly dossier: string;
  /** The number of received messages. */
  received = 0;
  /** The bytes of all received messages. */
  receivedBytes = 0;
  /** The addresses and sizes of received sync messages. */
  readonly synced: { readonly address: string; readonly bytes: number }[] = [];
  /** The addresses whose connections the hub has ended. */
  readonly endedLines: string[] = [];
  readonly #socket: WebSocket;
  readonly #own = new DossierDoc();
  readonly #waiting: (() => void)[] = [];
  #update: Uint8Array | null = null;
  #heed: ((update: Uint8Array) => void) | null = null;

  /** Resolves when the hub has authenticated it. `atOnce` is called right after it has sent its token. */
  static async open(
    hub: string,
    dossier: string,
    token: string,
    atOnce: (client: RawClient) => void = () => undefined,
  ): Promise<RawClient> {
    const socket = new WebSocket(hubSyncUrlOf(hub, dossier));
    await new Promise((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    const client = new RawClient(socket, dossier);
    const isIn = client.enter(dossier, token);
    atOnce(client);
    await isIn;
    return client;
  }

  private constructor(socket: WebSocket, dossier: string) {
    this.dossier = dossier;
    this.#socket = socket;
    this.#own.doc.on("update", (update: Uint8Array) => (this.#update = update));
    socket.on("message", (data: Buffer) => this.#hear(data));
  }

  /** Sends a record. Resolves when the hub has it. */
  push(record: StoredRecord): Promise<void> {
    this.#own.put([record], { kind: "said" });
    const update = this.#update!;
    const head = [text(this.dossier), number(SYNC), number(UPDATE), number(update.length)];
    this.#socket.send(Buffer.concat([...head, update]));
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /**
   * Authenticates another address over this socket: another dossier, or another connection to the same one. Resolves
   * when the hub has accepted it.
   */
  async enter(address: string, token: string): Promise<void> {
    const isIn = new Promise<void>((resolve, reject) => {
      this.#socket.once("message", () => resolve());
      this.#socket.once("close", () => reject(new Error("The hub has turned a client away")));
    });
    this.#socket.send(Buffer.concat([text(address), number(AUTH), number(0), text(token), text("")]));
    await isIn;
  }

  /** Sends an update by a sync step. Resolves with whether the hub has taken it; if not, it ends the connection. */
  offer(update: Uint8Array, step: number): Promise<boolean> {
    return new Promise((resolve) => {
      this.#waiting.push(() => resolve(true));
      this.#socket.once("close", () => resolve(false));
      this.sync(update, { step });
    });
  }

  /** Sends a message of any kind and does not wait. */
  send(kind: number, content: Uint8Array): void {
    this.#socket.send(Buffer.concat([text(this.dossier), number(kind), number(content.length), content]));
  }

  /** Sends a sync message of any kind and step, and does not wait. */
  sync(content: Uint8Array, { address = this.dossier, kind = SYNC, step = ASK } = {}): void {
    this.#socket.send(Buffer.concat([text(address), number(kind), number(step), number(content.length), content]));
  }

  /** Requests everything that the hub has. */
  ask(address = this.dossier): void {
    this.sync(Y.encodeStateVector(new Y.Doc()), { address });
  }

  /** Ends one connection but not the socket, as the library does. */
  leave(address = this.dossier): void {
    this.#socket.send(Buffer.concat([text(address), number(CLOSE), number(0)]));
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Resolves with the hub's close code. */
  closeCode(): Promise<number> {
    return new Promise((resolve) => this.#socket.once("close", resolve));
  }

  /** Calls back with the key of every record that others send. */
  follow(heed: (key: string) => void): void {
    const all = new DossierDoc();
    all.observe(({ records }) => records.forEach(heed));
    this.#heed = (update) => Y.applyUpdate(all.doc, update);
  }

  close(): void {
    this.#socket.terminate();
  }

  #hear(data: Buffer): void {
    this.received++;
    this.receivedBytes += data.length;
    const [named, at] = readNumber(data, 0);
    const kind = data[at + named];
    const address = data.toString("utf8", at, at + named);
    if (kind === SYNC) this.synced.push({ address, bytes: data.length });
    if (kind === CLOSE) this.endedLines.push(address);
    if (kind === SYNC_STATUS) this.#waiting.shift()?.();
    if (kind !== SYNC || !this.#heed || data[at + named + 1] !== UPDATE) return;
    const [length, begin] = readNumber(data, at + named + 2);
    this.#heed(data.subarray(begin, begin + length));
  }
}

/** Encodes a number as lib0 does. */
function number(value: number): Buffer {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([number(bytes.length), bytes]);
}

function readNumber(data: Buffer, at: number): [value: number, end: number] {
  let value = 0;
  for (let unit = 1; ; unit *= 128) {
    const byte = data[at++]!;
    value += (byte & 127) * unit;
    if (byte < 128) return [value, at];
  }
}
