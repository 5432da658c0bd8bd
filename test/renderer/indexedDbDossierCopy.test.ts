import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import { IndexedDbDossierCopy, indexedDbNameOf } from "#renderer/workspace/persistence/indexedDbDossierCopy.ts";
import { wrapSealedUpdates } from "#renderer/workspace/persistence/sealedCarrier.ts";
import { sealLegacyDossierCopies } from "#renderer/workspace/persistence/sealLegacyDossierCopies.ts";
import { setPassphrase } from "#renderer/features/lock/setPassphrase.ts";
import { deriveAtRestKey } from "#shared/base/atRestCipher.ts";
import { decodeUtf8, encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import { atRestWithSeed } from "../support/team/atRestWithSeed.ts";
import { unwrapOutcome } from "../support/team/team.ts";

let name = "copy";
const REST = atRestWithSeed("ab");

beforeEach(() => {
  name = "copy";
  globalThis.indexedDB = new IDBFactory();
});

/** Creates a copy with this many rows. */
async function copyOf(rows: number): Promise<void> {
  const doc = new Doc();
  const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, doc, REST));
  for (let row = 0; row < rows; row++) unwrapOutcome(await copy.append(updateOf(`row ${row}`)));
  await copy.close();
}

function updateOf(key: string): Bytes {
  const doc = new Doc();
  doc.getMap("records").set(key, true);
  return encodeStateAsUpdate(doc) as Bytes;
}

/** Counts the rows with content: an earlier Clausemark wrote an empty one whenever it opened a database. */
async function rowsLeft(): Promise<number> {
  return (await allIn("updates")).filter(({ length }) => length > 2).length;
}

async function allIn(store: "updates" | "custom"): Promise<readonly Uint8Array[]> {
  const database = await answered(indexedDB.open(name));
  const rows = await answered(database.transaction(store).objectStore(store).getAll());
  database.close();
  return rows as Uint8Array[];
}

async function put(store: "updates", row: Uint8Array): Promise<void> {
  const database = await answered(indexedDB.open(name));
  await answered(database.transaction(store, "readwrite").objectStore(store).add(row));
  database.close();
}

/** Creates a copy as an earlier Clausemark left it: each update is an unencrypted row. */
async function olderCopy(...keys: readonly string[]): Promise<void> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("updates", { autoIncrement: true });
    request.result.createObjectStore("custom");
  };
  const database = await answered(request);
  const transaction = database.transaction(["updates", "custom"], "readwrite");
  for (const key of keys) transaction.objectStore("updates").add(updateOf(key));
  transaction.objectStore("custom").put(encodeUtf8("as it was"), "writing");
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(name));
  });
}

test("A copy with many rows is compacted into one when it is opened, and opening waits for that", async () => {
  await copyOf(60);
  const doc = new Doc();
  const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, doc, REST));
  expect(await rowsLeft()).toBe(1);
  expect(doc.getMap("records").size).toBe(60);
  await copy.close();
});

test("A copy beside a log gets what only the log has, and nothing if it has everything", async () => {
  const logged = [updateOf("in both"), updateOf("in the log")];
  await copyOf(0);
  await put("updates", wrapSealedUpdates([await REST.seal(logged[0]!)]));
  const opened = async (updates: readonly Bytes[]) => {
    const doc = new Doc();
    for (const update of updates) applyUpdate(doc, update);
    const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, doc, REST));
    await copy.close();
    return [...doc.getMap("records").keys()].sort();
  };
  await opened(logged.slice(0, 1));
  expect(await rowsLeft()).toBe(1);
  await opened(logged);
  expect(await rowsLeft()).toBe(2);
  expect(await opened(logged)).toEqual(["in both", "in the log"]);
  expect(await rowsLeft()).toBe(2);
  expect(await opened([])).toEqual(["in both", "in the log"]);
});

