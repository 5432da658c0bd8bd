import type { ReadonlySignal } from "@preact/signals-core";
import { useCallback, useDeferredValue, useSyncExternalStore } from "react";
import { onSignalChange } from "./onSignalChange.ts";

/** The window's one way to read state: redraws when the part read from the signal's value changes. */
function useRead<T, R>(signal: ReadonlySignal<T>, read: (value: T) => R): R {
  return useSyncExternalStore(
    useCallback((changed) => onSignalChange(signal, changed), [signal]),
    () => read(signal.peek()),
  );
}

/** Returns the value of a signal and redraws when it changes. */
export function useSignal<T>(signal: ReadonlySignal<T>): T {
  return useRead(signal, (value) => value);
}

/** Returns a part of a signal's value and redraws only when that part changes. */
export function useSignalSelector<T, R extends boolean | number | string | undefined>(
  signal: ReadonlySignal<T>,
  read: (value: T) => R,
): R {
  return useRead(signal, read);
}

/**
 * Returns the value of a signal for views that nobody waits for: they are redrawn at low priority, after what the user
 * is looking at.
 */
export function useDeferredSignal<T>(signal: ReadonlySignal<T>): T {
  return useDeferredValue(useSignal(signal));
}
