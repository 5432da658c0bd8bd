import { expect, test } from "vitest";
import { splitAtEnter, PreFocusInputBuffer } from "#renderer/workspace/shortcuts/preFocusInputBuffer.ts";

const press = (ahead: PreFocusInputBuffer, ...keys: readonly string[]) =>
  keys.map((key) => ahead.take(new KeyboardEvent("keydown", { key })));

test("Keys that are typed while a form is opening are kept for it, Enter included", () => {
  const ahead = new PreFocusInputBuffer();
  ahead.press("c");
  expect(press(ahead, "x")).toEqual([false]);
  ahead.begin();
  expect(press(ahead, "c", "N", "o", "Enter", "j")).toEqual([true, true, true, true, true]);
  expect(ahead.end()).toBe("No\nj");
  expect(press(ahead, "j")).toEqual([false]);
});

test("Enter as the first key, and keys that type nothing, are not kept for a form", () => {
  const ahead = new PreFocusInputBuffer();
  ahead.begin();
  expect(press(ahead, "Enter", "ArrowDown")).toEqual([false, false]);
  expect(ahead.take(new KeyboardEvent("keydown", { key: "k", ctrlKey: true }))).toBe(false);
  expect(ahead.end()).toBe("");
});

test("Escape after typed keys leaves the field once it has received them, and later keys are not kept", async () => {
  let left = 0;
  const ahead = new PreFocusInputBuffer(() => left++);
  ahead.begin();
  expect(press(ahead, "Escape", "N", "o", "Escape", "j")).toEqual([false, true, true, true, false]);
  expect(ahead.end()).toBe("No");
  expect(left).toBe(0);
  await Promise.resolve();
  expect(left).toBe(1);
  ahead.begin();
  expect(press(ahead, "j")).toEqual([true]);
  expect(ahead.end()).toBe("j");
  await Promise.resolve();
  expect(left).toBe(1);
});

test("A form in which Enter saves receives what was typed before it", () => {
  expect(splitAtEnter("No\nj")).toEqual({ text: "No", isEntered: true });
  expect(splitAtEnter("No")).toEqual({ text: "No", isEntered: false });
  expect(splitAtEnter("")).toEqual({ text: "", isEntered: false });
});
