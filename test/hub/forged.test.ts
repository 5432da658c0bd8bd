import { expect, it } from "vitest";
import { forgedRecords } from "../faults/forged/index.ts";

/** `npm run test:faults -- forged` makes 1,000. */
it("The hub accepts no forged record or update of any kind over a live socket", { timeout: 300_000 }, async () => {
  const { faults, figure } = await forgedRecords.run(90, 1);
  expect(faults, figure).toEqual([]);
});
