import { afterEach, beforeEach, expect, test } from "vitest";
import {
  changePane,
  isMatrixPanePossible,
  limitPaneWidth,
  PANE_LIMITS,
  paneStates,
  readPaneStates,
  restorePanes,
} from "#renderer/theme/panes.ts";

const STORAGE_KEY = "clausemark-panes";
const widthOf = (pane: string) => document.documentElement.style.getPropertyValue(`--${pane}-width`);

beforeEach(() => localStorage.clear());
afterEach(() => {
  localStorage.clear();
  restorePanes();
});

test("A pane is as wide as it was left, also after the next start, and closed as it was", () => {
  changePane("outline", { width: 300 });
  changePane("margin", { isClosed: true });
  expect([widthOf("outline"), widthOf("margin")]).toEqual(["min(300px, 40vw)", "0px"]);
  const left = paneStates.value;
  restorePanes();
  expect(paneStates.value).toEqual(left);
  changePane("outline", { width: null });
  changePane("margin", { isClosed: false });
  expect([widthOf("outline"), widthOf("margin")]).toEqual(["", ""]);
});

test("The matrix is beside the text only once it was put there, and then also after the next start", () => {
  expect(paneStates.value.matrix.isClosed).toBe(true);
  changePane("matrix", { isClosed: false, width: 500 });
  restorePanes();
  expect(paneStates.value.matrix).toEqual({ isClosed: false, width: 500 });
  expect(widthOf("matrix")).toBe("min(500px, 40vw)");
  expect([1099, 1100].map(isMatrixPanePossible)).toEqual([false, true]);
});

test.each(["", "no JSON", "[]", '{"outline":{"width":"wide"},"margin":7}', '{"margin":null}'])(
  "Stored values that are damaged are ignored: %s",
  (stored) => {
    localStorage.setItem(STORAGE_KEY, stored);
    const usual = { width: null, isClosed: false };
    expect(readPaneStates()).toEqual({ outline: usual, matrix: { width: null, isClosed: true }, margin: usual });
  },
);

test("No pane is narrower or wider than its limits, or leaves the text without room", () => {
  const { min, max } = PANE_LIMITS.margin;
  expect([limitPaneWidth("margin", 1), limitPaneWidth("margin", 9999)]).toEqual([min, max]);
  expect(limitPaneWidth("margin", 600, 1000)).toBe(400);
  expect(limitPaneWidth("margin", 600, 300)).toBe(min);
  localStorage.setItem(STORAGE_KEY, JSON.stringify({ margin: { width: 5, isClosed: false } }));
  expect(readPaneStates().margin.width).toBe(min);
});
