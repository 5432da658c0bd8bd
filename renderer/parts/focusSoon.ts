/** So many frames are waited for, some seconds: code that has to be fetched first takes that long on a bad line. */
const FRAMES = 300;

/**
 * Puts the focus on what `find` answers with, from the next frame on and as soon as there is something: what is about to
 * close keeps the focus until it has, and what is about to be shown may not be drawn yet.
 */
export function focusSoon(find: () => HTMLElement | null, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const found = find();
    if (found) found.focus();
    else if (frames > 0) focusSoon(find, frames - 1);
  });
}
