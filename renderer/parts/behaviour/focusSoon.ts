/** So many frames are waited for, some seconds: code that has to be fetched first takes that long on a bad line. */
const FRAMES = 300;

/**
 * Puts the focus on what `find` answers with, from the next frame on and as soon as there is something: what is about to
 * close keeps the focus until it has, and what is about to be shown may not be drawn yet. Whoever has gone elsewhere with it
 * meanwhile, by a key or a press, stays there.
 */
export function focusSoon(find: () => HTMLElement | null): void {
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
