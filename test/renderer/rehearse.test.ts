import { expect, test } from "vitest";
import { rehearse } from "#renderer/desk/disk/rehearse.ts";
import { isRefusal } from "#shared/base/result.ts";
import { leavesOf, NOTHING_CHECKED, type CheckedList } from "#shared/records/checked.ts";
import { DossierDoc } from "#shared/records/doc.ts";
import { examine, type Examination } from "#shared/records/examine.ts";
import { manyNotes } from "../support/many.ts";
import { SMALL_DRAFT } from "../support/team.ts";

/** A dossier that is opened again, some notes in it, and what threads are asked while it rehearses. */
async function rehearsed(notes: number, listed = true) {
  const { admin } = await manyNotes(SMALL_DRAFT, notes);
  const records = [...admin.held.values()];
  const doc = new DossierDoc();
  doc.put(records, { from: "journal" });
  const pages = leavesOf(records).map((leaf) => ({ ...leaf, hash: "" }));
  const list: CheckedList = listed ? { pages, keys: new Set() } : NOTHING_CHECKED;
  const asked: Examination[] = [];
  const examining = async (examination: Examination) => {
    asked.push(examination);
    const found = await examine(examination);
    expect(found.some(isRefusal)).toBe(false);
    return found;
  };
  await rehearse(examining, doc, admin.ledger.dossier, [...admin.keys], list);
  return asked;
}

test("Both threads examine some of what was opened as it was found before, signatures too", async () => {
  const asked = await rehearsed(80);
  expect(asked.map(({ records }) => records.length)).toEqual([32, 32]);
  expect(new Set(asked.flatMap(({ records }) => records.map(({ key }) => key))).size).toBe(64);
  for (const { checked } of asked) expect(checked.size).toBe(0);
});

test("The threads examine fewer records where there are fewer, or none", async () => {
  const asked = await rehearsed(3);
  expect(asked).toHaveLength(1);
  expect(asked[0]!.records.length).toBeGreaterThan(2);
  expect(await rehearsed(3, false)).toEqual([]);
});
