import { expect, it } from "vitest";
import { files } from "../faults/files.ts";
import { journals } from "../faults/journals.ts";

/** A tenth of what `npm run test:faults` does. */
it.each([
  [journals, 40],
  [files, 500],
])("The run of $name holds: $says", { timeout: 120_000 }, async (fault, count) => {
  const { faults, figure } = await fault.run(count, 1);
  expect(faults, figure).toEqual([]);
});
