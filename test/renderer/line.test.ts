import { signal } from "@preact/signals-core";
import { expect, test } from "vitest";
import { recoverLine, sayLine, writeLine, type LineKept } from "#renderer/desk/own/line.ts";

const cellOf = (now: LineKept | null) => signal<LineKept | null>(now);

test("A line is out of the way at once, and kept until it is said", async () => {
  const cell = cellOf({ text: "5 CAN +" });
  let answer: (said: boolean) => void = () => undefined;
  const saying = sayLine(cell, () => new Promise((resolve) => (answer = resolve)));
  expect(cell.value).toEqual({ text: "", saying: ["5 CAN +"] });
  writeLine(cell, "6 M");
  answer(true);
  expect(await saying).toBe(true);
  expect(cell.value).toEqual({ text: "6 M" });
});

test("A line that is refused stands in the field again, before another that is being typed", async () => {
  const cell = cellOf({ text: "5 CAN +" });
  await sayLine(cell, () => Promise.resolve(false));
  expect(cell.value).toEqual({ text: "5 CAN +" });
  const saying = sayLine(cell, () => Promise.resolve(false));
  writeLine(cell, "6 M");
  await saying;
  expect(cell.value).toEqual({ text: "5 CAN +  6 M" });
});

test("Two lines that are said at once both go", async () => {
  const cell = cellOf({ text: "5 CAN +" });
  const first = sayLine(cell, () => Promise.resolve(true));
  writeLine(cell, "5 CAN +");
  await Promise.all([first, sayLine(cell, () => Promise.resolve(true))]);
  expect(cell.value).toBeNull();
});

test("A line that was broken off is found again", () => {
  const cell = cellOf({ text: "", saying: ["5 CAN +"] });
  recoverLine(cell);
  expect(cell.value).toEqual({ text: "5 CAN +" });
  const busy = cellOf({ text: "6 M", saying: ["5 CAN +"] });
  recoverLine(busy);
  expect(busy.value).toEqual({ text: "5 CAN +  6 M" });
});
