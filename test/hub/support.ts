import { HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { execFileSync, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { request } from "node:http";
import path from "node:path";
import { afterEach, beforeEach, vi } from "vitest";
import WebSocket from "ws";
import type * as Y from "yjs";
import { startHub, type HubOptions, type RunningHub } from "#hub/startHub.ts";
import { preventReconnect } from "#renderer/workspace/hub/preventReconnect.ts";
import { ChunkedProvider, disableSendQueue } from "#renderer/workspace/hub/chunkedProvider.ts";
import {
  encodeChallengeToSign,
  hubChallengeUrlOf,
  proveDossierCreationPhrase,
  parseHubChallengeAnswer,
  hubSyncUrlOf,
  serialiseHubChallengeResponse,
  type HubChallenge,
  type HubChallengeResponse,
} from "#shared/records/sync/hubChallenge.ts";
import { findHubAdmissionRecords } from "#shared/members/hubAdmissionRecords.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { OpenedRecord, StoredRecord } from "#shared/records/validator.ts";
import {
  parseNoticeFromHub,
  parseChallengeNotice,
  parseDeviceRemovedNotice,
  type NoticeFromHub,
} from "#shared/records/sync/noticesFromHub.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createTeam, unwrapOutcome, type Person } from "../support/team/team.ts";

/** The time limit of any step in these tests, in ms. */
const PATIENCE = 30_000;

/** Resolves when the condition holds. Rejects with the name of the condition after the time limit. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, patience = PATIENCE): Promise<void> {
  for (const end = Date.now() + patience; ;) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error(`Not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Creates a person's token for a hub as the app does; `change` makes it invalid. */
export async function tokenOf(
  person: Person,
  hub: string,
  change: Partial<HubChallengeResponse> = {},
): Promise<string> {
  const answer = await fetch(hubChallengeUrlOf(hub, person.ledger.dossier));
  return tokenFor(person, unwrapOutcome(parseHubChallengeAnswer(await answer.json(), hub)), change);
}

/** Creates a person's token for a challenge obtained in any way. */
export async function tokenFor(
  person: Person,
  challenge: HubChallenge,
  change: Partial<HubChallengeResponse> = {},
): Promise<string> {
  const dossier = person.ledger.dossier;
  const device = person.device.publicKeys.key;
  const sig = await person.device.signBytes(encodeChallengeToSign(dossier, challenge));
  const records = Object.entries(findHubAdmissionRecords(person.ledger.recordSet, device) as Record<string, RecordKey>);
  const shown = Object.fromEntries(records.map(([name, key]) => [name, stored(person.held.get(key)!)]));
  return serialiseHubChallengeResponse({ device, sig, nonce: challenge.nonce, ...shown, ...change });
}

/** Creates tokens of a person who publishes a dossier with a passphrase. */
export function tokenWith(person: Person, hub: string, phrase: string): () => Promise<string> {
  const { dossier } = person.ledger;
  return async () => {
    const answer = await fetch(hubChallengeUrlOf(hub, dossier));
    const challenge = unwrapOutcome(parseHubChallengeAnswer(await answer.json(), hub));
    return tokenFor(person, challenge, { create: proveDossierCreationPhrase(phrase, dossier, challenge) });
  };
}

const stored = ({ key, text, bytes }: OpenedRecord): StoredRecord => ({ key, text, bytes });

/** Requests a path of a hub under a host name. Returns the status of its answer. */
export function statusFor(url: string, target: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(target, url), { headers: { host } }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode));
    });
    asked.on("error", reject).end();
  });
}

/** Additional options of a client. */
export interface ClientOptions {
  readonly doc?: Y.Doc;
  readonly token?: () => Promise<string>;
  /** The class of its sockets. */
  readonly socket?: typeof WebSocket;
  /**
   * The delay before it retries after a refusal, in ms; by default it does not retry. The app waits for five seconds.
   */
  readonly again?: number;
}

