import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { Doc, encodeStateAsUpdate } from "yjs";
import { LocalCopy } from "../../renderer/desk/disk/local.ts";
import type { Bytes } from "../../shared/base/bytes.ts";
import { isRefusal } from "../../shared/base/result.ts";
import { must } from "../support/team.ts";

const NAME = "copy";

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A copy that was written in so many rows. */
async function copyOf(rows: number): Promise<void> {
  const doc = new Doc();
  const copy = must(await LocalCopy.open(NAME, doc));
  for (let row = 0; row < rows; row++) must(await copy.append(updateOf(`row ${row}`)));
  await copy.close();
}

function updateOf(key: string): Bytes {
  const doc = new Doc();
  doc.getMap("records").set(key, true);
  return encodeStateAsUpdate(doc) as Bytes;
}

async function rowsLeft(): Promise<number> {
  const database = await answered(indexedDB.open(NAME));
  const count = await answered(database.transaction("updates").objectStore("updates").count());
  database.close();
  return count;
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(NAME));
  });
}

test("a copy of many rows is written anew as one when it is opened, and that is done by then", async () => {
  await copyOf(60);
  const doc = new Doc();
  const copy = must(await LocalCopy.open(NAME, doc));
  expect(await rowsLeft()).toBe(1);
  expect(doc.getMap("records").size).toBe(60);
  await copy.close();
});

test("a copy that the browser has no room to write anew is opened as it is, and written anew another time", async () => {
  await copyOf(60);
  // What is too much is given up when it is committed.
  const full = vi.spyOn(IDBTransaction.prototype, "commit").mockImplementation(function (this: IDBTransaction) {
    this.abort();
  });
  const doc = new Doc();
  const copy = must(await LocalCopy.open(NAME, doc));
  expect(doc.getMap("records").size).toBe(60);
  const before = await rowsLeft();
  expect(before).toBeGreaterThan(60);
  expect(await copy.compact()).toMatchObject({ code: "store.browser" });
  expect(await copy.erase()).toMatchObject({ code: "store.browser" });
  full.mockRestore();
  expect(await rowsLeft()).toBe(before);
  expect(await copy.compact()).toBe(true);
  expect(await rowsLeft()).toBe(1);
  await copy.close();
});

test.each(["compact", "replace"] as const)(
  "where the new row cannot be written at all, %s takes no row away",
  async (by) => {
    await copyOf(3);
    const copy = must(await LocalCopy.open(NAME, new Doc()));
    const before = await rowsLeft();
    const big = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw new DOMException("The serialized value is too large.", "DataError");
    });
    const written = by === "compact" ? copy.compact() : copy.replace(updateOf("another"));
    expect(await written).toMatchObject({ code: "store.browser" });
    big.mockRestore();
    expect(await rowsLeft()).toBe(before);
    await copy.close();
  },
);

test("where there is no room to drive out what was erased, that stays due", async () => {
  await copyOf(1);
  const copy = must(await LocalCopy.open(NAME, new Doc()));
  // Of all that is written then only the filling is made of this.
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

test("a copy that another window deletes while it is being read here is opened, and says that it is deleted", async () => {
  await copyOf(1);
  let gone: Promise<unknown> | undefined;
  const read = vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementationOnce(function (this: IDBObjectStore) {
    gone = answered(indexedDB.deleteDatabase(NAME));
    // As y-indexeddb does when it hears of that.
    this.transaction.db.close();
    return this.getAll();
  });
  const copy = must(await LocalCopy.open(NAME, new Doc()));
  read.mockRestore();
  await gone;
  expect(isRefusal(await copy.append(updateOf("late")))).toBe(true);
  await copy.close();
});

test("what another window has written is in what is written anew", async () => {
  await copyOf(1);
  const [here, there] = [new Doc(), new Doc()];
  const copy = must(await LocalCopy.open(NAME, here));
  const other = must(await LocalCopy.open(NAME, there));
  must(await other.append(updateOf("of the other window")));
  must(await copy.compact());
  expect(await rowsLeft()).toBe(1);
  await Promise.all([copy.close(), other.close()]);
  const again = new Doc();
  const opened = must(await LocalCopy.open(NAME, again));
  expect([...again.getMap("records").keys()].sort()).toEqual(["of the other window", "row 0"]);
  await opened.close();
});

test("where another window has deleted it, writing it anew is refused", async () => {
  await copyOf(1);
  const copy = must(await LocalCopy.open(NAME, new Doc()));
  await answered(indexedDB.deleteDatabase(NAME));
  await copy.deleted;
  expect(isRefusal(await copy.compact())).toBe(true);
  await copy.close();
});
