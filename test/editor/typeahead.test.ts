import { expect, test } from "vitest";
import { TypeAhead } from "../../renderer/desk/typeahead.ts";

const press = (ahead: TypeAhead, ...keys: readonly string[]) =>
  keys.map((key) => ahead.take(new KeyboardEvent("keydown", { key })));

test("what is typed while a form is to come is kept for it, and Enter behind it", () => {
  const ahead = new TypeAhead();
  ahead.press("c");
  expect(press(ahead, "x")).toEqual([false]);
  ahead.begin();
  expect(press(ahead, "c", "N", "o", "Enter", "j")).toEqual([true, true, true, true, true]);
  expect(ahead.isEntered).toBe(true);
  expect(ahead.end()).toBe("No");
  expect(ahead.isEntered).toBe(false);
  expect(press(ahead, "j")).toEqual([false]);
});

test("Enter with nothing before it, and keys that type nothing, are no part of it", () => {
  const ahead = new TypeAhead();
  ahead.begin();
  expect(press(ahead, "Enter", "ArrowDown")).toEqual([false, false]);
  expect(ahead.take(new KeyboardEvent("keydown", { key: "k", ctrlKey: true }))).toBe(false);
  expect([ahead.isEntered, ahead.end()]).toEqual([false, ""]);
});

test("another form begins with nothing entered", () => {
  const ahead = new TypeAhead();
  ahead.begin();
  press(ahead, "a", "Enter");
  ahead.end();
  ahead.begin();
  expect([ahead.isEntered, ahead.end()]).toEqual([false, ""]);
});