/** A replica of a dossier, connected to a hub as the app connects it. */
export class Client {
  readonly person: Person;
  readonly dossier: DossierDoc;
  readonly provider: ChunkedProvider;
  readonly notices: NoticeFromHub[] = [];
  /** The rosters that removed it, as the hub last sent them. */
  removedBy: readonly StoredRecord[] = [];
  /** The codes with which the hub has turned it away. */
  readonly turnedAway: string[] = [];
  /** The close codes of its sockets. */
  readonly closed: number[] = [];
  readonly #socket: HocuspocusProviderWebsocket;
  #offered: HubChallenge | null = null;

  constructor(person: Person, hub: string, options: ClientOptions = {}) {
    this.person = person;
    this.dossier = new DossierDoc(options.doc);
    this.#socket = new HocuspocusProviderWebsocket({
      url: hubSyncUrlOf(hub, person.ledger.dossier),
      WebSocketPolyfill: options.socket ?? WebSocket,
      delay: 100,
      minDelay: 50,
      factor: 1,
      onClose: ({ event }) => void this.closed.push(event.code),
    });
    disableSendQueue(this.#socket);
    this.provider = new ChunkedProvider({
      websocketProvider: this.#socket,
      name: person.ledger.dossier,
      document: this.dossier.doc,
      token: options.token ?? (() => this.#token(hub)),
      onStateless: ({ payload }) => {
        const rosters = parseDeviceRemovedNotice(payload);
        const offered = parseChallengeNotice(payload);
        if (rosters) this.removedBy = rosters;
        else if (offered) this.#offered = offered;
        else this.notices.push(parseNoticeFromHub(payload)!);
      },
      onAuthenticationFailed: ({ reason }) => {
        this.turnedAway.push(reason);
        if (options.again !== undefined) this.#pause(options.again);
      },
    });
    this.provider.attach();
  }

  /** Creates a token as the app does: over the connection if the hub has sent a challenge there. */
  async #token(hub: string): Promise<string> {
    const offered = this.#offered;
    this.#offered = null;
    return offered
      ? tokenFor(this.person, unwrapOutcome(parseHubChallengeAnswer(offered, hub)))
      : tokenOf(this.person, hub);
  }

  /** Adds all of the person's records, or the given ones. */
  put(records: Iterable<OpenedRecord> = this.person.held.values()): void {
    this.dossier.put([...records].map(stored), { kind: "said" });
  }

  /** Resolves when the hub has acknowledged everything. */
  inStep(): Promise<void> {
    return until(
      "in step",
      () => this.provider.isAuthenticated && this.provider.isSynced && !this.provider.hasUnsyncedChanges,
    );
  }

  has(records: Iterable<{ key: string }>): boolean {
    return [...records].every(({ key }) => this.dossier.has(key));
  }

  /** Ends the connection without a close message, like a network failure. */
  cut(): void {
    this.#socket.shouldConnect = false;
    (this.#socket.webSocket as unknown as WebSocket | null)?.terminate();
  }

  #pause(ms: number): void {
    this.#socket.disconnect();
    const timer = setTimeout(() => void this.#socket.connect(), ms);
    this.provider.on("destroy", () => clearTimeout(timer));
  }

  close(): void {
    // A connection closed while it is being established emits an error, to which no one listens any more.
    (this.#socket.webSocket as unknown as WebSocket | null)?.on("error", () => undefined);
    preventReconnect(this.#socket);
    this.provider.destroy();
    this.#socket.destroy();
  }
}

/** Everything that a test has started. `end` stops it properly. */
export class Stage {
  readonly #ends: (() => unknown)[] = [];

  /** Starts a hub in this process on a free port, and records its events. */
  async hub(options: Partial<HubOptions> = {}): Promise<RunningHub & { data: string; events: string[] }> {
    const data = options.data ?? createTempFolder("hub");
    const events: string[] = [];
    const report = (event: string, fields?: object) => void events.push(JSON.stringify({ event, ...fields }));
    const hub = await startHub({ port: 0, report, ...options, data });
    this.#ends.push(() => hub.stop());
    return { ...hub, data, events };
  }

  client(person: Person, hub: { readonly url: string }, options?: ClientOptions): Client {
    const client = new Client(person, hub.url, options);
    this.#ends.push(() => client.close());
    return client;
  }

  /** Connects a client with a person's records. Resolves once the hub has all of them. */
  async inStep(person: Person, hub: { readonly url: string }, options?: ClientOptions): Promise<Client> {
    const client = this.client(person, hub, options);
    client.put();
    await client.inStep();
    return client;
  }

  /** Registers anything else to be stopped. */
  add(end: () => unknown): void {
    this.#ends.push(end);
  }

  async end(): Promise<void> {
    for (const end of this.#ends.splice(0).reverse()) await end();
  }
}

/** A hub in its own process. */
export interface HubProcess {
  readonly url: string;
  readonly pid: number;
  /** Sends SIGKILL. Resolves when the process has ended. */
  kill(): Promise<void>;
  /** Sends SIGHUP, as after a certificate was renewed. */
  hangUp(): void;
  /** Sends SIGTERM or another signal. Resolves with the exit code. */
  terminate(signal?: NodeJS.Signals): Promise<number | null>;
  readonly stdout: () => string;
  /** Its output so far. */
  readonly events: () => readonly Readonly<Record<string, unknown>>[];
  /** The resident memory in bytes, and the processor time so far in seconds. */
  readonly memory: () => number;
  readonly cpu: () => number;
}

/** The environment variable that names a checkout of another version whose hub is to be started. */
export const HUB_CHECKOUT = "CLAUSEMARK_TEST_CHECKOUT";

/** Options of a hub's process, or additional environment variables. */
type HubArgument = string | Readonly<Record<string, string>>;

export async function spawnHub(
  stage: Stage,
  data: string | null,
  ...more: readonly HubArgument[]
): Promise<HubProcess> {
  const options = more.filter((each) => typeof each === "string");
  const env = Object.assign({}, process.env, ...more.filter((each) => typeof each === "object")) as NodeJS.ProcessEnv;
  const checkout = env[HUB_CHECKOUT] ?? path.join(import.meta.dirname, "../..");
  const args = [
    path.join(checkout, "hub/main.ts"),
    "--port",
    "0",
    ...(data === null ? [] : ["--data", data]),
    ...options,
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], env });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const gone = new Promise<number | null>((resolve) => child.on("close", resolve));
  stage.add(() => (child.kill("SIGKILL"), gone));
  await until("the hub's URL", () => stdout.includes("\n") || child.exitCode !== null, 2 * PATIENCE);
  const end = (signal: NodeJS.Signals) => (child.kill(signal), gone);
  const measured = (what: string) => Number(execFileSync("ps", ["-o", `${what}=`, "-p", String(child.pid)]));
  return {
    url: stdout.trim(),
    pid: child.pid!,
    kill: async () => void (await end("SIGKILL")),
    hangUp: () => void child.kill("SIGHUP"),
    terminate: (signal = "SIGTERM") => end(signal),
    stdout: () => stdout,
    events: () => stderr.split("\n").slice(0, -1).map(eventIn),
    memory: () => 1024 * measured("rss"),
    cpu: () => measured("cputimes"),
  };
}

/** Parses an event. A line that is not one should not have been printed. */
function eventIn(line: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return { event: "no event", line };
  }
}

/** Returns every byte in the files of a folder. */
export async function everyByte(folder: string): Promise<Buffer> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
  return Buffer.concat(await Promise.all(files.map(unlessGone)));
}

/** Reads a file. A running hub replaces logs by snapshots, so a missing file counts as empty. */
async function unlessGone(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}

/**
 * Gives each test a stage and an administrator, and stops the stage after the test. The console output of hubs is
 * suppressed.
 */
export function stageEach(give: (given: { readonly stage: Stage; readonly admin: Person }) => void): void {
  let stage: Stage;
  beforeEach(async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    stage = new Stage();
    const { admin } = await createTeam();
    give({ stage, admin });
  });
  afterEach(async () => {
    await stage.end();
    vi.restoreAllMocks();
  });
}
