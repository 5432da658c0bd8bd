import { expect, test } from "vitest";
import { applyUpdate, Doc } from "yjs";
import { unwrapSealedUpdates, wrapSealedUpdates } from "#renderer/workspace/persistence/sealedCarrier.ts";

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => new Uint8Array([from + i]));

test("Sealed updates are unwrapped in the order in which their rows were loaded", () => {
  const carrier = new Doc();
  // Client ids are random: the chance that forty of them are sorted is nil.
  for (let row = 0; row < 40; row++) applyUpdate(carrier, wrapSealedUpdates(numbers(3 * row, 3)));
  expect(unwrapSealedUpdates(carrier)).toEqual(numbers(0, 120));
});

test("An empty carrier has no updates", () => {
  expect(unwrapSealedUpdates(new Doc())).toEqual([]);
});
