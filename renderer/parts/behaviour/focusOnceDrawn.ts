/** How many frames to wait, some seconds: code that has to be fetched first takes that long on a slow connection. */
const FRAMES = 300;

/**
 * Focuses the element that `find` returns, from the next frame on, as soon as there is one: a part that is closing
 * keeps the focus until it has closed, and a part that is opening may not be drawn yet. Does nothing if the user has
 * moved the focus meanwhile, by a key or the pointer.
 */
export function focusOnceDrawn(find: () => HTMLElement | null): void {
  const waiting = new AbortController();
  const { signal } = waiting;
  let hasActed = false;
  for (const kind of ["keydown", "pointerdown"]) {
    addEventListener(kind, () => (hasActed = true), { capture: true, signal });
  }
  addEventListener("focusin", () => hasActed && waiting.abort(), { signal });
  const look = (frames: number) => {
    if (signal.aborted) return;
    const found = find();
    if (!found && frames > 0) return void requestAnimationFrame(() => look(frames - 1));
    waiting.abort();
    found?.focus();
  };
  requestAnimationFrame(() => look(FRAMES));
}
