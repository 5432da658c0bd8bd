import { expect, test } from "vitest";
import { describeJournalDamage } from "#electron/main/window/describeJournalDamage.ts";
import type { JournalDamage } from "#node/disk/journal.ts";

const short: JournalDamage = { file: "log.1", kind: "short", bytes: 7, aside: "damaged.log.1.at-20" };
const sealed: JournalDamage = { file: "log.2", kind: "sealed", bytes: 90, aside: "damaged.log.2.sealed-1" };

test("What only a lost key opens is not called damaged, and its place is named", () => {
  const said = describeJournalDamage("/dossiers/ab", [sealed]);
  expect(said).toContain("encrypted with a key that is no longer on this machine");
  expect(said).toContain("/dossiers/ab/damaged.log.2.sealed-1");
  expect(said).not.toMatch(/90|were damaged|Everything before/);
});

test("The bytes are counted for damaged files only", () => {
  expect(describeJournalDamage("/dossiers/ab", [short])).toMatch(/^7 bytes of its log were damaged/);
  const both = describeJournalDamage("/dossiers/ab", [short, sealed]);
  expect(both).toMatch(/^7 bytes[^]*at-20[^]*encrypted with a key[^]*sealed-1/);
});
