import type { DossierId } from "#shared/records/envelope.ts";
import type { LogStore } from "../log/logStore.ts";

/** How much may be stored, in bytes: `Infinity` where nothing is said against more. */
export interface Quotas {
  readonly dossier: number;
  readonly hub: number;
  /** What stays free on the disk; `null` for a twentieth of it, 500 MB at most. */
  readonly keepFree: number | null;
}

export const DEFAULT_QUOTAS: Quotas = { dossier: 1e9, hub: Infinity, keepFree: null };

const FREE = { share: 0.05, most: 500e6 } as const;

/** What has no room left: one dossier, or the hub with all of them. */
export type QuotaScope = "dossier" | "hub";

/** How much of a limit is used, as a share, and whose limit that is. */
export interface Fullness {
  readonly share: number;
  readonly of: QuotaScope;
}

/** How far beyond a limit something may go: a share of what that is of, and at least so many bytes. */
export interface ReserveShare {
  readonly share: number;
  readonly least: number;
}

/** How far something may go beyond a dossier's limit; and beyond the hub's, by a share of the dossier, and by a part of what each dossier may at most. */
export interface QuotaReserve {
  readonly dossier: ReserveShare;
  readonly hub: ReserveShare & { readonly part: number };
}

/** A dossier, as far as its room goes. */
export interface SizedDossier {
  readonly id: DossierId;
  readonly bytes: number;
}

/** Room that is taken for bytes until they are stored, or will not be. */
export interface Booking {
  /** What it goes beyond the limit of. */
  readonly beyond: QuotaScope | null;
  end(isStored: boolean): void;
}

/** The share of what is kept free that nothing goes beyond. */
const NEVER = 0.5;

/** The share of the hub's limit that all dossiers together may go beyond it. */
const OVER = 0.1;

/** How often it is asked again what all dossiers take, and what is free, in ms. What is stored meanwhile is added. */
const MEASURE = 60_000;

/** What is stored at a hub, held against what may be. */
export class StorageQuota {
  readonly quotas: Quotas;
  readonly #logs: LogStore;
  readonly #now: () => number;
  #stored = 0;
  #disk: { readonly free: number; readonly size: number } | null = null;
  #measuredAt = -Infinity;
  /** How many dossiers share what may be stored beyond the hub's limit. */
  #dossiers = 0;
  /** Bytes that are being checked and stored, by dossier, and of all. */
  readonly #booked = new Map<DossierId, number>();
  #allBooked = 0;
  /** Of dossiers beyond their limit: what their reserve is counted from. */
  readonly #floors = new Map<DossierId, number>();
  /** What each dossier has stored since the hub is full. */
  readonly #spent = new Map<DossierId, number>();

  constructor(logs: LogStore, quotas: Quotas = DEFAULT_QUOTAS, now: () => number = Date.now) {
    this.#logs = logs;
    this.quotas = quotas;
    this.#now = now;
  }

  /** Bytes that everything takes. */
  get stored(): number {
    return this.#stored;
  }

  /** Bytes that are free on the disk; null where that is not known here, as in a database. */
  get free(): number | null {
    return this.#disk?.free ?? null;
  }

