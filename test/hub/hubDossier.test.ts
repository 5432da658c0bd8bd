import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { rotateDossierKeyAct } from "#shared/acts/team/changeRoster.ts";
import * as Y from "yjs";
import { eraseAct } from "#shared/acts/erase.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { acceptUpdate } from "#hub/guard/acceptUpdate.ts";
import { HubDossier } from "#hub/log/hubDossier.ts";
import { openFolderLogStore } from "#hub/log/folderStore.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createTeam, unwrapOutcome, type Person } from "../support/team/team.ts";
import { everyByte, Stage } from "./support.ts";
import { UNLIMITED_QUOTA } from "../support/network/unlimitedQuota.ts";

let stage: Stage;
let admin: Person;
let folder: string;
let replica: DossierDoc;
beforeEach(async () => {
  stage = new Stage();
  ({ admin } = await createTeam());
  folder = createTempFolder("hub");
  replica = new DossierDoc();
});
afterEach(() => stage.end());

async function opened(teamFirst = false): Promise<{ dossier: HubDossier; doc: Y.Doc }> {
  const logs = unwrapOutcome(await openFolderLogStore(folder));
  const dossier = await HubDossier.open(admin.ledger.dossier, await logs.open(admin.ledger.dossier), { teamFirst });
  await logs.close();
  stage.add(() => dossier.close());
  const doc = new Y.Doc();
  await dossier.load(doc);
  return { dossier, doc };
}

/** Returns an update that adds the records. */
function updateWith(records: Iterable<OpenedRecord>): Uint8Array {
  const before = Y.encodeStateVector(replica.doc);
  replica.put([...records], { kind: "said" });
  return Y.encodeStateAsUpdate(replica.doc, before);
}

/** Checks an update, and applies it if `apply` is true. */
async function push(dossier: HubDossier, doc: Y.Doc, update: Uint8Array, apply = true): Promise<void> {
  const device = admin.device.publicKeys.key;
  const reading = await acceptUpdate(dossier, { device, member: device }, update, UNLIMITED_QUOTA);
  if ("type" in reading) throw new Error(reading.code);
  if (!apply) return;
  Y.applyUpdate(doc, update);
  dossier.markApplied(update, reading.bodies.keys());
}

it("The hub's dossier loses nothing that is stored but not applied yet when the log is compacted", async () => {
  const { dossier, doc } = await opened();
  await push(dossier, doc, updateWith(admin.held.values()));
  const big = await admin.commitRaw("revision", { filler: "x".repeat(200_000) });
  await push(dossier, doc, updateWith(big));
  const key = await admin.annotate();
  await push(dossier, doc, updateWith([admin.held.get(key)!]), false);
  await dossier.compactIfLong();
  expect((await everyByte(path.join(folder, "dossiers", dossier.id))).length).toBeGreaterThan(200_000);
  await dossier.close();
  const again = await opened();
  expect(new DossierDoc(again.doc).get(key)?.bytes).toEqual(admin.held.get(key)!.bytes);
  expect(again.dossier.records.get(key)).toBeDefined();
});

it.each([false, true])("The hub's dossier finishes an erasure that a crash has interrupted", async (teamFirst) => {
  const { dossier, doc } = await opened();
  const key = await admin.annotate({ comment: "A source that asked to be forgotten" });
  await push(dossier, doc, updateWith(admin.held.values()));
  const records = await admin.commit(eraseAct(admin.ledger, admin.me, key));
  await push(dossier, doc, updateWith(records));
  const bytes = Buffer.from(replica.get(key)!.bytes!);
  expect((await everyByte(folder)).includes(bytes)).toBe(true);
  // The hub dies here, so the sweep that was due does not run.
  await dossier.close();
  const again = await opened(teamFirst);
  expect(new DossierDoc(again.doc).hasBody(key)).toBe(false);
  expect((await everyByte(folder)).includes(bytes)).toBe(false);
});

it("The hub's dossier drops records whose update could not be stored", async () => {
  const { dossier, doc } = await opened();
  await push(dossier, doc, updateWith(admin.held.values()));
  const before = dossier.records.judgement.membership!.heads;
  const records = await admin.commit(await rotateDossierKeyAct(admin.ledger, admin.rosterContext()));
  await dossier.close();
  await expect(push(dossier, doc, updateWith(records))).rejects.toThrow("hub.not-stored");
  expect(dossier.records.judgement.membership!.heads).toEqual(before);
  expect(dossier.records.get(records[0]!.key)).toBeUndefined();
});

it("The hub's dossier can be read once its team is known, and judges an update only when every record is validated", async () => {
  const { dossier, doc } = await opened();
  for (let i = 0; i < 100; i++) await admin.annotate({ comment: `Note ${i}` });
  await push(dossier, doc, updateWith(admin.held.values()));
  await dossier.close();
  const again = await opened(true);
  const device = admin.device.publicKeys.key;
  expect(again.dossier.records.judgement.authorityOf(device)).toMatchObject({ administrator: true });
  expect(new DossierDoc(again.doc).size).toBe(admin.held.size);
  expect(again.dossier.isChecked).toBe(false);
  const known = () => [...admin.held.keys()].filter((key) => again.dossier.records.get(key)).length;
  expect(known()).toBeLessThan(10);
  const before = admin.held.size;
  const key = await admin.annotate();
  await push(again.dossier, again.doc, updateWith([admin.held.get(key)!]));
  expect(again.dossier.isChecked).toBe(true);
  expect(known()).toBeGreaterThan(before);
  const { text, record } = again.dossier.records.get(key)!;
  expect({ ...JSON.parse(text) }).toMatchObject({ seq: record.seq, sealed: record.sealed, sig: record.sig });
});

it("The hub's dossier does not go through its records for an update, as long as no device was put away", async () => {
  const { dossier, doc } = await opened();
  await push(dossier, doc, updateWith(admin.held.values()));
  await dossier.sweep();
  const { byKey } = dossier.records.set;
  const read = [vi.spyOn(byKey, "values"), vi.spyOn(byKey, "keys"), vi.spyOn(byKey, Symbol.iterator)];
  for (let i = 0; i < 3; i++) {
    const key = await admin.annotate();
    await push(dossier, doc, updateWith([admin.held.get(key)!]));
    await dossier.sweep();
  }
  expect(dossier.records.set.byKey).toBe(byKey);
  for (const each of read) expect(each).not.toHaveBeenCalled();
});
