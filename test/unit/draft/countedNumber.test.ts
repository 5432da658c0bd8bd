import { expect, test } from "vitest";
import { countedNumberOf } from "#shared/draft/countedNumber.ts";

test.each([
  ["recital", "", "preamble(3)", "3"],
  ["recital", "", "resolution preamble(12)", "12"],
  ["recital", "(3)", "preamble(3)", null],
  ["paragraph", "", "5(1)", null],
  ["text", "", "preamble(3)", null],
] as const)("A recital without a printed number has one that is counted: %s %s %s", (kind, num, address, counted) => {
  expect(countedNumberOf({ kind, num, address })).toBe(counted);
});
