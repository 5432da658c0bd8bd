import type { EditorView } from "prosemirror-view";

/** Calls back when there is nothing else to do, or after so many ms; answers with how to call that off. */
export function whenIdle(view: EditorView, act: () => void, timeout?: number): () => void {
  const run = () => {
    if (!view.isDestroyed) act();
  };
  // Without idle time of its own (a test's page), a moment later will do.
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(run, timeout === undefined ? {} : { timeout });
  return () => cancelIdleCallback(idle);
}
