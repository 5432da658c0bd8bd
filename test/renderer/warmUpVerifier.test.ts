import { expect, test } from "vitest";
import { warmUpVerifier } from "#renderer/workspace/persistence/warmUpVerifier.ts";
import { isRefusal } from "#shared/base/result.ts";
import {
  paginateVerifiedRecords,
  EMPTY_VERIFIED_RECORD_LIST,
  type VerifiedRecordList,
} from "#shared/records/verifiedList.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { verifyRecords, type VerificationBatch } from "#shared/records/verifyRecords.ts";
import { createManyNotes } from "../support/team/manyNotes.ts";
import { SMALL_DRAFT } from "../support/team/team.ts";

/** Opens an existing dossier with some notes, and records the requests to threads during the rehearsal. */
async function rehearsed(notes: number, listed = true) {
  const { admin } = await createManyNotes(SMALL_DRAFT, notes);
  const records = [...admin.held.values()];
  const doc = new DossierDoc();
  doc.put(records, { kind: "journal" });
  const pages = paginateVerifiedRecords(records).map((leaf) => ({ ...leaf, hash: "" }));
  const list: VerifiedRecordList = listed ? { pages, keys: new Set() } : EMPTY_VERIFIED_RECORD_LIST;
  const asked: VerificationBatch[] = [];
  const examining = async (examination: VerificationBatch) => {
    asked.push(examination);
    const found = await verifyRecords(examination);
    expect(found.some(isRefusal)).toBe(false);
    return found;
  };
  await warmUpVerifier(examining, doc, admin.ledger.dossier, [...admin.keys], list);
  return asked;
}

test("Both threads verify some of the records that were opened, signatures too", async () => {
  const asked = await rehearsed(80);
  expect(asked.map(({ records }) => records.length)).toEqual([32, 32]);
  expect(new Set(asked.flatMap(({ records }) => records.map(({ key }) => key))).size).toBe(64);
  for (const { verified } of asked) expect(verified.size).toBe(0);
});

test("The threads verify fewer records if there are fewer, or none", async () => {
  const asked = await rehearsed(3);
  expect(asked).toHaveLength(1);
  expect(asked[0]!.records.length).toBeGreaterThan(2);
  expect(await rehearsed(3, false)).toEqual([]);
});
