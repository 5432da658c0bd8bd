import { setTimeout as pause } from "node:timers/promises";
import type { DossierId } from "#shared/records/envelope.ts";
import { HubDossier } from "./hubDossier.ts";
import type { HubLogStore } from "./logStore.ts";

/** How long a dossier stays open after its last visitor, in ms, so that reconnecting is fast. */
const IDLE = 30_000;
/** How often a dossier is checked for remaining users, in ms. */
const LOOK = 10;
/**
 * How long users of a dossier that is being evicted have before they are cut off, and when evicting is given up, in ms.
 */
const EVICTION_TIMES: EvictionTimes = { patience: 4_000, limit: 15_000 };
interface EvictionTimes {
  readonly patience: number;
  readonly limit: number;
}

/** The right to use an open dossier until it is released. */
export interface DossierLease {
  readonly dossier: HubDossier;
  /** Called if the dossier must be closed and that has failed so far: the holder of the lease must be cut at once. */
  onForceClose: () => void;
  /** May be called more than once. */
  release(): void;
}

interface Entry {
  readonly dossier: Promise<HubDossier>;
  /** How many have requested it, and the leases given. */
  wanted: number;
  readonly leases: Set<DossierLease>;
  idle: NodeJS.Timeout | null;
}

/** The dossiers in use, each opened once. */
export class DossierPool {
  readonly #logs: Pick<HubLogStore, "open">;
  readonly #entries = new Map<DossierId, Entry>();
  readonly #closing = new Map<DossierId, Promise<void>>();
  readonly #onOpened: (dossier: HubDossier) => void;
  readonly #evictionTimes: EvictionTimes;

  /** `onOpened` is called for every dossier that was opened. */
  constructor(
    logs: Pick<HubLogStore, "open">,
    onOpened: (dossier: HubDossier) => void,
    evictionTimes: EvictionTimes = EVICTION_TIMES,
  ) {
    this.#logs = logs;
    this.#onOpened = onOpened;
    this.#evictionTimes = evictionTimes;
  }

  async lease(id: DossierId): Promise<DossierLease> {
    const entry = this.#entries.get(id) ?? this.#start(id);
    entry.wanted++;
    if (entry.idle) clearTimeout(entry.idle);
    entry.idle = null;
    const dossier = await entry.dossier.catch((error: unknown) => {
      this.#release(id, entry);
      throw error;
    });
    const lease: DossierLease = {
      dossier,
      onForceClose: () => undefined,
      release: () => void (entry.leases.delete(lease) && this.#release(id, entry)),
    };
    entry.leases.add(lease);
    return lease;
  }

  /** The dossiers that are open now. */
  get openIds(): readonly DossierId[] {
    return [...this.#entries.keys()];
  }

  /** Returns a dossier that is open already; null for any other. */
  async findOpen(id: DossierId): Promise<HubDossier | null> {
    return (await this.#entries.get(id)?.dossier) ?? null;
  }

  /**
   * Resolves when a dossier is unused and closed. Its users must already be leaving; those who have not left in time
   * are cut off. Rejects (`EBUSY`) if even that fails.
   */
  async evict(id: DossierId): Promise<void> {
    const began = Date.now();
    const isPast = (ms: number) => Date.now() - began > ms;
    for (let entry; (entry = this.#entries.get(id)); await pause(LOOK)) {
      if (entry.wanted === 0) this.#close(id, entry);
      else if (isPast(this.#evictionTimes.limit)) throw Object.assign(new Error("It is in use"), { code: "EBUSY" });
      else if (isPast(this.#evictionTimes.patience)) for (const lease of [...entry.leases]) lease.onForceClose();
    }
    await this.#closing.get(id);
  }

  /** Closes all open dossiers. Every lease must have been released. */
  async close(): Promise<void> {
    for (const [id, entry] of this.#entries) this.#close(id, entry);
    await Promise.all(this.#closing.values());
  }

  #start(id: DossierId): Entry {
    const before = this.#closing.get(id) ?? Promise.resolve();
    const dossier = before.then(async () => HubDossier.open(id, await this.#logs.open(id), { teamFirst: true }));
    dossier.then(this.#onOpened, () => undefined);
    const entry: Entry = { dossier, wanted: 0, leases: new Set(), idle: null };
    this.#entries.set(id, entry);
    return entry;
  }

  #release(id: DossierId, entry: Entry): void {
    entry.wanted--;
    if (entry.wanted > 0) return;
    entry.dossier.then(
      ({ isPublished }) => {
        if (entry.wanted > 0 || this.#entries.get(id) !== entry) return;
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
