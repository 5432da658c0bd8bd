import { setTimeout as pause } from "node:timers/promises";
import type { DossierId } from "#shared/records/envelope.ts";
import { HubDossier } from "./hubDossier.ts";
import type { LogStore } from "./logStore.ts";

/** How long a dossier stays open after its last visitor, in ms: reconnecting is then quick. */
const IDLE = 30_000;
/** How often it is looked whether a dossier is free, in ms. */
const LOOK = 10;
/** How long whoever is on his way out of a dossier may take before he is cut off, and after what time that is given up, in ms. */
const LETTING_GO: LettingGo = { patience: 4_000, limit: 15_000 };
interface LettingGo {
  readonly patience: number;
  readonly limit: number;
}

/** The right to use an open dossier until it is released. */
export interface DossierLease {
  readonly dossier: HubDossier;
  /** Called where the dossier has to be let go and that was in vain so far: whoever has the lease is to be ended at once. */
  onForceClose: () => void;
  /** May be called more than once. */
  release(): void;
}

interface Entry {
  readonly dossier: Promise<HubDossier>;
  /** How many want it, and those of them who have it. */
  wanted: number;
  readonly leases: Set<DossierLease>;
  idle: NodeJS.Timeout | null;
}

/** The dossiers that are in use, each opened once. */
export class DossierPool {
  readonly #logs: Pick<LogStore, "open">;
  readonly #entries = new Map<DossierId, Entry>();
  readonly #closing = new Map<DossierId, Promise<void>>();
  readonly #onOpened: (dossier: HubDossier) => void;
  readonly #lettingGo: LettingGo;

  /** `onOpened` is told of every dossier that was opened. */
  constructor(
    logs: Pick<LogStore, "open">,
    onOpened: (dossier: HubDossier) => void,
    lettingGo: LettingGo = LETTING_GO,
  ) {
    this.#logs = logs;
    this.#onOpened = onOpened;
    this.#lettingGo = lettingGo;
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

  /** A dossier that is open already; null for any other. */
  async findOpen(id: DossierId): Promise<HubDossier | null> {
    return (await this.#entries.get(id)?.dossier) ?? null;
  }

  /**
   * Resolves when nobody uses a dossier any more and it is closed. Who has one must be on his way out; who is not out in time is
   * cut off. Rejects where even that was in vain.
   */
  async evict(id: DossierId): Promise<void> {
    const began = Date.now();
    const isPast = (ms: number) => Date.now() - began > ms;
    for (let entry; (entry = this.#entries.get(id)); await pause(LOOK)) {
      if (entry.wanted === 0) this.#close(id, entry);
      else if (isPast(this.#lettingGo.limit)) throw Object.assign(new Error("It is in use"), { code: "EBUSY" });
      else if (isPast(this.#lettingGo.patience)) for (const lease of [...entry.leases]) lease.onForceClose();
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