test("A copy that the browser has no room to compact is opened unchanged, and compacted another time", async () => {
  await copyOf(60);
  // IndexedDB reports missing space on commit.
  const full = vi.spyOn(IDBTransaction.prototype, "commit").mockImplementation(function (this: IDBTransaction) {
    this.abort();
  });
  const doc = new Doc();
  const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, doc, REST));
  expect(doc.getMap("records").size).toBe(60);
  const before = await rowsLeft();
  expect(before).toBe(60);
  expect(await copy.compact()).toMatchObject({ code: "store.browser" });
  expect(await copy.erase()).toMatchObject({ code: "store.browser" });
  full.mockRestore();
  expect(await rowsLeft()).toBe(before);
  expect(await copy.compact()).toBe(true);
  expect(await rowsLeft()).toBe(1);
  await copy.close();
});

test.each(["compact", "replace"] as const)("If the new row cannot be written at all, %s deletes no row", async (by) => {
  await copyOf(3);
  const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, new Doc(), REST));
  const before = await rowsLeft();
  const big = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("The serialized value is too large.", "DataError");
  });
  const written = by === "compact" ? copy.compact() : copy.replace(updateOf("another"));
  expect(await written).toMatchObject({ code: "store.browser" });
  big.mockRestore();
  expect(await rowsLeft()).toBe(before);
  await copy.close();
});

test("Erased text for whose removal there is no room stays marked for removal", async () => {
  await copyOf(1);
  const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, new Doc(), REST));
  // Only the filler that overwrites deleted data is made of random values here.
  const full = vi.spyOn(crypto, "getRandomValues").mockImplementation(() => {
    throw new DOMException("The disk is full.", "QuotaExceededError");
  });
  await copy.erase();
  expect(await copy.isEraseDue()).toBe(true);
  full.mockRestore();
  await copy.erase();
  expect(await copy.isEraseDue()).toBe(false);
  await copy.close();
});

test("A copy that another window deletes while it is being read here is opened, and reported as deleted", async () => {
  await copyOf(1);
  let gone: Promise<unknown> | undefined;
  const read = vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementationOnce(function (this: IDBObjectStore) {
    gone = answered(indexedDB.deleteDatabase(name));
    // As the app does when it hears of the deletion.
    this.transaction.db.close();
    return this.getAll();
  });
  const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, new Doc(), REST));
  read.mockRestore();
  await gone;
  expect(isRefusal(await copy.append(updateOf("late")))).toBe(true);
  await copy.close();
});

test("Rows that another window has written are included in the compacted copy", async () => {
  await copyOf(1);
  const [here, there] = [new Doc(), new Doc()];
  const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, here, REST));
  const other = unwrapOutcome(await IndexedDbDossierCopy.open(name, there, REST));
  unwrapOutcome(await other.append(updateOf("of the other window")));
  unwrapOutcome(await copy.compact());
  expect(await rowsLeft()).toBe(1);
  await Promise.all([copy.close(), other.close()]);
  const again = new Doc();
  const opened = unwrapOutcome(await IndexedDbDossierCopy.open(name, again, REST));
  expect([...again.getMap("records").keys()].sort()).toEqual(["of the other window", "row 0"]);
  await opened.close();
});

test("A copy that another window has deleted cannot be compacted", async () => {
  await copyOf(1);
  const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, new Doc(), REST));
  await answered(indexedDB.deleteDatabase(name));
  await copy.deleted;
  expect(isRefusal(await copy.compact())).toBe(true);
  await copy.close();
});

const inClear = async (word: string) =>
  [...(await allIn("updates")), ...(await allIn("custom"))].some((row) => Buffer.from(row).includes(word));

test("No row and no value is unencrypted", async () => {
  const doc = new Doc();
  doc.getMap("records").set("roster of before", true);
  const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, doc, REST));
  unwrapOutcome(await copy.append(updateOf("roster one")));
  unwrapOutcome(await copy.write({ writing: encodeUtf8("roster value") }));
  expect(decodeUtf8((await copy.read("writing")) as Bytes)).toBe("roster value");
  expect(await inClear("roster")).toBe(false);
  unwrapOutcome(await copy.compact());
  unwrapOutcome(await copy.append(updateOf("roster two")));
  expect(await inClear("roster")).toBe(false);
  unwrapOutcome(await copy.replace(updateOf("roster three")));
  expect(await inClear("roster")).toBe(false);
  await copy.close();
  const again = new Doc();
  const opened = unwrapOutcome(await IndexedDbDossierCopy.open(name, again, REST));
  expect([...again.getMap("records").keys()]).toEqual(["roster three"]);
  expect(decodeUtf8((await opened.read("writing")) as Bytes)).toBe("roster value");
  await opened.close();
});

