import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { EditorView } from "prosemirror-view";
import { onChange } from "#renderer/workspace/base/signals.ts";

/** Where nothing is busy. */
export const NEVER_BUSY: ReadonlySignal<boolean> = signal(false);

/**
 * Calls back when there is nothing else to do, or after so many ms, and not before what is `busy` has come to its end. Answers
 * with how to call that off.
 */
export function whenIdle(
  view: EditorView,
  busy: ReadonlySignal<boolean>,
  act: () => void,
  timeout?: number,
): () => void {
  let stop = soon(run, timeout);
  function run(): void {
    if (view.isDestroyed) return;
    if (!busy.value) return act();
    const end = onChange(busy, () => {
      end();
      stop = soon(run, timeout);
    });
    stop = end;
  }
  return () => stop();
}

function soon(run: () => void, timeout: number | undefined): () => void {
  // Without idle time of its own (a test's page), a moment later will do.
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(run, timeout === undefined ? {} : { timeout });
  return () => cancelIdleCallback(idle);
}