  /** Asks what is free; and what is stored, where that was asked for longer ago. */
  async measure(): Promise<void> {
    this.#disk = await this.#logs.free();
    if (this.#now() - this.#measuredAt < MEASURE) return;
    this.#measuredAt = this.#now();
    this.#stored = await this.#logs.stored();
    this.#dossiers = (await this.#logs.list()).length;
  }

  /** So much more is stored, or less where it is below 0. */
  addStored(bytes: number): void {
    this.#stored += bytes;
    if (this.#disk) this.#disk = { ...this.#disk, free: this.#disk.free - bytes };
  }

  /** How full a dossier of some size is, or the hub, whichever is fuller. */
  fullness(dossier: number): Fullness {
    const own = dossier / this.quotas.dossier;
    const all = Math.max(this.#stored / this.quotas.hub, this.#disk ? this.#kept / Math.max(1, this.#disk.free) : 0);
    return all > own ? { share: all, of: "hub" } : { share: own, of: "dossier" };
  }

  /** What has no room for more bytes of a dossier, beside those that are booked; null where there is. */
  findFullScope(dossier: SizedDossier, bytes: number): QuotaScope | null {
    if (this.#withBooked(dossier) + bytes > this.quotas.dossier) return "dossier";
    return this.#isHubFullWith(bytes) ? "hub" : null;
  }

  /**
   * Takes room for more bytes of a dossier, or says what has none. `beyond` says how far they may go beyond a limit. A dossier's reserve
   * is counted from its limit, or from what was there already when it was found above it, or is there now; what it may go beyond the
   * hub's limit is its own, and no more than all dossiers have together: nobody uses up another's, whatever number of dossiers he has.
   */
  book(dossier: SizedDossier, bytes: number, beyond: () => QuotaReserve | null): Booking | QuotaScope {
    if (!this.#isHubFullWith(0)) this.#spent.clear();
    if (dossier.bytes <= this.quotas.dossier && !this.#booked.has(dossier.id)) this.#floors.delete(dossier.id);
    const lacking = this.findFullScope(dossier, bytes);
    if (lacking === null) return this.#take(dossier, bytes, 0);
    const floor = this.#floorOf(dossier);
    const reach = beyond();
    if (!reach) return lacking;
    if (this.#withBooked(dossier) + bytes > floor + reaching(reach.dossier, this.quotas.dossier)) return "dossier";
    const isHubFull = this.#isHubFullWith(bytes);
    const spent = (this.#spent.get(dossier.id) ?? 0) + bytes;
    const most = Math.min(reaching(reach.hub, dossier.bytes), reach.hub.part * this.#reserveEach);
    if (isHubFull && (spent > most || this.#isDiskOverWith(bytes))) return "hub";
    return { ...this.#take(dossier, bytes, isHubFull ? bytes : 0), beyond: lacking };
  }

  #take({ id: dossier, bytes: before }: SizedDossier, bytes: number, spent: number): Booking {
    const add = (more: number) => {
      this.#allBooked += more;
      count(this.#booked, dossier, more);
    };
    add(bytes);
    count(this.#spent, dossier, spent);
    const end = (isStored: boolean) => {
      add(-bytes);
      if (!isStored && this.#spent.has(dossier)) count(this.#spent, dossier, -spent);
      if (!isStored) return;
      this.addStored(bytes);
      if (before === 0) this.#dossiers++;
    };
    return { beyond: null, end };
  }

  /** What a dossier's reserve is counted from: it sinks as the dossier is made smaller, and never rises. */
  #floorOf({ id, bytes }: SizedDossier): number {
    const floor = Math.max(this.quotas.dossier, Math.min(bytes, this.#floors.get(id) ?? bytes));
    this.#floors.set(id, floor);
    return floor;
  }

  #withBooked({ id, bytes }: SizedDossier): number {
    return bytes + (this.#booked.get(id) ?? 0);
  }

  #isHubFullWith(bytes: number): boolean {
    const more = this.#allBooked + bytes;
    return this.#stored + more > this.quotas.hub || (this.#disk !== null && this.#disk.free - more < this.#kept);
  }

  /** What each dossier may store beyond the hub's limit, or into what the disk keeps free, so that all of them can. */
  get #reserveEach(): number {
    const disk = this.#disk && this.#kept > 0 ? (1 - NEVER) * this.#kept : Infinity;
    return Math.min(OVER * this.quotas.hub, disk) / Math.max(1, this.#dossiers);
  }

  #isDiskOverWith(bytes: number): boolean {
    return this.#disk !== null && this.#disk.free - this.#allBooked - bytes < NEVER * this.#kept;
  }

  /** Bytes of the disk that stay free. */
  get #kept(): number {
    return this.quotas.keepFree ?? Math.min(FREE.most, FREE.share * (this.#disk?.size ?? 0));
  }
}

const reaching = ({ share, least }: ReserveShare, of: number): number => Math.max(least, share * of);

/** Adds to a count, and forgets it at 0. */
function count(counts: Map<DossierId, number>, dossier: DossierId, more: number): void {
  const now = (counts.get(dossier) ?? 0) + more;
  if (now <= 0) counts.delete(dossier);
  else counts.set(dossier, now);
}
