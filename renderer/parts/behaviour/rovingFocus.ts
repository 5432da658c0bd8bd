import type { KeyboardEvent } from "react";

/** The elements that the keys move between; one of them is the tab stop. */
const STOPS = "[data-stop]";

/**
 * Moves the focus in the order of the page: arrows to the next or previous element, Home and End to the first or last.
 */
export function moveRovingFocus(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)];
  const here = stops.indexOf(event.target as HTMLElement);
  if (here < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: stops.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, next))]!.focus();
}

/** Makes the focused element the tab stop; without one, the first. */
export function updateRovingTabStop(within: HTMLElement, focused?: EventTarget): void {
  const stops = [...within.querySelectorAll<HTMLElement>(STOPS)];
  const stop = stops.find((each) => each === focused) ?? stops.find(({ tabIndex }) => tabIndex === 0) ?? stops[0];
  for (const each of stops) if (each !== stop && each.tabIndex === 0) each.tabIndex = -1;
  if (stop) stop.tabIndex = 0;
}
