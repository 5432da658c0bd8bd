import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { MAX_BYTES_BY_DOSSIER_PART } from "#shared/exchange/dossier/limits.ts";
import { packDossier } from "#shared/exchange/dossier/pack.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { limitIncomingRecords } from "#shared/exchange/dossier/limitIncomingRecords.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { RECORD_QUOTAS } from "#shared/members/recordQuotas.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { chainCounterAfter, EMPTY_CHAIN_COUNTER } from "#shared/records/signRecord.ts";
import { createSeedSigner } from "#shared/base/ed25519.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { testSeed, signRawRecord } from "#test/support/team/testDevice.ts";
import { Random } from "#test/support/random.ts";
import { createTeam } from "#test/support/team/team.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

/** Signs records without content as an unknown device. */
async function flood(dossier: string, seed: number, count: number, size: number): Promise<readonly OpenedRecord[]> {
  const [signer, random, made] = [createSeedSigner(testSeed(seed)), new Random(seed), [] as OpenedRecord[]];
  for (let counter = EMPTY_CHAIN_COUNTER; made.length < count;) {
    const body = { nothing: "a".repeat(size) };
    const each = await signRawRecord(signer, dossier, counter, { type: "revision", body }, random);
    counter = chainCounterAfter(each.record, each.key);
    const { nonce, text } = { nonce: each.bytes!.slice(0, 12), text: JSON.stringify(body) };
    made.push({ ...each, clear: { nonce, text } });
  }
  return made;
}

async function opened(path: string) {
  const file = await readDossierFile(new Uint8Array(await readFile(path)));
  if (isRefusal(file)) throw new Error(file.code);
  return file;
}

it("The command merge limits the number of records from unknown devices, and leaves a file that opens", async () => {
  const desk = createTempFolder("strangers");
  const path = join(desk, "team.clausemark");
  const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);
  await run("new", path, "--draft", SAMPLE, "--as", "Ada");
  const { dossier, records } = await opened(path);
  for (const seed of [1, 2]) {
    const strangers = await flood(dossier, seed, 7, 1024 * 1024);
    await writeFile(join(desk, `${seed}`), writeDossierFile(dossier, [...records, ...strangers], new Set()));
  }
  expect(await run("merge", path, join(desk, "1"))).toMatchObject({ code: 0, err: "" });
  const second = await run("merge", path, join(desk, "2"));
  expect(second).toMatchObject({ code: 1, out: `0 new, ${records.length} known, 7 refused\n` });
  expect(second.err).toContain("7 records in 2 were left out");
  expect((await opened(path)).records.length).toBe(records.length + 7);
  expect(await run("annotate", path, "--as", "Ada", "--at", "5(2)", "--comment", "Still here")).toMatchObject({
    code: 0,
  });
}, 60_000);

it("The limit counts records of unknown devices, and never a member's", async () => {
  const { admin } = await createTeam();
  for (let i = 0; i < 3; i++) await admin.annotate();
  const { ledger, held } = admin;
  const first = new RecordSet<OpenedRecord>(ledger.dossier, [held.get(ledger.dossier)!]);
  const [one] = await flood(ledger.dossier, 3, 1, 1);
  const strangers = Array.from({ length: RECORD_QUOTAS.unknown.records + 7 }, (_, i) => ({ ...one!, key: `${i}` }));
  const all = [...strangers, ...held.values()];
  const { taken, beyondQuota } = limitIncomingRecords(first, all);
  expect([taken.length, beyondQuota]).toEqual([RECORD_QUOTAS.unknown.records + held.size, 7]);
  // Records that are already here are not counted again.
  const full = new RecordSet<OpenedRecord>(ledger.dossier, taken);
  expect(limitIncomingRecords(full, all).beyondQuota).toBe(7);
});

it("No command writes a file that could not be opened again", async () => {
  const { admin } = await createTeam();
  const { ledger, held } = admin;
  const contents = { dossier: ledger.dossier, records: [...held.values()], erased: new Set<string>() };
  expect(isRefusal(await packDossier(contents))).toBe(false);
  const [one] = await flood(ledger.dossier, 4, 1, 1024 * 1024);
  const many = Array.from({ length: MAX_BYTES_BY_DOSSIER_PART["records.jsonl"] / 1024 / 1024 }, () => one!);
  expect(await packDossier({ ...contents, records: many })).toMatchObject({ code: "file.overfull" });
  const notes = "a".repeat(MAX_BYTES_BY_DOSSIER_PART["notes.jsonld"] + 1);
  expect(await packDossier({ ...contents, notes })).toMatchObject({
    code: "file.would-not-open",
    params: { count: 1 },
  });
  const forged = { ...one!, text: one!.text.replace(/"seq":0/, '"seq":9') };
  expect(await packDossier({ ...contents, records: [forged] })).toMatchObject({ code: "file.would-not-open" });
});
