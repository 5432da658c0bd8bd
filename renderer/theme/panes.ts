import { signal } from "@preact/signals-core";
import { parseJson } from "#shared/base/canonicalJson.ts";

const STORAGE_KEY = "clausemark-panes";

/** The panes beside the text. */
const PANES = ["outline", "matrix", "margin"] as const;
export type Pane = (typeof PANES)[number];

/** The least and the greatest width of each pane, in px. */
export const PANE_LIMITS: Readonly<Record<Pane, { readonly min: number; readonly max: number }>> = {
  outline: { min: 180, max: 520 },
  matrix: { min: 300, max: 1400 },
  margin: { min: 260, max: 680 },
};

/** Below this width of the window, in px, there is no room for the matrix beside the text. */
const MATRIX_BESIDE_FROM = 1100;

/** No pane takes more of the window than this, so that there is room for the text. */
const MOST_OF_WINDOW = 0.4;

/** How a pane was left on this machine: its width in px, null for the usual one, and whether it is closed. */
export interface PaneState {
  readonly width: number | null;
  readonly isClosed: boolean;
}
export type PaneStates = Readonly<Record<Pane, PaneState>>;

/** The panes before anything was changed: the matrix is a view of its own unless the user puts it beside the text. */
const USUAL: PaneStates = {
  outline: { width: null, isClosed: false },
  matrix: { width: null, isClosed: true },
  margin: { width: null, isClosed: false },
};

/** The panes of this window. */
export const paneStates = signal<PaneStates>(USUAL);

export function readPaneStates(): PaneStates {
  const stored = parseJson(localStorage.getItem(STORAGE_KEY) ?? "null") as Partial<PaneStates> | null;
  return {
    outline: stateOf("outline", stored?.outline),
    matrix: stateOf("matrix", stored?.matrix),
    margin: stateOf("margin", stored?.margin),
  };
}

function stateOf(pane: Pane, stored: Partial<PaneState> | undefined): PaneState {
  const width = typeof stored?.width === "number" ? limitPaneWidth(pane, stored.width) : null;
  return { width, isClosed: typeof stored?.isClosed === "boolean" ? stored.isClosed : USUAL[pane].isClosed };
}

/** Whether the matrix can stand beside the text in a window of this width. */
export function isMatrixPanePossible(windowWidth: number): boolean {
  return windowWidth >= MATRIX_BESIDE_FROM;
}

/** Returns the nearest width that a pane can have, in a window of a width or, without one, in any. */
export function limitPaneWidth(pane: Pane, width: number, windowWidth = Infinity): number {
  const { min, max } = PANE_LIMITS[pane];
  const most = Math.max(min, Math.min(max, windowWidth * MOST_OF_WINDOW));
  return Math.round(Math.min(most, Math.max(min, width)));
}

/** Changes a pane now and remembers it for the next start. What is placed beside the text follows it. */
export function changePane(pane: Pane, change: Partial<PaneState>): void {
  paneStates.value = { ...paneStates.value, [pane]: { ...paneStates.value[pane], ...change } };
  localStorage.setItem(STORAGE_KEY, JSON.stringify(paneStates.value));
  applyPaneWidths();
  window.dispatchEvent(new Event("resize"));
}

/** Applies the panes as they were left. */
export function restorePanes(): void {
  paneStates.value = readPaneStates();
  applyPaneWidths();
}

function applyPaneWidths(): void {
  const { style } = document.documentElement;
  for (const pane of PANES) {
    const { width, isClosed } = paneStates.value[pane];
    const name = `--${pane}-width`;
    if (isClosed) style.setProperty(name, "0px");
    else if (width === null) style.removeProperty(name);
    else style.setProperty(name, `min(${width}px, ${MOST_OF_WINDOW * 100}vw)`);
  }
}
