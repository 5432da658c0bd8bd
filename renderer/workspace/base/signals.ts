import type { ReadonlySignal } from "@preact/signals-core";
import { useCallback, useDeferredValue, useSyncExternalStore } from "react";

/** Calls back after each change of a signal, not at once as `subscribe` does. Returns the end of it. */
export function onChange<T>(signal: ReadonlySignal<T>, changed: (value: T) => void): () => void {
  let isFirst = true;
  return signal.subscribe((value) => {
    if (isFirst) isFirst = false;
    else changed(value);
  });
}

/** The window's one way to read state: draws again when what is read of the signal's value is another. */
function useRead<T, R>(signal: ReadonlySignal<T>, read: (value: T) => R): R {
  return useSyncExternalStore(
    useCallback((changed) => onChange(signal, changed), [signal]),
    () => read(signal.peek()),
  );
}

/** Draws again when the signal changes. */
export function useSignal<T>(signal: ReadonlySignal<T>): T {
  return useRead(signal, (value) => value);
}

/** The same for what is read of a signal's value: draws again only when that is another. */
export function useSignalSelector<T, R extends boolean | number | string | undefined>(
  signal: ReadonlySignal<T>,
  read: (value: T) => R,
): R {
  return useRead(signal, read);
}

/** The same for what nobody waits for: it is drawn anew between other things, after what is looked at. */
export function useDeferredSignal<T>(signal: ReadonlySignal<T>): T {
  return useDeferredValue(useSignal(signal));
}
