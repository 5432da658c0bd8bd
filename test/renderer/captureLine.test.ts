import { signal } from "@preact/signals-core";
import { expect, test } from "vitest";
import {
  recoverCaptureLine,
  submitCaptureLine,
  setCaptureLine,
  type CaptureLineState,
} from "#renderer/workspace/session/captureLine.ts";

const cellOf = (now: CaptureLineState | null) => signal<CaptureLineState | null>(now);

test("A line leaves the field at once, and is kept until it is recorded", async () => {
  const cell = cellOf({ text: "5 CAN +" });
  let answer: (said: boolean) => void = () => undefined;
  const saying = submitCaptureLine(cell, () => new Promise((resolve) => (answer = resolve)));
  expect(cell.value).toEqual({ text: "", saying: ["5 CAN +"] });
  setCaptureLine(cell, "6 M");
  answer(true);
  expect(await saying).toBe(true);
  expect(cell.value).toEqual({ text: "6 M" });
});

test("A refused line returns to the field, before another that is being typed", async () => {
  const cell = cellOf({ text: "5 CAN +" });
  await submitCaptureLine(cell, () => Promise.resolve(false));
  expect(cell.value).toEqual({ text: "5 CAN +" });
  const saying = submitCaptureLine(cell, () => Promise.resolve(false));
  setCaptureLine(cell, "6 M");
  await saying;
  expect(cell.value).toEqual({ text: "5 CAN +  6 M" });
});

test("Two lines that are entered at the same time are both recorded", async () => {
  const cell = cellOf({ text: "5 CAN +" });
  const first = submitCaptureLine(cell, () => Promise.resolve(true));
  setCaptureLine(cell, "5 CAN +");
  await Promise.all([first, submitCaptureLine(cell, () => Promise.resolve(true))]);
  expect(cell.value).toBeNull();
});

test("A line that was interrupted is restored", () => {
  const cell = cellOf({ text: "", saying: ["5 CAN +"] });
  recoverCaptureLine(cell);
  expect(cell.value).toEqual({ text: "5 CAN +" });
  const busy = cellOf({ text: "6 M", saying: ["5 CAN +"] });
  recoverCaptureLine(busy);
  expect(busy.value).toEqual({ text: "5 CAN +  6 M" });
});
