/** Whether a dialog, the review or the palette covers the window: each marks itself with `data-veil`. */
export function isOverlayOpen(): boolean {
  return document.querySelector("[data-veil]") !== null;
}
