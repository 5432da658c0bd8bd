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
  /** Signed when they are compared for the first time: most never are. */
  readonly #entries = new Map<string, { readonly entry: E; signature?: string }>();
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
    const known = this.#entries.get(id);
    const signature = known && this.#sign(entry);
    if (known && (known.signature ??= this.#sign(known.entry)) === signature) return false;
    this.#entries.set(id, signature === undefined ? { entry } : { entry, signature });
    return true;
  }
}

/** The order of `at`, then of `seq`, then of id: the same whatever came first. */
export function byTime(a: Timed, b: Timed): number {
  return compare(a.at, b.at) || (a.seq ?? 0) - (b.seq ?? 0) || compare(a.id, b.id);
}
