import { signal } from "@preact/signals-core";
import { expect, test } from "vitest";
import {
  recoverCaptureLine,
  submitCaptureLine,
  setCaptureLine,
  type CaptureLineState,
} from "#renderer/workspace/session/captureLine.ts";

const cellOf = (now: CaptureLineState | null) => signal<CaptureLineState | null>(now);

test("A line is out of the way at once, and kept until it is said", async () => {
  const cell = cellOf({ text: "5 CAN +" });
  let answer: (said: boolean) => void = () => undefined;
  const saying = submitCaptureLine(cell, () => new Promise((resolve) => (answer = resolve)));
  expect(cell.value).toEqual({ text: "", saying: ["5 CAN +"] });
  setCaptureLine(cell, "6 M");
  answer(true);
  expect(await saying).toBe(true);
  expect(cell.value).toEqual({ text: "6 M" });
});

test("A line that is refused stands in the field again, before another that is being typed", async () => {
  const cell = cellOf({ text: "5 CAN +" });
  await submitCaptureLine(cell, () => Promise.resolve(false));
  expect(cell.value).toEqual({ text: "5 CAN +" });
  const saying = submitCaptureLine(cell, () => Promise.resolve(false));
  setCaptureLine(cell, "6 M");
  await saying;
  expect(cell.value).toEqual({ text: "5 CAN +  6 M" });
});

test("Two lines that are said at once both go", async () => {
  const cell = cellOf({ text: "5 CAN +" });
  const first = submitCaptureLine(cell, () => Promise.resolve(true));
  setCaptureLine(cell, "5 CAN +");
  await Promise.all([first, submitCaptureLine(cell, () => Promise.resolve(true))]);
  expect(cell.value).toBeNull();
});

test("A line that was broken off is found again", () => {
  const cell = cellOf({ text: "", saying: ["5 CAN +"] });
  recoverCaptureLine(cell);
  expect(cell.value).toEqual({ text: "5 CAN +" });
  const busy = cellOf({ text: "6 M", saying: ["5 CAN +"] });
  recoverCaptureLine(busy);
  expect(busy.value).toEqual({ text: "5 CAN +  6 M" });
});
