/** How many frames to wait, some seconds: code that has to be fetched first takes that long on a slow connection. */
const FRAMES = 300;

/** For how many frames the element has to keep the focus: a dialog that is closing on a busy machine takes it back. */
const KEPT_FRAMES = 15;

/**
 * Focuses the element that `find` returns, from the next frame on, as soon as there is one, and until it keeps the focus:
 * a part that is closing gives the focus back to where it was, and a part that is opening may not be drawn yet. Does
 * nothing if the user has moved the focus meanwhile: by a key or the pointer, or by a screen reader, which moves it
 * without either, to an element that did not have it before.
 */
export function focusOnceDrawn(find: () => HTMLElement | null): void {
  const waiting = new AbortController();
  const { signal } = waiting;
  let hasActed = false;
  for (const kind of ["keydown", "pointerdown"]) {
    addEventListener(kind, () => (hasActed = true), { capture: true, signal });
  }
  addEventListener("focusin", () => hasActed && waiting.abort(), { signal });
  const before = document.activeElement;
  let wasFocused = false;
  const look = (frames: number, kept: number) => {
    if (signal.aborted) return;
    const found = find();
    const focused = document.activeElement;
    const isKept = found !== null && found === focused;
    const isElsewhere = !isKept && focused !== before && focused !== document.body;
    if (frames === 0 || kept === KEPT_FRAMES || (wasFocused && (hasActed || isElsewhere))) return waiting.abort();
    if (!isKept) found?.focus();
    wasFocused ||= found !== null;
    requestAnimationFrame(() => look(frames - 1, isKept ? kept + 1 : 0));
  };
  requestAnimationFrame(() => look(FRAMES, 0));
}
