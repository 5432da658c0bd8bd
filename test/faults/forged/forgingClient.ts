import WebSocket from "ws";
import * as Y from "yjs";
import { concatBytes } from "#shared/base/bytes.ts";
import {
  encodeChallengeToSign,
  hubChallengeUrlOf,
  parseHubChallengeAnswer,
  hubSyncUrlOf,
  serialiseHubChallengeResponse,
} from "#shared/records/sync/hubChallenge.ts";
import type { HubChallengeResponse } from "#shared/records/sync/hubChallenge.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { parseNoticeFromHub, type NoticeFromHub } from "#shared/records/sync/noticesFromHub.ts";
import type { TestDevice } from "#test/support/team/testDevice.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";
import { VarReader, varBytes, varText, varUint } from "./varCodec.ts";

/** The hub's answer to an update: `stored`, or why not. */
export type HubAnswer = "stored" | `${NoticeFromHub["type"]} ${string}` | `closed ${number}`;

const [SYNC, AUTH, STATELESS, STATUS] = [0, 2, 5, 8];
const PATIENCE = 20_000;

/** A modified client: a socket, and arbitrary messages. */
export class ForgingClient {
  readonly doc = new Y.Doc();
  readonly #socket: WebSocket;
  readonly #name: string;
  #answered: (answer: HubAnswer) => void = () => undefined;
  #synced: () => void = () => undefined;
  #turnedAway: (reason: string) => void = () => undefined;

  private constructor(socket: WebSocket, name: string) {
    this.#socket = socket;
    this.#name = name;
    socket.on("message", (data: Buffer) => this.#hear(new Uint8Array(data)));
    socket.on("close", (code) => {
      this.#answered(`closed ${code}`);
      this.#turnedAway(`closed ${code}`);
    });
    socket.on("error", () => undefined);
  }

  /** Connects and syncs. Returns the reason if the hub turns it away. */
  static async connect(hub: string, name: string, token: string): Promise<ForgingClient | string> {
    const socket = new WebSocket(hubSyncUrlOf(hub, null));
    await new Promise<void>((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    const line = new ForgingClient(socket, name);
    const outcome = within<string>("let in or turned away", (resolve) => {
      line.#turnedAway = resolve;
      line.#synced = () => resolve("");
    });
    line.#send(varUint(AUTH), varUint(0), varText(token), varText("4.7.0"));
    const reason = await outcome;
    line.#turnedAway = line.#synced = () => undefined;
    if (reason === "") return line;
    socket.terminate();
    return reason;
  }

  /** Sends an update and returns the hub's answer. */
  push(update: Uint8Array): Promise<HubAnswer> {
    const answer = within<HubAnswer>("an answer to an update", (resolve) => (this.#answered = resolve));
    this.#send(varUint(SYNC), varUint(2), varBytes(update));
    return answer;
  }

  /** Encodes a change to the client's copy as an update. */
  updateOf(change: (records: Y.Map<unknown>, bodies: Y.Map<unknown>, doc: Y.Doc) => void): Uint8Array {
    const before = Y.encodeStateVector(this.doc);
    this.doc.transact(() => change(this.doc.getMap("records"), this.doc.getMap("bodies"), this.doc));
    return Y.encodeStateAsUpdate(this.doc, before);
  }

  end(): void {
    this.#socket.terminate();
  }

  #send(...parts: readonly Uint8Array[]): void {
    this.#socket.send(concatBytes(varText(this.#name), ...parts));
  }

  #hear(message: Uint8Array): void {
    const reading = new VarReader(message);
    reading.text();
    const type = reading.uint();
    if (type === AUTH) {
      if (reading.uint() === 2) this.#send(varUint(SYNC), varUint(0), varBytes(Y.encodeStateVector(this.doc)));
      else this.#turnedAway(reading.text());
    } else if (type === SYNC) {
      const kind = reading.uint();
      if (kind > 0) Y.applyUpdate(this.doc, reading.bytes());
      if (kind === 1) this.#synced();
    } else if (type === STATELESS) {
      const notice = parseNoticeFromHub(reading.text());
      if (notice) this.#answered(`${notice.type} ${notice.code}`);
    } else if (type === STATUS && reading.uint() === 1) this.#answered("stored");
  }
}

/** Creates a device's token for a hub as the app does. `change` makes it invalid. */
export async function createToken(
  hand: TestDevice,
  hub: string,
  change: Partial<HubChallengeResponse> = {},
  own?: OpenedRecord,
): Promise<string> {
  const { dossier } = hand.ledger;
  const answer = await fetch(hubChallengeUrlOf(hub, dossier));
  const challenge = unwrapOutcome(parseHubChallengeAnswer(await answer.json(), hub));
  const sig = await hand.signer.sign(encodeChallengeToSign(dossier, challenge));
  const shown = own && { [own.key === dossier ? "first" : "join"]: { key: own.key, text: own.text, bytes: own.bytes } };
  return serialiseHubChallengeResponse({ device: hand.key, sig, nonce: challenge.nonce, ...shown, ...change });
}

function within<T>(what: string, begin: (resolve: (value: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`Not in time: ${what}`)), PATIENCE);
    begin((value) => {
      clearTimeout(late);
      resolve(value);
    });
  });
}
