import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { EditorView } from "prosemirror-view";
import { onSignalChange } from "#renderer/workspace/base/onSignalChange.ts";

/** For callers with no busy state. */
export const NEVER_BUSY: ReadonlySignal<boolean> = signal(false);

/**
 * Calls `act` when the window is idle, or after `timeout` ms, but not before `busy` is over. Returns a function that
 * cancels it.
 */
export function runWhenIdle(
  view: EditorView,
  busy: ReadonlySignal<boolean>,
  act: () => void,
  timeout?: number,
): () => void {
  let stop = scheduleIdle(run, timeout);
  function run(): void {
    if (view.isDestroyed) return;
    if (!busy.value) return act();
    const end = onSignalChange(busy, () => {
      end();
      stop = scheduleIdle(run, timeout);
    });
    stop = end;
  }
  return () => stop();
}

function scheduleIdle(run: () => void, timeout: number | undefined): () => void {
  // Without idle callbacks (in a test's page), a timer will do.
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(run, timeout === undefined ? {} : { timeout });
  return () => cancelIdleCallback(idle);
}
