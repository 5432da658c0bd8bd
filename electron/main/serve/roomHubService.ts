import { powerSaveBlocker, utilityProcess, type UtilityProcess } from "electron";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { LocalHubAddress } from "#shared/host/host.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { shredFolder } from "#node/disk/shredFolder.ts";
import type { JournalPool } from "../keys/journalPool.ts";
import type { WindowIpc } from "./windowIpc.ts";

/**
 * The start message to the hub's process: its folder, and the dossiers that it shares, with the contents of their logs.
 */
export interface HubStartMessage {
  readonly data: string;
  readonly shared: readonly { readonly dossier: DossierId; readonly updates: readonly Uint8Array[] }[];
}

/** The hub process's answer: its port and the hash of its certificate, or why it did not start. */
export type HubStartResult = { readonly port: number; readonly pin: string } | { readonly why: Refusal };

/** The longest time for a hub to start or stop, in ms. */
const PATIENCE = 10_000;

type Started = Outcome<{ readonly port: number; readonly pin: string }>;

interface Running {
  readonly process: UtilityProcess;
  readonly started: Promise<Started>;
  readonly dossiers: ReadonlySet<DossierId>;
}

/** A hub in a separate process, for people in one room. It runs until the user stops it or the app ends. */
export class RoomHubService {
  readonly #program: string;
  readonly #data: string;
  readonly #journals: JournalPool;
  #running: Running | null = null;
  #awake: number | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(program: string, data: string, journals: JournalPool) {
    this.#program = program;
    this.#data = data;
    this.#journals = journals;
  }

  serve(line: WindowIpc): void {
    line.handle("hub:addresses", () => ownAddresses());
    line.handle("hub:start", (dossier, address) => this.#enqueue(() => this.#share(dossier, address)));
    line.handle("hub:stop", () => this.stop());
    line.handle("hub:shares", (dossier) => this.#running?.dossiers.has(dossier) ?? false);
  }

  /** Stops the hub and waits until it has ended. */
  stop(): Promise<true> {
    return this.#enqueue(() => this.#stop());
  }

  /** Deletes the hub's copy of a dossier, stopping the hub first if it shares the dossier. */
  forget(dossier: DossierId): Promise<void> {
    return this.#enqueue(async () => {
      if (this.#running?.dossiers.has(dossier)) await this.#stop();
      await shredFolder(path.join(this.#data, "dossiers", dossier));
    });
  }

  /** Shares a further dossier; the hub is restarted for it. Refuses with `hub.no-address`, or as starting does. */
  async #share(dossier: DossierId, address: string): Promise<Outcome<LocalHubAddress>> {
    if (!ownAddresses().includes(address)) return refusal("hub.no-address", { host: address });
    const shared = new Set([...(this.#running?.dossiers ?? []), dossier]);
    if (!this.#running?.dossiers.has(dossier)) {
      await this.#stop();
      this.#running = await this.#fork(shared);
    }
    const started = await this.#running!.started;
    if (isRefusal(started)) return started;
    this.#awake ??= powerSaveBlocker.start("prevent-app-suspension");
    return { url: `https://${address.includes(":") ? `[${address}]` : address}:${started.port}`, pin: started.pin };
  }

  async #stop(): Promise<true> {
    const running = this.#running;
    this.#running = null;
    if (this.#awake !== null) powerSaveBlocker.stop(this.#awake);
    this.#awake = null;
    if (!running) return true;
    const ended = new Promise((resolve) => running.process.once("exit", resolve));
    running.process.postMessage("stop");
    const timer = setTimeout(() => running.process.kill(), PATIENCE);
    await ended.finally(() => clearTimeout(timer));
    return true;
  }

  async #fork(dossiers: ReadonlySet<DossierId>): Promise<Running> {
    const logs = [...dossiers].map(async (dossier) => ({
      dossier,
      updates: await (await this.#journals.open(dossier)).read(),
    }));
    const order: HubStartMessage = { data: this.#data, shared: await Promise.all(logs) };
    const hub = utilityProcess.fork(this.#program, [], { serviceName: "Clausemark hub" });
    const started = new Promise<Started>((resolve) => {
      hub.on("message", (news: HubStartResult) => resolve("port" in news ? news : news.why));
      hub.once("exit", (code) => resolve(refusal("hub.not-started", { code: `exit ${code}` })));
    });
    hub.once("exit", () => {
      if (this.#running?.process === hub) this.#running = null;
    });
    hub.postMessage(order);
    return { process: hub, started, dossiers };
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }
}

/** Returns this machine's network addresses, IPv4 first, or 127.0.0.1 if there are none. */
function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const others = all.filter(({ internal, address }) => !internal && !address.startsWith("fe80:"));
  const sorted = others.sort((a, b) => a.family.localeCompare(b.family)).map(({ address }) => address);
  return sorted.length > 0 ? [...new Set(sorted)] : ["127.0.0.1"];
}
