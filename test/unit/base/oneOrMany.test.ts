import { expect, it } from "vitest";
import { listOf, withOneMore, type OneOrMany } from "#shared/base/oneOrMany.ts";

it("Any number of values is kept in the order in which they were added, and one by itself", () => {
  let values: OneOrMany<number> | undefined;
  expect(listOf(values)).toEqual([]);
  for (let count = 1; count <= 40; count++) {
    values = withOneMore(values, count);
    expect(Array.isArray(values)).toBe(count > 1);
    expect(listOf(values)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  }
});
