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

test("The focus moves to an element that is drawn later, even if the window has moved it in between", async () => {
  focusOnceDrawn(() => button("late"));
  await frame();
  button("other")!.focus();
  draw();
  await frame();
  expect(document.activeElement).toBe(button("late"));
});

test("The focus stays with a user who has moved it by a key", async () => {
  focusOnceDrawn(() => button("late"));
  await frame();
  button("from")!.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
  button("other")!.focus();
  draw();
  await frame();
  expect(document.activeElement).toBe(button("other"));
});

test("A key that moves no focus does not prevent the later move", async () => {
  focusOnceDrawn(() => button("late"));
  await frame();
  button("from")!.dispatchEvent(new KeyboardEvent("keydown", { key: "Shift", bubbles: true }));
  draw();
  await frame();
  expect(document.activeElement).toBe(button("late"));
});

test("The focus returns if a part that closes takes it back, unless the user has acted since", async () => {
  focusOnceDrawn(() => button("late"));
  draw();
  await frame();
  button("from")!.focus();
  await frame();
  expect(document.activeElement).toBe(button("late"));
  button("late")!.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  button("late")!.blur();
  await frame();
  expect(document.activeElement).toBe(document.body);
});

test("The focus stays where a screen reader has moved it, which sends no key", async () => {
  focusOnceDrawn(() => button("late"));
  draw();
  await frame();
  expect(document.activeElement).toBe(button("late"));
  button("other")!.focus();
  await frame();
  expect(document.activeElement).toBe(button("other"));
});

test("The focus is free once it has stayed for some frames", async () => {
  focusOnceDrawn(() => button("late"));
  draw();
  for (let i = 0; i < 40; i++) await next();
  button("from")!.focus();
  for (let i = 0; i < 5; i++) await frame();
  expect(document.activeElement).toBe(button("from"));
});