test("A copy of an earlier Clausemark is opened, and is encrypted afterwards", async () => {
  await olderCopy("roster one", "roster two");
  expect(await inClear("roster")).toBe(true);
  const doc = new Doc();
  const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, doc, REST));
  expect([...doc.getMap("records").keys()].sort()).toEqual(["roster one", "roster two"]);
  expect(decodeUtf8((await copy.read("writing")) as Bytes)).toBe("as it was");
  expect(await copy.isEraseDue()).toBe(false);
  expect(await inClear("roster")).toBe(false);
  expect(await inClear("as it was")).toBe(false);
  await copy.close();
});

test("Rows that an open page of an earlier Clausemark writes are read, also as one row with encrypted ones", async () => {
  await copyOf(1);
  const page = new Doc();
  for (const row of await allIn("updates")) applyUpdate(page, row);
  page.getMap("records").set("said in the old page", true);
  const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, new Doc(), REST));
  await put("updates", encodeStateAsUpdate(page));
  const before = encodeStateVector(page);
  page.getMap("records").set("said later", true);
  unwrapOutcome(await copy.compact());
  // An update that depends on the one before.
  await put("updates", encodeStateAsUpdate(page, before));
  unwrapOutcome(await copy.compact());
  await copy.close();
  const doc = new Doc();
  const opened = unwrapOutcome(await IndexedDbDossierCopy.open(name, doc, REST));
  expect([...doc.getMap("records").keys()].sort()).toEqual(["row 0", "said in the old page", "said later"]);
  expect([...doc.share.keys()]).toEqual(["records"]);
  expect(await inClear("said")).toBe(false);
  await opened.close();
});

test("Rows that another window writes while this one rewrites the copy are not deleted", async () => {
  await copyOf(1);
  const rest = atRestWithSeed("ab");
  const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, new Doc(), rest));
  const other = unwrapOutcome(await IndexedDbDossierCopy.open(name, new Doc(), REST));
  let onSealing: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (onSealing = resolve));
  const seal = rest.seal.bind(rest);
  const slow = vi.spyOn(rest, "seal").mockImplementation(async (bytes) => {
    onSealing();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return seal(bytes);
  });
  const compacting = copy.compact();
  await begun;
  unwrapOutcome(await other.append(updateOf("of the other window")));
  await Promise.all([copy.readOtherWindows(), compacting]);
  slow.mockRestore();
  await Promise.all([copy.close(), other.close()]);
  const again = new Doc();
  const opened = unwrapOutcome(await IndexedDbDossierCopy.open(name, again, REST));
  expect([...again.getMap("records").keys()].sort()).toEqual(["of the other window", "row 0"]);
  await opened.close();
});

test("An interrupted encryption is finished when the copy is next opened, or looked at", async () => {
  for (const again of ["opened", "looked at"] as const) {
    name = indexedDbNameOf(again);
    await olderCopy("roster one");
    const full = vi.spyOn(crypto, "getRandomValues").mockImplementation((into) => {
      if (into instanceof Uint8Array && into.length > 1000) throw new DOMException("Full.", "QuotaExceededError");
      return into;
    });
    await unwrapOutcome(await IndexedDbDossierCopy.open(name, new Doc(), REST)).close();
    full.mockRestore();
    expect(await IndexedDbDossierCopy.isInClear(again)).toBe(true);
    if (again === "looked at") unwrapOutcome(await IndexedDbDossierCopy.sealLegacy(again, REST));
    else await unwrapOutcome(await IndexedDbDossierCopy.open(name, new Doc(), REST)).close();
    expect(await allIn("custom")).toHaveLength(1);
  }
});

