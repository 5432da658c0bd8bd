import type { DossierId } from "#shared/records/envelope.ts";
import type { HubLogStore } from "../log/logStore.ts";

/** How much may be stored, in bytes; `Infinity` for no limit. */
export interface QuotaLimits {
  readonly dossier: number;
  readonly hub: number;
  /** Bytes kept free on the disk; `null` for a twentieth of its size, at most 500 MB. */
  readonly keepFree: number | null;
}

export const DEFAULT_QUOTA_LIMITS: QuotaLimits = { dossier: 1e9, hub: Infinity, keepFree: null };

const FREE = { share: 0.05, most: 500e6 } as const;

/** The limit that is exhausted: that of one dossier, or that of the hub. */
export type QuotaScope = "dossier" | "hub";

/** The share of a limit that is used, and which limit it is. */
export interface QuotaUsage {
  readonly share: number;
  readonly of: QuotaScope;
}

/** How far a limit may be exceeded: by a share of it, and by at least this many bytes. */
export interface QuotaExcessLimit {
  readonly share: number;
  readonly least: number;
}

/**
 * How far something may exceed a dossier's limit; and the hub's, by a share of the dossier and by at most a part of the
 * reserve of each dossier.
 */
export interface AllowedQuotaExcess {
  readonly dossier: QuotaExcessLimit;
  readonly hub: QuotaExcessLimit & { readonly part: number };
}

/** The size of a dossier. */
export interface SizedDossier {
  readonly id: DossierId;
  readonly bytes: number;
}

/** Room that is reserved for bytes until they are stored or dropped. */
export interface StorageReservation {
  /** The limit that it exceeds, if any. */
  readonly beyond: QuotaScope | null;
  end(isStored: boolean): void;
}

/** The share of the space kept free that is never used. */
const NEVER = 0.5;

/** The share of the hub's limit by which all dossiers together may exceed it. */
const OVER = 0.1;

/** How often the total size and the free space are measured, in ms. Bytes stored in between are added. */
const MEASURE = 60_000;

/** Tracks what a hub stores against its limits. */
export class StorageQuotaTracker {
  readonly quotas: QuotaLimits;
  readonly #logs: HubLogStore;
  readonly #now: () => number;
  #stored = 0;
  #disk: { readonly free: number; readonly size: number } | null = null;
  #measuredAt = -Infinity;
  /** The number of dossiers that share the reserve of the hub. */
  #dossiers = 0;
  /** Bytes being checked and stored, by dossier and in total. */
  readonly #booked = new Map<DossierId, number>();
  #allBooked = 0;
  /** For dossiers above their limit: the size from which their reserve is counted. */
  readonly #floors = new Map<DossierId, number>();
  /** Bytes that each dossier has stored since the hub became full. */
  readonly #spent = new Map<DossierId, number>();

  constructor(logs: HubLogStore, quotas: QuotaLimits = DEFAULT_QUOTA_LIMITS, now: () => number = Date.now) {
    this.#logs = logs;
    this.quotas = quotas;
    this.#now = now;
  }

  /** Bytes stored in total. */
  get stored(): number {
    return this.#stored;
  }

  /** Bytes free on the disk; null if unknown, as with a database. */
  get free(): number | null {
    return this.#disk?.free ?? null;
  }

  /** Measures the free space, and the stored bytes if the last measurement is too old. */
  async measure(): Promise<void> {
    this.#disk = await this.#logs.free();
    if (this.#now() - this.#measuredAt < MEASURE) return;
    this.#measuredAt = this.#now();
    this.#stored = await this.#logs.stored();
    this.#dossiers = (await this.#logs.list()).length;
  }

  /** Adds to the stored bytes; negative if something was removed. */
  addStored(bytes: number): void {
    this.#stored += bytes;
    if (this.#disk) this.#disk = { ...this.#disk, free: this.#disk.free - bytes };
  }

  /** Returns how full the dossier (by its size) or the hub is, whichever is fuller. */
  fullness(dossier: number): QuotaUsage {
    const own = dossier / this.quotas.dossier;
    const all = Math.max(this.#stored / this.quotas.hub, this.#disk ? this.#kept / Math.max(1, this.#disk.free) : 0);
    return all > own ? { share: all, of: "hub" } : { share: own, of: "dossier" };
  }

  /** Returns the limit that would be exceeded by more bytes of a dossier, counting bookings; null if there is room. */
  findFullScope(dossier: SizedDossier, bytes: number): QuotaScope | null {
    if (this.#withBooked(dossier) + bytes > this.quotas.dossier) return "dossier";
    return this.#isHubFullWith(bytes) ? "hub" : null;
  }

  /**
   * Reserves room for more bytes of a dossier, or returns the limit that is exhausted. `beyond` says how far they may
   * exceed a limit. A dossier's reserve is counted from its limit or, if it was already larger, from its size when
   * first seen above the limit or now, whichever is smaller. Each dossier has its own reserve beyond the hub's limit,
   * and all together have no more than the total, so that nobody can use up another's reserve, however many dossiers
   * they have.
   */
  book(dossier: SizedDossier, bytes: number, beyond: () => AllowedQuotaExcess | null): StorageReservation | QuotaScope {
    if (!this.#isHubFullWith(0)) this.#spent.clear();
    if (dossier.bytes <= this.quotas.dossier && !this.#booked.has(dossier.id)) this.#floors.delete(dossier.id);
    const lacking = this.findFullScope(dossier, bytes);
    if (lacking === null) return this.#reserve(dossier, bytes, 0);
    const floor = this.#floorOf(dossier);
    const reach = beyond();
    if (!reach) return lacking;
    if (this.#withBooked(dossier) + bytes > floor + reserveBytes(reach.dossier, this.quotas.dossier)) return "dossier";
    const isHubFull = this.#isHubFullWith(bytes);
    const spent = (this.#spent.get(dossier.id) ?? 0) + bytes;
    const most = Math.min(reserveBytes(reach.hub, dossier.bytes), reach.hub.part * this.#reserveEach);
    if (isHubFull && (spent > most || this.#isDiskOverWith(bytes))) return "hub";
    return { ...this.#reserve(dossier, bytes, isHubFull ? bytes : 0), beyond: lacking };
  }

  #reserve({ id: dossier, bytes: before }: SizedDossier, bytes: number, spent: number): StorageReservation {
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

  /** Returns the size from which a dossier's reserve is counted. It falls as the dossier shrinks and never rises. */
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

  /**
   * The bytes that each dossier may store beyond the hub's limit, or in the space kept free, so that all of them can.
   */
  get #reserveEach(): number {
    const disk = this.#disk && this.#kept > 0 ? (1 - NEVER) * this.#kept : Infinity;
    return Math.min(OVER * this.quotas.hub, disk) / Math.max(1, this.#dossiers);
  }

  #isDiskOverWith(bytes: number): boolean {
    return this.#disk !== null && this.#disk.free - this.#allBooked - bytes < NEVER * this.#kept;
  }

  /** Bytes of the disk to keep free. */
  get #kept(): number {
    return this.quotas.keepFree ?? Math.min(FREE.most, FREE.share * (this.#disk?.size ?? 0));
  }
}

const reserveBytes = ({ share, least }: QuotaExcessLimit, of: number): number => Math.max(least, share * of);

/** Adds to a count and removes it at 0. */
function count(counts: Map<DossierId, number>, dossier: DossierId, more: number): void {
  const now = (counts.get(dossier) ?? 0) + more;
  if (now <= 0) counts.delete(dossier);
  else counts.set(dossier, now);
}
