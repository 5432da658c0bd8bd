import { describe, expect, test } from "vitest";
import { fuzzSeeds, isUsualRun } from "#test/support/fuzzSeeds.ts";
import { HISTORY_SEEDS, playHistories } from "./support/historyTally.ts";

const HISTORIES = 150;

/** What happens in every run of this size. */
const SEEN = [
  "a confirmed handover counted",
  "a device vouched for another",
  "a handover by two in office",
  "a machine went on in format 2",
  "a member's machine was copied",
  "a note in format 1",
  "a provisional handover counted",
  "a thief's act",
  "earlier versions were stopped",
  "format 2 was begun",
  "note",
  "recovery: by the administrator",
  "recovery: by the sheet",
  "written by the firm state",
];

/** Much more than they take, since other tests may run beside them. */
const PATIENCE = { timeout: 120_000 };

describe("Histories of people who join, keep the list, hand it over and steal keys", () => {
  test.each(HISTORY_SEEDS)("break no property of membership, with the seeds from %i on", PATIENCE, (from) => {
    const { failures, counts, histories } = playHistories(fuzzSeeds(HISTORIES, from));
    const again = "alone: CLAUSEMARK_FUZZ_SEED=SEED npx vitest run test/unit/membership/histories";
    expect(failures, again).toEqual([]);
    if (isUsualRun && histories >= HISTORIES) expect(SEEN.filter((what) => !counts.has(what))).toEqual([]);
  });
});
