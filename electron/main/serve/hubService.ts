import { powerSaveBlocker, utilityProcess, type UtilityProcess } from "electron";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { LocalHubAddress } from "#shared/host/host.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { shredFolder } from "#node/disk/shredFolder.ts";
import type { Journals } from "../keys/journals.ts";
import type { WindowIpc } from "./windowIpc.ts";

/** What the hub's process is told: its folder, and the dossiers that it is to have, as their logs have them. */
export interface HubStartOrder {
  readonly data: string;
  readonly shared: readonly { readonly dossier: DossierId; readonly updates: readonly Uint8Array[] }[];
}

/** What it tells the main process: where it listens and the hash of its certificate, or why it does not. */
export type HubStartResult = { readonly port: number; readonly pin: string } | { readonly why: Refusal };

/** The longest a hub may take to start or to end, in ms. */
const PATIENCE = 10_000;

type Started = Outcome<{ readonly port: number; readonly pin: string }>;

interface Running {
  readonly process: UtilityProcess;
  readonly started: Promise<Started>;
  readonly dossiers: ReadonlySet<DossierId>;
}

/** A hub in a process of its own, for the people in one room: as long as the person wants it, at most as long as the app runs. */
export class HubService {
  readonly #program: string;
  readonly #data: string;
  readonly #journals: Journals;
  #running: Running | null = null;
  #awake: number | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(program: string, data: string, journals: Journals) {
    this.#program = program;
    this.#data = data;
    this.#journals = journals;
  }

  serve(line: WindowIpc): void {
    line.handle("hub:addresses", () => ownAddresses());
    line.handle("hub:start", (dossier, address) => this.#inTurn(() => this.#share(dossier, address)));
    line.handle("hub:stop", () => this.stop());
    line.handle("hub:shares", (dossier) => this.#running?.dossiers.has(dossier) ?? false);
  }

  /** Asks the hub to end and waits until it has. */
  stop(): Promise<true> {
    return this.#inTurn(() => this.#stop());
  }

  /** Deletes the hub's copy of a dossier; a hub that shares it ends first. */
  forget(dossier: DossierId): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#running?.dossiers.has(dossier)) await this.#stop();
      await shredFolder(path.join(this.#data, "dossiers", dossier));
    });
  }

  /** Shares a dossier besides those that are shared; the hub is begun anew for it. */
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
    const order: HubStartOrder = { data: this.#data, shared: await Promise.all(logs) };
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

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }
}

/** This machine's addresses in the networks it stands in, IPv4 first; without a network, itself. */
function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const others = all.filter(({ internal, address }) => !internal && !address.startsWith("fe80:"));
  const sorted = others.sort((a, b) => a.family.localeCompare(b.family)).map(({ address }) => address);
  return sorted.length > 0 ? [...new Set(sorted)] : ["127.0.0.1"];
}
