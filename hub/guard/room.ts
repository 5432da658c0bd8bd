import type { Logs } from "../log/log.ts";

/** How much may be stored, in bytes: `Infinity` where nothing is said against more. */
export interface Quotas {
  readonly dossier: number;
  readonly hub: number;
  /** What stays free on the disk; `null` for a twentieth of it, 500 MB at most. */
  readonly keepFree: number | null;
}

export const QUOTAS: Quotas = { dossier: 1e9, hub: Infinity, keepFree: null };

const FREE = { share: 0.05, most: 500e6 } as const;

/** What has no room left: one dossier, or the hub with all of them. */
export type Full = "dossier" | "hub";

/** How much of a limit is used, as a share, and whose limit that is. */
export interface Fullness {
  readonly share: number;
  readonly of: Full;
}

/** How far beyond a limit something may go: a share of it, and at least so many bytes. */
export interface Beyond {
  readonly share: number;
  readonly least: number;
}
export const NOTHING: Beyond = { share: 0, least: 0 };

/** How often it is asked again what all dossiers take, and what is free, in ms. What is stored meanwhile is added. */
const MEASURE = 60_000;

/** What is stored at a hub, held against what may be. */
export class Room {
  readonly quotas: Quotas;
  readonly #logs: Logs;
  readonly #now: () => number;
  #stored = 0;
  #disk: { readonly free: number; readonly size: number } | null = null;
  #measuredAt = -Infinity;

  constructor(logs: Logs, quotas: Quotas = QUOTAS, now: () => number = Date.now) {
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

  /** Asks what is free; and what is stored, where that was asked for longer ago or is no longer right. */
  async look(): Promise<void> {
    this.#disk = await this.#logs.free();
    if (this.#now() - this.#measuredAt < MEASURE) return;
    this.#measuredAt = this.#now();
    this.#stored = await this.#logs.stored();
  }

  /** Something was stored. */
  took(bytes: number): void {
    this.#stored += bytes;
    if (this.#disk) this.#disk = { ...this.#disk, free: this.#disk.free - bytes };
  }

  /** Files were written anew: what is stored is measured at the next look. */
  measureAgain(): void {
    this.#measuredAt = -Infinity;
  }

  /** How full a dossier of some size is, or the hub, whichever is fuller. */
  fullness(dossier: number): Fullness {
    const own = dossier / this.quotas.dossier;
    const all = Math.max(this.#stored / this.quotas.hub, this.#disk ? this.#kept / Math.max(1, this.#disk.free) : 0);
    return all > own ? { share: all, of: "hub" } : { share: own, of: "dossier" };
  }

  /** What has no room for more bytes of a dossier of some size, of which so many may go beyond a limit; null where there is. */
  lacking(dossier: number, bytes: number, beyond: Beyond = NOTHING): Full | null {
    const reserve = (limit: number) => Math.max(beyond.least, beyond.share * limit);
    if (dossier + bytes > this.quotas.dossier + reserve(this.quotas.dossier)) return "dossier";
    if (this.#stored + bytes > this.quotas.hub + reserve(this.quotas.hub)) return "hub";
    return this.#disk && this.#disk.free - bytes < this.#kept - reserve(this.#kept) ? "hub" : null;
  }

  /** Bytes of the disk that stay free. */
  get #kept(): number {
    return this.quotas.keepFree ?? Math.min(FREE.most, FREE.share * (this.#disk?.size ?? 0));
  }
}
