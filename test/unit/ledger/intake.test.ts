import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { DossierDoc, type TransactionOrigin } from "#shared/records/dossierDoc.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { verifyRecords, type VerifyRecords } from "#shared/records/verifyRecords.ts";
import { newDossierKey } from "#shared/records/sealBody.ts";
import {
  createTestDossier,
  TEST_DOSSIER_KEY,
  makeRosterDevice,
  makeRiskStatement,
  commitRoster,
  testSeed,
  type TestDevice,
} from "#test/support/team/testDevice.ts";
import { Random } from "#test/support/random.ts";

async function oneNote(): Promise<{ admin: TestDevice; first: OpenedRecord; said: OpenedRecord }> {
  const { admin } = await createTestDossier(new Random(3), 30);
  const records = await admin.commit(makeRiskStatement("A name that may have to go"));
  return { admin, first: admin.held.values().next().value!, said: records };
}

async function intakeOf(admin: TestDevice, doc: DossierDoc, keys = [TEST_DOSSIER_KEY]): Promise<RecordIntake> {
  const intake = new RecordIntake(doc, admin.ledger.dossier, keys);
  await intake.whenIdle();
  return intake;
}

/** Sets what a hostile peer might set, bypassing all checks. */
function tamper(doc: DossierDoc, root: "records" | "bodies", key: string, value: unknown): void {
  const raw = new Y.Doc();
  Y.applyUpdate(raw, Y.encodeStateAsUpdate(doc.doc));
  raw.getMap(root).set(key, value);
  Y.applyUpdate(doc.doc, Y.encodeStateAsUpdate(raw), "peer");
}

