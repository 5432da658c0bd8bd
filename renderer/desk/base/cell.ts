import { useDeferredValue, useSyncExternalStore } from "react";

/** A value that changes, and says so. `now` is the same object until it does. */
export interface Cell<T> {
  readonly now: T;
  /** Calls back after each change; returns the end of it. */
  watch(watcher: () => void): () => void;
}

/** A cell that one part of the desk owns and sets. */
export class Variable<T> implements Cell<T> {
  #now: T;
  readonly #watchers = new Set<() => void>();

  constructor(now: T) {
    this.#now = now;
  }

  get now(): T {
    return this.#now;
  }

  /** Sets the value; the same value again is no change. */
  set(next: T): void {
    if (Object.is(next, this.#now)) return;
    this.#now = next;
    for (const watch of [...this.#watchers]) watch();
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}

/** A cell that follows others: nobody sets it. `derive` answers with the same object while nothing changed for it. */
export class Derived<T> implements Cell<T> {
  readonly #sources: readonly Cell<unknown>[];
  readonly #derive: () => T;

  constructor(sources: readonly Cell<unknown>[], derive: () => T) {
    this.#sources = sources;
    this.#derive = derive;
  }

  get now(): T {
    return this.#derive();
  }

  watch(watcher: () => void): () => void {
    const ends = this.#sources.map((source) => source.watch(watcher));
    return () => ends.forEach((end) => end());
  }
}

/** The window's one way to read state: draws again when the cell changes. */
export function useCell<T>(cell: Cell<T>): T {
  return useSyncExternalStore(
    (watcher) => cell.watch(watcher),
    () => cell.now,
  );
}

/** The same for what is read of a cell's value: draws again only when that is another. */
export function useOf<T, R extends boolean | number | string | undefined>(cell: Cell<T>, read: (now: T) => R): R {
  return useSyncExternalStore(
    (watcher) => cell.watch(watcher),
    () => read(cell.now),
  );
}

/** The same for what nobody waits for: it is drawn anew between other things, after what is looked at. */
export function useCellLater<T>(cell: Cell<T>): T {
  return useDeferredValue(useCell(cell));
}
