import { describe, expect, test } from "vitest";
import { fuzzSeeds, isUsualRun } from "#test/support/fuzzSeeds.ts";
import { updateOldDossier } from "./support/oldDossierUpdate.ts";

/** `npm run test:faults -- updates` plays 200. */
const STORIES = 16;

/** What happens in every run of this size. */
const SEEN = ["fork", "handOver", "remove", "a member confirmed", "nobody had to confirm", "updated on two machines"];

describe("Dossiers of format 1 of all stories", () => {
  test("have the same members and notes in format 2, on every machine", { timeout: 240_000 }, async () => {
    const seen = new Set<string>();
    for (const seed of fuzzSeeds(STORIES)) {
      const outcome = await updateOldDossier(seed);
      for (const what of outcome.seen) seen.add(what);
      const again = `alone: CLAUSEMARK_FUZZ_SEED=${seed} npx vitest run test/unit/membership/updates`;
      expect(outcome.faults, again).toEqual([]);
    }
    if (isUsualRun) expect(SEEN.filter((what) => !seen.has(what))).toEqual([]);
  });
});
