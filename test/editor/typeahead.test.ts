import { expect, test } from "vitest";
import { beforeEnter, TypeAhead } from "../../renderer/desk/typeahead.ts";

const press = (ahead: TypeAhead, ...keys: readonly string[]) =>
  keys.map((key) => ahead.take(new KeyboardEvent("keydown", { key })));

test("what is typed while a form is to come is kept for it, Enter with it", () => {
  const ahead = new TypeAhead();
  ahead.press("c");
  expect(press(ahead, "x")).toEqual([false]);
  ahead.begin();
  expect(press(ahead, "c", "N", "o", "Enter", "j")).toEqual([true, true, true, true, true]);
  expect(ahead.end()).toBe("No\nj");
  expect(press(ahead, "j")).toEqual([false]);
});

test("Enter with nothing before it, and keys that type nothing, are no part of it", () => {
  const ahead = new TypeAhead();
  ahead.begin();
  expect(press(ahead, "Enter", "ArrowDown")).toEqual([false, false]);
  expect(ahead.take(new KeyboardEvent("keydown", { key: "k", ctrlKey: true }))).toBe(false);
  expect(ahead.end()).toBe("");
});

test("a form in which Enter saves takes what stood before it", () => {
  expect(beforeEnter("No\nj")).toEqual({ text: "No", isEntered: true });
  expect(beforeEnter("No")).toEqual({ text: "No", isEntered: false });
  expect(beforeEnter("")).toEqual({ text: "", isEntered: false });
});