/** A host with these dossiers, for which a passphrase can be set. */
function hostOf(...ids: readonly string[]): Host {
  const held = {
    publicKeys: { device: "", recipient: "" },
    keys: {},
    atRest: [deriveAtRestKey("ab".repeat(32))] as const,
  };
  return {
    dossiers: { list: () => Promise.resolve(ids.map((id) => ({ id, opened: "", bytes: null, about: null }))) },
    keys: () => Promise.resolve(held),
    vault: { set: () => Promise.resolve(true) },
  } as unknown as Host;
}

test("Copies that could not be encrypted are counted, and the passphrase is set all the same", async () => {
  const ids = ["ab", "cd", "ef"].map((byte) => byte.repeat(32));
  const host = hostOf(...ids);
  for (const id of ids.slice(0, 2)) {
    name = indexedDbNameOf(id);
    await olderCopy("roster one");
  }
  const full = vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
    throw new DOMException("The disk is full.", "QuotaExceededError");
  });
  const set = await setPassphrase(host, "correct horse", "");
  expect(set).toMatchObject({ code: "vault.unsealed", params: { count: 2 } });
  expect(isRefusal(set) && explainRefusal(set)).toBe(
    "The passphrase is set, but the data of 2 dossiers on this machine could not be encrypted. Clausemark tries again at each unlocking.",
  );
  const broken = vi
    .spyOn(indexedDB, "databases")
    .mockRejectedValue(Object.assign(new Error("Gone."), { name: "UnknownError" }));
  expect(await sealLegacyDossierCopies(host)).toMatchObject({ params: { count: 3, code: "UnknownError" } });
  broken.mockRestore();
  full.mockRestore();
  expect(await setPassphrase(host, "correct horse", "")).toBe(true);
  expect(await inClear("roster")).toBe(false);
});

test("If logs could not be encrypted either, no number is given that counts only one of the two", async () => {
  const host = hostOf("ab".repeat(32));
  const logs = refusal("vault.unsealed", { count: 1, code: "ENOSPC" });
  const full = { ...host, vault: { ...host.vault, set: () => Promise.resolve(logs) } };
  expect(await setPassphrase(full, "correct horse", "")).toEqual(logs);
  const both = { ...full, dossiers: { ...host.dossiers, list: () => Promise.resolve(refusal("dossiers.failed")) } };
  const set = await setPassphrase(both, "correct horse", "");
  expect(isRefusal(set) && explainRefusal(set)).toMatch(
    /is set, but not everything on this machine could be encrypted \(ENOSPC\)/,
  );
});

test("The copies of dossiers that are not open are encrypted as well, once", async () => {
  const id = "ab".repeat(32);
  const host = hostOf(id);
  // If there is no copy, none is made.
  await sealLegacyDossierCopies(host);
  expect(await indexedDB.databases()).toEqual([]);
  name = indexedDbNameOf(id);
  await olderCopy("roster one", "roster two");
  await sealLegacyDossierCopies(host);
  expect(await inClear("roster")).toBe(false);
  const opens = vi.spyOn(IndexedDbDossierCopy, "open");
  await sealLegacyDossierCopies(host);
  expect(opens).not.toHaveBeenCalled();
  opens.mockRestore();
  const doc = new Doc();
  const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, doc, REST));
  expect([...doc.getMap("records").keys()].sort()).toEqual(["roster one", "roster two"]);
  await copy.close();
});

test("Rows that only a lost key would open stay where they are, and delay nobody", async () => {
  await copyOf(2);
  const doc = new Doc();
  const copy = unwrapOutcome(await IndexedDbDossierCopy.open(name, doc, atRestWithSeed("cd")));
  expect(doc.getMap("records").size).toBe(0);
  unwrapOutcome(await copy.append(updateOf("new")));
  unwrapOutcome(await copy.compact());
  const size = async () => (await allIn("updates")).reduce((sum, { length }) => sum + length, 0);
  const before = await size();
  for (let again = 0; again < 5; again++) unwrapOutcome(await copy.compact());
  expect(await size()).toBeLessThan(before * 1.2);
  await copy.close();
  const again = new Doc();
  const opened = unwrapOutcome(await IndexedDbDossierCopy.open(name, again, REST));
  expect([...again.getMap("records").keys()].sort()).toEqual(["row 0", "row 1"]);
  await opened.close();
});
