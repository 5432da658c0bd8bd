import { setTimeout as pause } from "node:timers/promises";
import type { DossierId } from "../../shared/records/envelope.ts";
import { HubDossier } from "./dossier.ts";
import type { Logs } from "./log.ts";

/** How long a dossier stays open after its last visitor, in ms: reconnecting is then quick. */
const IDLE = 30_000;
/** How often it is looked whether a dossier is free, in ms. */
const LOOK = 10;

/** The right to use an open dossier until it is released. */
export interface Lease {
  readonly dossier: HubDossier;
  /** May be called more than once. */
  release(): void;
}

interface Entry {
  readonly dossier: Promise<HubDossier>;
  leases: number;
  idle: NodeJS.Timeout | null;
}

/** The dossiers that are in use, each opened once. */
export class Dossiers {
  readonly #logs: Logs;
  readonly #entries = new Map<DossierId, Entry>();
  readonly #closing = new Map<DossierId, Promise<void>>();
  readonly #onOpened: (dossier: HubDossier) => void;

  /** `onOpened` is told of every dossier that was opened. */
  constructor(logs: Logs, onOpened: (dossier: HubDossier) => void) {
    this.#logs = logs;
    this.#onOpened = onOpened;
  }

  async lease(id: DossierId): Promise<Lease> {
    const entry = this.#entries.get(id) ?? this.#start(id);
    entry.leases++;
    if (entry.idle) clearTimeout(entry.idle);
    entry.idle = null;
    let released = false;
    const release = () => {
      if (!released) this.#release(id, entry);
      released = true;
    };
    try {
      return { dossier: await entry.dossier, release };
    } catch (error) {
      release();
      throw error;
    }
  }

  /** The dossiers that are open now. */
  get ids(): readonly DossierId[] {
    return [...this.#entries.keys()];
  }

  /** A dossier that is open already; null for any other. */
  async opened(id: DossierId): Promise<HubDossier | null> {
    return (await this.#entries.get(id)?.dossier) ?? null;
  }

  /** Resolves when nobody uses a dossier any more and it is closed. Who has one must be on his way out. */
  async letGo(id: DossierId): Promise<void> {
    for (let entry; (entry = this.#entries.get(id)); await pause(LOOK)) {
      if (entry.leases === 0) this.#close(id, entry);
    }
    await this.#closing.get(id);
  }

  /** Closes what is open. Everybody must have let go. */
  async close(): Promise<void> {
    for (const [id, entry] of this.#entries) this.#close(id, entry);
    await Promise.all(this.#closing.values());
  }

  #start(id: DossierId): Entry {
    const before = this.#closing.get(id) ?? Promise.resolve();
    const dossier = before.then(async () => HubDossier.open(id, await this.#logs.open(id)));
    dossier.then(this.#onOpened, () => undefined);
    const entry: Entry = { dossier, leases: 0, idle: null };
    this.#entries.set(id, entry);
    return entry;
  }

  #release(id: DossierId, entry: Entry): void {
    entry.leases--;
    if (entry.leases > 0) return;
    entry.dossier.then(
      ({ isPublished }) => {
        if (entry.leases > 0 || this.#entries.get(id) !== entry) return;
        if (!isPublished) return this.#close(id, entry);
        entry.idle ??= setTimeout(() => this.#close(id, entry), IDLE).unref();
      },
      () => this.#close(id, entry),
    );
  }

  #close(id: DossierId, entry: Entry): void {
    if (this.#entries.get(id) !== entry) return;
    if (entry.idle) clearTimeout(entry.idle);
    this.#entries.delete(id);
    const closed = entry.dossier
      .then((dossier) => dossier.close())
      .catch(() => undefined)
      .finally(() => {
        if (this.#closing.get(id) === closed) this.#closing.delete(id);
      });
    this.#closing.set(id, closed);
  }
}
