import { expect, it } from "vitest";
import * as Y from "yjs";
import type { IndexedDbDossierCopy } from "#renderer/workspace/persistence/indexedDbDossierCopy.ts";
import { DossierStore } from "#renderer/workspace/persistence/dossierStore.ts";
import { encodeWithoutRefusedRecords } from "#renderer/workspace/session/refusedRecords.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { refusal } from "#shared/base/result.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { StoredRecord } from "#shared/records/validator.ts";
import { createTestDossier, TEST_DOSSIER_KEY, makeRiskStatement } from "../support/team/testDevice.ts";
import { Random } from "../support/random.ts";
import { unwrapOutcome } from "../support/team/team.ts";

const noCopy = () => Promise.resolve(refusal("store.browser", { reason: "none" }));

/**
 * A log in memory that also records what a machine would find if it lost power after each write. One write takes `ms`.
 */
class MemoryLog {
  #updates: Uint8Array[] = [];
  readonly found: DossierDoc[] = [];
  ms = 0;

  read = () => Promise.resolve(this.#updates as Bytes[]);
  append = (_id: string, update: Bytes) => this.#written([...this.#updates, update]);
  compact = (_id: string, snapshot: Bytes) => this.#written([snapshot]);
  erase = (_id: string, snapshot: Bytes) => this.#written([snapshot]);

  async #written(updates: Uint8Array[]): Promise<true> {
    this.#updates = updates;
    const doc = new DossierDoc();
    for (const each of updates) Y.applyUpdate(doc.doc, each);
    this.found.push(doc);
    if (this.ms > 0) await new Promise((resolve) => setTimeout(resolve, this.ms));
    return true;
  }
}

/** A browser's copy in memory that takes a while to be rewritten. `writesAnew` resolves when rewriting starts. */
class MemoryCopy {
  rows: Uint8Array[] = [];
  readonly writesAnew: Promise<void>;
  #begin: () => void = () => undefined;

