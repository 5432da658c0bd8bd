import { fetchUpdates, IndexeddbPersistence } from "y-indexeddb";
import { Doc } from "yjs";
import { toHex, type Bytes } from "#shared/base/bytes.ts";
import { refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { unwrapSealedUpdates, wrapSealedUpdates, findLegacyUpdate } from "./sealedCarrier.ts";

type StoreName = "updates" | "custom";

/** The number of leading bytes that distinguish sealed updates: they include the nonce. */
const BEGINNING = 64;

/** The contents of a database, or what was added since the last reading. */
export interface StoredUpdates {
  readonly rows: number;
  readonly sealed: readonly Bytes[];
  /** Unencrypted data of an earlier version, as one update; null if there is none. */
  readonly inClear: Bytes | null;
}

/**
 * The y-indexeddb database of a dossier in this browser: sealed updates, which it loads into a carrier, and values by
 * name. The library reads everything as soon as it opens a database, so it opens it when the updates are wanted. It
 * never reports when something is stored, or why it was not, so this class writes itself.
 */
export class UpdateDatabase {
  /** Resolves when another window deletes it. */
  readonly deleted: Promise<void>;
  readonly #name: string;
  readonly #db: IDBDatabase;
  /** The library's connection; null until the updates are read. */
  #reader: IndexeddbPersistence | null = null;
  #isDeleted = false;
  /** Sealed updates that are kept whatever replaces the others, by their leading bytes. */
  readonly #kept = new Map<string, Bytes>();
  /** The number of the first row that was not read yet. */
  #from = 0;

  private constructor(name: string, db: IDBDatabase) {
    this.#name = name;
    this.#db = db;
    this.deleted = new Promise((resolve) => {
      db.onversionchange = ({ newVersion }) => {
        db.close();
        if (newVersion !== null) return;
        this.#isDeleted = true;
        resolve();
      };
    });
  }

  /** Opens or creates the database, and reads nothing of it yet. Rejects with the browser's error. */
  static async open(name: string): Promise<UpdateDatabase> {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("updates" satisfies StoreName, { autoIncrement: true });
      request.result.createObjectStore("custom" satisfies StoreName);
    };
    return new UpdateDatabase(name, await resultOf(request));
  }

  static async exists(name: string): Promise<boolean> {
    return (await indexedDB.databases()).some((each) => each.name === name);
  }

  /** Reads what was not read yet. Rejects with the browser's error. */
  async takeNew(): Promise<StoredUpdates> {
    const reader = await this.#readOn();
    // Waits for the library's transaction, too: it knows the last row's number a moment after it has read the rows.
    const rows = await resultOf(this.#updates().count());
    const carrier = reader.doc;
    reader.doc = new Doc();
    this.#from = reader._dbref;
    return { rows, sealed: unwrapSealedUpdates(carrier), inClear: findLegacyUpdate(carrier) };
  }

  /** Loads the updates that were not read yet into the library's document. */
  async #readOn(): Promise<IndexeddbPersistence> {
    if (this.#reader) {
      await fetchUpdates(this.#reader);
      return this.#reader;
    }
    // The library would create the database anew.
    if (this.#isDeleted) throw new DOMException("The database was deleted.", "InvalidStateError");
    const reader = new IndexeddbPersistence(this.#name, new Doc());
    reader.doc.off("update", reader._storeUpdate as () => void);
    await reader._db;
    await reader.whenSynced;
    this.#reader = reader;
    return reader;
  }

  #updates(): IDBObjectStore {
    return this.#db.transaction("updates" satisfies StoreName).objectStore("updates" satisfies StoreName);
  }

  /** Keeps these updates in the copy from now on, even when all others are replaced. */
  retain(sealed: readonly Bytes[]): void {
    for (const each of sealed) this.#kept.set(toHex(each.subarray(0, BEGINNING)), each);
  }

  add(sealed: Bytes): Promise<Outcome<true>> {
    return this.write("updates", (store) => store.add(wrapSealedUpdates([sealed])));
  }

  /** Replaces all rows, or those that were read, by one row. */
  replace(which: "all" | "taken", sealed: Bytes): Promise<Outcome<true>> {
    return this.write("updates", (store) => {
      if (which === "all") store.clear();
      else store.delete(IDBKeyRange.upperBound(this.#from, true));
      store.add(wrapSealedUpdates([...this.#kept.values(), sealed]));
    });
  }

  /** Reads a value by name; undefined if there is none, or the browser fails. */
  async read(key: string): Promise<unknown> {
    try {
      const values = this.#db.transaction("custom" satisfies StoreName).objectStore("custom" satisfies StoreName);
      return await resultOf<unknown>(values.get(key));
    } catch {
      return undefined;
    }
  }

  /** Returns the names of all values. Rejects with the browser's error. */
  async names(): Promise<readonly string[]> {
    const store = this.#db.transaction("custom").objectStore("custom");
    return (await resultOf(store.getAllKeys())) as string[];
  }

  /**
   * Runs the requests of `act` in one transaction: all of them take effect or none. Resolves after the browser has
   * handed them to the disk.
   */
  write(store: StoreName, act: (store: IDBObjectStore) => void): Promise<Outcome<true>> {
    return new Promise((resolve) => {
      const failed = (error: unknown) => resolve(toBrowserStorageRefusal(error));
      try {
        const transaction = this.#db.transaction([store], "readwrite", { durability: "strict" });
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => failed(transaction.error);
        runAndCommit(transaction, () => act(transaction.objectStore(store)));
      } catch (error) {
        failed(error);
      }
    });
  }

  close(): void {
    this.#db.close();
    void this.#reader?.destroy();
  }
}

/** Returns the refusal for an error of the browser's storage (`store.browser`). */
export function toBrowserStorageRefusal(error: unknown): Refusal {
  return refusal("store.browser", { reason: String(error) });
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

/**
 * Runs the requests of a transaction and commits it; aborts all of it if one cannot even be made, for example because a
 * row is too large.
 */
function runAndCommit(transaction: IDBTransaction, act: () => void): void {
  try {
    act();
    // Committed at once: a transaction that waits for its requests' results is aborted when the window closes.
    transaction.commit();
  } catch (error) {
    transaction.abort();
    throw error;
  }
}
