/** Whether a dialog, the review or the palette lies over the window: what does marks itself with `data-veil`. */
export function isOverlayOpen(): boolean {
  return document.querySelector("[data-veil]") !== null;
}
