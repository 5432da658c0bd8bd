import { compare } from "../base/order.ts";
import type { Shelf } from "./shelf.ts";

/** What has a time, and where several of one device can have the same, a place in its chain. */
interface Timed {
  readonly at: string;
  readonly id: string;
  readonly seq?: number;
}

/**
 * The entries of one kind, by id. An entry is the same object until something in it changes; the list is the same
 * array while no entry changed.
 */
export class Entries<E extends Timed> {
  readonly #derive: (shelf: Shelf, id: string) => E | undefined;
  readonly #sign: (entry: E) => string;
  readonly #entries = new Map<string, { entry: E; signature: string }>();
  #list: readonly E[] | null = null;

  /** `derive` makes an entry of what is filed; `sign` tells all of it that can change, as one text. */
  constructor(
    derive: (shelf: Shelf, id: string) => E | undefined,
    sign: (entry: E) => string = (entry) => JSON.stringify(entry),
  ) {
    this.#derive = derive;
    this.#sign = sign;
  }

  get(id: string): E | undefined {
    return this.#entries.get(id)?.entry;
  }

  /** By time. */
  get list(): readonly E[] {
    this.#list ??= [...this.#entries.values()].map(({ entry }) => entry).sort(byTime);
    return this.#list;
  }

  /** Makes an entry anew; true where that changed it. */
  renew(shelf: Shelf, id: string): boolean {
    const changed = this.#put(id, this.#derive(shelf, id));
    if (changed) this.#list = null;
    return changed;
  }

  #put(id: string, entry: E | undefined): boolean {
    if (entry === undefined) return this.#entries.delete(id);
    const signature = this.#sign(entry);
    if (this.#entries.get(id)?.signature === signature) return false;
    this.#entries.set(id, { entry, signature });
    return true;
  }
}

/** The order of `at`, then of `seq`, then of id: the same whatever came first. */
export function byTime(a: Timed, b: Timed): number {
  return compare(a.at, b.at) || (a.seq ?? 0) - (b.seq ?? 0) || compare(a.id, b.id);
}
