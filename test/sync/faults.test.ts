import { expect, it } from "vitest";
import { mutatedFiles } from "../faults/mutatedFiles.ts";
import { damagedJournals } from "../faults/damagedJournals.ts";

/** A tenth of the rounds of `npm run test:faults`. */
it.each([
  [damagedJournals, 40],
  [mutatedFiles, 500],
])("The run of $name holds: $says", { timeout: 120_000 }, async (fault, count) => {
  const { faults, figure } = await fault.run(count, 1);
  expect(faults, figure).toEqual([]);
});