  constructor() {
    this.writesAnew = new Promise((resolve) => (this.#begin = resolve));
  }

  open(doc: Y.Doc): Promise<IndexedDbDossierCopy> {
    const put = (rows: Uint8Array[]) => Promise.resolve((this.rows = rows) && true);
    const anew = async () => {
      this.#begin();
      const known = new Set(this.rows);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return put([...this.rows.filter((row) => !known.has(row)), Y.encodeStateAsUpdate(doc)]);
    };
    const copy = {
      isOrigin: () => false,
      isEraseDue: () => Promise.resolve(false),
      append: (update: Uint8Array) => put([...this.rows, update]),
      replace: (update: Uint8Array) => put([update]),
      compact: anew,
      erase: anew,
      merge: (apply: (merge: () => void) => void) => {
        apply(() => this.rows.forEach((row) => Y.applyUpdate(doc, row)));
        return Promise.resolve(true);
      },
      close: () => Promise.resolve(),
    };
    return Promise.resolve(copy as unknown as IndexedDbDossierCopy);
  }
}

async function opened() {
  const { admin } = await createTestDossier(new Random(3), 30);
  for (let i = 0; i < 20; i++) await admin.commit(makeRiskStatement(`note ${i}`));
  const { dossier } = admin.ledger;
  const [doc, journal] = [new DossierDoc(), new MemoryLog()];
  const store = unwrapOutcome(await DossierStore.open({ journal }, dossier, doc, noCopy));
  const intake = new RecordIntake(doc, dossier, [TEST_DOSSIER_KEY]);
  store.repairWith(() => intake.whenIdle());
  const all = [...admin.held.values()];
  doc.put(all, { kind: "said" });
  await intake.whenIdle();
  await store.idle();
  return { admin, all, doc, journal, store, intake };
}

it.each([
  ["deletes", (map: Y.Map<unknown>) => map.clear()],
  ["writes over", (map: Y.Map<unknown>) => [...map.keys()].forEach((key) => map.set(key, "{}"))],
])("A record that a hub %s is still there after a loss of power at any moment", async (_, change) => {
  const { all, doc, journal, store, intake } = await opened();
  const hostile = new Y.Doc();
  Y.applyUpdate(hostile, Y.encodeStateAsUpdate(doc.doc));
  hostile.transact(() => ["records", "bodies"].forEach((name) => change(hostile.getMap(name))));
  journal.found.length = 0;
  Y.applyUpdate(doc.doc, Y.encodeStateAsUpdate(hostile), { provider: "a hub's" });
  expect(store.saving.value).toEqual({ state: "saving" });
  await intake.whenIdle();
  await store.idle();
  expect(store.saving.value).toEqual({ state: "saved" });
  expect(journal.found.length).toBeGreaterThan(0);
  for (const found of journal.found) {
    for (const { key, text, bytes } of all) expect(found.get(key)).toEqual({ key, text, ...(bytes && { bytes }) });
  }
  await store.close();
});

it("A record written while the whole state is replaced is in the new state, and removed ones are not", async () => {
  const { all, admin, doc, journal, store } = await opened();
  const aside = all.at(-1)!.key;
  const replaced = store.replace(() => encodeWithoutRefusedRecords(doc, new Set([aside])));
  const late = await admin.commit(makeRiskStatement("said meanwhile"));
  doc.put([late], { kind: "said" });
  await replaced;
  await store.close();
  const found = journal.found.at(-1)!;
  expect(found.get(late.key)).toEqual({ key: late.key, text: late.text, bytes: late.bytes });
  expect(found.has(aside)).toBe(false);
  expect(found.size).toBe(all.length);
});

it("A hub's deletions while the whole state is replaced take nothing from the new state", async () => {
  const { all, doc, journal, store, intake } = await opened();
  const { doc: hostile } = deletedEverywhere(all);
  journal.ms = 20;
  Y.applyUpdate(doc.doc, Y.encodeStateAsUpdate(hostile), { provider: "a hub's" });
  await intake.whenIdle();
  await store.replace(() => encodeWithoutRefusedRecords(doc, new Set()));
  await store.idle();
  await store.close();
  const found = journal.found.at(-1)!;
  for (const { key, text, bytes } of all) expect(found.get(key)).toEqual({ key, text, ...(bytes && { bytes }) });
});

it("A compaction of the browser's copy that is still running adds nothing to the state that replaces everything", async () => {
  const { all, journal, store: before } = await opened();
  await before.close();
  const [doc, copy] = [new DossierDoc(), new MemoryCopy()];
  const store = unwrapOutcome(await DossierStore.open({ journal }, "", doc, (_name, into) => copy.open(into)));
  Y.applyUpdate(doc.doc, Y.encodeStateAsUpdate(deletedEverywhere(all).doc), { provider: "a hub's" });
  doc.put(all, { kind: "mend" });
  await copy.writesAnew;
  await store.replace(() => encodeWithoutRefusedRecords(doc, new Set()));
  await store.close();
  const found = new DossierDoc();
  for (const row of copy.rows) Y.applyUpdate(found.doc, row);
  for (const { key, text, bytes } of all) expect(found.get(key)).toEqual({ key, text, ...(bytes && { bytes }) });
  expect(copy.rows).toHaveLength(1);
});

/** Returns a document in which everything is deleted, and whose changes win over any others. */
function deletedEverywhere(all: readonly StoredRecord[]): DossierDoc {
  const deleted = new DossierDoc();
  deleted.doc.clientID = 2 ** 32 - 1;
  deleted.put(all, { kind: "file" });
  deleted.doc.transact(() => ["records", "bodies"].forEach((name) => deleted.doc.getMap(name).clear()));
  return deleted;
}

it("A record in the log is there, whatever the browser's copy says was deleted", async () => {
  const { all, doc, journal, store } = await opened();
  await store.close();
  const deleted = new Y.Doc();
  Y.applyUpdate(deleted, Y.encodeStateAsUpdate(doc.doc));
  ["records", "bodies"].forEach((name) => deleted.getMap(name).clear());
  const [again, copy] = [new DossierDoc(), new MemoryCopy()];
  copy.rows = [Y.encodeStateAsUpdate(deleted)];
  const reopened = unwrapOutcome(await DossierStore.open({ journal }, "", again, (_name, into) => copy.open(into)));
  await reopened.mergeCopy();
  await reopened.close();
  for (const found of [again, journal.found.at(-1)!]) {
    for (const { key, text, bytes } of all) expect(found.get(key)).toEqual({ key, text, ...(bytes && { bytes }) });
  }
});

it("A copy beside the log that cannot be opened or read is reported, and what the log has is there", async () => {
  const { all, journal, store } = await opened();
  await store.close();
  const failing = { merge: () => Promise.resolve(refusal("store.browser", { reason: "damaged" })) };
  const closed = { close: () => Promise.resolve(), isEraseDue: () => Promise.resolve(false) };
  const unreadable = { ...closed, ...failing } as unknown as IndexedDbDossierCopy;
  for (const [openUnread, reason] of [
    [noCopy, "none"],
    [() => Promise.resolve(unreadable), "damaged"],
  ] as const) {
    const doc = new DossierDoc();
    const reopened = unwrapOutcome(await DossierStore.open({ journal }, "", doc, openUnread));
    await reopened.mergeCopy();
    expect(reopened.copyRefusal.value).toEqual(refusal("store.no-copy", { reason }));
    await reopened.close();
    for (const { key, text, bytes } of all) expect(doc.get(key)).toEqual({ key, text, ...(bytes && { bytes }) });
  }
});
