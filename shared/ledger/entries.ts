import type { Shelf } from "./shelf.ts";

/**
 * The entries of one kind, by id. An entry is the same object until something in it changes; the list is the same
 * array while no entry changed.
 */
export class Entries<E extends { readonly at: string; readonly id: string }> {
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

  /** In the order of `at`, then id. */
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

function byTime(a: { at: string; id: string }, b: { at: string; id: string }): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