describe("The intake from a Y.Doc into the ledger", () => {
  it("accepts a record without its body if somebody put a wrong one beside it, until the right one arrives", async () => {
    const { admin, first, said: records } = await oneNote();
    const doc = new DossierDoc();
    doc.put([first, { ...records, bytes: encodeUtf8("a wrong body") }], { kind: "file" });
    const intake = await intakeOf(admin, doc);
    expect(intake.ledger.record(records.key)).toMatchObject({ state: "missing" });
    expect(intake.quarantine.get(records.key)).toMatchObject({ code: "door.sealed" });
    doc.put([records], { kind: "file" });
    await intake.whenIdle();
    expect(intake.ledger.record(records.key)).toMatchObject({ state: "open" });
    expect(intake.quarantine.size).toBe(0);
    expect(doc.get(records.key)!.bytes).toEqual(records.bytes);
  });

  it("loses no withdrawal if somebody puts a body beside it", async () => {
    const { admin, first, said: records } = await oneNote();
    const withdrawn = await admin.commit({ type: "annotation", of: records.key, after: [records.key], body: null });
    const doc = new DossierDoc();
    doc.put([first, records, { ...withdrawn, bytes: encodeUtf8("no, it was not") }], { kind: "file" });
    const intake = await intakeOf(admin, doc);
    expect(intake.ledger.record(withdrawn.key)).toMatchObject({ state: "retraction" });
    expect(intake.ledger.get(threadProjection, records.key)).toBeUndefined();
    expect(intake.quarantine.get(withdrawn.key)).toMatchObject({ code: "door.body-of-retraction" });
  });

  it("quarantines values of a wrong kind, and restores the right ones once they arrive", async () => {
    const { admin, first, said: records } = await oneNote();
    const doc = new DossierDoc();
    doc.put([first], { kind: "file" });
    const intake = await intakeOf(admin, doc);
    tamper(doc, "records", records.key, 42);
    tamper(doc, "bodies", records.key, "no bytes");
    tamper(doc, "records", "e".repeat(64), new Y.Map());
    await intake.whenIdle();
    expect([...intake.quarantine.keys()].sort()).toEqual([records.key, "e".repeat(64)].sort());
    doc.put([records], { kind: "file" });
    await intake.whenIdle();
    expect(intake.ledger.record(records.key)).toMatchObject({ state: "open" });
    expect([...intake.quarantine.keys()]).toEqual(["e".repeat(64)]);
  });

  it("keeps what it has verified, whatever a peer makes of it, and sets it again", async () => {
    const { admin, first, said: records } = await oneNote();
    const doc = new DossierDoc();
    doc.put([first, records], { kind: "file" });
    const intake = await intakeOf(admin, doc);
    tamper(doc, "records", records.key, "{}");
    tamper(doc, "bodies", records.key, encodeUtf8("rewritten"));
    await intake.whenIdle();
    expect(intake.ledger.get(threadProjection, records.key)!.annotation.comment).toBe("A name that may have to go");
    expect(doc.get(records.key)).toEqual({ key: records.key, text: records.text, bytes: records.bytes });
  });

  it("restores what a peer deletes, for itself and for all who are notified", async () => {
    const { admin, first, said: records } = await oneNote();
    const doc = new DossierDoc();
    doc.put([first, records], { kind: "file" });
    const intake = await intakeOf(admin, doc);
    const hostile = new Y.Doc();
    Y.applyUpdate(hostile, Y.encodeStateAsUpdate(doc.doc));
    hostile.getMap("records").clear();
    hostile.getMap("bodies").clear();
    Y.applyUpdate(doc.doc, Y.encodeStateAsUpdate(hostile), "peer");
    await intake.whenIdle();
    expect(intake.ledger.get(threadProjection, records.key)!.annotation.comment).toBe("A name that may have to go");
    const other = new DossierDoc();
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(hostile));
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(doc.doc));
    for (const { key, text, bytes } of [first, records]) {
      expect(doc.get(key)).toEqual({ key, text, bytes });
      expect(other.get(key)).toEqual({ key, text, bytes });
    }
  });

  it("hides what was erased at once, and deletes a body that comes back", async () => {
    const { admin, first, said: records } = await oneNote();
    const doc = new DossierDoc();
    doc.put([first, records], { kind: "file" });
    const intake = await intakeOf(admin, doc);
    const origins: unknown[] = [];
    doc.observe((_, origin) => origins.push((origin as TransactionOrigin | null)?.kind));
    const erasure = await admin.commit({ type: "erase", body: { target: records.key } });
    intake.add([erasure], { kind: "said" });
    expect(intake.ledger.get(threadProjection, records.key)).toBeUndefined();
    expect(doc.hasBody(records.key)).toBe(false);
    expect(origins).toEqual(["said", "erase"]);
    doc.put([records], { kind: "file" });
    await intake.whenIdle();
    expect(doc.hasBody(records.key)).toBe(false);
    expect(origins).toEqual(["said", "erase", "file", "erase"]);
    expect(Buffer.from(Y.encodeStateAsUpdate(doc.doc)).includes(Buffer.from(records.bytes!))).toBe(false);
  });

  it("restores a body that it still has when the erasure stops counting", async () => {
    const { admin, first, said: records } = await oneNote();
    const copy = admin.copyAs("Copy", testSeed(30));
    const doc = new DossierDoc();
    const erasure = await copy.commit({ type: "erase", body: { target: records.key } });
    doc.put([first, records], { kind: "file" });
    const intake = await intakeOf(admin, doc);
    doc.put([erasure], { kind: "file" });
    await intake.whenIdle();
    expect(doc.hasBody(records.key)).toBe(false);
    // The device was removed after its note, so the erase counts as made by a copy.
    const members = [{ id: admin.key, devices: [makeRosterDevice(admin.key, "lead", records.key)] }];
    doc.put([await commitRoster(admin, { members })], { kind: "file" });
    await intake.whenIdle();
    expect(intake.ledger.erasedKeys().size).toBe(0);
    expect(intake.ledger.get(threadProjection, records.key)).toBeDefined();
    expect(doc.get(records.key)!.bytes).toEqual(records.bytes);
  });

  it("opens locked records when their key arrives, even during an intake", async () => {
    const { admin } = await oneNote();
    for (let i = 0; i < 80; i++) await admin.commit(makeRiskStatement(`Note ${i}`));
    const doc = new DossierDoc();
    doc.put([...admin.held.values()], { kind: "file" });
    const intake = await intakeOf(admin, doc, [newDossierKey()]);
    expect([...intake.ledger.records()].filter(({ opened }) => opened.state === "locked")).toHaveLength(81);
    intake.addKeys([TEST_DOSSIER_KEY]);
    expect(intake.ledger.all(threadProjection)).toHaveLength(81);
    for (let turns = 0; turns < 12; turns++) {
      const late = new RecordIntake(doc, admin.ledger.dossier, []);
      for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
      late.addKeys([TEST_DOSSIER_KEY]);
      await late.whenIdle();
      expect(late.ledger.all(threadProjection), `after ${turns} turns`).toHaveLength(81);
    }
  });

  it("resolves when everything is in, though more comes at any moment", async () => {
    const { admin } = await oneNote();
    for (let i = 0; i < 100; i++) await admin.commit(makeRiskStatement(`Note ${i}`));
    const records = [...admin.held.values()];
    const doc = new DossierDoc();
    const intake = await intakeOf(admin, doc);
    for (const each of records) {
      doc.put([each], { kind: "file" });
      for (let i = 0; i < records.indexOf(each) % 7; i++) await Promise.resolve();
    }
    await intake.whenIdle();
    expect(intake.ledger.counts.records).toBe(records.length);
    intake.close();
    doc.put([await admin.commit(makeRiskStatement("After the end"))], { kind: "file" });
    await intake.whenIdle();
    expect(intake.ledger.counts.records).toBe(records.length);
  });

  it("files what is needed first, then has some records verified ahead and files them as they came", async () => {
    const { admin } = await createTestDossier(new Random(3), 30);
    for (let i = 0; i < 1200; i++) await admin.commit(makeRiskStatement(`note ${i}`));
    const doc = new DossierDoc();
    doc.put([...admin.held.values()], { kind: "file" });
    const [asked, filed, more]: [number[], number[], (boolean | undefined)[]] = [[], [], []];
    let answered = 0;
    let most = 0;
    const slowly: VerifyRecords = async (examination) => {
      most = Math.max(most, asked.push(examination.records.length) - answered);
      const opened = await verifyRecords(examination);
      await new Promise((resolve) => setTimeout(resolve, 20 - asked.length));
      answered++;
      return opened;
    };
    const intake = new RecordIntake(doc, admin.ledger.dossier, [TEST_DOSSIER_KEY], { examine: slowly });
    intake.ledger.subscribe((change) => {
      filed.push(intake.ledger.counts.records);
      more.push(change.more);
    });
    await intake.whenIdle();
    // The record that begins the dossier is the only one without which no text can be shown.
    const others = admin.held.size - 1;
    const chunks = Math.ceil(others / 128);
    expect(asked).toEqual([1, ...range(chunks, (i) => Math.min(128, others - 128 * i))]);
    expect(most).toBe(8);
    expect(filed).toEqual([1, ...range(chunks, (i) => 1 + Math.min(128 * (i + 1), others))]);
    expect(more).toEqual(range(chunks + 1, (i) => i < chunks));
    expect(intake.ledger.all(threadProjection).length).toBe(1200);
  });
});

function range<T>(length: number, each: (i: number) => T): T[] {
  return Array.from({ length }, (_, i) => each(i));
}
