import type { ReadonlySignal } from "@preact/signals-core";

/**
 * Calls back after each change of a signal, unlike `subscribe`, which also calls back at once. Returns a function that
 * stops it.
 */
export function onSignalChange<T>(signal: ReadonlySignal<T>, changed: (value: T) => void): () => void {
  let isFirst = true;
  return signal.subscribe((value) => {
    if (isFirst) isFirst = false;
    else changed(value);
  });
}
