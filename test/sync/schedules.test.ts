import { expect, it } from "vitest";
import { seededSchedules } from "../faults/schedules/index.ts";

/** `npm run test:faults -- schedules` plays 10,000. */
it(
  "A team loses nothing Saved and diverges nowhere, in schedules made up from seeds",
  { timeout: 600_000 },
  async () => {
    const { faults, figure } = await seededSchedules.run(200, 1);
    expect(faults, figure).toEqual([]);
  },
);
