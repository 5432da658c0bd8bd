import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { focusOnceDrawn } from "#renderer/parts/behaviour/focusOnceDrawn.ts";

const button = (id: string) => document.getElementById(id);
const next = () => new Promise((resolve) => setTimeout(resolve));
const frame = async () => {
  await next();
  await next();
};

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", (call: () => void) => setTimeout(call));
  document.body.innerHTML = '<button id="from">From</button><button id="other">Other</button>';
  button("from")!.focus();
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = "";
});

/** Draws the element that the focus waits for. */
function draw(): void {
  document.body.insertAdjacentHTML("beforeend", '<button id="late">Late</button>');
}

test("The focus goes to what is drawn later, whatever the window did with it meanwhile", async () => {
  focusOnceDrawn(() => button("late"));
  await frame();
  button("other")!.focus();
  draw();
  await frame();
  expect(document.activeElement).toBe(button("late"));
});

test("Whoever has gone elsewhere by a key stays there", async () => {
  focusOnceDrawn(() => button("late"));
  await frame();
  button("from")!.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
  button("other")!.focus();
  draw();
  await frame();
  expect(document.activeElement).toBe(button("other"));
});

test("A key that moves no focus keeps nobody from what is drawn later", async () => {
  focusOnceDrawn(() => button("late"));
  await frame();
  button("from")!.dispatchEvent(new KeyboardEvent("keydown", { key: "Shift", bubbles: true }));
  draw();
  await frame();
  expect(document.activeElement).toBe(button("late"));
});
